#include "storage/cachereader.h"
#include "storage/check.h"
#include "storage/damage.h"
#include "tests/support/testcache.h"

#include <QtTest>

#include <random>

using namespace Qt::StringLiterals;
using market::Interval;
using storage::BarBatch;
using storage::CacheReader;
using support::TestCache;

namespace {

constexpr market::Millis begin = 1'735'689'600'000; // 2025-01-01
constexpr int minutes5 = 3'000;

BarBatch intraday()
{
    return support::batchOf(u"NVDA"_s, Interval::Minute5, begin, minutes5);
}

storage::Connection filled(const TestCache& cache)
{
    storage::Connection connection = cache.open();
    storage::Delivery delivery;
    delivery.series = {
        intraday(), support::batchOf(u"NVDA"_s, Interval::Day1, begin - 40 * market::dayMillis, 60),
        support::batchOf(u"AMD"_s, Interval::Day1, begin, 300)};
    for (int i = 0; i < 20; ++i) {
        market::Event event;
        event.key = u"event %1"_s.arg(i);
        event.begin = begin + i * market::hourMillis;
        event.end = event.begin;
        event.zone = u"America/New_York"_s;
        event.texts = {{u"en"_s, u"Title %1"_s.arg(i), u"Summary"_s}};
        event.symbols = {u"NVDA"_s};
        event.tags = {u"tag"_s};
        delivery.events.push_back({{event}, u"test"_s, 1'000, {}});
    }
    delivery.shareCounts.push_back({u"NVDA"_s, QDate(2024, 11, 20), 24.5e9, u"report"_s});
    const auto reports = storage::Ingest(connection, support::noon).deliver(delivery);
    Q_ASSERT(reports);
    return connection;
}

market::BarRequest request(qint64 instrument, Interval interval, int columns)
{
    market::BarRequest request;
    request.instrument = instrument;
    request.interval = interval;
    request.range = {0, 2 * begin};
    request.columns = columns;
    return request;
}

// Whatever a window may ask, in words; a question that fails says so.
QStringList answers(const QString& path)
{
    CacheReader reader(path);
    QStringList lines;
    const auto failed
        = [&](const market::Error& error) { lines.append(u"failed: "_s + error.message); };
    const auto instruments = reader.instruments();
    if (!instruments)
        return {u"failed: "_s + instruments.error().message};
    for (const market::Instrument& one : *instruments) {
        lines.append(QStringList{one.symbol, one.name, one.exchange, one.zone, one.currency,
                                 market::toCode(one.kind)}
                         .join(u'|'));
        for (const Interval interval : {Interval::Minute5, Interval::Hour1, Interval::Day1})
            for (const int columns : {0, 100}) {
                const auto answer = reader.bars(request(one.id, interval, columns));
                if (!answer) {
                    failed(answer.error());
                    continue;
                }
                lines.append(QString::number(answer->basis ? answer->basis->close : 0, 'g', 17));
                for (const market::Bar& bar :
                     answer->bars ? answer->bars->bars() : std::span<const market::Bar>())
                    lines.append(u"%1 %2 %3 %4 %5 %6"_s.arg(bar.begin)
                                     .arg(bar.open, 0, 'g', 17)
                                     .arg(bar.high, 0, 'g', 17)
                                     .arg(bar.low, 0, 'g', 17)
                                     .arg(bar.close, 0, 'g', 17)
                                     .arg(bar.volume, 0, 'g', 17));
            }
    }
    const auto quotes = reader.quotes();
    if (quotes)
        for (const market::Quote& quote : *quotes)
            lines.append(quote.last
                             ? quote.instrument.symbol + QString::number(*quote.last, 'g', 17)
                             : u"failed: no quote"_s);
    else
        failed(quotes.error());
    const auto events = reader.events({});
    if (events)
        for (const market::Event& event : **events)
            lines.append(event.key + event.texts.front().title + event.symbols.join(u' ')
                         + event.tags.join(u' ') + QString::number(event.begin));
    else
        failed(events.error());
    const auto counts = reader.shareCounts();
    if (counts)
        for (const market::ShareCount& count : *counts)
            lines.append(count.symbol + QString::number(count.shares, 'g', 17));
    else
        failed(counts.error());
    return lines;
}

// So many events that most of the file is theirs.
storage::Connection newsOnly(const TestCache& cache)
{
    storage::Connection connection = cache.open();
    storage::Delivery delivery;
    for (int i = 0; i < 400; ++i) {
        market::Event event;
        event.key = u"event %1"_s.arg(i);
        event.precision = market::Precision::Minute;
        event.begin = event.end = begin + i * market::hourMillis;
        event.zone = u"America/New_York"_s;
        event.texts = {{u"en"_s, u"Title"_s, {}}};
        event.symbols = {u"NVDA"_s, u"A-SYMBOL-OF-SOME-LENGTH-%1"_s.arg(i)};
        delivery.events.push_back({{event}, u"test"_s, 1'000, {}});
    }
    const auto reports = storage::Ingest(connection, support::noon).deliver(delivery);
    Q_ASSERT(reports);
    return connection;
}

// The events of a chart and of a list, in words.
QStringList newsOf(const QString& path)
{
    CacheReader reader(path);
    QStringList lines;
    for (const market::EventQuery& query :
         {market::EventQuery{},
          market::EventQuery{{begin, begin + 2'000 * market::hourMillis}, {}, {u"NVDA"_s}, {}}}) {
        const auto events = reader.events(query);
        if (!events)
            return {u"failed: "_s + events.error().message};
        for (const market::Event& event : **events)
            lines.append(event.key + event.symbols.join(u' ') + QString::number(event.begin));
    }
    return lines;
}

// What one of the answers says that the others, of the sound file, do not, but for failures.
QStringList wrong(const QStringList& lines, const QStringList& sound)
{
    if (lines == sound)
        return {};
    QStringList different = lines;
    different.removeIf([&](const QString& line) { return line.startsWith(u"failed: "_s); });
    const bool anyFailed = different.size() != lines.size();
    const QSet<QString> known(sound.begin(), sound.end());
    different.removeIf([&](const QString& line) { return known.contains(line); });
    if (!anyFailed && different.isEmpty())
        return {u"something is missing"_s};
    return different;
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    Q_ASSERT(written);
}

QString questionFails(const QString& path, int columns)
{
    CacheReader reader(path);
    const auto answer = reader.bars(request(1, Interval::Minute5, columns));
    return answer ? QString() : answer.error().message;
}

constexpr const char* wrongPrice = "UPDATE bar_row SET close = close + 1 WHERE key = "
                                   "(SELECT key FROM bar_row ORDER BY key LIMIT 1 OFFSET 700)";

} // namespace

class TestDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void flippedBitsNeverShow();
    void flippedBitsHideNoEvent();
    void namesTheDamagedBars();
    void drawsSoundBarsBesideDamagedOnes();
    void quotesTheOthers();
    void makesDamagedLevelsAnew();
    void importingAgainHeals_data();
    void importingAgainHeals();
    void takesNothingThatDoesNotHeal_data();
    void takesNothingThatDoesNotHeal();
    void namesMonths();
};

// Single bits at random places of the file: each answer is right or fails.
void TestDamage::flippedBitsNeverShow()
{
    const TestCache cache;
    (void)filled(cache);
    const QByteArray sound = contents(cache.path());
    const QStringList expected = answers(cache.path());
    QVERIFY(expected.size() > minutes5);
    QVERIFY(!expected.join(u' ').contains(u"failed"_s));
    std::mt19937 random(20250127);
    int noticed = 0;
    for (int flip = 0; flip < 150; ++flip) {
        QByteArray damaged = sound;
        const auto bit = static_cast<qsizetype>(random() % quint64(sound.size() * 8));
        damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << (bit % 8)));
        for (const char* ending : {"-wal", "-shm"})
            QFile::remove(cache.path() + QString::fromUtf8(ending));
        write(cache.path(), damaged);
        const QStringList lines = answers(cache.path());
        const QStringList silent = wrong(lines, expected);
        QVERIFY2(silent.isEmpty(),
                 qPrintable(u"bit %1: %2"_s.arg(bit).arg(silent.join(u'\n').left(500))));
        noticed += lines == expected ? 0 : 1;
    }
    QVERIFY2(noticed > 30, qPrintable(QString::number(noticed)));
}

// An index says where rows are: one that lies hides them, or reads sound where the rows are not.
void TestDamage::flippedBitsHideNoEvent()
{
    const TestCache cache;
    (void)newsOnly(cache);
    const QByteArray sound = contents(cache.path());
    const QStringList expected = newsOf(cache.path());
    QCOMPARE(expected.size(), qsizetype{800});
    std::mt19937 random(20250127);
    int noticed = 0;
    for (int flip = 0; flip < 200; ++flip) {
        QByteArray damaged = sound;
        const auto bit = static_cast<qsizetype>(random() % quint64(sound.size() * 8));
        damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << (bit % 8)));
        for (const char* ending : {"-wal", "-shm"})
            QFile::remove(cache.path() + QString::fromUtf8(ending));
        write(cache.path(), damaged);
        const QStringList lines = newsOf(cache.path());
        const QStringList silent = wrong(lines, expected);
        QVERIFY2(silent.isEmpty(),
                 qPrintable(u"bit %1: %2"_s.arg(bit).arg(silent.join(u'\n').left(500))));
        noticed += lines == expected ? 0 : 1;
    }
    QVERIFY2(noticed > 50, qPrintable(QString::number(noticed)));
}

void TestDamage::namesTheDamagedBars()
{
    const TestCache cache;
    filled(cache).database().exec(wrongPrice);
    const QString sentence = questionFails(cache.path(), 0);
    QVERIFY2(sentence.contains(u"NVDA 5m in 2025-01"_s), qPrintable(sentence));
    QVERIFY2(sentence.contains(u"aftershock db check"_s), qPrintable(sentence));
    const auto connection = storage::Connection::openForReading(cache.path());
    const auto findings = storage::check(*connection);
    QCOMPARE(*findings,
             QStringList{u"The bars of NVDA 5m in 2025-01 do not match their checksum."_s});
}

void TestDamage::drawsSoundBarsBesideDamagedOnes()
{
    const TestCache cache;
    filled(cache).database().exec(wrongPrice);
    CacheReader reader(cache.path());
    market::BarRequest secondHalf = request(1, Interval::Minute5, 0);
    secondHalf.range.begin = begin + minutes5 / 2 * 5 * market::minuteMillis;
    const auto later = reader.bars(secondHalf);
    QVERIFY2(later, later ? "" : qPrintable(later.error().message));
    QCOMPARE(later->bars->size(), std::size_t(1'500));
}

void TestDamage::quotesTheOthers()
{
    const TestCache cache;
    filled(cache).database().exec("UPDATE bar_row SET close = close + 1 WHERE key > 2 << 44 AND "
                                  "key < 3 << 44"); // NVDA's days
    CacheReader reader(cache.path());
    const auto quotes = reader.quotes();
    QVERIFY(quotes);
    QCOMPARE(quotes->size(), std::size_t(2));
    QCOMPARE(quotes->at(0).instrument.symbol, u"NVDA"_s);
    QVERIFY(!quotes->at(0).last);
    QVERIFY(quotes->at(1).last);
}

void TestDamage::makesDamagedLevelsAnew()
{
    const TestCache cache;
    storage::Connection connection = filled(cache);
    const QStringList sound = answers(cache.path());
    connection.database().exec("UPDATE level_row SET close = close + 1, volume = 0 WHERE key IN "
                               "(SELECT key FROM level_row ORDER BY key LIMIT 20 OFFSET 50)");
    QVERIFY(!storage::check(connection)->isEmpty());
    QCOMPARE(answers(cache.path()), sound);
    // An import that touches the block puts it right.
    BarBatch batch = intraday();
    batch.retrieved += 1;
    for (market::Bar& bar : batch.bars)
        bar.volume += 1;
    QVERIFY(storage::Ingest(connection, support::noon).bars(batch));
    QCOMPARE(*storage::check(connection), QStringList());
}

void TestDamage::importingAgainHeals_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("a wrong price") << QByteArray(wrongPrice);
    QTest::newRow("a lost bar") << QByteArray(
        "DELETE FROM bar_row WHERE key = "
        "(SELECT key FROM bar_row ORDER BY key LIMIT 1 OFFSET 700)");
    QTest::newRow("the last bar lost") << QByteArray(
        "DELETE FROM bar_row WHERE key = (SELECT max(key) FROM bar_row WHERE key < 2 << 44)");
    QTest::newRow("a lost checksum")
        << QByteArray("DELETE FROM block_checksum WHERE series = 1 AND begin = "
                      "(SELECT min(begin) FROM block_checksum WHERE series = 1)");
    QTest::newRow("all of it") << QByteArray(
        "UPDATE bar_row SET volume = volume + 1, import = import + 7 WHERE key < 2 << 44");
}

void TestDamage::importingAgainHeals()
{
    QFETCH(const QByteArray, sql);
    const TestCache cache;
    storage::Connection connection = filled(cache);
    const QStringList sound = answers(cache.path());
    connection.database().exec(sql.toStdString());
    QVERIFY(answers(cache.path()) != sound);
    const auto report = storage::Ingest(connection, support::noon).bars(intraday());
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(answers(cache.path()), sound);
    QCOMPARE(*storage::check(connection), QStringList());
}

void TestDamage::takesNothingThatDoesNotHeal_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("count");
    const QByteArray lost("DELETE FROM bar_row WHERE key = (SELECT key FROM bar_row "
                          "ORDER BY key LIMIT 1 OFFSET 700)");
    QTest::newRow("one bar of the damaged ones") << QByteArray(wrongPrice) << 701 << 1;
    QTest::newRow("all but the lost bar") << lost << 701 << 2'000;
    QTest::newRow("bars behind a damaged end")
        << QByteArray("UPDATE bar_row SET volume = 1 WHERE key = "
                      "(SELECT max(key) FROM bar_row WHERE key < 2 << 44)")
        << minutes5 << 10;
    QTest::newRow("a bar at a time that it never had")
        << QByteArray("UPDATE bar_row SET key = key + 1 WHERE key = (SELECT min(key) FROM bar_row)")
        << 0 << minutes5;
}

void TestDamage::takesNothingThatDoesNotHeal()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const int, first);
    QFETCH(const int, count);
    const TestCache cache;
    storage::Connection connection = filled(cache);
    connection.database().exec(sql.toStdString());
    const QStringList before = support::dump(connection);
    BarBatch batch = support::batchOf(u"NVDA"_s, Interval::Minute5, begin, first + count);
    batch.bars.erase(batch.bars.begin(), batch.bars.begin() + first);
    const auto report = storage::Ingest(connection, support::noon).bars(batch);
    QVERIFY(!report);
    QVERIFY2(report.error().message.contains(u"NVDA 5m in 202"_s),
             qPrintable(report.error().message));
    QCOMPARE(support::dump(connection), before);
}

void TestDamage::namesMonths()
{
    QCOMPARE(storage::monthsOf({begin, begin + 1}), u"2025-01"_s);
    QCOMPARE(storage::monthsOf({begin - 1, begin + 1}), u"2024-12 – 2025-01"_s);
}

QTEST_GUILESS_MAIN(TestDamage)
#include "tst_damage.moc"
