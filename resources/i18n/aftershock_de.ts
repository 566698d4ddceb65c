<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccessibleChart</name>
    <message>
        <source>%1: no bars in view</source>
        <translation>%1: keine Kurse im Ausschnitt</translation>
    </message>
    <message>
        <source>%1: last %2, no basis</source>
        <translation>%1: zuletzt %2, keine Basis</translation>
    </message>
    <message>
        <source>%1: last %2, %3 since %4</source>
        <translation>%1: zuletzt %2, %3 seit %4</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Import &amp;Bars…</source>
        <translation>&amp;Kurse importieren…</translation>
    </message>
    <message>
        <source>Reads prices from a CSV file into the cache.</source>
        <translation>Liest Kurse aus einer CSV-Datei in den Cache.</translation>
    </message>
    <message>
        <source>Import &amp;Events…</source>
        <translation>&amp;Ereignisse importieren…</translation>
    </message>
    <message>
        <source>Reads events from a JSON or CSV file into the cache.</source>
        <translation>Liest Ereignisse aus einer JSON- oder CSV-Datei in den Cache.</translation>
    </message>
    <message>
        <source>Export &amp;Picture…</source>
        <translation>Bild e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Writes the chart as a PNG picture.</source>
        <translation>Speichert den Chart als PNG-Bild.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Closes the program; the layout is kept.</source>
        <translation>Beendet das Programm; die Anordnung bleibt erhalten.</translation>
    </message>
    <message>
        <source>Find &amp;Symbol</source>
        <translation>&amp;Symbol suchen</translation>
    </message>
    <message>
        <source>Searches an instrument by symbol or name.</source>
        <translation>Sucht ein Instrument nach Symbol oder Name.</translation>
    </message>
    <message>
        <source>Find E&amp;vent</source>
        <translation>E&amp;reignis suchen</translation>
    </message>
    <message>
        <source>Narrows the list of events while you type.</source>
        <translation>Grenzt die Liste der Ereignisse beim Tippen ein.</translation>
    </message>
    <message>
        <source>Next &amp;Pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>Moves the keyboard to the watchlist, the chart or the events in turn.</source>
        <translation>Wechselt mit der Tastatur reihum zu Beobachtungsliste, Chart und Ereignissen.</translation>
    </message>
    <message>
        <source>&amp;Watchlist</source>
        <translation>&amp;Beobachtungsliste</translation>
    </message>
    <message>
        <source>Shows or hides the watchlist.</source>
        <translation>Blendet die Beobachtungsliste ein oder aus.</translation>
    </message>
    <message>
        <source>Event &amp;List</source>
        <translation>&amp;Ereignisliste</translation>
    </message>
    <message>
        <source>Shows or hides the list of events.</source>
        <translation>Blendet die Liste der Ereignisse ein oder aus.</translation>
    </message>
    <message>
        <source>&amp;Dark Theme</source>
        <translation>&amp;Dunkles Design</translation>
    </message>
    <message>
        <source>Switches between dark and light colours.</source>
        <translation>Wechselt zwischen dunklen und hellen Farben.</translation>
    </message>
    <message>
        <source>Shows texts, numbers and dates in English.</source>
        <translation>Zeigt Texte, Zahlen und Daten auf Englisch.</translation>
    </message>
    <message>
        <source>Shows texts, numbers and dates in German.</source>
        <translation>Zeigt Texte, Zahlen und Daten auf Deutsch.</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Gives the whole screen to the chart.</source>
        <translation>Zeigt den Chart auf dem ganzen Bildschirm.</translation>
    </message>
    <message>
        <source>&amp;5 Minutes</source>
        <translation>&amp;5 Minuten</translation>
    </message>
    <message>
        <source>5m</source>
        <translation>5m</translation>
    </message>
    <message>
        <source>Shows bars of 5 minutes.</source>
        <translation>Zeigt 5-Minuten-Kurse.</translation>
    </message>
    <message>
        <source>15 &amp;Minutes</source>
        <translation>15 &amp;Minuten</translation>
    </message>
    <message>
        <source>15m</source>
        <translation>15m</translation>
    </message>
    <message>
        <source>Shows bars of 15 minutes.</source>
        <translation>Zeigt 15-Minuten-Kurse.</translation>
    </message>
    <message>
        <source>1 &amp;Hour</source>
        <translation>1 &amp;Stunde</translation>
    </message>
    <message>
        <source>1h</source>
        <translation>1h</translation>
    </message>
    <message>
        <source>Shows bars of one hour.</source>
        <translation>Zeigt Stundenkurse.</translation>
    </message>
    <message>
        <source>1 &amp;Day</source>
        <translation>1 &amp;Tag</translation>
    </message>
    <message>
        <source>1d</source>
        <translation>1T</translation>
    </message>
    <message>
        <source>Shows bars of one day.</source>
        <translation>Zeigt Tageskurse.</translation>
    </message>
    <message>
        <source>1 &amp;Week</source>
        <translation>1 &amp;Woche</translation>
    </message>
    <message>
        <source>1w</source>
        <translation>1W</translation>
    </message>
    <message>
        <source>Shows bars of one week.</source>
        <translation>Zeigt Wochenkurse.</translation>
    </message>
    <message>
        <source>1 Month</source>
        <translation>1 Monat</translation>
    </message>
    <message>
        <source>1mo</source>
        <translation>1Mo</translation>
    </message>
    <message>
        <source>Shows bars of one month.</source>
        <translation>Zeigt Monatskurse.</translation>
    </message>
    <message>
        <source>&amp;Candles</source>
        <translation>&amp;Kerzen</translation>
    </message>
    <message>
        <source>Candles</source>
        <translation>Kerzen</translation>
    </message>
    <message>
        <source>Draws first, highest, lowest and last price of each bar.</source>
        <translation>Zeichnet Eröffnung, Hoch, Tief und Schluss jedes Intervalls.</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>&amp;Linie</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Draws the last price of each bar.</source>
        <translation>Zeichnet den Schlusskurs jedes Intervalls.</translation>
    </message>
    <message>
        <source>Com&amp;pare in Percent</source>
        <translation>Vergleich in &amp;Prozent</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Draws the change of one or several instruments from a common day.</source>
        <translation>Zeichnet die Veränderung eines oder mehrerer Instrumente ab einem gemeinsamen Tag.</translation>
    </message>
    <message>
        <source>Compare &amp;Selected</source>
        <translation>Aus&amp;wahl vergleichen</translation>
    </message>
    <message>
        <source>Compares the instruments selected in the watchlist; a single one joins or leaves the chart.</source>
        <translation>Vergleicht die in der Beobachtungsliste ausgewählten Instrumente; ein einzelnes kommt in den Chart oder verlässt ihn.</translation>
    </message>
    <message>
        <source>Last Day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>1D</source>
        <translation>1T</translation>
    </message>
    <message>
        <source>Shows the last cached day.</source>
        <translation>Zeigt den letzten Tag im Cache.</translation>
    </message>
    <message>
        <source>Last 5 Days</source>
        <translation>Letzte 5 Tage</translation>
    </message>
    <message>
        <source>5D</source>
        <translation>5T</translation>
    </message>
    <message>
        <source>Shows the last five cached trading days.</source>
        <translation>Zeigt die letzten fünf Handelstage im Cache.</translation>
    </message>
    <message>
        <source>Last Month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>1M</source>
        <translation>1M</translation>
    </message>
    <message>
        <source>Shows the last cached month.</source>
        <translation>Zeigt den letzten Monat im Cache.</translation>
    </message>
    <message>
        <source>Last 3 Months</source>
        <translation>Letzte 3 Monate</translation>
    </message>
    <message>
        <source>3M</source>
        <translation>3M</translation>
    </message>
    <message>
        <source>Shows the last three cached months.</source>
        <translation>Zeigt die letzten drei Monate im Cache.</translation>
    </message>
    <message>
        <source>Last 6 Months</source>
        <translation>Letzte 6 Monate</translation>
    </message>
    <message>
        <source>6M</source>
        <translation>6M</translation>
    </message>
    <message>
        <source>Shows the last six cached months.</source>
        <translation>Zeigt die letzten sechs Monate im Cache.</translation>
    </message>
    <message>
        <source>Year to Date</source>
        <translation>Seit Jahresbeginn</translation>
    </message>
    <message>
        <source>YTD</source>
        <translation>YTD</translation>
    </message>
    <message>
        <source>Shows the year of the last cached day up to that day.</source>
        <translation>Zeigt das Jahr bis zum letzten Tag im Cache.</translation>
    </message>
    <message>
        <source>Last Year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>1Y</source>
        <translation>1J</translation>
    </message>
    <message>
        <source>Shows the last cached year.</source>
        <translation>Zeigt das letzte Jahr im Cache.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Gesamter Zeitraum</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Shows all that is cached.</source>
        <translation>Zeigt alles, was im Cache ist.</translation>
    </message>
    <message>
        <source>&amp;Volume</source>
        <translation>&amp;Volumen</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Shows or hides the traded volume under the prices.</source>
        <translation>Blendet das Handelsvolumen unter den Kursen ein oder aus.</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>&amp;Ereignisse</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Shows or hides the events in the chart.</source>
        <translation>Blendet die Ereignisse im Chart ein oder aus.</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Shows a shorter time in more detail.</source>
        <translation>Zeigt einen kürzeren Zeitraum genauer.</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ve&amp;rkleinern</translation>
    </message>
    <message>
        <source>Shows a longer time.</source>
        <translation>Zeigt einen längeren Zeitraum.</translation>
    </message>
    <message>
        <source>Go &amp;Back in Time</source>
        <translation>&amp;Früher</translation>
    </message>
    <message>
        <source>Moves the chart to earlier bars.</source>
        <translation>Verschiebt den Chart zu früheren Kursen.</translation>
    </message>
    <message>
        <source>Go For&amp;ward in Time</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>Moves the chart to later bars.</source>
        <translation>Verschiebt den Chart zu späteren Kursen.</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>E&amp;inpassen</translation>
    </message>
    <message>
        <source>Shows all that is cached at this interval.</source>
        <translation>Zeigt alles, was zu diesem Intervall im Cache ist.</translation>
    </message>
    <message>
        <source>Previous Event</source>
        <translation>Vorheriges Ereignis</translation>
    </message>
    <message>
        <source>Goes to the event before the chosen one.</source>
        <translation>Geht zum Ereignis vor dem gewählten.</translation>
    </message>
    <message>
        <source>&amp;Next Event</source>
        <translation>&amp;Nächstes Ereignis</translation>
    </message>
    <message>
        <source>Goes to the event after the chosen one.</source>
        <translation>Geht zum Ereignis nach dem gewählten.</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Lists every command with its key.</source>
        <translation>Zeigt alle Befehle mit ihren Tasten.</translation>
    </message>
    <message>
        <source>&amp;About Aftershock</source>
        <translation>Ü&amp;ber Aftershock</translation>
    </message>
    <message>
        <source>Says what the program is, its version and its licence.</source>
        <translation>Nennt Zweck, Version und Lizenz des Programms.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation>&amp;Chart</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>in the chart %1</source>
        <translation>im Chart %1</translation>
    </message>
    <message>
        <source>%1, in the chart %2</source>
        <translation>%1, im Chart %2</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Bars</source>
        <translation>&amp;Balken</translation>
    </message>
    <message>
        <source>Draws each bar as a stroke with ticks at its first and last price.</source>
        <translation>Zeichnet jedes Intervall als Strich mit Marken bei Eröffnung und Schluss.</translation>
    </message>
    <message>
        <source>&amp;Steps</source>
        <translation>S&amp;tufen</translation>
    </message>
    <message>
        <source>Draws the last price of each bar over its whole time.</source>
        <translation>Zeichnet den Schlusskurs jedes Intervalls über dessen ganze Dauer.</translation>
    </message>
    <message>
        <source>&amp;Area</source>
        <translation>&amp;Fläche</translation>
    </message>
    <message>
        <source>Draws the last price of each bar and fills what is below.</source>
        <translation>Zeichnet den Schlusskurs jedes Intervalls und füllt die Fläche darunter.</translation>
    </message>
    <message>
        <source>Baseli&amp;ne</source>
        <translation>Ba&amp;sislinie</translation>
    </message>
    <message>
        <source>Draws the last price of each bar above or below the basis.</source>
        <translation>Zeichnet den Schlusskurs jedes Intervalls über oder unter der Basis.</translation>
    </message>
    <message>
        <source>&amp;Linear</source>
        <translation>&amp;Linear</translation>
    </message>
    <message>
        <source>Equal differences of prices are equally far apart.</source>
        <translation>Gleiche Kursunterschiede liegen gleich weit auseinander.</translation>
    </message>
    <message>
        <source>Lo&amp;garithmic</source>
        <translation>Lo&amp;garithmisch</translation>
    </message>
    <message>
        <source>Equal ratios of prices are equally far apart.</source>
        <translation>Gleiche Kursverhältnisse liegen gleich weit auseinander.</translation>
    </message>
    <message>
        <source>&amp;Percent</source>
        <translation>&amp;Prozent</translation>
    </message>
    <message>
        <source>Tells prices as changes from the basis.</source>
        <translation>Zeigt Kurse als Veränderung gegenüber der Basis.</translation>
    </message>
    <message>
        <source>&amp;Indexed to 100</source>
        <translation>&amp;Indexiert auf 100</translation>
    </message>
    <message>
        <source>Tells prices in parts of the basis, which is 100.</source>
        <translation>Zeigt Kurse im Verhältnis zur Basis, die 100 ist.</translation>
    </message>
    <message>
        <source>&amp;Fit Prices</source>
        <translation>Kurse einp&amp;assen</translation>
    </message>
    <message>
        <source>Fits the price axis to what is in view.</source>
        <translation>Passt die Kursachse dem sichtbaren Ausschnitt an.</translation>
    </message>
    <message>
        <source>E&amp;xtended Hours</source>
        <translation>Vor- und Na&amp;chbörse</translation>
    </message>
    <message>
        <source>Shows bars before and after regular hours, on shaded ground.</source>
        <translation>Zeigt Kurse vor und nach der regulären Handelszeit auf getöntem Grund.</translation>
    </message>
    <message>
        <source>&amp;Indicators…</source>
        <translation>&amp;Indikatoren…</translation>
    </message>
    <message>
        <source>Adds, edits, reorders and removes indicators and panes.</source>
        <translation>Fügt Indikatoren und Felder hinzu, ändert, ordnet und entfernt sie.</translation>
    </message>
    <message>
        <source>Walk from Bar to Bar</source>
        <translation>Von Kurs zu Kurs gehen</translation>
    </message>
    <message>
        <source>Moves the crosshair by arrow keys, with Ctrl by ten bars; up and down change what is read, Space measures from there, Esc leaves.</source>
        <translation>Bewegt das Fadenkreuz mit den Pfeiltasten, mit Strg um zehn Kurse; auf und ab wechseln, was gelesen wird, die Leertaste misst von dort, Esc beendet.</translation>
    </message>
    <message>
        <source>Crosshair Magnet</source>
        <translation>Magnet des Fadenkreuzes</translation>
    </message>
    <message>
        <source>Draws the crosshair to open, high, low and close; holding Ctrl does the opposite.</source>
        <translation>Zieht das Fadenkreuz zu Eröffnung, Hoch, Tief und Schluss; mit Strg gilt das Gegenteil.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Measures what is dragged over next, as Shift and dragging does; while walking, from the bar on which the crosshair stands.</source>
        <translation>Misst, was als Nächstes überstrichen wird, wie Ziehen mit der Umschalttaste; beim Gehen von dem Kurs an, auf dem das Fadenkreuz steht.</translation>
    </message>
    <message>
        <source>&amp;Horizontal Line</source>
        <translation>&amp;Waagerechte Linie</translation>
    </message>
    <message>
        <source>Draws a line at a price.</source>
        <translation>Zeichnet eine Linie bei einem Kurs.</translation>
    </message>
    <message>
        <source>&amp;Trend Line</source>
        <translation>&amp;Trendlinie</translation>
    </message>
    <message>
        <source>Draws a line between two points.</source>
        <translation>Zeichnet eine Linie zwischen zwei Punkten.</translation>
    </message>
    <message>
        <source>Ra&amp;y</source>
        <translation>St&amp;rahl</translation>
    </message>
    <message>
        <source>Draws a line from one point through another to the edge.</source>
        <translation>Zeichnet eine Linie von einem Punkt durch einen zweiten bis zum Rand.</translation>
    </message>
    <message>
        <source>&amp;Rectangle</source>
        <translation>R&amp;echteck</translation>
    </message>
    <message>
        <source>Draws a rectangle between two points.</source>
        <translation>Zeichnet ein Rechteck zwischen zwei Punkten.</translation>
    </message>
    <message>
        <source>Range of Ti&amp;me</source>
        <translation>&amp;Zeitspanne</translation>
    </message>
    <message>
        <source>Marks a range of time with its change and its duration.</source>
        <translation>Markiert eine Zeitspanne mit ihrer Veränderung und ihrer Dauer.</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>Writes a text on the chart.</source>
        <translation>Schreibt einen Text auf den Chart.</translation>
    </message>
    <message>
        <source>&amp;Arrow</source>
        <translation>&amp;Pfeil</translation>
    </message>
    <message>
        <source>Draws an arrow to a point.</source>
        <translation>Zeichnet einen Pfeil zu einem Punkt.</translation>
    </message>
    <message>
        <source>&amp;Fibonacci Levels</source>
        <translation>&amp;Fibonacci-Niveaus</translation>
    </message>
    <message>
        <source>Draws the levels of a retracement between two points.</source>
        <translation>Zeichnet die Niveaus einer Korrektur zwischen zwei Punkten.</translation>
    </message>
    <message>
        <source>Remove All &amp;Drawings</source>
        <translation>A&amp;lle Zeichnungen entfernen</translation>
    </message>
    <message>
        <source>Removes everything that was drawn on this chart.</source>
        <translation>Entfernt alles, was auf diesen Chart gezeichnet wurde.</translation>
    </message>
    <message>
        <source>Pin &amp;Basis Here</source>
        <translation>&amp;Basis hier festlegen</translation>
    </message>
    <message>
        <source>Counts changes from the close of the bar under the cursor.</source>
        <translation>Rechnet Veränderungen ab dem Schluss des Kurses unter dem Mauszeiger.</translation>
    </message>
    <message>
        <source>Basis as &amp;Usual</source>
        <translation>Basis wie &amp;üblich</translation>
    </message>
    <message>
        <source>Counts changes from the last close before the range.</source>
        <translation>Rechnet Veränderungen ab dem letzten Schluss vor dem Zeitraum.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Takes back the last change of the chart.</source>
        <translation>Nimmt die letzte Änderung am Chart zurück.</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Makes the change again that was taken back.</source>
        <translation>Führt die zurückgenommene Änderung wieder aus.</translation>
    </message>
    <message>
        <source>&amp;Back to the Last Range</source>
        <translation>&amp;Zum vorigen Zeitraum</translation>
    </message>
    <message>
        <source>Shows the range again that was looked at before.</source>
        <translation>Zeigt wieder den Zeitraum, der zuvor zu sehen war.</translation>
    </message>
    <message>
        <source>&amp;Forward to the Next Range</source>
        <translation>Z&amp;um nächsten Zeitraum</translation>
    </message>
    <message>
        <source>Shows the range again from which the chart went back.</source>
        <translation>Zeigt wieder den Zeitraum, von dem aus zurückgegangen wurde.</translation>
    </message>
    <message>
        <source>&amp;Copy Picture</source>
        <translation>Bild k&amp;opieren</translation>
    </message>
    <message>
        <source>Puts the picture on the clipboard that an export would write.</source>
        <translation>Legt das Bild in die Zwischenablage, das ein Export schreiben würde.</translation>
    </message>
    <message>
        <source>Page Back</source>
        <translation>Seite zurück</translation>
    </message>
    <message>
        <source>Moves the chart back by all that is in view.</source>
        <translation>Verschiebt den Chart um den ganzen Ausschnitt zurück.</translation>
    </message>
    <message>
        <source>Page Forward</source>
        <translation>Seite vor</translation>
    </message>
    <message>
        <source>Moves the chart forward by all that is in view.</source>
        <translation>Verschiebt den Chart um den ganzen Ausschnitt vor.</translation>
    </message>
    <message>
        <source>First Bars</source>
        <translation>Erste Kurse</translation>
    </message>
    <message>
        <source>Goes to where the cached history begins.</source>
        <translation>Geht an den Anfang der Kurse im Cache.</translation>
    </message>
    <message>
        <source>&amp;Last Bars</source>
        <translation>&amp;Letzte Kurse</translation>
    </message>
    <message>
        <source>Goes to where the cached history ends.</source>
        <translation>Geht an das Ende der Kurse im Cache.</translation>
    </message>
    <message>
        <source>&amp;Go to Date…</source>
        <translation>Zu Dat&amp;um gehen…</translation>
    </message>
    <message>
        <source>Shows the same length of time around a date.</source>
        <translation>Zeigt einen gleich langen Zeitraum um ein Datum.</translation>
    </message>
    <message>
        <source>Reset View</source>
        <translation>Ansicht zurücksetzen</translation>
    </message>
    <message>
        <source>Shows the newest bars, with the price axis and the basis found by themselves.</source>
        <translation>Zeigt die neuesten Kurse; Kursachse und Basis stellen sich von selbst ein.</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>Übersi&amp;cht</translation>
    </message>
    <message>
        <source>Shows or hides the whole history under the chart.</source>
        <translation>Blendet den gesamten Verlauf unter dem Chart ein oder aus.</translation>
    </message>
    <message>
        <source>Data &amp;Table</source>
        <translation>Daten&amp;tabelle</translation>
    </message>
    <message>
        <source>Lists what the chart shows, to read and to copy.</source>
        <translation>Listet auf, was der Chart zeigt, zum Lesen und Kopieren.</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>&amp;Hoher Kontrast</translation>
    </message>
    <message>
        <source>Shows everything in strong colours on black.</source>
        <translation>Zeigt alles in kräftigen Farben auf Schwarz.</translation>
    </message>
    <message>
        <source>Colours for Colour-&amp;Blind Readers</source>
        <translation>&amp;Farben für Farbenblinde</translation>
    </message>
    <message>
        <source>Shows up and down in blue and orange.</source>
        <translation>Zeigt Auf und Ab in Blau und Orange.</translation>
    </message>
</context>
<context>
    <name>BarCheck</name>
    <message>
        <source>The time is not plausible.</source>
        <translation>Die Zeit ist nicht plausibel.</translation>
    </message>
    <message>
        <source>A daily or longer bar needs a date without a time.</source>
        <translation>Ein Tageskurs oder längerer Kurs braucht ein Datum ohne Uhrzeit.</translation>
    </message>
    <message>
        <source>A price is not finite or implausibly large.</source>
        <translation>Ein Kurs ist nicht endlich oder unplausibel groß.</translation>
    </message>
    <message>
        <source>A price is zero or negative.</source>
        <translation>Ein Kurs ist null oder negativ.</translation>
    </message>
    <message>
        <source>Of high and low only one is given.</source>
        <translation>Von Hoch und Tief ist nur eines angegeben.</translation>
    </message>
    <message>
        <source>The low is above the high.</source>
        <translation>Das Tief liegt über dem Hoch.</translation>
    </message>
    <message>
        <source>The close is outside low and high.</source>
        <translation>Der Schlusskurs liegt nicht zwischen Tief und Hoch.</translation>
    </message>
    <message>
        <source>The open is outside low and high.</source>
        <translation>Der Eröffnungskurs liegt nicht zwischen Tief und Hoch.</translation>
    </message>
    <message>
        <source>There is no close.</source>
        <translation>Der Schlusskurs fehlt.</translation>
    </message>
    <message>
        <source>The volume is negative or implausibly large.</source>
        <translation>Das Volumen ist negativ oder unplausibel groß.</translation>
    </message>
</context>
<context>
    <name>BarCsv</name>
    <message>
        <source>The row has %1 cells where the header has %2.</source>
        <translation>Die Zeile hat %1 Zellen, die Kopfzeile aber %2.</translation>
    </message>
    <message>
        <source>“%1” is not a number that can be used.</source>
        <translation>„%1“ ist keine brauchbare Zahl.</translation>
    </message>
    <message>
        <source>“%1” is not a date or time that can be read.</source>
        <translation>„%1“ ist kein lesbares Datum und keine lesbare Zeit.</translation>
    </message>
    <message>
        <source>“%1” is not a time of day that can be read.</source>
        <translation>„%1“ ist keine lesbare Uhrzeit.</translation>
    </message>
    <message>
        <source>The row has no close.</source>
        <translation>Die Zeile hat keinen Schlusskurs.</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>Kommas</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>Semikolons</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>Tabulatoren</translation>
    </message>
    <message>
        <source>vertical bars</source>
        <translation>senkrechte Striche</translation>
    </message>
    <message>
        <source>Times count seconds since 1970.</source>
        <translation>Die Zeiten zählen Sekunden seit 1970.</translation>
    </message>
    <message>
        <source>Times count since 1970, %1 to the second.</source>
        <translation>Die Zeiten zählen seit 1970, %1 je Sekunde.</translation>
    </message>
    <message>
        <source>Times are read as local times of %1.</source>
        <translation>Die Zeiten gelten als Ortszeiten von %1.</translation>
    </message>
    <message>
        <source>Dates have the day first.</source>
        <translation>In den Daten steht der Tag vorn.</translation>
    </message>
    <message>
        <source>Dates have the month first.</source>
        <translation>In den Daten steht der Monat vorn.</translation>
    </message>
    <message>
        <source>Layout: %1, bars of %2, cells separated by %3, decimal %4.</source>
        <translation>Aufbau: %1, Intervall %2, Zellentrennung: %3, Dezimalzeichen: %4.</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>The file has closes only.</source>
        <translation>Die Datei hat nur Schlusskurse.</translation>
    </message>
    <message>
        <source>The file has no highs and lows.</source>
        <translation>Die Datei hat keine Hochs und Tiefs.</translation>
    </message>
    <message>
        <source>The adjusted closes in the column “%1” are not used.</source>
        <translation>Die bereinigten Schlusskurse der Spalte „%1“ werden nicht verwendet.</translation>
    </message>
    <message>
        <source>The prices are those of %1.</source>
        <translation>Die Kurse sind die von %1.</translation>
    </message>
    <message>
        <source>Rows without a price: %1.</source>
        <translation>Zeilen ohne Kurs: %1.</translation>
    </message>
    <message>
        <source>Rows that cannot be read: %1.</source>
        <translation>Nicht lesbare Zeilen: %1.</translation>
    </message>
    <message>
        <source>No row of the file can be read as a bar. %1</source>
        <translation>Keine Zeile der Datei ist als Kurs lesbar. %1</translation>
    </message>
    <message>
        <source>No row of the file has a price.</source>
        <translation>Keine Zeile der Datei hat einen Kurs.</translation>
    </message>
    <message>
        <source>The file has no rows below its header.</source>
        <translation>Die Datei hat keine Zeilen unter der Kopfzeile.</translation>
    </message>
</context>
<context>
    <name>BarLayout</name>
    <message>
        <source>The file has no line with column names.</source>
        <translation>Die Datei hat keine Zeile mit Spaltennamen.</translation>
    </message>
    <message>
        <source>The file is a web page and not a table of prices.</source>
        <translation>Die Datei ist eine Webseite und keine Kurstabelle.</translation>
    </message>
    <message>
        <source>The file holds JSON and not a table of prices.</source>
        <translation>Die Datei enthält JSON und keine Kurstabelle.</translation>
    </message>
    <message>
        <source>The heading “%1” is there more than once.</source>
        <translation>Die Überschrift „%1“ kommt mehrmals vor.</translation>
    </message>
    <message>
        <source>No column with dates was found in the header, which begins with “%1”: one column has to be headed Date, Datum, Time or Timestamp.</source>
        <translation>In der Kopfzeile, die mit „%1“ beginnt, fehlt eine Spalte mit Daten: Eine Spalte muss Date, Datum, Time oder Timestamp heißen.</translation>
    </message>
    <message>
        <source>No column with closing prices was found in the header, which begins with “%1”: one column has to be headed Close, Schluss or Price.</source>
        <translation>In der Kopfzeile, die mit „%1“ beginnt, fehlt eine Spalte mit Schlusskursen: Eine Spalte muss Close, Schluss oder Price heißen.</translation>
    </message>
    <message>
        <source>Found automatically</source>
        <translation>Automatisch erkannt</translation>
    </message>
    <message>
        <source>Aftershock</source>
        <translation>Aftershock</translation>
    </message>
    <message>
        <source>Yahoo Finance</source>
        <translation>Yahoo Finance</translation>
    </message>
    <message>
        <source>Stooq</source>
        <translation>Stooq</translation>
    </message>
    <message>
        <source>FRED</source>
        <translation>FRED</translation>
    </message>
    <message>
        <source>Table with headings</source>
        <translation>Tabelle mit Überschriften</translation>
    </message>
    <message>
        <source>The file has prices of several symbols (%1): name the one to read with --symbol.</source>
        <translation>Die Datei hat Kurse mehrerer Symbole (%1): Nennen Sie mit --symbol das gewünschte.</translation>
    </message>
    <message>
        <source>The file has no prices of %1, but of %2.</source>
        <translation>Die Datei hat keine Kurse von %1, aber von %2.</translation>
    </message>
    <message>
        <source>The quotation mark that opens here is never closed; the file may have been cut off.</source>
        <translation>Das Anführungszeichen, das sich hier öffnet, wird nie geschlossen; vielleicht ist die Datei abgeschnitten.</translation>
    </message>
    <message>
        <source>The header is not in the layout “%1” but in “%2”.</source>
        <translation>Die Kopfzeile hat nicht den Aufbau „%1“, sondern „%2“.</translation>
    </message>
</context>
<context>
    <name>BarTimes</name>
    <message>
        <source>The file has dates without times of day and cannot be read as bars of %1.</source>
        <translation>Die Datei hat Daten ohne Uhrzeit und ist nicht im Intervall %1 lesbar.</translation>
    </message>
    <message>
        <source>The bars of the file are %1 minutes apart and cannot be read as bars of %2.</source>
        <translation>Die Kurse der Datei liegen %1 Minuten auseinander und sind nicht im Intervall %2 lesbar.</translation>
    </message>
    <message>
        <source>One instant alone does not tell the interval of its bar: choose it with --interval (%1).</source>
        <translation>Ein einziger Zeitpunkt verrät das Intervall nicht: Wählen Sie es mit --interval (%1).</translation>
    </message>
    <message>
        <source>The bars are %1 minutes apart, which is no interval known here: choose one with --interval (%2).</source>
        <translation>Die Kurse liegen %1 Minuten auseinander, was kein bekanntes Intervall ist: Wählen Sie eines mit --interval (%2).</translation>
    </message>
    <message>
        <source>The daily bars carry a time of day in UTC (%1): choose the exchange&apos;s zone, for example with --zone America/New_York, so that they get the right date.</source>
        <translation>Die Tageskurse tragen eine Uhrzeit in UTC (%1): Wählen Sie die Zeitzone der Börse, zum Beispiel mit --zone America/New_York, damit das Datum stimmt.</translation>
    </message>
    <message>
        <source>The times of the file do not say their zone (%1): choose it, for example with --zone America/New_York.</source>
        <translation>Die Zeiten der Datei nennen keine Zeitzone (%1): Wählen Sie eine, zum Beispiel mit --zone America/New_York.</translation>
    </message>
    <message>
        <source>The row has a date without a time of day.</source>
        <translation>Die Zeile hat ein Datum ohne Uhrzeit.</translation>
    </message>
    <message>
        <source>The time does not say its zone, as others of the file do.</source>
        <translation>Die Zeit nennt keine Zeitzone, andere Zeiten der Datei aber schon.</translation>
    </message>
    <message>
        <source>The local time %1 does not exist in %2: the clocks were put forward.</source>
        <translation>Die Ortszeit %1 gibt es in %2 nicht: Die Uhren wurden vorgestellt.</translation>
    </message>
    <message>
        <source>“%1” is not the name of a time zone: write it like Europe/Berlin.</source>
        <translation>„%1“ ist kein Name einer Zeitzone: Schreiben Sie ihn wie Europe/Berlin.</translation>
    </message>
</context>
<context>
    <name>CachedSource</name>
    <message>
        <source>The instrument is not in the cache: import its prices first.</source>
        <translation>Das Instrument ist nicht im Cache: Importieren Sie zuerst seine Kurse.</translation>
    </message>
</context>
<context>
    <name>CaseStudy</name>
    <message>
        <source>the line is cut off.</source>
        <translation>die Zeile ist abgeschnitten.</translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation>die Datei ist leer.</translation>
    </message>
    <message>
        <source>rows are missing at the end: %1.</source>
        <translation>am Ende fehlen Zeilen: %1.</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <comment>file, line number, reason</comment>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>these are no bars of a case study.</source>
        <translation>das sind keine Kurse einer Fallstudie.</translation>
    </message>
    <message>
        <source>the head of a series should stand here.</source>
        <translation>hier sollte der Kopf einer Reihe stehen.</translation>
    </message>
    <message>
        <source>“%1” is no interval.</source>
        <translation>„%1“ ist kein Intervall.</translation>
    </message>
    <message>
        <source>“%1” is no number of rows.</source>
        <translation>„%1“ ist keine Zeilenzahl.</translation>
    </message>
    <message>
        <source>“%1” is no date.</source>
        <translation>„%1“ ist kein Datum.</translation>
    </message>
    <message>
        <source>a row has six columns: time, open, high, low, close, volume.</source>
        <translation>eine Zeile hat sechs Spalten: Zeit, Eröffnung, Hoch, Tief, Schluss, Volumen.</translation>
    </message>
    <message>
        <source>“%1” is no time.</source>
        <translation>„%1“ ist keine Zeit.</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>this is not valid JSON.</source>
        <translation>das ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>“%1” is not known here.</source>
        <translation>„%1“ ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>the list “%1” is missing.</source>
        <translation>die Liste „%1“ fehlt.</translation>
    </message>
    <message>
        <source>“%1” is missing or no proper value.</source>
        <translation>„%1“ fehlt oder hat keinen gültigen Wert.</translation>
    </message>
    <message>
        <source>there is no such kind of instrument.</source>
        <translation>diese Art von Instrument gibt es nicht.</translation>
    </message>
    <message>
        <source>there is no such time zone.</source>
        <translation>diese Zeitzone gibt es nicht.</translation>
    </message>
    <message>
        <source>“%1” comes twice.</source>
        <translation>„%1“ kommt doppelt vor.</translation>
    </message>
    <message>
        <source>“%1” is none of the instruments.</source>
        <translation>„%1“ ist keines der Instrumente.</translation>
    </message>
    <message>
        <source>The case study&apos;s file “%1” cannot be read: %2.</source>
        <translation>Die Datei „%1“ der Fallstudie ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>%1: “%2” is none of the instruments.</source>
        <translation>%1: „%2“ ist keines der Instrumente.</translation>
    </message>
    <message>
        <source>%1: “%2” is quoted in %3, not in %4.</source>
        <translation>%1: „%2“ notiert in %3, nicht in %4.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file, reason</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ChartMenu</name>
    <message>
        <source>Edit &amp;Text…</source>
        <translation>&amp;Text bearbeiten…</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>&amp;Remove %1</source>
        <translation>%1 &amp;entfernen</translation>
    </message>
    <message>
        <source>Pin &amp;Basis Here</source>
        <translation>&amp;Basis hier festlegen</translation>
    </message>
    <message>
        <source>Basis as &amp;Usual</source>
        <translation>Basis wie &amp;üblich</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Damage: %1.</source>
        <translation>Schaden: %1.</translation>
    </message>
    <message>
        <source>%1 rows of %2 name a row of %3 that is missing.</source>
        <translation>%1 Zeilen von %2 verweisen auf eine fehlende Zeile von %3.</translation>
    </message>
    <message>
        <source>The coverage of %1 %2 does not match its bars: it says %3, there are %4.</source>
        <translation>Das Verzeichnis zu %1 %2 passt nicht zu den Kursen: Es nennt %3, vorhanden sind %4.</translation>
    </message>
    <message>
        <source>Level %1 of %2 does not match the level below it.</source>
        <translation>Stufe %1 von %2 passt nicht zur Stufe darunter.</translation>
    </message>
    <message>
        <source>The search index does not match %1 events.</source>
        <translation>Der Suchindex passt nicht zu %1 Ereignissen.</translation>
    </message>
    <message>
        <source>The table %1 does not match its checksum.</source>
        <translation>Die Tabelle %1 passt nicht zu ihrer Prüfsumme.</translation>
    </message>
    <message>
        <source>The bars of %1 in %2 do not match their checksum.</source>
        <translation>Die Kurse von %1 im %2 passen nicht zu ihrer Prüfsumme.</translation>
    </message>
    <message>
        <source>Level %1 of %2 in %3 does not match its checksum.</source>
        <translation>Stufe %1 von %2 im %3 passt nicht zu ihrer Prüfsumme.</translation>
    </message>
    <message>
        <source>%1 rows of bars belong to no series.</source>
        <translation>%1 Zeilen mit Kursen gehören zu keiner Reihe.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Print this help and stop.</source>
        <translation>Zeigt diese Hilfe.</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date: write %2 like 2025-01-27.</source>
        <translation>„%1“ ist kein Datum: Schreiben Sie %2 wie 2025-01-27.</translation>
    </message>
    <message>
        <source>There is no interval &quot;%1&quot;: choose one of %2.</source>
        <translation>Das Intervall „%1“ gibt es nicht: Wählen Sie eines von %2.</translation>
    </message>
    <message>
        <source>%1 needs names between its commas: &quot;%2&quot; has an empty one.</source>
        <translation>%1 braucht Namen zwischen den Kommas: In „%2“ ist einer leer.</translation>
    </message>
    <message>
        <source>%1 names &quot;%2&quot; twice: once is enough.</source>
        <translation>%1 nennt „%2“ zweimal: Einmal genügt.</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;: choose one of %3.</source>
        <translation>%1 kann nicht „%2“ sein: Wählen Sie eines von %3.</translation>
    </message>
    <message>
        <source>--from %1 is later than --to %2: exchange them.</source>
        <translation>--from %1 liegt nach --to %2: Vertauschen Sie die beiden.</translation>
    </message>
    <message>
        <source>There are no bars of %1 in the cache: import them first.</source>
        <translation>Der Cache hat keine Kurse von %1: Importieren Sie diese zuerst.</translation>
    </message>
    <message>
        <source>There are no %1 bars of %2 in the cache: choose an interval that can be made from %3, or import them.</source>
        <translation>Der Cache hat keine %1-Kurse von %2: Wählen Sie ein Intervall, das sich aus %3 bilden lässt, oder importieren Sie die Kurse.</translation>
    </message>
    <message>
        <source>The cache has %1 bars of %2 from %3 to %4 only: choose dates among these, or import others.</source>
        <translation>Der Cache hat %1-Kurse von %2 nur vom %3 bis zum %4: Wählen Sie Tage daraus oder importieren Sie weitere Kurse.</translation>
    </message>
    <message>
        <source>There is no instrument &quot;%1&quot; in the cache; import its bars first.</source>
        <translation>Das Instrument „%1“ ist nicht im Cache; importieren Sie zuerst seine Kurse.</translation>
    </message>
    <message>
        <source>There is no instrument &quot;%1&quot; in the cache; did you mean &quot;%2&quot;?</source>
        <translation>Das Instrument „%1“ ist nicht im Cache; meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>There is no display for the window: use a command such as aftershock report, or set DISPLAY.</source>
        <translation>Für das Fenster fehlt eine Anzeige: Nutzen Sie einen Befehl wie aftershock report oder setzen Sie DISPLAY.</translation>
    </message>
    <message>
        <source>symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>first</source>
        <translation>von</translation>
    </message>
    <message>
        <source>last</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>Kurse</translation>
    </message>
    <message>
        <source>adjustment</source>
        <translation>Bereinigung</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Say where the cache is and what it holds.</source>
        <translation>Zeigt, wo der Cache liegt und was er enthält.</translation>
    </message>
    <message>
        <source>FORMAT</source>
        <translation>FORMAT</translation>
    </message>
    <message>
        <source>text or json; text where it is not said.</source>
        <translation>text oder json; ohne Angabe text.</translation>
    </message>
    <message>
        <source>Look through the whole cache for damage.</source>
        <translation>Prüft den ganzen Cache auf Schäden.</translation>
    </message>
    <message>
        <source>The cache is sound.</source>
        <translation>Der Cache ist unbeschädigt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has faults (%2 found): move it away and import the data again.</source>
        <translation>„%1“ ist fehlerhaft (%2 Fehler): Legen Sie die Datei beiseite und importieren Sie die Daten neu.</translation>
    </message>
    <message>
        <source>Say whose prices these are: --symbol NVDA.</source>
        <translation>Geben Sie an, wessen Kurse das sind: --symbol NVDA.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the name of a time zone: write it like Europe/Berlin.</source>
        <translation>„%1“ ist kein Name einer Zeitzone: Schreiben Sie ihn wie Europe/Berlin.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no exchange: write its four-letter code (MIC), such as XNAS.</source>
        <translation>„%1“ ist keine Börse: Schreiben Sie ihren vierstelligen Code (MIC) wie XNAS.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no currency: write its code such as USD, or pts for index points.</source>
        <translation>„%1“ ist keine Währung: Schreiben Sie ihren Code wie USD oder pts für Indexpunkte.</translation>
    </message>
    <message>
        <source>Take prices from CSV files into the cache.</source>
        <translation>Übernimmt Kurse aus CSV-Dateien in den Cache.</translation>
    </message>
    <message>
        <source>CSV files.</source>
        <translation>CSV-Dateien.</translation>
    </message>
    <message>
        <source>SYMBOL</source>
        <translation>SYMBOL</translation>
    </message>
    <message>
        <source>Whose prices these are: required.</source>
        <translation>Wessen Kurse das sind: erforderlich.</translation>
    </message>
    <message>
        <source>INTERVAL</source>
        <translation>INTERVALL</translation>
    </message>
    <message>
        <source>1m, 5m, 15m, 30m, 1h, 1d, 1w or 1mo; found out where it is not said.</source>
        <translation>1m, 5m, 15m, 30m, 1h, 1d, 1w oder 1mo; ohne Angabe wird es erkannt.</translation>
    </message>
    <message>
        <source>ZONE</source>
        <translation>ZONE</translation>
    </message>
    <message>
        <source>Zone of times without offset, such as America/New_York.</source>
        <translation>Zeitzone für Zeiten ohne Versatz, etwa America/New_York.</translation>
    </message>
    <message>
        <source>One of %1; auto where it is not said.</source>
        <translation>Eines von %1; ohne Angabe auto.</translation>
    </message>
    <message>
        <source>SIGN</source>
        <translation>ZEICHEN</translation>
    </message>
    <message>
        <source>auto, comma or point; auto where it is not said.</source>
        <translation>auto, comma (Komma) oder point (Punkt); ohne Angabe auto.</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>Name of the instrument.</source>
        <translation>Name des Instruments.</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>ART</translation>
    </message>
    <message>
        <source>stock, index, fund, rate, currency, crypto or other; only rates may be zero or negative.</source>
        <translation>stock, index, fund, rate, currency, crypto oder other; nur bei rate darf der Kurs null oder negativ sein.</translation>
    </message>
    <message>
        <source>MIC</source>
        <translation>MIC</translation>
    </message>
    <message>
        <source>Code of its exchange, such as XNAS.</source>
        <translation>Code der Börse, etwa XNAS.</translation>
    </message>
    <message>
        <source>CODE</source>
        <translation>CODE</translation>
    </message>
    <message>
        <source>Its currency, or pts for index points.</source>
        <translation>Währung oder pts für Indexpunkte.</translation>
    </message>
    <message>
        <source>Name the files with the prices.</source>
        <translation>Nennen Sie die Dateien mit den Kursen.</translation>
    </message>
    <message>
        <source>Take events from JSON and CSV files into the cache.</source>
        <translation>Übernimmt Ereignisse aus JSON- und CSV-Dateien in den Cache.</translation>
    </message>
    <message>
        <source>JSON or CSV files.</source>
        <translation>JSON- oder CSV-Dateien.</translation>
    </message>
    <message>
        <source>Name the files with the events.</source>
        <translation>Nennen Sie die Dateien mit den Ereignissen.</translation>
    </message>
    <message>
        <source>%1 added</source>
        <comment>rows</comment>
        <translation>%1 neu</translation>
    </message>
    <message>
        <source>%1 updated</source>
        <comment>rows</comment>
        <translation>%1 aktualisiert</translation>
    </message>
    <message>
        <source>%1 unchanged</source>
        <comment>rows</comment>
        <translation>%1 unverändert</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <comment>rows</comment>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>%1 given twice</source>
        <comment>rows</comment>
        <translation>%1 doppelt</translation>
    </message>
    <message>
        <source>%1: none of its rows makes sense; the first, in line %2: %3</source>
        <translation>%1: Keine Zeile ist brauchbar; die erste in Zeile %2: %3</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <comment>number, sentence</comment>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1 (Imported before that: %2.)</source>
        <comment>sentence, files</comment>
        <translation>%1 (Davor importiert: %2.)</translation>
    </message>
    <message>
        <source>… and %1 more.</source>
        <translation>… und %1 weitere.</translation>
    </message>
    <message>
        <source>%1 needs exactly one value.</source>
        <translation>%1 braucht genau einen Wert.</translation>
    </message>
    <message>
        <source>Aftershock shows what moved, what had just been said, and how unusual it was.</source>
        <translation>Aftershock zeigt, was sich bewegte, was kurz zuvor gesagt wurde und wie ungewöhnlich das war.</translation>
    </message>
    <message>
        <source>Print the version and stop.</source>
        <translation>Zeigt die Version.</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>OPTIONEN</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>BEFEHL</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Without a command the window opens.</source>
        <translation>Ohne Befehl öffnet sich das Fenster.</translation>
    </message>
    <message>
        <source>Files to import in the window.</source>
        <translation>Dateien, die im Fenster importiert werden.</translation>
    </message>
    <message>
        <source>Print what the cache holds.</source>
        <translation>Gibt aus, was der Cache enthält.</translation>
    </message>
    <message>
        <source>Take files of prices and events into the cache.</source>
        <translation>Übernimmt Kurs- und Ereignisdateien in den Cache.</translation>
    </message>
    <message>
        <source>Look at the cache file.</source>
        <translation>Untersucht die Cache-Datei.</translation>
    </message>
    <message>
        <source>The cache, instead of the user&apos;s own.</source>
        <translation>Cache-Datei statt der eigenen des Benutzers.</translation>
    </message>
    <message>
        <source>LANGUAGE</source>
        <translation>SPRACHE</translation>
    </message>
    <message>
        <source>de or en; the system&apos;s where it is not said.</source>
        <translation>de oder en; ohne Angabe die des Systems.</translation>
    </message>
    <message>
        <source>LEVEL</source>
        <translation>STUFE</translation>
    </message>
    <message>
        <source>debug, info, warning or error; error where it is not said.</source>
        <translation>debug, info, warning oder error; ohne Angabe error.</translation>
    </message>
    <message>
        <source>The command line cannot be understood (%1): see aftershock --help.</source>
        <translation>Die Befehlszeile ist nicht verständlich (%1): siehe aftershock --help.</translation>
    </message>
    <message>
        <source>--db needs the path of a file.</source>
        <translation>--db braucht den Pfad einer Datei.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood here: see aftershock --help.</source>
        <translation>„%1“ ist hier nicht bekannt: siehe aftershock --help.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs to know what: see aftershock %1 --help.</source>
        <translation>„%1“ braucht einen Unterbefehl: siehe aftershock %1 --help.</translation>
    </message>
    <message>
        <source>There is neither a command nor a file &quot;%1&quot;: see aftershock --help.</source>
        <translation>Es gibt weder einen Befehl noch eine Datei „%1“: siehe aftershock --help.</translation>
    </message>
    <message>
        <source>The answer cannot be written: %1; check where it goes to.</source>
        <translation>Die Ausgabe ist nicht schreibbar: %1; prüfen Sie, wohin sie geht.</translation>
    </message>
    <message>
        <source>Print cached bars.</source>
        <translation>Gibt Kurse aus dem Cache aus.</translation>
    </message>
    <message>
        <source>SYMBOL,…</source>
        <translation>SYMBOL,…</translation>
    </message>
    <message>
        <source>Whose bars: required.</source>
        <translation>Wessen Kurse: erforderlich.</translation>
    </message>
    <message>
        <source>DATE</source>
        <translation>DATUM</translation>
    </message>
    <message>
        <source>First date, such as 2025-01-27.</source>
        <translation>Erster Tag, etwa 2025-01-27.</translation>
    </message>
    <message>
        <source>Last date.</source>
        <translation>Letzter Tag.</translation>
    </message>
    <message>
        <source>1m, 5m, 15m, 30m, 1h, 1d, 1w or 1mo; 1d where it is not said.</source>
        <translation>1m, 5m, 15m, 30m, 1h, 1d, 1w oder 1mo; ohne Angabe 1d.</translation>
    </message>
    <message>
        <source>csv or json; csv where it is not said.</source>
        <translation>csv oder json; ohne Angabe csv.</translation>
    </message>
    <message>
        <source>Say whose bars: --symbol NVDA.</source>
        <translation>Geben Sie an, wessen Kurse: --symbol NVDA.</translation>
    </message>
    <message>
        <source>Print cached events.</source>
        <translation>Gibt Ereignisse aus dem Cache aus.</translation>
    </message>
    <message>
        <source>First date, where the event happened.</source>
        <translation>Erster Tag, am Ort des Ereignisses.</translation>
    </message>
    <message>
        <source>Only events of these instruments, and those that concern all.</source>
        <translation>Nur Ereignisse dieser Instrumente und solche, die alle betreffen.</translation>
    </message>
    <message>
        <source>CATEGORY,…</source>
        <translation>KATEGORIE,…</translation>
    </message>
    <message>
        <source>Only these: %1.</source>
        <translation>Nur diese: %1.</translation>
    </message>
    <message>
        <source>WORDS</source>
        <translation>WÖRTER</translation>
    </message>
    <message>
        <source>Only events with these words in title, summary, tags or source.</source>
        <translation>Nur Ereignisse mit diesen Wörtern in Titel, Zusammenfassung, Schlagwörtern oder Quelle.</translation>
    </message>
    <message>
        <source>Print which bars are cached, from whom, as of when.</source>
        <translation>Gibt aus, welche Kurse im Cache sind, von wem und von wann.</translation>
    </message>
    <message>
        <source>Print the instruments of the cache.</source>
        <translation>Gibt die Instrumente des Cache aus.</translation>
    </message>
    <message>
        <source>--size cannot be &quot;%1&quot;: write width and height from %2 to %3 like 1920x1080.</source>
        <translation>--size kann nicht „%1“ sein: Schreiben Sie Breite und Höhe von %2 bis %3 wie 1920x1080.</translation>
    </message>
    <message>
        <source>--scale-factor cannot be &quot;%1&quot;: choose a number from 1 to 4.</source>
        <translation>--scale-factor kann nicht „%1“ sein: Wählen Sie eine Zahl von 1 bis 4.</translation>
    </message>
    <message>
        <source>The picture would have more than %1 pixels a side: choose a smaller --size or --scale-factor.</source>
        <translation>Das Bild hätte mehr als %1 Pixel je Seite: Wählen Sie --size oder --scale-factor kleiner.</translation>
    </message>
    <message>
        <source>Draw a picture, without a display.</source>
        <translation>Zeichnet ein Bild, auch ohne Anzeige.</translation>
    </message>
    <message>
        <source>FILE.png</source>
        <translation>DATEI.png</translation>
    </message>
    <message>
        <source>Where the picture goes: required.</source>
        <translation>Wohin das Bild kommt: erforderlich.</translation>
    </message>
    <message>
        <source>WIDTHxHEIGHT</source>
        <translation>BxH</translation>
    </message>
    <message>
        <source>In pixels; 1920x1080 where it is not said.</source>
        <translation>Breite x Höhe in Pixeln; ohne Angabe 1920x1080.</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>ZAHL</translation>
    </message>
    <message>
        <source>Pixels for each of --size, 1 to 4; 1 where it is not said.</source>
        <translation>Pixel je Pixel von --size, 1 bis 4; ohne Angabe 1.</translation>
    </message>
    <message>
        <source>Say where the picture goes: --out FILE.png.</source>
        <translation>Geben Sie an, wohin das Bild kommt: --out DATEI.png.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no PNG file: --out needs a name that ends in .png.</source>
        <translation>„%1“ ist keine PNG-Datei: --out braucht einen Namen, der auf .png endet.</translation>
    </message>
    <message>
        <source>--zones takes one or two zones: &quot;%1&quot; has %2.</source>
        <translation>--zones nimmt eine oder zwei Zeitzonen: „%1“ hat %2.</translation>
    </message>
    <message>
        <source>What is drawn; the picture of the case study where it is not said.</source>
        <translation>Was gezeichnet wird; ohne Angabe das Bild der Fallstudie.</translation>
    </message>
    <message>
        <source>STYLE</source>
        <translation>STIL</translation>
    </message>
    <message>
        <source>all, none or some of %1; all where it is not said.</source>
        <translation>all (alle), none (keine) oder einige von %1; ohne Angabe all.</translation>
    </message>
    <message>
        <source>ZONE,…</source>
        <translation>ZONE,…</translation>
    </message>
    <message>
        <source>One or two zones of the time axis, such as Asia/Tokyo.</source>
        <translation>Eine oder zwei Zeitzonen der Zeitachse, etwa Asia/Tokyo.</translation>
    </message>
    <message>
        <source>Title of the picture.</source>
        <translation>Titel des Bildes.</translation>
    </message>
    <message>
        <source>The line below it.</source>
        <translation>Zeile unter dem Titel.</translation>
    </message>
    <message>
        <source>A remark in the footer.</source>
        <translation>Anmerkung in der Fußzeile.</translation>
    </message>
    <message>
        <source>THEME</source>
        <translation>DESIGN</translation>
    </message>
    <message>
        <source>DeepSeek shock: Nvidia loses 17 percent in one day</source>
        <translation>DeepSeek-Schock: Nvidia verliert an einem Tag 17 Prozent</translation>
    </message>
    <message>
        <source>NVDA in 5-minute candles with what was said and decided, 24 to 29 January 2025</source>
        <translation>Nvidia-Aktie, 5-Minuten-Kurse vom 24. bis 29. Januar 2025, mit den Nachrichten, die den Markt bewegten</translation>
    </message>
    <message>
        <source>There was no trading in these days: choose other dates.</source>
        <translation>An diesen Tagen wurde nicht gehandelt: Wählen Sie andere Daten.</translation>
    </message>
    <message>
        <source>%1 older or less complete than the cached ones</source>
        <comment>rows</comment>
        <translation>%1 älter oder unvollständiger als im Cache</translation>
    </message>
    <message>
        <source>One of %1; compare where there are several symbols.</source>
        <translation>Eines von %1; compare bei mehreren Symbolen.</translation>
    </message>
    <message>
        <source>SCALE</source>
        <translation>SKALA</translation>
    </message>
    <message>
        <source>One of %1; percent in a comparison, else linear.</source>
        <translation>Eine von %1; percent im Vergleich, sonst linear.</translation>
    </message>
    <message>
        <source>The close of that date is 0 %, or of the bar that begins at that instant, such as 2025-01-27T14:30Z; the last one before --from where it is not said.</source>
        <translation>Der Schluss dieses Datums ist 0 %, oder der des Kurses, der zu diesem Zeitpunkt beginnt, etwa 2025-01-27T14:30Z; ohne Angabe der letzte vor --from.</translation>
    </message>
    <message>
        <source>INDICATOR,…</source>
        <translation>INDIKATOR,…</translation>
    </message>
    <message>
        <source>Drawn over the prices, such as sma:50,bb:20:2,vwap.</source>
        <translation>Über die Kurse gezeichnet, etwa sma:50,bb:20:2,vwap.</translation>
    </message>
    <message>
        <source>PANE,…</source>
        <translation>FELD,…</translation>
    </message>
    <message>
        <source>Under the prices, such as volume,rsi:14,macd,symbol:^VIX.</source>
        <translation>Unter den Kursen, etwa volume,rsi:14,macd,symbol:^VIX.</translation>
    </message>
    <message>
        <source>Shows bars before and after regular hours, too.</source>
        <translation>Zeigt auch Kurse vor und nach der regulären Handelszeit.</translation>
    </message>
    <message>
        <source>light, dark or contrast; light where it is not said.</source>
        <translation>light, dark oder contrast; ohne Angabe light.</translation>
    </message>
    <message>
        <source>Up and down in a pair that colour-blind readers can tell apart.</source>
        <translation>Auf und Ab in einem Farbpaar, das auch Farbenblinde unterscheiden.</translation>
    </message>
    <message>
        <source>The style %1 shows one instrument: name one symbol, or use --style compare.</source>
        <translation>Die Darstellung %1 zeigt ein Instrument: Nennen Sie ein Symbol oder verwenden Sie --style compare.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a unit of its own: name it under --panes.</source>
        <translation>„%1“ hat eine eigene Einheit: Nennen Sie es unter --panes.</translation>
    </message>
    <message>
        <source>The cache has no close of %1 as early as --basis: choose a later date.</source>
        <translation>Der Cache hat keinen so frühen Schlusskurs von %1, wie --basis verlangt: Wählen Sie ein späteres Datum.</translation>
    </message>
</context>
<context>
    <name>CsvTable</name>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file holds binary data and is not a text table.</source>
        <translation>Die Datei enthält Binärdaten und ist keine Texttabelle.</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>&quot;%1&quot; is being written by another program: try again later.</source>
        <translation>„%1“ wird gerade von einem anderen Programm beschrieben: Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The copy &quot;%1&quot; cannot be written: check the permissions or choose another place.</source>
        <translation>Die Kopie „%1“ ist nicht schreibbar: Prüfen Sie die Berechtigungen oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an Aftershock cache: choose another file.</source>
        <translation>„%1“ ist kein Aftershock-Cache: Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is cut off: move it away and import the data again, or choose another file.</source>
        <translation>„%1“ ist abgeschnitten: Legen Sie die Datei beiseite und importieren Sie die Daten neu, oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; belongs to another program: choose another file.</source>
        <translation>„%1“ gehört zu einem anderen Programm: Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder: name a file in it.</source>
        <translation>„%1“ ist ein Ordner: Nennen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a link that leads nowhere: remove it or choose another file.</source>
        <translation>„%1“ ist eine Verknüpfung ins Leere: Entfernen Sie sie oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a regular file: choose another one.</source>
        <translation>„%1“ ist keine gewöhnliche Datei: Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may not be read: change its permissions or choose another file.</source>
        <translation>„%1“ darf nicht gelesen werden: Ändern Sie die Berechtigungen oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be made: check its permissions or choose another place.</source>
        <translation>Der Ordner „%1“ lässt sich nicht anlegen: Prüfen Sie die Berechtigungen oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be made: check the permissions of its folder or choose another place.</source>
        <translation>„%1“ lässt sich nicht anlegen: Prüfen Sie die Berechtigungen des Ordners oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>There is no cache in &quot;%1&quot; yet: import something first.</source>
        <translation>In „%1“ ist noch kein Cache: Importieren Sie zuerst etwas.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was written by a newer Aftershock (schema %2, this one knows %3) and can only be read: update the program or choose another file.</source>
        <translation>„%1“ stammt von einem neueren Aftershock (Schema %2, dieses kennt %3) und ist nur lesbar: Aktualisieren Sie das Programm oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>There is no space left to write to &quot;%1&quot;: free some space and try again. What was stored before is kept.</source>
        <translation>Für „%1“ ist kein Speicherplatz mehr frei: Schaffen Sie Platz und versuchen Sie es noch einmal. Bereits Gespeichertes bleibt erhalten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in use by another program: close it there and try again.</source>
        <translation>„%1“ wird von einem anderen Programm benutzt: Schließen Sie die Datei dort und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged: move it away and import the data again, or choose another file.</source>
        <translation>„%1“ ist beschädigt: Legen Sie die Datei beiseite und importieren Sie die Daten neu, oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may not be written: change its permissions or choose another file.</source>
        <translation>„%1“ darf nicht beschrieben werden: Ändern Sie die Berechtigungen oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be opened: check the path and its permissions, or choose another file.</source>
        <translation>„%1“ lässt sich nicht öffnen: Prüfen Sie Pfad und Berechtigungen, oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be used (%2): check the disk and try again.</source>
        <translation>„%1“ war nicht benutzbar (%2): Prüfen Sie den Datenträger und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a trigger or a view (&quot;%2&quot;), which no Aftershock cache has: choose another file.</source>
        <translation>„%1“ hat einen Trigger oder eine Sicht („%2“), was kein Cache von Aftershock hat: Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The stored bars of %1 in %2 are damaged and are not shown: import the file that they came from again. &quot;aftershock db check&quot; lists all damage.</source>
        <translation>Die gespeicherten Kurse von %1 im %2 sind beschädigt und werden nicht gezeigt: Importieren Sie die Datei erneut, aus der sie stammen. „aftershock db check“ listet alle Schäden auf.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was written by an older Aftershock: open it once where it may be written, so that it can be brought up to date.</source>
        <translation>„%1“ stammt von einem älteren Aftershock: Öffnen Sie die Datei einmal dort, wo sie geschrieben werden darf, damit sie auf den neuen Stand kommt.</translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; of the cache is damaged: move the file away and import the data again. &quot;aftershock db check&quot; lists all damage.</source>
        <translation>Die Tabelle „%1“ des Caches ist beschädigt: Verschieben Sie die Datei und importieren Sie die Daten erneut. „aftershock db check“ listet alle Schäden auf.</translation>
    </message>
</context>
<context>
    <name>Drawing</name>
    <message>
        <source>horizontal line</source>
        <translation>waagerechte Linie</translation>
    </message>
    <message>
        <source>trend line</source>
        <translation>Trendlinie</translation>
    </message>
    <message>
        <source>ray</source>
        <translation>Strahl</translation>
    </message>
    <message>
        <source>rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>range of time</source>
        <translation>Zeitspanne</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>arrow</source>
        <translation>Pfeil</translation>
    </message>
    <message>
        <source>Fibonacci levels</source>
        <translation>Fibonacci-Niveaus</translation>
    </message>
</context>
<context>
    <name>EventCategory</name>
    <message>
        <source>Model release</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Markt</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Politik</translation>
    </message>
    <message>
        <source>Infrastructure</source>
        <translation>Infrastruktur</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Äußerung</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>Forschung</translation>
    </message>
</context>
<context>
    <name>EventCheck</name>
    <message>
        <source>The time is not plausible.</source>
        <translation>Die Zeit ist nicht plausibel.</translation>
    </message>
    <message>
        <source>The publication time is not plausible.</source>
        <translation>Die Zeit der Veröffentlichung ist nicht plausibel.</translation>
    </message>
    <message>
        <source>An event of a day needs a date without a time.</source>
        <translation>Ein tagesgenaues Ereignis braucht ein Datum ohne Uhrzeit.</translation>
    </message>
    <message>
        <source>The time zone is not known.</source>
        <translation>Die Zeitzone ist nicht bekannt.</translation>
    </message>
    <message>
        <source>There is no key.</source>
        <translation>Der Schlüssel fehlt.</translation>
    </message>
    <message>
        <source>There is no title.</source>
        <translation>Der Titel fehlt.</translation>
    </message>
    <message>
        <source>The importance is not 1, 2 or 3.</source>
        <translation>Die Bedeutung ist nicht 1, 2 oder 3.</translation>
    </message>
    <message>
        <source>The address is not a web address.</source>
        <translation>Die Adresse ist keine Webadresse.</translation>
    </message>
    <message>
        <source>A symbol is empty.</source>
        <translation>Ein Symbol ist leer.</translation>
    </message>
</context>
<context>
    <name>EventFile</name>
    <message>
        <source>The column %1 comes twice.</source>
        <translation>Die Spalte %1 kommt doppelt vor.</translation>
    </message>
    <message>
        <source>The first row must name a column “date” and a column “title”.</source>
        <translation>Die erste Zeile muss eine Spalte „date“ und eine Spalte „title“ nennen.</translation>
    </message>
    <message>
        <source>The row has %1 cells but the table has %2 columns; put text with a separator in quotation marks.</source>
        <translation>Die Zeile hat %1 Zellen, die Tabelle aber %2 Spalten; setzen Sie Text mit Trennzeichen in Anführungszeichen.</translation>
    </message>
    <message>
        <source>The quotation mark that opens here is never closed.</source>
        <translation>Das Anführungszeichen, das sich hier öffnet, wird nie geschlossen.</translation>
    </message>
    <message>
        <source>These columns are not read: %1.</source>
        <translation>Diese Spalten werden nicht gelesen: %1.</translation>
    </message>
    <message>
        <source>The category %1 is unknown; use one of %2.</source>
        <translation>Die Kategorie %1 ist unbekannt; nutzen Sie eine von %2.</translation>
    </message>
    <message>
        <source>The importance %1 is not 1 (minor), 2 or 3 (major).</source>
        <translation>Die Bedeutung %1 ist nicht 1 (gering), 2 oder 3 (hoch).</translation>
    </message>
    <message>
        <source>Write true or false for “global”, not %1.</source>
        <translation>Schreiben Sie bei „global“ true oder false, nicht %1.</translation>
    </message>
    <message>
        <source>The time zone %1 is unknown; write a name like America/New_York.</source>
        <translation>Die Zeitzone %1 ist unbekannt; schreiben Sie einen Namen wie America/New_York.</translation>
    </message>
    <message>
        <source>An event that is precise to the minute needs the time of day, which %1 does not have.</source>
        <translation>Ein minutengenaues Ereignis braucht eine Uhrzeit, die in %1 fehlt.</translation>
    </message>
    <message>
        <source>The precision %1 is not minute or day.</source>
        <translation>Die Genauigkeit %1 ist weder minute noch day.</translation>
    </message>
    <message>
        <source>The event ends on %1, before it begins.</source>
        <translation>Das Ereignis endet am %1, bevor es beginnt.</translation>
    </message>
    <message>
        <source>The time of publication needs a time of day, which %1 lacks.</source>
        <translation>Der Zeitpunkt der Veröffentlichung braucht eine Uhrzeit, die in %1 fehlt.</translation>
    </message>
    <message>
        <source>%1 is not a language code like en or de.</source>
        <translation>%1 ist kein Sprachcode wie en oder de.</translation>
    </message>
    <message>
        <source>The summary %1 has no title.</source>
        <translation>Die Zusammenfassung %1 hat keinen Titel.</translation>
    </message>
    <message>
        <source>The title %1 has more than %2 characters.</source>
        <translation>Der Titel %1 hat mehr als %2 Zeichen.</translation>
    </message>
    <message>
        <source>The summary of %1 has more than %2 characters.</source>
        <translation>Die Zusammenfassung von %1 hat mehr als %2 Zeichen.</translation>
    </message>
    <message>
        <source>The event has no title.</source>
        <translation>Das Ereignis hat keinen Titel.</translation>
    </message>
    <message>
        <source>%1 is not the symbol of an instrument.</source>
        <translation>%1 ist kein Symbol eines Instruments.</translation>
    </message>
    <message>
        <source>%1 is not a tag: it is too long, one too many, or has the sign | in it.</source>
        <translation>%1 ist kein Schlagwort: Es ist zu lang, eines zu viel oder enthält das Zeichen |.</translation>
    </message>
    <message>
        <source>The key or the source of the event is longer than %1 characters.</source>
        <translation>Der Schlüssel oder die Quelle des Ereignisses ist länger als %1 Zeichen.</translation>
    </message>
    <message>
        <source>The event %1 stands already in line %2.</source>
        <translation>Das Ereignis %1 steht schon in Zeile %2.</translation>
    </message>
    <message>
        <source>The address %1 was left out because it is not a web address (http, https).</source>
        <translation>Die Adresse %1 wurde weggelassen, weil sie keine Webadresse ist (http, https).</translation>
    </message>
    <message>
        <source>An event was expected here: an object with “at” and “title”.</source>
        <translation>Hier wurde ein Ereignis erwartet: ein Objekt mit „at“ und „title“.</translation>
    </message>
    <message>
        <source>The value of %1 has a type that does not fit.</source>
        <translation>Der Wert von %1 hat einen unpassenden Typ.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>Line %1, column %2: this is not JSON (%3).</source>
        <translation>Zeile %1, Spalte %2: Das ist kein JSON (%3).</translation>
    </message>
    <message>
        <source>There is no list of events: write an array, or an object with “events”.</source>
        <translation>Eine Liste der Ereignisse fehlt: Schreiben Sie ein Array oder ein Objekt mit „events“.</translation>
    </message>
    <message>
        <source>The event has no date.</source>
        <translation>Das Ereignis hat kein Datum.</translation>
    </message>
    <message>
        <source>%1 names no day, and an event is not put on a day that nobody named.</source>
        <translation>%1 nennt keinen Tag, und ein Ereignis wird auf keinen Tag gelegt, den niemand genannt hat.</translation>
    </message>
    <message>
        <source>%1 is not a date; write it like 2025-01-27 or 2025-01-27T14:30:00Z.</source>
        <translation>%1 ist kein Datum; schreiben Sie es wie 2025-01-27 oder 2025-01-27T14:30:00Z.</translation>
    </message>
    <message>
        <source>The clocks were changed at %1; write the time with its offset or in UTC.</source>
        <translation>Um %1 wurden die Uhren umgestellt; schreiben Sie die Zeit mit ihrem Versatz oder in UTC.</translation>
    </message>
    <message>
        <source>%1 has no time zone; write it with an offset or Z, or name the zone of the event.</source>
        <translation>%1 hat keine Zeitzone; schreiben Sie die Zeit mit Versatz oder Z, oder nennen Sie die Zeitzone des Ereignisses.</translation>
    </message>
</context>
<context>
    <name>EventImportance</name>
    <message>
        <source>minor</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>notable</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>major</source>
        <translation>hoch</translation>
    </message>
</context>
<context>
    <name>EventTime</name>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 – %2 %3</source>
        <translation>%1 – %2 %3</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>There is not enough memory for a picture of that size; choose a smaller one.</source>
        <translation>Für ein Bild dieser Größe reicht der Speicher nicht; wählen Sie ein kleineres.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Rows that cannot be read: %1.</source>
        <translation>Nicht lesbare Zeilen: %1.</translation>
    </message>
    <message>
        <source>There are no bars in it. %1</source>
        <translation>Die Datei enthält keine Kurse. %1</translation>
    </message>
    <message>
        <source>%1 bars, %2 – %3. %4</source>
        <translation>%1 Kurse, %2 – %3. %4</translation>
    </message>
    <message>
        <source>%1 events.</source>
        <translation>%1 Ereignisse.</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 neu</translation>
    </message>
    <message>
        <source>%1 updated</source>
        <translation>%1 aktualisiert</translation>
    </message>
    <message>
        <source>%1 unchanged</source>
        <translation>%1 unverändert</translation>
    </message>
    <message>
        <source>%1 given twice</source>
        <translation>%1 doppelt</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>… and %1 more.</source>
        <translation>… und %1 weitere.</translation>
    </message>
    <message>
        <source>%1 older or less complete than the cached ones</source>
        <translation>%1 älter oder unvollständiger als im Cache</translation>
    </message>
</context>
<context>
    <name>ImportFile</name>
    <message>
        <source>%1: %2</source>
        <comment>file, sentence</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;.</source>
        <translation>Die Datei „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder: name a file in it.</source>
        <translation>„%1“ ist ein Ordner: Nennen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may not be read: check its permissions.</source>
        <translation>„%1“ darf nicht gelesen werden: Prüfen Sie die Berechtigungen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read: %2.</source>
        <translation>„%1“ ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is larger than 1 GiB: cut it into smaller files.</source>
        <translation>„%1“ ist größer als 1 GiB: Teilen Sie die Datei in kleinere auf.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty.</source>
        <translation>„%1“ ist leer.</translation>
    </message>
    <message>
        <source>none of its events can be read; the first, in line %1: %2</source>
        <translation>keines der Ereignisse ist lesbar; das erste, in Zeile %1: %2</translation>
    </message>
    <message>
        <source>there are no events in it.</source>
        <translation>die Datei enthält keine Ereignisse.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a pipe or a device: save its content to a file and import that.</source>
        <translation>„%1“ ist eine Pipe oder ein Gerät: Speichern Sie den Inhalt in einer Datei und importieren Sie diese.</translation>
    </message>
    <message>
        <source>%1 has the prices of %2 and not of %3: import it with the symbol %2.</source>
        <comment>file, symbols</comment>
        <translation>%1 enthält die Kurse von %2 und nicht von %3: Importieren Sie die Datei mit dem Symbol %2.</translation>
    </message>
</context>
<context>
    <name>Indicator</name>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Deviations</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Langsam</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Slowing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>Simple moving average</source>
        <translation>Einfacher gleitender Durchschnitt</translation>
    </message>
    <message>
        <source>Exponential moving average</source>
        <translation>Exponentiell gleitender Durchschnitt</translation>
    </message>
    <message>
        <source>Weighted moving average</source>
        <translation>Gewichteter gleitender Durchschnitt</translation>
    </message>
    <message>
        <source>Bollinger bands</source>
        <translation>Bollinger-Bänder</translation>
    </message>
    <message>
        <source>Volume-weighted average price of the session</source>
        <translation>Volumengewichteter Durchschnittskurs der Sitzung</translation>
    </message>
    <message>
        <source>Relative strength index</source>
        <translation>Relative-Stärke-Index</translation>
    </message>
    <message>
        <source>Moving average convergence/divergence</source>
        <translation>Konvergenz/Divergenz gleitender Durchschnitte</translation>
    </message>
    <message>
        <source>Average true range</source>
        <translation>Durchschnittliche wahre Spanne</translation>
    </message>
    <message>
        <source>Stochastic oscillator</source>
        <translation>Stochastik</translation>
    </message>
    <message>
        <source>On-balance volume</source>
        <translation>On-Balance-Volumen</translation>
    </message>
    <message>
        <source>Historical volatility, annualised</source>
        <translation>Historische Volatilität, annualisiert</translation>
    </message>
    <message>
        <source>Drawdown from the highest close</source>
        <translation>Rückgang vom höchsten Schluss</translation>
    </message>
    <message>
        <source>Beta against a benchmark</source>
        <translation>Beta gegenüber einem Vergleichswert</translation>
    </message>
    <message>
        <source>Correlation with a benchmark</source>
        <translation>Korrelation mit einem Vergleichswert</translation>
    </message>
    <message>
        <source>There is no indicator “%1”; possible are %2.</source>
        <translation>Es gibt keinen Indikator „%1“; möglich sind %2.</translation>
    </message>
    <message>
        <source>“%1” of the indicator “%2” must be a whole number from %3 to %4.</source>
        <translation>„%1“ des Indikators „%2“ muss eine ganze Zahl von %3 bis %4 sein.</translation>
    </message>
    <message>
        <source>“%1” of the indicator “%2” must be a number from %3 to %4.</source>
        <translation>„%1“ des Indikators „%2“ muss eine Zahl von %3 bis %4 sein.</translation>
    </message>
    <message>
        <source>The fast average of the indicator “%1” must be shorter than the slow one, like in %2.</source>
        <translation>Der schnelle Durchschnitt des Indikators „%1“ muss kürzer sein als der langsame, wie in %2.</translation>
    </message>
    <message>
        <source>The indicator “%1” has too many parameters; write it like %2.</source>
        <translation>Der Indikator „%1“ hat zu viele Parameter; schreiben Sie ihn wie %2.</translation>
    </message>
    <message>
        <source>The indicator “%1” names no benchmark; write it like %2.</source>
        <translation>Der Indikator „%1“ nennt keinen Vergleichswert; schreiben Sie ihn wie %2.</translation>
    </message>
</context>
<context>
    <name>Ingest</name>
    <message>
        <source>The import was stopped: nothing was stored.</source>
        <translation>Der Import wurde abgebrochen: Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>A share count needs a symbol, a date, a number and a source.</source>
        <translation>Eine Aktienzahl braucht Symbol, Datum, Anzahl und Quelle.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was moved or deleted while it was open: nothing was stored. Start again.</source>
        <translation>„%1“ wurde im geöffneten Zustand verschoben oder gelöscht: Nichts wurde gespeichert. Starten Sie neu.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a symbol: give one of 1 to 64 printable characters.</source>
        <translation>„%1“ ist kein Symbol: Geben Sie eines aus 1 bis 64 druckbaren Zeichen an.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>In&amp;terval</source>
        <translation>In&amp;tervall</translation>
    </message>
    <message>
        <source>&amp;Range</source>
        <translation>&amp;Zeitraum</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Watchlist &amp;Columns</source>
        <translation>Sp&amp;alten der Beobachtungsliste</translation>
    </message>
    <message>
        <source>St&amp;yle</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>Sc&amp;ale</source>
        <translation>S&amp;kala</translation>
    </message>
    <message>
        <source>Indi&amp;cators</source>
        <translation>Indikat&amp;oren</translation>
    </message>
    <message>
        <source>&amp;Draw</source>
        <translation>Zeic&amp;hnen</translation>
    </message>
    <message>
        <source>Cross&amp;hair</source>
        <translation>F&amp;adenkreuz</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>A pane of an instrument names its symbol, like symbol:^VIX.</source>
        <translation>Das Feld eines Instruments nennt dessen Symbol, wie symbol:^VIX.</translation>
    </message>
    <message>
        <source>There is no pane &quot;%1&quot;: write volume, symbol:NAME or an indicator. %2</source>
        <translation>Es gibt kein Feld „%1“: Schreiben Sie volume, symbol:NAME oder einen Indikator. %2</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Close %1: %2</source>
        <translation>Schluss %1: %2</translation>
    </message>
    <message>
        <source>No bars are cached for this range and interval.</source>
        <translation>Zu diesem Zeitraum und Intervall sind keine Kurse im Cache.</translation>
    </message>
    <message>
        <source>no bars</source>
        <translation>keine Kurse</translation>
    </message>
    <message>
        <source>1-minute bars</source>
        <translation>1-Minuten-Kurse</translation>
    </message>
    <message>
        <source>5-minute bars</source>
        <translation>5-Minuten-Kurse</translation>
    </message>
    <message>
        <source>15-minute bars</source>
        <translation>15-Minuten-Kurse</translation>
    </message>
    <message>
        <source>30-minute bars</source>
        <translation>30-Minuten-Kurse</translation>
    </message>
    <message>
        <source>1-hour bars</source>
        <translation>Stundenkurse</translation>
    </message>
    <message>
        <source>Daily bars</source>
        <translation>Tageskurse</translation>
    </message>
    <message>
        <source>Weekly bars</source>
        <translation>Wochenkurse</translation>
    </message>
    <message>
        <source>Monthly bars</source>
        <translation>Monatskurse</translation>
    </message>
    <message>
        <source>adjusted for splits and dividends</source>
        <translation>bereinigt um Splits und Dividenden</translation>
    </message>
    <message>
        <source>adjusted for splits</source>
        <translation>bereinigt um Splits</translation>
    </message>
    <message>
        <source>index points, open and close only</source>
        <translation>Indexpunkte, nur Eröffnung und Schluss</translation>
    </message>
    <message>
        <source>index points</source>
        <translation>Indexpunkte</translation>
    </message>
    <message>
        <source>unadjusted</source>
        <translation>unbereinigt</translation>
    </message>
    <message>
        <source>adjustment not stated</source>
        <translation>Bereinigung nicht angegeben</translation>
    </message>
    <message>
        <source>date of retrieval not stated</source>
        <translation>Abrufdatum nicht angegeben</translation>
    </message>
    <message>
        <source>retrieved %1</source>
        <translation>abgerufen am %1</translation>
    </message>
    <message>
        <source>regular hours; %1 bars outside of them not drawn</source>
        <translation>reguläre Handelszeit; %1 Kurse außerhalb nicht gezeichnet</translation>
    </message>
    <message>
        <source>No basis: no close is cached before the range</source>
        <translation>Keine Basis: kein Schlusskurs vor dem Zeitraum im Cache</translation>
    </message>
    <message>
        <source>Basis: %1 close = 0 %</source>
        <translation>Basis: Schlusskurs %1 = 0 %</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>%1 of %1 events labelled</source>
        <translation>%1 von %1 Ereignissen beschriftet</translation>
    </message>
    <message>
        <source>%1 events: %2 labelled, %3 in +n badges</source>
        <translation>%1 Ereignisse: %2 beschriftet, %3 in +n-Marken</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Volume: the source gives none</source>
        <translation>Volumen: von der Quelle nicht angegeben</translation>
    </message>
    <message>
        <source>last bar</source>
        <translation>letzter Kurs</translation>
    </message>
    <message>
        <source>shaded: outside regular hours</source>
        <translation>getönt: außerhalb der regulären Zeiten</translation>
    </message>
    <message>
        <source>regular hours; columns at their ends may hold bars outside of them</source>
        <translation>reguläre Zeiten; Säulen an deren Enden können Kurse außerhalb enthalten</translation>
    </message>
    <message>
        <source>logarithmic: %1 bars at or below zero not drawn</source>
        <translation>logarithmisch: %1 Kurse bei null oder darunter nicht gezeichnet</translation>
    </message>
    <message>
        <source>not drawn, as their units find no axis: %1</source>
        <translation>nicht gezeichnet, da ihre Einheit keine Achse findet: %1</translation>
    </message>
    <message>
        <source>Basis: %1 close = 100</source>
        <translation>Basis: Schlusskurs %1 = 100</translation>
    </message>
    <message>
        <source>Basis: close of the bar of %1 = 100</source>
        <translation>Basis: Schluss des Kurses von %1 = 100</translation>
    </message>
    <message>
        <source>Basis: close of the bar of %1 = 0 %</source>
        <translation>Basis: Schluss des Kurses von %1 = 0 %</translation>
    </message>
    <message>
        <source>There is no basis above zero that a change could be told from: choose another basis, or a scale of prices.</source>
        <translation>Es gibt keine Basis über null, von der aus sich eine Veränderung angeben ließe: Wählen Sie eine andere Basis oder eine Kursskala.</translation>
    </message>
    <message>
        <source>All values in view are zero or below: they have no place on a logarithmic scale.</source>
        <translation>Alle sichtbaren Werte sind null oder negativ: Auf einer logarithmischen Skala haben sie keinen Platz.</translation>
    </message>
    <message>
        <source>A baseline needs a basis that the scale can show: choose another basis or style.</source>
        <translation>Eine Basislinie braucht eine Basis, die die Skala zeigen kann: Wählen Sie eine andere Basis oder Darstellung.</translation>
    </message>
    <message>
        <source>%1 is not in the cache; import its bars first</source>
        <translation>%1 ist nicht im Cache; importieren Sie zuerst Kurse</translation>
    </message>
    <message>
        <source>%1: no bars are cached for this range and interval</source>
        <translation>%1: Für diesen Zeitraum und dieses Intervall sind keine Kurse im Cache</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1: %2 is not in the cache; import its bars first</source>
        <translation>%1: %2 ist nicht im Cache; importieren Sie zuerst Kurse</translation>
    </message>
    <message>
        <source>%1 needs every bar: zoom in</source>
        <translation>%1 braucht jeden einzelnen Kurs: Vergrößern Sie</translation>
    </message>
    <message>
        <source>%1: no bars of %2 are cached at the same times</source>
        <translation>%1: Von %2 sind keine Kurse zu denselben Zeiten im Cache</translation>
    </message>
    <message>
        <source>%1: no bars are cached for this range</source>
        <translation>%1: Für diesen Zeitraum sind keine Kurse im Cache</translation>
    </message>
    <message>
        <source>%1: the source gives no high and low</source>
        <translation>%1: Die Quelle nennt kein Hoch und Tief</translation>
    </message>
    <message>
        <source>%1: the source gives no volume</source>
        <translation>%1: Die Quelle nennt kein Volumen</translation>
    </message>
    <message>
        <source>%1 has no value for these bars</source>
        <translation>%1 hat für diese Kurse keinen Wert</translation>
    </message>
    <message>
        <source>%1 needs %2 bars; %3 are cached</source>
        <translation>%1 braucht %2 Kurse; im Cache sind %3</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>%1 drawn bars of several each</source>
        <translation>%1 gezeichnete Kurse aus je mehreren</translation>
    </message>
    <message>
        <source>1 bar</source>
        <translation>1 Kurs</translation>
    </message>
    <message>
        <source>%1 bars</source>
        <translation>%1 Kurse</translation>
    </message>
    <message>
        <source>Volume %1</source>
        <translation>Volumen %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>not defined in this range</source>
        <translation>in diesem Zeitraum nicht definiert</translation>
    </message>
    <message>
        <source>per bucket of about %1 bars</source>
        <translation>je Gruppe von etwa %1 Kursen</translation>
    </message>
    <message>
        <source>≈ averages from buckets of about %1 bars</source>
        <translation>≈ Durchschnitte aus Gruppen von etwa %1 Kursen</translation>
    </message>
    <message>
        <source>No room for %1</source>
        <translation>Kein Platz für %1</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>week from %1</source>
        <translation>Woche ab %1</translation>
    </message>
    <message>
        <source>no basis</source>
        <translation>keine Basis</translation>
    </message>
    <message>
        <source>to day before</source>
        <translation>zum Vortag</translation>
    </message>
    <message>
        <source>to bar before</source>
        <translation>zum Kurs davor</translation>
    </message>
    <message>
        <source>O</source>
        <translation>E</translation>
    </message>
    <message>
        <source>H</source>
        <translation>H</translation>
    </message>
    <message>
        <source>L</source>
        <translation>T</translation>
    </message>
    <message>
        <source>C</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Vol</source>
        <translation>Vol</translation>
    </message>
    <message>
        <source>from last price</source>
        <translation>zum letzten Kurs</translation>
    </message>
    <message>
        <source>up to %1 bars in one</source>
        <translation>bis zu %1 Kurse in einem</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>dates, not times: %1 not shown</source>
        <translation>Tage, keine Uhrzeiten: %1 nicht gezeigt</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>QDockWidget</name>
    <message>
        <source>Float</source>
        <translation>Abkoppeln</translation>
    </message>
    <message>
        <source>Floats and re-docks the dock widget</source>
        <translation>Koppelt den Bereich ab oder wieder an</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Closes the dock widget</source>
        <translation>Schließt den Bereich</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Suchen in:</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Übergeordneter Ordner</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Zum übergeordneten Ordner</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Legt einen neuen Ordner an</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Zeigt eine Liste</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Zeigt Einzelheiten</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>Liste der Orte und Lesezeichen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Dateityp:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>Datei&amp;name:</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Ordner:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>Aus&amp;wählen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>Ordner suchen</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>&amp;Versteckte Dateien zeigen</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>&amp;Neuer Ordner</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 gibt es schon.
Möchten Sie die Datei ersetzen?</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Die Datei wurde nicht gefunden.
Bitte prüfen Sie den Dateinamen.</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Der Ordner wurde nicht gefunden.
Bitte prüfen Sie den Namen.</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Geändert am</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>All other platforms</comment>
        <translation>Typ</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Meta</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Pfeil links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Pfeil rechts</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Pfeil auf</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Pfeil ab</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Bild hoch</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Bild runter</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Einfg</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>&amp;Linkadresse kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>SaveFile</name>
    <message>
        <source>&quot;%1&quot; is a folder: name a file in it.</source>
        <translation>„%1“ ist ein Ordner: Nennen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a regular file: choose another one.</source>
        <translation>„%1“ ist keine gewöhnliche Datei: Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>There is no folder &quot;%1&quot;: make it or choose another one.</source>
        <translation>Den Ordner „%1“ gibt es nicht: Legen Sie ihn an oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: check its permissions or choose another file.</source>
        <translation>„%1“ ist nicht schreibbar: Prüfen Sie die Berechtigungen oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be written to its end: free some space and try again.</source>
        <translation>„%1“ ließ sich nicht vollständig schreiben: Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>The settings could not be read; they are kept in %1, and the program starts as it comes.</source>
        <translation>Die Einstellungen waren nicht lesbar; sie sind in %1 aufbewahrt, und das Programm startet wie neu.</translation>
    </message>
    <message>
        <source>The last view could not be read; it is kept in %1.</source>
        <translation>Die letzte Ansicht war nicht lesbar; sie ist in %1 aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 (from %3)</source>
        <translation>%1 %2 (aus %3)</translation>
    </message>
    <message>
        <source>%1: %2 – %3</source>
        <translation>%1: %2 – %3</translation>
    </message>
    <message>
        <source>retrieved %1</source>
        <translation>abgerufen am %1</translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>There is no theme named &quot;%1&quot;.</source>
        <translation>Ein Design namens „%1“ gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>TimeParser</name>
    <message>
        <source>The date “%1” has the month first, but “%2” in line %3 has the day first: choose one with --date-order mdy or --date-order dmy.</source>
        <translation>Im Datum „%1“ steht der Monat vorn, in „%2“ in Zeile %3 aber der Tag: Wählen Sie eines mit --date-order mdy oder --date-order dmy.</translation>
    </message>
    <message>
        <source>Nothing in the file tells whether the date “%1” has the day or the month first: choose with --date-order dmy or --date-order mdy.</source>
        <translation>Nichts in der Datei verrät, ob im Datum „%1“ Tag oder Monat vorn steht: Wählen Sie mit --date-order dmy oder --date-order mdy.</translation>
    </message>
</context>
<context>
    <name>View</name>
    <message>
        <source>“%1” of the view must be a text in quotes.</source>
        <translation>„%1“ der Ansicht muss ein Text in Anführungszeichen sein.</translation>
    </message>
    <message>
        <source>“%1” of the view must be a list of texts in quotes.</source>
        <translation>„%1“ der Ansicht muss eine Liste von Texten in Anführungszeichen sein.</translation>
    </message>
    <message>
        <source>“%1” of the view must be true or false.</source>
        <translation>„%1“ der Ansicht muss true oder false sein.</translation>
    </message>
    <message>
        <source>“%1” of the view must be a date like 2025-01-27, not “%2”.</source>
        <translation>„%1“ der Ansicht muss ein Datum wie 2025-01-27 sein, nicht „%2“.</translation>
    </message>
    <message>
        <source>“%1” of the view must be an object in braces.</source>
        <translation>„%1“ der Ansicht muss ein Objekt in geschweiften Klammern sein.</translation>
    </message>
    <message>
        <source>“%1” of the view does not know “%2”.</source>
        <translation>„%1“ der Ansicht kennt „%2“ nicht.</translation>
    </message>
    <message>
        <source>A view has no member “%1”.</source>
        <translation>Eine Ansicht hat kein Feld „%1“.</translation>
    </message>
    <message>
        <source>A view shows at most two time zones.</source>
        <translation>Eine Ansicht zeigt höchstens zwei Zeitzonen.</translation>
    </message>
    <message>
        <source>There is no time zone “%1”; write it like America/New_York.</source>
        <translation>Die Zeitzone „%1“ gibt es nicht; schreiben Sie sie wie America/New_York.</translation>
    </message>
    <message>
        <source>“zoom” of the view must hold “from” and “to”, instants like 2025-01-27T14:30:00Z.</source>
        <translation>„zoom“ der Ansicht muss „from“ und „to“ enthalten, Zeitpunkte wie 2025-01-27T14:30:00Z.</translation>
    </message>
    <message>
        <source>“zoom” of the view must end after its begin.</source>
        <translation>„zoom“ der Ansicht muss nach seinem Beginn enden.</translation>
    </message>
    <message>
        <source>The view names no symbol; “symbols” must hold at least one.</source>
        <translation>Die Ansicht nennt kein Symbol; „symbols“ muss mindestens eines enthalten.</translation>
    </message>
    <message>
        <source>The view needs a first and a last date, “from” and “to”.</source>
        <translation>Die Ansicht braucht einen ersten und einen letzten Tag, „from“ und „to“.</translation>
    </message>
    <message>
        <source>The view begins on %1, after its end on %2.</source>
        <translation>Die Ansicht beginnt am %1, nach ihrem Ende am %2.</translation>
    </message>
    <message>
        <source>The view is not valid JSON: it breaks at character %1.</source>
        <translation>Die Ansicht ist kein gültiges JSON: Es bricht bei Zeichen %1 ab.</translation>
    </message>
    <message>
        <source>The view must be one JSON object.</source>
        <translation>Die Ansicht muss ein einziges JSON-Objekt sein.</translation>
    </message>
    <message>
        <source>“price_range” of the view must hold “low” and “high”, numbers of which the first is smaller.</source>
        <translation>„price_range“ der Ansicht muss „low“ und „high“ enthalten, Zahlen, von denen die erste kleiner ist.</translation>
    </message>
    <message>
        <source>A view draws at most %1 indicators over its prices.</source>
        <translation>Eine Ansicht zeichnet höchstens %1 Indikatoren über ihre Kurse.</translation>
    </message>
    <message>
        <source>“%1” has a unit of its own: it belongs into “panes”.</source>
        <translation>„%1“ hat eine eigene Einheit und gehört in „panes“.</translation>
    </message>
    <message>
        <source>The height of a pane is a share from 0.05 to 0.8.</source>
        <translation>Die Höhe eines Feldes ist ein Anteil von 0.05 bis 0.8.</translation>
    </message>
    <message>
        <source>A view has at most %1 panes.</source>
        <translation>Eine Ansicht hat höchstens %1 Felder.</translation>
    </message>
    <message>
        <source>A view has at most %1 drawings.</source>
        <translation>Eine Ansicht hat höchstens %1 Zeichnungen.</translation>
    </message>
    <message>
        <source>A drawing needs a “kind” and anchors with “time” and “price”.</source>
        <translation>Eine Zeichnung braucht „kind“ und Anker mit „time“ und „price“.</translation>
    </message>
    <message>
        <source>“%1” of the view must be a list in brackets.</source>
        <translation>„%1“ der Ansicht muss eine Liste in eckigen Klammern sein.</translation>
    </message>
    <message>
        <source>A view shows at most %1 instruments.</source>
        <translation>Eine Ansicht zeigt höchstens %1 Instrumente.</translation>
    </message>
    <message>
        <source>The text of a drawing has at most %1 characters.</source>
        <translation>Der Text einer Zeichnung hat höchstens %1 Zeichen.</translation>
    </message>
</context>
<context>
    <name>app::AboutBox</name>
    <message>
        <source>About Aftershock</source>
        <translation>Über Aftershock</translation>
    </message>
    <message>
        <source>Aftershock %1</source>
        <translation>Aftershock %1</translation>
    </message>
    <message>
        <source>A market dashboard that lays an annotated timeline of AI news over prices from a local cache: what moved, what had just been said, and how unusual was it?</source>
        <translation>Ein Markt-Dashboard, das eine kommentierte Zeitleiste von KI-Nachrichten über Kurse aus einem lokalen Cache legt: Was bewegte sich, was wurde kurz zuvor gesagt, und wie ungewöhnlich war das?</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. The typeface is IBM Plex Sans under the SIL Open Font License. Built on Qt %1.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später. Die Schrift ist IBM Plex Sans unter der SIL Open Font License. Erstellt mit Qt %1.</translation>
    </message>
</context>
<context>
    <name>app::Application</name>
    <message>
        <source>Opening the cache…</source>
        <translation>Cache wird geöffnet…</translation>
    </message>
    <message>
        <source>Preparing the case study…</source>
        <translation>Fallstudie wird vorbereitet…</translation>
    </message>
</context>
<context>
    <name>app::ChartArea</name>
    <message>
        <source>Chart</source>
        <translation>Chart</translation>
    </message>
</context>
<context>
    <name>app::ChartCommands</name>
    <message>
        <source>The cache has no bars of %1 short enough for this interval.</source>
        <translation>Der Cache hat keine Kurse von %1, die für dieses Intervall fein genug sind.</translation>
    </message>
    <message>
        <source>The cache has no bars of %1.</source>
        <translation>Der Cache hat keine Kurse von %1.</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>instrument</source>
        <translation>Instrument</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>style</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>A comparison holds at most %1 instruments: choose fewer.</source>
        <translation>Ein Vergleich fasst höchstens %1 Instrumente: Wählen Sie weniger.</translation>
    </message>
</context>
<context>
    <name>app::DrawingCommands</name>
    <message>
        <source>Nothing is drawn on this chart.</source>
        <translation>Auf diesen Chart ist nichts gezeichnet.</translation>
    </message>
</context>
<context>
    <name>app::FileCommands</name>
    <message>
        <source>Bars (*.csv *.txt);;All files (*)</source>
        <translation>Kurse (*.csv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import Bars</source>
        <translation>Kurse importieren</translation>
    </message>
    <message>
        <source>Events (*.json *.csv);;All files (*)</source>
        <translation>Ereignisse (*.json *.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import Events</source>
        <translation>Ereignisse importieren</translation>
    </message>
    <message>
        <source>Export Picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>Drawing the picture…</source>
        <translation>Bild wird gezeichnet…</translation>
    </message>
    <message>
        <source>The picture is in %1.</source>
        <translation>Das Bild liegt in %1.</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>Das Bild ist in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>app::GoToDate</name>
    <message>
        <source>Go to Date</source>
        <translation>Zu Datum gehen</translation>
    </message>
    <message>
        <source>For example 2025-01-27, 27.01.2025 or 27 Jan 2025, with a time of the exchange such as 09:30 if you like.</source>
        <translation>Zum Beispiel 2025-01-27, 27.01.2025 oder 27 Jan 2025, auf Wunsch mit einer Uhrzeit der Börse wie 09:30.</translation>
    </message>
    <message>
        <source>For example 2025-01-27, 27.01.2025 or 27 Jan 2025.</source>
        <translation>Zum Beispiel 2025-01-27, 27.01.2025 oder 27 Jan 2025.</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date; write it as in the examples.</source>
        <translation>„%1“ ist kein Datum; schreiben Sie es wie in den Beispielen.</translation>
    </message>
</context>
<context>
    <name>app::Header</name>
    <message>
        <source>Chart commands</source>
        <translation>Chart-Befehle</translation>
    </message>
    <message>
        <source>More commands</source>
        <translation>Weitere Befehle</translation>
    </message>
</context>
<context>
    <name>app::ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>As found in the file</source>
        <translation>Wie in der Datei erkannt</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>That of the instrument</source>
        <translation>Die des Instruments</translation>
    </message>
    <message>
        <source>Time zone of times without offset</source>
        <translation>Zeitzone für Zeiten ohne Versatz</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>Abgelehnte Zeilen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Import Bars</source>
        <translation>Kurse importieren</translation>
    </message>
    <message>
        <source>Import Events</source>
        <translation>Ereignisse importieren</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Datei wird gelesen…</translation>
    </message>
    <message>
        <source>Enter the symbol of the instrument that the bars are of.</source>
        <translation>Geben Sie das Symbol des Instruments ein, zu dem die Kurse gehören.</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Import läuft…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>Watchlist</source>
        <translation>Beobachtungsliste</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>Menüs</translation>
    </message>
    <message>
        <source>%1 – Aftershock</source>
        <translation>%1 – Aftershock</translation>
    </message>
    <message>
        <source>&amp;Draw</source>
        <translation>Zeic&amp;hnen</translation>
    </message>
</context>
<context>
    <name>app::MoveCommands</name>
    <message>
        <source>extended hours</source>
        <translation>Vor- und Nachbörse</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>The cache has no bars of %1; import some first.</source>
        <translation>Im Cache sind keine Kurse von %1; importieren Sie zuerst welche.</translation>
    </message>
    <message>
        <source>%1 is cached from %2 to %3 at this interval; choose a date in between.</source>
        <translation>%1 ist zu diesem Intervall von %2 bis %3 im Cache; wählen Sie ein Datum dazwischen.</translation>
    </message>
</context>
<context>
    <name>app::ScaleCommands</name>
    <message>
        <source>changing the scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>fitting the prices</source>
        <translation>Kurse einpassen</translation>
    </message>
    <message>
        <source>The prices fit already.</source>
        <translation>Die Kurse sind bereits eingepasst.</translation>
    </message>
</context>
<context>
    <name>app::ShortcutSheet</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>No command has these words.</source>
        <translation>Kein Befehl enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Filter by command or key</source>
        <translation>Nach Befehl oder Taste filtern</translation>
    </message>
</context>
<context>
    <name>app::StatusLine</name>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Coverage of the main instrument</source>
        <translation>Kurse des Hauptinstruments im Cache</translation>
    </message>
    <message>
        <source>Instruments in the cache</source>
        <translation>Instrumente im Cache</translation>
    </message>
    <message>
        <source>Size of the cache</source>
        <translation>Größe des Cache</translation>
    </message>
    <message>
        <source>%1 instruments</source>
        <translation>%1 Instrumente</translation>
    </message>
    <message>
        <source>Cache %1</source>
        <translation>Cache %1</translation>
    </message>
</context>
<context>
    <name>app::UndoCommands</name>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>No other range was looked at before.</source>
        <translation>Zuvor war kein anderer Zeitraum zu sehen.</translation>
    </message>
    <message>
        <source>No other range was looked at after this one.</source>
        <translation>Danach war kein anderer Zeitraum zu sehen.</translation>
    </message>
</context>
<context>
    <name>widgets::ChartModel</name>
    <message>
        <source>There is no instrument &quot;%1&quot; in the cache; import its bars first.</source>
        <translation>Das Instrument „%1“ ist nicht im Cache; importieren Sie zuerst seine Kurse.</translation>
    </message>
</context>
<context>
    <name>widgets::ChartView</name>
    <message>
        <source>Chart</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>%1, %2 to %3, %4 events loaded</source>
        <translation>%1, %2 bis %3, %4 Ereignisse geladen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more here; click to list them</source>
        <translation>
            <numerusform>und %n weiteres hier; Klick zeigt die Liste</numerusform>
            <numerusform>und %n weitere hier; Klick zeigt die Liste</numerusform>
        </translation>
    </message>
    <message>
        <source>basis</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>Einpassen</translation>
    </message>
</context>
<context>
    <name>widgets::DataTable</name>
    <message>
        <source>Data in View</source>
        <translation>Daten im Ausschnitt</translation>
    </message>
    <message>
        <source>What the table shows</source>
        <translation>Was die Tabelle zeigt</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Kurse</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies the selected cells, or all, for a spreadsheet (%1).</source>
        <translation>Kopiert die gewählten Zellen oder alle für eine Tabellenkalkulation (%1).</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>widgets::DrawingHandler</name>
    <message>
        <source>moving the %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>A chart holds at most %1 drawings; remove some of them first.</source>
        <translation>Ein Chart fasst höchstens %1 Zeichnungen; entfernen Sie zuerst einige.</translation>
    </message>
    <message>
        <source>removing the %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>removing all drawings</source>
        <translation>alle Zeichnungen entfernen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text on the chart (Ctrl+Enter ends it):</source>
        <translation>Text auf dem Chart (Strg+Eingabe schließt ab):</translation>
    </message>
    <message>
        <source>Remark beside the drawing (Ctrl+Enter ends it):</source>
        <translation>Bemerkung neben der Zeichnung (Strg+Eingabe schließt ab):</translation>
    </message>
</context>
<context>
    <name>widgets::EventCard</name>
    <message>
        <source>Event title</source>
        <translation>Titel des Ereignisses</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Category shape</source>
        <translation>Zeichen der Kategorie</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Exchange time</source>
        <translation>Börsenzeit</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>Instrumente</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Choose an event to read about it.</source>
        <translation>Wählen Sie ein Ereignis, um darüber zu lesen.</translation>
    </message>
    <message>
        <source>every market</source>
        <translation>alle Märkte</translation>
    </message>
    <message>
        <source>Read at %1</source>
        <translation>Auf %1 lesen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>widgets::EventModel</name>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
</context>
<context>
    <name>widgets::EventPanel</name>
    <message>
        <source>Filter events</source>
        <translation>Ereignisse filtern</translation>
    </message>
    <message>
        <source>Number of events shown</source>
        <translation>Anzahl gezeigter Ereignisse</translation>
    </message>
    <message>
        <source>Only events of the category %1</source>
        <translation>Nur Ereignisse der Kategorie %1</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Event details</source>
        <translation>Einzelheiten zum Ereignis</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>widgets::IndicatorDialog</name>
    <message>
        <source>Indicators</source>
        <translation>Indikatoren</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Angezeigt</translation>
    </message>
    <message>
        <source>Indicator to add</source>
        <translation>Hinzuzufügender Indikator</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Another instrument</source>
        <translation>Ein anderes Instrument</translation>
    </message>
    <message>
        <source>%1 over the prices</source>
        <translation>%1 über den Kursen</translation>
    </message>
    <message>
        <source>%1 below</source>
        <translation>%1 darunter</translation>
    </message>
    <message>
        <source>indicators</source>
        <translation>Indikatoren</translation>
    </message>
</context>
<context>
    <name>widgets::IndicatorForm</name>
    <message>
        <source>&amp;Benchmark</source>
        <translation>&amp;Vergleichswert</translation>
    </message>
    <message>
        <source>&amp;Instrument</source>
        <translation>&amp;Instrument</translation>
    </message>
</context>
<context>
    <name>widgets::InstrumentModel</name>
    <message>
        <source>%1   %2</source>
        <translation>%1   %2</translation>
    </message>
</context>
<context>
    <name>widgets::OverviewStrip</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Overview of %1</source>
        <translation>Übersicht über %1</translation>
    </message>
    <message>
        <source>In view: %1. The arrow keys move the window, with Shift they resize it.</source>
        <translation>Im Ausschnitt: %1. Die Pfeiltasten verschieben das Fenster, mit der Umschalttaste ändern sie seine Größe.</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>%1 since %2, and where the events are</source>
        <translation>%1 seit %2, und wo Ereignisse sind</translation>
    </message>
</context>
<context>
    <name>widgets::PaneHandler</name>
    <message>
        <source>pane height</source>
        <translation>Feldhöhe</translation>
    </message>
    <message>
        <source>panes</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Usual &amp;Height</source>
        <translation>Übliche &amp;Höhe</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>widgets::PriceAxisHandler</name>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>fitting the prices</source>
        <translation>Kurse einpassen</translation>
    </message>
    <message>
        <source>scaling the prices</source>
        <translation>Kurse skalieren</translation>
    </message>
</context>
<context>
    <name>widgets::SymbolSearch</name>
    <message>
        <source>Search symbol or name</source>
        <translation>Symbol oder Name</translation>
    </message>
    <message>
        <source>Instruments found</source>
        <translation>Gefundene Instrumente</translation>
    </message>
</context>
<context>
    <name>widgets::ViewEventTable</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Wichtigkeit</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
</context>
<context>
    <name>widgets::ViewHistory</name>
    <message>
        <source>going back</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>going forward</source>
        <translation>vor</translation>
    </message>
</context>
<context>
    <name>widgets::ViewTable</name>
    <message>
        <source>Change since %1</source>
        <translation>Veränderung seit %1</translation>
    </message>
    <message>
        <source>Change (no basis)</source>
        <translation>Veränderung (keine Basis)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Eröffnung</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Tief</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schluss</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>%1 · interval %2 · %3 rows in view</source>
        <translation>%1 · Intervall %2 · %3 Zeilen im Ausschnitt</translation>
    </message>
    <message>
        <source>each row is a bucket of up to %1 bars; zoom in for single ones</source>
        <translation>jede Zeile ist eine Gruppe von bis zu %1 Kursen; vergrößern Sie für einzelne</translation>
    </message>
    <message>
        <source>numbers with &quot;%1&quot; as the decimal point (%2)</source>
        <translation>Zahlen mit „%1“ als Dezimalzeichen (%2)</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>Zeit (%1)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>%1, %</source>
        <translation>%1, %</translation>
    </message>
</context>
<context>
    <name>widgets::WatchlistModel</name>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Change %</source>
        <translation>Diff. %</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Last: close of %1</source>
        <translation>Kurs: Schlusskurs vom %1</translation>
    </message>
    <message>
        <source>No daily closes are cached.</source>
        <translation>Im Cache sind keine Tagesschlusskurse.</translation>
    </message>
    <message>
        <source>Change: since the close of %1</source>
        <translation>Differenz: seit dem Schlusskurs vom %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
</context>
<context>
    <name>widgets::WatchlistPanel</name>
    <message>
        <source>Watchlist</source>
        <translation>Beobachtungsliste</translation>
    </message>
    <message>
        <source>Show Chart</source>
        <translation>Chart zeigen</translation>
    </message>
    <message>
        <source>Watchlist columns</source>
        <translation>Spalten der Beobachtungsliste</translation>
    </message>
</context>
</TS>
