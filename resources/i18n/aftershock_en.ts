<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>widgets::ChartView</name>
    <message numerus="yes">
        <source>and %n more here; click to list them</source>
        <translation>
            <numerusform>and %n more here; click to list them</numerusform>
            <numerusform>and %n more here; click to list them</numerusform>
        </translation>
    </message>
</context>
</TS>
