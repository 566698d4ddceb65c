#include "app/dateinput.h"

#include <QtTest>

using namespace Qt::StringLiterals;

// Dates as people type them.
class TestDateInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsADate_data();
    void readsADate();
    void readsATimeAfterIt();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
};

void TestDateInput::readsADate_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    const auto row = [](const QString& text, const QString& language) {
        QTest::newRow(qUtf8Printable(language + u' ' + text)) << text << language;
    };
    for (const QString& language : {u"en"_s, u"de"_s})
        for (const QString& text :
             {u"2025-01-27"_s, u" 2025-1-27 "_s, u"20250127"_s, u"27.01.2025"_s, u"27.1.2025"_s,
              u"27.01.25"_s, u"27 Jan 2025"_s, u"27 January 2025"_s, u"Jan 27, 2025"_s,
              u"Mon 27 Jan 2025"_s, u"27 jan 2025"_s, u"27 Jan"_s, u"27.01."_s})
            row(text, language);
    row(u"27. Januar 2025"_s, u"de"_s);
    row(u"27. Jan. 2025"_s, u"de"_s);
    row(u"27. Januar"_s, u"de"_s);
}

void TestDateInput::readsADate()
{
    QFETCH(QString, text);
    QFETCH(QString, language);
    const auto read = app::readDate(text, QLocale(language), 2025);
    QVERIFY(read);
    QCOMPARE(read->date, QDate(2025, 1, 27));
    QVERIFY(!read->time);
}

void TestDateInput::readsATimeAfterIt()
{
    for (const QString& text : {u"2025-01-27 09:30"_s, u"27.01.2025 9:30"_s,
                                u"27 Jan 2025, 09:30"_s, u"2025-01-27T09:30"_s}) {
        const auto read = app::readDate(text, QLocale::English, 2025);
        QVERIFY2(read, qUtf8Printable(text));
        QCOMPARE(*read, (app::DateInput{QDate(2025, 1, 27), QTime(9, 30)}));
    }
}

void TestDateInput::refusesWhatIsNone_data()
{
    QTest::addColumn<QString>("text");
    for (const QString& text : {u""_s, u"monday"_s, u"2025-02-30"_s, u"32.01.2025"_s, u"09:30"_s,
                                u"2025-01-27 25:00"_s, u"1"_s, u"Jan"_s, u"01/27/2025"_s})
        QTest::newRow(qUtf8Printable(text)) << text;
}

void TestDateInput::refusesWhatIsNone()
{
    QFETCH(QString, text);
    QVERIFY(!app::readDate(text, QLocale::English, 2025));
}

QTEST_APPLESS_MAIN(TestDateInput)
#include "tst_dateinput.moc"
