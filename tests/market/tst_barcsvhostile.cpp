#include "market/barcsv.h"

#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace market;

namespace {

constexpr auto goodHeader = "Date,Open,High,Low,Close,Volume\n";

QByteArray utf16(const QString& text)
{
    QStringEncoder encoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    return encoder(text);
}

QByteArray manyCells(int cells, const QByteArray& cell)
{
    QByteArrayList row;
    for (int i = 0; i < cells; ++i)
        row.append(cell + QByteArray::number(i));
    return row.join(',');
}

// A year of plausible bars, quoted here and there.
QByteArray validFile(bool intraday)
{
    QByteArray text(intraday ? "datetime,Open,High,Low,Close,Volume\r\n"
                             : "Date,Open,High,Low,Close,Volume\n");
    for (int i = 0; i < 60; ++i) {
        const QDate date = QDate(2025, 1, 1).addDays(intraday ? i / 10 : i);
        text += date.toString(Qt::ISODate).toLatin1();
        if (intraday)
            text += " 09:3" + QByteArray::number(i % 10) + ":00-05:00";
        text += ",\"" + QByteArray::number(100 + i) + ".5\",120,90," + QByteArray::number(101 + i)
            + ".25,1000\r\n";
    }
    return text;
}

QByteArray mutated(QByteArray text, QRandomGenerator& random)
{
    static constexpr char spices[] = "\"\",;\t|\r\n\0.-+:/TZ0129eE=\xEF\xBB\xBF\xFF\xFEna%<";
    static const QByteArray spice(spices, sizeof(spices) - 1);
    const int changes = random.bounded(1, 12);
    for (int i = 0; i < changes && !text.isEmpty(); ++i) {
        const auto at = static_cast<qsizetype>(random.bounded(int(text.size())));
        switch (random.bounded(5)) {
        case 0:
            text[at] = spice[random.bounded(int(spice.size()))];
            break;
        case 1:
            text.insert(at, spice[random.bounded(int(spice.size()))]);
            break;
        case 2:
            text.remove(at, random.bounded(1, 40));
            break;
        case 3:
            text.insert(at, text.mid(random.bounded(int(text.size())), random.bounded(200)));
            break;
        default:
            text[at] = char(random.bounded(256));
        }
    }
    return random.bounded(10) == 0 ? text.left(random.bounded(int(text.size()) + 1)) : text;
}

} // namespace

class BarCsvHostileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesFiles_data();
    void refusesFiles();
    void refusesRows_data();
    void refusesRows();
    void survives_data();
    void survives();
    void countsMoreRefusalsThanItLists();
    void neverCrashes_data();
    void neverCrashes();
};

void BarCsvHostileTest::refusesFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("words");
    const auto row
        = [](const char* name, const QByteArray& bytes, const char* place, const char* words) {
              QTest::newRow(name) << bytes << u"Line "_s + QString::fromLatin1(place) + u": "_s
                                  << QString::fromUtf8(words);
          };

    row("empty", "", "1, column 1", "is empty");
    row("byte order mark alone", "\xEF\xBB\xBF", "1, column 1", "is empty");
    row("header alone", goodHeader, "1, column 1", "no rows below its header");
    row("header and empty lines", goodHeader + "\n\r\n\n"_ba, "1, column 1", "no rows below");
    row("no price in any row", "Date,Close\n2025-01-27,\n2025-01-28,null\n", "3, column 1",
        "No row of the file has a price");
    row("PNG", QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16), "3, column 1", "binary");
    row("NUL inside", goodHeader + QByteArray("2025-01-27,1,2,0,\0,5\n", 21), "2, column 18",
        "binary");
    row("open quote in the header", "Date,\"Close\n2025-01-27,1\n", "1, column 6", "never closed");
    row("open quote in a row", goodHeader + "2025-01-27,1,2,0,1,5\n2025-01-28,1,2,0,\"1,5\n"_ba,
        "3, column 18", "never closed");
    row("web page", "<!DOCTYPE html><html><body>a,b</body></html>", "1, column 1", "web page");
    row("web page behind blanks", "\r\n  <HTML><head>", "1, column 1", "web page");
    row("JSON", R"({"chart":{"result":null}})", "1, column 1", "JSON");
    row("a provider's refusal", "Exceeded the daily hits limit\n", "1, column 1",
        "No column with dates");
    row("no date column", "Open,High,Low,Close\n1,2,0,1\n", "1, column 1", "No column with dates");
    row("no close column", "Date,Open,High,Low\n2025-01-27,1,2,0\n", "1, column 1",
        "No column with closing prices");
    row("adjusted closes alone", "Date,Adj Close\n2025-01-27,1\n", "1, column 1",
        "No column with closing prices");
    row("two closes", "Date,Close,Close\n2025-01-27,1,2\n", "1, column 1", "more than once");
    row("undecidable dates", "Date,Close\n01/02/2025,1\n02/02/2025,1\n", "2, column 1",
        "--date-order");
    row("contradictory dates", "Close,Date\n1,13/02/2025\n1,02/13/2025\n", "3, column 3",
        "--date-order");
    row("no zone", "time,close\n2025-01-27 09:30,1\n2025-01-27 09:31,1\n", "2, column 1", "--zone");
    row("two minutes apart", "time,close\n2025-01-27T09:30Z,1\n2025-01-27T09:32Z,1\n",
        "2, column 1", "2 minutes apart");
    row("nothing readable", "Date,Close\nyesterday,1\n", "2, column 1", "“yesterday”");
    row("10,000 columns without a date", manyCells(10'000, "c"), "1, column 1",
        "No column with dates");
    row("one field of 1 MB", QByteArray(1'000'000, 'x'), "1, column 1", "No column with dates");
    row("only quotes", QByteArray(100'001, '"'), "1, column 1", "never closed");
    row("several symbols", "symbol,date,close\nA,2025-01-27,1\nB,2025-01-27,1\n", "1, column 1",
        "several symbols (A, B)");
    row("separator named, then nothing", "sep=;\n", "1, column 1", "no line with column names");
}

void BarCsvHostileTest::refusesFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, place);
    QFETCH(QString, words);

    const auto read = parseBarCsv(bytes);

    QVERIFY(!read.has_value());
    const QString message = read.error().message;
    QVERIFY2(message.startsWith(place), qPrintable(message));
    QVERIFY2(message.contains(words), qPrintable(message));
    QVERIFY2(message.size() < 400 && !message.contains(u'\n'), qPrintable(message));
}

void BarCsvHostileTest::refusesRows_data()
{
    QTest::addColumn<QByteArray>("row"); // stands in line 3 between two good ones
    QTest::addColumn<qint64>("column");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* text, qint64 column, const char* words) {
        QTest::newRow(text) << QByteArray(text) << column << QString::fromUtf8(words);
    };

    row("2025-01-28,1,2,0.5,1.5", 20, "5 cells where the header has 6");
    row("2025-01-28,1,2,0.5,1.5,10,7", 27, "7 cells where the header has 6");
    row("2025-01-28", 1, "1 cells");
    row("2025-01-28,1,2,0.5,,10", 20, "no close");
    row("2025-01-28,nan,2,0.5,1.5,10", 12, "“nan”");
    row("2025-01-28,1,inf,0.5,1.5,10", 14, "“inf”");
    row("2025-01-28,1,2,-inf,1.5,10", 16, "“-inf”");
    row("2025-01-28,1,2,0.5,1e400,10", 20, "“1e400”");
    row("2025-01-28,1,2,0.5,0x1p3,10", 20, "“0x1p3”");
    row("2025-01-28,1,2,0.5,1.5,many", 24, "“many”");
    row("2025-01-28,1,2,0.5,=1+1,10", 20, "“=1+1”");
    row("2025-01-28,1,2,0.5,\"=HYPERLINK(\"\"http://x\"\")\",10", 20, "HYPERLINK");
    row("2025-01-28,1,2,0.5,\"1.234,56\",10", 20, "“1.234,56”");
    row("2025-01-28,1,2,0.5,$1.5,10", 20, "“$1.5”");
    row("2025-01-28,1,2,0.5,<b>1</b>,10", 20, "“<b>1</b>”");
    row("2025-02-30,1,2,0.5,1.5,10", 1, "“2025-02-30”");
    row("0000-01-01,1,2,0.5,1.5,10", 1, "“0000-01-01”");
    row("10000-01-01,1,2,0.5,1.5,10", 1, "“10000-01-01”");
    row("2025-01-28T23:59:60Z,1,2,0.5,1.5,10", 1, "“2025-01-28T23:59:60Z”");
    row("27/01/25,1,2,0.5,1.5,10", 1, "“27/01/25”");
    row(",1,2,0.5,1.5,10", 1, "is not a date");
    row("=NOW(),1,2,0.5,1.5,10", 1, "“=NOW()”");
    row("\"2025-01-28\n\",1,2,0.5,x,10", 12, "“x”");
}

void BarCsvHostileTest::refusesRows()
{
    QFETCH(QByteArray, row);
    QFETCH(qint64, column);
    QFETCH(QString, words);
    const QByteArray text = goodHeader + "2025-01-27,1.25,2,0.5,1.5,10\n"_ba + row
        + "\n2025-01-29,1.25,2,0.5,1.5,10\n";

    const auto read = parseBarCsv(text);

    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->bars.size(), 2U);
    QCOMPARE(read->refusedRows, 1);
    const RowError& refused = read->refused.front();
    // The last row's first cell holds a line break.
    QCOMPARE(refused.line, row.contains('\n') ? 4 : 3);
    QCOMPARE(refused.column, row.contains('\n') ? 11 : column);
    QVERIFY2(refused.reason.contains(words), qPrintable(refused.reason));
}

void BarCsvHostileTest::survives_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("bars");
    QTest::addColumn<int>("refused");
    const QByteArray rows("2025-01-27,1,2,0.5,1.5,10\n2025-01-28,1,2,0.5,1.5,10\n");
    const QByteArray good = goodHeader + rows;

    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF") + good << 2 << 0;
    QTest::newRow("UTF-16") << utf16(QString::fromLatin1(good)) << 2 << 0;
    QTest::newRow("UTF-16 cut in half a character")
        << utf16(QString::fromLatin1(good)).chopped(1) << 2 << 0;
    QTest::newRow("CRLF") << QByteArray(good).replace('\n', "\r\n") << 2 << 0;
    QTest::newRow("lone CR") << QByteArray(good).replace('\n', '\r') << 2 << 0;
    QTest::newRow("no last line break") << good.chopped(1) << 2 << 0;
    QTest::newRow("cut off in a row") << good.chopped(8) << 1 << 1;
    QTest::newRow("everything quoted") << QByteArray("\"" + good.chopped(1) + "\"\n")
                                              .replace(",", "\",\"")
                                              .replace("\n2", "\"\n\"2")
                                       << 2 << 0;
    QTest::newRow("heading in capitals and blanks")
        << QByteArray(" DATE , OPEN,HIGH ,LOW,CLOSE,VOLUME\n") + rows << 2 << 0;
    QTest::newRow("10,000 columns") << "Date,Close,"_ba + manyCells(9'998, "c") + "\n2025-01-27,1,"
            + manyCells(9'998, "1")
            + '\n' << 1 << 0;
    QTest::newRow("1 MB in a column of no interest")
        << "Date,Close,Note\n2025-01-27,1,\""_ba + QByteArray(1'000'000, 'x') + "\"\n"
        << 1 << 0;
    QTest::newRow("1 MB for a number")
        << "Date,Close\n2025-01-27,1\n2025-01-28,"_ba + QByteArray(1'000'000, '1') + '\n'
        << 1 << 1;
    QTest::newRow("1 MB for a date") << "Date,Close\n2025-01-27,1\n"_ba + QByteArray(1'000'000, '1')
            + ",1\n" << 1 << 1;
    QTest::newRow("broken UTF-8 in a note")
        << "Date,Close,Note\n2025-01-27,1,\xFF\xC3\n"_ba << 1 << 0;
    QTest::newRow("other offsets in one file")
        << "time,close\n2025-01-27T09:30:00-05:00,1\n2025-01-27T15:35:00+01:00,2\n"
           "2025-01-27T14:40:00Z,3\n2025-01-27 14:45:00,4\n"_ba
        << 3 << 1;
    QTest::newRow("a date among times")
        << "time,close\n2025-01-27T14:30Z,1\n2025-01-27T14:31Z,1\n2025-01-28,1\n"_ba << 2 << 1;
    QTest::newRow("years 1 and 9999") << "Date,Close\n0001-01-01,1\n9999-12-31,1\n"_ba << 2 << 0;
    QTest::newRow("nonsense that a later check refuses")
        << "Date,Open,High,Low,Close\n2025-01-27,-1,0,5,1e300\n"_ba << 1 << 0;
}

void BarCsvHostileTest::survives()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, bars);
    QFETCH(int, refused);

    const auto read = parseBarCsv(bytes);

    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
    QCOMPARE(int(read->bars.size()), bars);
    QCOMPARE(int(read->refusedRows), refused);
    for (const RowError& row : read->refused)
        QVERIFY(row.reason.size() < 200);
}

void BarCsvHostileTest::countsMoreRefusalsThanItLists()
{
    QByteArray text("Date,Close\n2025-01-27,1\n");
    for (int i = 0; i < 5000; ++i)
        text += "2025-01-28,x\n";

    const auto read = parseBarCsv(text);

    QVERIFY(read.has_value());
    QCOMPARE(read->refusedRows, 5000);
    QCOMPARE(read->refused.size(), BarFile::detailedRefusals);
}

void BarCsvHostileTest::neverCrashes_data()
{
    QTest::addColumn<bool>("intraday");

    QTest::newRow("daily") << false;
    QTest::newRow("minutes") << true;
}

void BarCsvHostileTest::neverCrashes()
{
    QFETCH(bool, intraday);
    const QByteArray valid = validFile(intraday);
    QCOMPARE(parseBarCsv(valid)->bars.size(), 60U);
    QRandomGenerator random(20250127);
    int readable = 0;
    int refused = 0;

    for (int i = 0; i < 2000; ++i) {
        const auto read = parseBarCsv(mutated(valid, random), {.zone = u"America/New_York"_s});
        if (!read) {
            QVERIFY(!read.error().message.isEmpty());
            ++refused;
            continue;
        }
        ++readable;
        QVERIFY(!read->bars.empty());
        QVERIFY(!read->description.isEmpty());
        for (const Bar& bar : read->bars)
            QVERIFY(std::isfinite(bar.close) && !std::isinf(bar.open) && !std::isinf(bar.volume));
        for (const RowError& row : read->refused)
            QVERIFY(row.line > 0 && row.column > 0 && !row.reason.isEmpty());
    }

    // Both ways were really taken.
    QVERIFY2(readable > 200 && refused > 200, qPrintable(u"%1 %2"_s.arg(readable).arg(refused)));
}

QTEST_GUILESS_MAIN(BarCsvHostileTest)
#include "tst_barcsvhostile.moc"
