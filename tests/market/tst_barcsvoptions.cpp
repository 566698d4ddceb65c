#include "market/barcsv.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace market;

Q_DECLARE_METATYPE(market::BarCsvOptions)

namespace {

BarCsvOptions symbol(const QString& name)
{
    return {.symbol = name};
}

QByteArray describe(const Bar& bar)
{
    return toCsv(std::span(&bar, 1), Interval::Minute1).split('\n').at(1);
}

} // namespace

class BarCsvOptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheSourcesOwnSymbols_data();
    void readsTheSourcesOwnSymbols();
    void readsTheHourThatComesTwice_data();
    void readsTheHourThatComesTwice();
    void obeysOptions_data();
    void obeysOptions();
    void saysWhatItFound_data();
    void saysWhatItFound();
};

void BarCsvOptionsTest::readsTheSourcesOwnSymbols_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("begin");

    QTest::newRow("none named") << QString()
                                << u"Line 1, column 1: The file has prices of several"_s;
    QTest::newRow("a stranger") << u"XYZ"_s << u"Line 1, column 1: The file has no prices of XYZ"_s;
}

void BarCsvOptionsTest::readsTheSourcesOwnSymbols()
{
    QFETCH(QString, wanted);
    QFETCH(QString, begin);
    const QByteArray two("symbol,date,close\nNVDA,2025-01-27,118.42\nAMD,2025-01-27,115.01\n");
    const QByteArray one("symbol,date,close\nNVDA,2025-01-27,118.42\n");

    const auto refused = parseBarCsv(two, symbol(wanted));

    QVERIFY(!refused);
    QVERIFY2(refused.error().message.startsWith(begin), qPrintable(refused.error().message));
    QVERIFY(parseBarCsv(one, symbol(wanted))); // nothing to choose
}

void BarCsvOptionsTest::readsTheHourThatComesTwice_data()
{
    QTest::addColumn<QByteArrayList>("times");
    QTest::addColumn<QByteArrayList>("utc");
    QTest::addColumn<qint64>("refusedLine"); // 0 = none

    QTest::newRow("once: the first reading")
        << QByteArrayList{"2025-11-02 00:30", "2025-11-02 01:30", "2025-11-02 02:30"}
        << QByteArrayList{"04:30", "05:30", "07:30"} << 0LL;
    QTest::newRow("twice: in the file's order")
        << QByteArrayList{"2025-11-02 01:00", "2025-11-02 01:30", "2025-11-02 01:00",
                          "2025-11-02 01:30", "2025-11-02 02:00"}
        << QByteArrayList{"05:00", "05:30", "06:00", "06:30", "07:00"} << 0LL;
    QTest::newRow("twice, newest first")
        << QByteArrayList{"2025-11-02 02:00", "2025-11-02 01:30", "2025-11-02 01:00",
                          "2025-11-02 01:30", "2025-11-02 01:00"}
        << QByteArrayList{"07:00", "06:30", "06:00", "05:30", "05:00"} << 0LL;
    QTest::newRow("the hour that is left out")
        << QByteArrayList{"2025-03-09 01:30", "2025-03-09 02:00", "2025-03-09 03:00",
                          "2025-03-09 03:30"}
        << QByteArrayList{"06:30", "07:00", "07:30"} << 3LL;
}

void BarCsvOptionsTest::readsTheHourThatComesTwice()
{
    QFETCH(QByteArrayList, times);
    QFETCH(QByteArrayList, utc);
    QFETCH(qint64, refusedLine);
    QByteArray text("symbol,time,close\n");
    for (const QByteArray& time : times)
        text += "EURUSD," + time + ",1\n";

    const auto read
        = parseBarCsv(text, {.interval = Interval::Minute30, .zone = u"America/New_York"_s});

    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
    QByteArrayList found;
    for (const Bar& bar : read->bars)
        found.append(
            QDateTime::fromMSecsSinceEpoch(bar.begin, Qt::UTC).toString(u"HH:mm"_s).toLatin1());
    QCOMPARE(found, utc);
    QCOMPARE(read->refusedRows, refusedLine > 0 ? 1 : 0);
    if (refusedLine > 0) {
        QCOMPARE(read->refused.front().line, refusedLine);
        QCOMPARE(read->refused.front().column, 8);
        QVERIFY(read->refused.front().reason.contains("America/New_York"_L1));
    }
}

void BarCsvOptionsTest::obeysOptions_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<BarCsvOptions>("options");
    QTest::addColumn<QByteArray>("first"); // first bar; empty = refused
    QTest::addColumn<QString>("words"); // of the error

    QTest::newRow("decimal comma")
        << "Date;Close\n2025-01-27;1.234\n"_ba << BarCsvOptions{.decimalComma = DecimalComma::On}
        << "2025-01-27T00:00:00Z,,,,1234,"_ba << QString();
    QTest::newRow("no decimal comma")
        << "Date;Close\n2025-01-27;1,234\n"_ba << BarCsvOptions{.decimalComma = DecimalComma::Off}
        << "2025-01-27T00:00:00Z,,,,1234,"_ba << QString();
    QTest::newRow("day first") << "Date,Close\n02/01/2025,1\n"_ba
                               << BarCsvOptions{.dateOrder = DateOrder::DayFirst}
                               << "2025-01-02T00:00:00Z,,,,1,"_ba << QString();
    QTest::newRow("month first") << "Date,Close\n02/01/2025,1\n"_ba
                                 << BarCsvOptions{.dateOrder = DateOrder::MonthFirst}
                                 << "2025-02-01T00:00:00Z,,,,1,"_ba << QString();
    QTest::newRow("interval of one bar")
        << "time,close\n2025-01-27T14:30:00Z,1\n"_ba << BarCsvOptions{.interval = Interval::Hour1}
        << "2025-01-27T14:30:00Z,,,,1,"_ba << QString();
    QTest::newRow("no interval for one bar")
        << "time,close\n2025-01-27T14:30:00Z,1\n"_ba << BarCsvOptions{} << ""_ba << u"--interval"_s;
    QTest::newRow("months of days") << "Date,Close\n2025-01-27,1\n2025-06-02,2\n"_ba
                                    << BarCsvOptions{.interval = Interval::Month1}
                                    << "2025-01-01T00:00:00Z,,,,1,"_ba << QString();
    QTest::newRow("minutes from dates")
        << "Date,Close\n2025-01-27,1\n"_ba << BarCsvOptions{.interval = Interval::Minute5} << ""_ba
        << u"without times of day"_s;
    QTest::newRow("days from minutes")
        << "time,close\n2025-01-27T14:30Z,1\n2025-01-27T14:31Z,1\n"_ba
        << BarCsvOptions{.interval = Interval::Day1} << ""_ba << u"1 minutes apart"_s;
    QTest::newRow("naive") << "time,close\n2025-01-27 09:30,1\n2025-01-27 09:31,1\n"_ba
                           << BarCsvOptions{} << ""_ba << u"--zone"_s;
    QTest::newRow("daily in UTC") << "time,close\n2025-01-27T14:30Z,1\n2025-01-28T14:30Z,1\n"_ba
                                  << BarCsvOptions{} << ""_ba << u"--zone"_s;
    QTest::newRow("no such zone") << "Date,Close\n2025-01-27,1\n"_ba
                                  << BarCsvOptions{.zone = u"Mars/Base"_s} << ""_ba
                                  << u"“Mars/Base”"_s;
    QTest::newRow("FRED by name") << "date,NVDA\n2025-01-27,118.42\n"_ba
                                  << BarCsvOptions{.layout = BarLayout::Fred}
                                  << "2025-01-27T00:00:00Z,,,,118.42,"_ba << QString();
    QTest::newRow("not FRED") << "Date,Open,Close\n2025-01-27,1,1\n"_ba
                              << BarCsvOptions{.layout = BarLayout::Fred} << ""_ba << u"FRED"_s;
    QTest::newRow("not our own") << "Date,Open,Close\n2025-01-27,1,1\n"_ba
                                 << BarCsvOptions{.layout = BarLayout::Own} << ""_ba
                                 << u"Aftershock"_s;
    QTest::newRow("any table") << "time,open,high,low,close,volume\n2025-01-27,1,1,1,1,1\n"_ba
                               << BarCsvOptions{.layout = BarLayout::Generic}
                               << "2025-01-27T00:00:00Z,1,1,1,1,1"_ba << QString();
}

void BarCsvOptionsTest::obeysOptions()
{
    QFETCH(QByteArray, text);
    QFETCH(BarCsvOptions, options);
    QFETCH(QByteArray, first);
    QFETCH(QString, words);

    const auto read = parseBarCsv(text, options);

    QCOMPARE(read.has_value(), !first.isEmpty());
    if (read)
        QCOMPARE(describe(read->bars.front()), first);
    else
        QVERIFY2(read.error().message.contains(words), qPrintable(read.error().message));
}

void BarCsvOptionsTest::saysWhatItFound_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("words");

    QTest::newRow("Yahoo")
        << "Date,Open,High,Low,Close,Adj Close,Volume\n2025-01-27,1,1,1,1,1,1\n"_ba
        << QStringList{u"Yahoo Finance"_s, u"bars of 1d"_s, u"commas"_s, u"decimal point"_s,
                       u"“Adj Close” are not used"_s};
    QTest::newRow("three lines")
        << "Price,Adj Close,Close\nTicker,QQQ,QQQ\nDate,,\n2025-01-27,1,2\n"_ba
        << QStringList{u"Yahoo Finance"_s, u"those of QQQ"_s, u"“Adj Close” are not used"_s,
                       u"closes only"_s};
    QTest::newRow("German") << "Datum;Schluss\n27.01.2025;118,42\n"_ba
                            << QStringList{u"Table with headings"_s, u"semicolons"_s,
                                           u"decimal comma"_s};
    QTest::newRow("missing and refused")
        << "DATE,DFF\n2025-01-27,.\n2025-01-28,1\n2025-01-29,x\n"_ba
        << QStringList{u"FRED"_s, u"without a price: 1."_s, u"cannot be read: 1."_s};
    QTest::newRow("order") << "Date,Close\n13/01/2025,1\n"_ba << QStringList{u"day first"_s};
    QTest::newRow("epoch") << "time,close\n1737988200,1\n1737988500,2\n"_ba
                           << QStringList{u"seconds since 1970"_s};
}

void BarCsvOptionsTest::saysWhatItFound()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, words);

    const auto read = parseBarCsv(text);

    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
    for (const QString& word : words)
        QVERIFY2(read->description.contains(word), qPrintable(read->description));
}

QTEST_GUILESS_MAIN(BarCsvOptionsTest)
#include "tst_barcsvoptions.moc"
