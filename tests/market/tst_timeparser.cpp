#include "market/timeparser.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace market;

Q_DECLARE_METATYPE(market::TimeFormat)

namespace {

constexpr int naive = WrittenTime::naive;

Millis utc(const QString& iso)
{
    return QDateTime::fromString(iso + u'Z', Qt::ISODateWithMs).toMSecsSinceEpoch();
}

std::string_view view(const QByteArray& text)
{
    return {text.constData(), std::size_t(text.size())};
}

// Survey of a file with one column.
Result<TimeFormat> surveyed(const QByteArray& column, DateOrder wanted = DateOrder::Unknown)
{
    TimeSurvey survey;
    CsvReader reader(view(column), ',');
    while (reader.next())
        survey.add(reader, 0);
    return survey.format(wanted);
}

} // namespace

class TimeParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTimes_data();
    void readsTimes();
    void refuses_data();
    void refuses();
    void readsEpochs_data();
    void readsEpochs();
    void readsTimesOfDay_data();
    void readsTimesOfDay();
    void findsTheFormat_data();
    void findsTheFormat();
    void asksForTheOrder_data();
    void asksForTheOrder();
};

void TimeParserTest::readsTimes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<DateOrder>("order");
    QTest::addColumn<QString>("local");
    QTest::addColumn<int>("offset");
    QTest::addColumn<bool>("hasTime");
    const auto row = [](const char* text, const char* local, int offset, bool hasTime,
                        DateOrder order = DateOrder::Unknown) {
        QTest::addRow("%s %d", text, int(order))
            << QByteArray(text) << order << QString::fromLatin1(local) << offset << hasTime;
    };

    row("2025-01-27", "2025-01-27T00:00:00", naive, false);
    row("2025/1/7", "2025-01-07T00:00:00", naive, false);
    row("2025.01.27", "2025-01-27T00:00:00", naive, false);
    row("20250127", "2025-01-27T00:00:00", naive, false);
    row("27.01.2025", "2025-01-27T00:00:00", naive, false);
    row("7.1.2025", "2025-01-07T00:00:00", naive, false, DateOrder::MonthFirst);
    row("01/02/2025", "2025-02-01T00:00:00", naive, false, DateOrder::DayFirst);
    row("01/02/2025", "2025-01-02T00:00:00", naive, false, DateOrder::MonthFirst);
    row("1-27-2025", "2025-01-27T00:00:00", naive, false, DateOrder::MonthFirst);
    row("0001-01-01", "0001-01-01T00:00:00", naive, false);
    row("9999-12-31", "9999-12-31T00:00:00", naive, false);
    row("2024-02-29", "2024-02-29T00:00:00", naive, false);
    row("1969-12-31 23:59:59", "1969-12-31T23:59:59", naive, true);
    row("2025-01-27 09:30", "2025-01-27T09:30:00", naive, true);
    row("2025-01-27 9:30:15", "2025-01-27T09:30:15", naive, true);
    row("2025-01-27T09:30:15.250", "2025-01-27T09:30:15.250", naive, true);
    row("2025-01-27T09:30:15.123456789", "2025-01-27T09:30:15.123", naive, true);
    row("20250127 093015", "2025-01-27T09:30:15", naive, true);
    row("202501270930", "2025-01-27T09:30:00", naive, true);
    row("20250127093015", "2025-01-27T09:30:15", naive, true);
    row("01/27/2025, 4:05 PM", "2025-01-27T16:05:00", naive, true, DateOrder::MonthFirst);
    row("2025-01-27 12:00 am", "2025-01-27T00:00:00", naive, true);
    row("2025-01-27 12:00 PM", "2025-01-27T12:00:00", naive, true);
    row("2025-01-27T14:30:00Z", "2025-01-27T14:30:00", 0, true);
    row("2025-01-27 14:30:00 UTC", "2025-01-27T14:30:00", 0, true);
    row("2023-09-25 09:30:00-04:00", "2023-09-25T09:30:00", -240, true);
    row("2023-09-25T09:30:00+0530", "2023-09-25T09:30:00", 330, true);
    row("2021-05-28 09:00:00+09", "2021-05-28T09:00:00", 540, true);
}

void TimeParserTest::readsTimes()
{
    QFETCH(QByteArray, text);
    QFETCH(DateOrder, order);
    QFETCH(QString, local);
    QFETCH(int, offset);
    QFETCH(bool, hasTime);

    const auto time = parseTime(view(text), {0, order});

    QVERIFY(time.has_value());
    QCOMPARE(*time, (WrittenTime{utc(local), offset, hasTime}));
}

void TimeParserTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");

    for (const char* text : {"",
                             " ",
                             "x",
                             "2025-02-30",
                             "2025-02-29",
                             "30.02.2025",
                             "0000-01-01",
                             "10000-01-01",
                             "99999-01-01",
                             "2025-13-01",
                             "2025-00-10",
                             "2025-01-00",
                             "01/02/2025",
                             "27.01.25",
                             "2025-01",
                             "2025",
                             "2025-01-27T",
                             "2025-01-27T24:00",
                             "2025-01-27T23:59:60",
                             "2025-01-27T12:60",
                             "2025-01-27T9",
                             "2025-01-27 09:30:00+16:00",
                             "2025-01-27 09:30:00+01:75",
                             "2025-01-27 09:30:00+",
                             "2025-01-27 09:30 Mars",
                             "2025-01-27 13:00 PM",
                             "2025-01-27 0:30 AM",
                             "2025-01-27x",
                             "2025-01/27",
                             "20250230",
                             "=2025-01-27",
                             "-2025-01-27",
                             "2025-01-27 09:30:00.",
                             "123456789012345678901234567890",
                             "2025-01-27T09:30Zx",
                             "27 Jan 2025",
                             "20250127T",
                             "2025-01-27T-1:30"})
        QTest::newRow(text) << QByteArray(text);
}

void TimeParserTest::refuses()
{
    QFETCH(QByteArray, text);

    QVERIFY(!parseTime(view(text), {}));
}

void TimeParserTest::readsEpochs_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("units");
    QTest::addColumn<bool>("readable");
    QTest::addColumn<qint64>("millis");

    QTest::newRow("s") << "1737988200"_ba << 1LL << true << 1737988200000LL;
    QTest::newRow("s with fraction") << "1737988200.250"_ba << 1LL << true << 1737988200250LL;
    QTest::newRow("s as a float") << "1737988200.0"_ba << 1LL << true << 1737988200000LL;
    QTest::newRow("s before 1970") << "-86400"_ba << 1LL << true << -86400000LL;
    QTest::newRow("ms") << "1737988200123"_ba << 1'000LL << true << 1737988200123LL;
    QTest::newRow("us") << "1737988200123456"_ba << 1'000'000LL << true << 1737988200123LL;
    QTest::newRow("ns") << "1737988200123456789"_ba << 1'000'000'000LL << true << 1737988200123LL;
    QTest::newRow("us before 1970") << "-1"_ba << 1'000'000LL << true << -1LL;
    QTest::newRow("last second of 9999") << "253402300799"_ba << 1LL << true << 253402300799000LL;
    QTest::newRow("year 10000") << "253402300800"_ba << 1LL << false << 0LL;
    QTest::newRow("ms read as s") << "1737988200123"_ba << 1LL << false << 0LL;
    QTest::newRow("too long") << "99999999999999999999"_ba << 1LL << false << 0LL;
    QTest::newRow("text") << "2025-01-27"_ba << 1LL << false << 0LL;
    QTest::newRow("nothing") << ""_ba << 1LL << false << 0LL;
}

void TimeParserTest::readsEpochs()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, units);
    QFETCH(bool, readable);
    QFETCH(qint64, millis);

    const auto time = parseTime(view(text), {units, DateOrder::Unknown});

    QCOMPARE(time.has_value(), readable);
    if (readable)
        QCOMPARE(*time, (WrittenTime{millis, 0, true}));
}

void TimeParserTest::readsTimesOfDay_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("millis"); // -1 = refused

    QTest::newRow("Stooq") << "153000"_ba << 15 * hourMillis + 30 * minuteMillis;
    QTest::newRow("lost zero") << "93000"_ba << 9 * hourMillis + 30 * minuteMillis;
    QTest::newRow("no seconds") << "0930"_ba << 9 * hourMillis + 30 * minuteMillis;
    QTest::newRow("midnight") << "000000"_ba << 0LL;
    QTest::newRow("zero") << "0"_ba << 0LL;
    QTest::newRow("colons") << " 9:30:15.5 "_ba << 9 * hourMillis + 30 * minuteMillis + 15'500;
    QTest::newRow("afternoon") << "4:00pm"_ba << 16 * hourMillis;
    QTest::newRow("too late") << "250000"_ba << -1LL;
    QTest::newRow("too long") << "1530000"_ba << -1LL;
    QTest::newRow("nothing") << ""_ba << -1LL;
    QTest::newRow("a zone") << "09:30Z"_ba << -1LL;
}

void TimeParserTest::readsTimesOfDay()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, millis);

    QCOMPARE(parseTimeOfDay(view(text)).value_or(-1), millis);
}

void TimeParserTest::findsTheFormat_data()
{
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<TimeFormat>("format");
    using enum DateOrder;

    QTest::newRow("ISO") << "2025-01-27\n2025-01-28"_ba << TimeFormat{0, Unknown};
    QTest::newRow("dots") << "27.01.2025"_ba << TimeFormat{0, Unknown};
    QTest::newRow("compact") << "20250127\n20250128"_ba << TimeFormat{0, Unknown};
    QTest::newRow("compact with times") << "20250127153000"_ba << TimeFormat{0, Unknown};
    QTest::newRow("day first, told by the last row")
        << "01/02/2025\n03/02/2025\n13/02/2025"_ba << TimeFormat{0, DayFirst};
    QTest::newRow("month first") << "01/02/2025\n01/13/2025"_ba << TimeFormat{0, MonthFirst};
    QTest::newRow("a broken row proves nothing")
        << "13/13/2025\n01/13/2025"_ba << TimeFormat{0, MonthFirst};
    QTest::newRow("s") << "1737988200\n1737988260"_ba << TimeFormat{1, Unknown};
    QTest::newRow("s from 1970 on")
        << "0\n86400\n12345678\n1737988200"_ba << TimeFormat{1, Unknown};
    QTest::newRow("ms") << "1737988200000"_ba << TimeFormat{1'000, Unknown};
    QTest::newRow("us") << "1737988200000000"_ba << TimeFormat{1'000'000, Unknown};
    QTest::newRow("ns") << "1737988200000000000"_ba << TimeFormat{1'000'000'000, Unknown};
}

void TimeParserTest::findsTheFormat()
{
    QFETCH(QByteArray, column);
    QFETCH(TimeFormat, format);

    const auto found = surveyed(column);

    QVERIFY(found.has_value());
    QCOMPARE(*found, format);
}

void TimeParserTest::asksForTheOrder_data()
{
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QString>("begin");

    QTest::newRow("undecidable") << "time\n01/02/2025\n03/04/2025"_ba << u"Line 2, column 1: "_s;
    QTest::newRow("contradictory") << "time\n13/02/2025\n01/13/2025"_ba << u"Line 3, column 1: "_s;
}

void TimeParserTest::asksForTheOrder()
{
    QFETCH(QByteArray, column);
    QFETCH(QString, begin);

    const auto found = surveyed(column);

    QVERIFY(!found.has_value());
    QVERIFY2(found.error().message.startsWith(begin), qPrintable(found.error().message));
    QVERIFY(found.error().message.contains("--date-order dmy"_L1));
    QCOMPARE(surveyed(column, DateOrder::MonthFirst), (TimeFormat{0, DateOrder::MonthFirst}));
}

QTEST_GUILESS_MAIN(TimeParserTest)
#include "tst_timeparser.moc"
