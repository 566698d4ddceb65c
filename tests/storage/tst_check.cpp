#include "storage/check.h"
#include "tests/support/testcache.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using support::TestCache;

class TestCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingInASoundCache();
    void findsWhatWasTamperedWith_data();
    void findsWhatWasTamperedWith();
    void countsRowsAndBytes();
};

namespace {

storage::Connection filled(const TestCache& cache)
{
    storage::Connection connection = cache.open();
    storage::Delivery delivery;
    delivery.series.push_back(support::batchOf(u"NVDA"_s, market::Interval::Minute5, 0, 3'000));
    delivery.series.push_back(support::batchOf(u"NVDA"_s, market::Interval::Day1, 0, 50));
    market::Event event;
    event.key = u"k"_s;
    event.texts = {{u"en"_s, u"Title"_s, u"Summary"_s}};
    delivery.events.push_back({{event}, u"test"_s, 1'000, {}});
    delivery.shareCounts.push_back({u"NVDA"_s, QDate(2024, 11, 20), 24.5e9, u"report"_s});
    const auto reports = storage::Ingest(connection, support::noon).deliver(delivery);
    Q_ASSERT(reports);
    return connection;
}

} // namespace

void TestCheck::findsNothingInASoundCache()
{
    const TestCache cache;
    QCOMPARE(*storage::check(cache.open()), QStringList());
    const auto connection = filled(cache);
    QCOMPARE(*storage::check(connection), QStringList());
    const auto reader = storage::Connection::openForReading(cache.path());
    QVERIFY(reader);
    QCOMPARE(*storage::check(*reader), QStringList());
}

void TestCheck::findsWhatWasTamperedWith_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("mention");
    const QByteArray daily("(SELECT id << 44 FROM series WHERE interval = '1d')");
    QTest::newRow("a bar is gone")
        << "DELETE FROM bar_row WHERE key = (SELECT min(key) FROM bar_row WHERE key > " + daily
            + ')'
        << u"NVDA 1d"_s;
    QTest::newRow("a price is another")
        << QByteArray("UPDATE bar_row SET close = close + 1 WHERE key = "
                      "(SELECT max(key) FROM bar_row WHERE high > 1)")
        << u"bars of NVDA 1d in 1970-01"_s;
    QTest::newRow("a bar is of another import")
        << QByteArray("UPDATE bar_row SET import = 2 WHERE key = (SELECT min(key) FROM bar_row)")
        << u"bars of NVDA 5m in 1970-01"_s;
    QTest::newRow("coverage is gone")
        << QByteArray("DELETE FROM coverage WHERE interval = '5m'") << u"NVDA 5m"_s;
    QTest::newRow("coverage without bars")
        << "DELETE FROM bar_row WHERE key > " + daily << u"coverage of NVDA 1d"_s;
    QTest::newRow("an instrument has another name")
        << QByteArray("UPDATE instrument SET name = 'AMD'") << u"table instrument"_s;
    QTest::newRow("an event has another title")
        << QByteArray("UPDATE event_text SET title = 'No'") << u"table event_text"_s;
    QTest::newRow("a bucket is wrong")
        << QByteArray("UPDATE level_row SET high = high + 1 WHERE key = "
                      "(SELECT max(key) FROM level_row)")
        << u"Level 1 of NVDA 5m in 1970-01"_s;
    QTest::newRow("a bucket is gone")
        << QByteArray("DELETE FROM level_row WHERE key = (SELECT min(key) FROM level_row)")
        << u"Level 1 of NVDA 5m in 1970-01"_s;
    QTest::newRow("a level is gone")
        << QByteArray("DELETE FROM level_row; DELETE FROM block_checksum WHERE level > 0")
        << u"Level 1 of NVDA 5m does not match the level below it"_s;
    QTest::newRow("a level too many")
        << QByteArray("INSERT INTO level_row SELECT key + (1 << 44), per, open, high, low, close, "
                      "volume FROM level_row")
        << u"Level 2 of NVDA 5m"_s;
    QTest::newRow("bars of nothing")
        << QByteArray("INSERT INTO bar_row SELECT key + (9 << 44), per, open, high, low, close, "
                      "volume, import FROM bar_row WHERE key = (SELECT min(key) FROM bar_row)")
        << u"belong to no series"_s;
    QTest::newRow("a key dangles")
        << QByteArray("PRAGMA foreign_keys = OFF; DELETE FROM event") << u"event_text"_s;
    QTest::newRow("an event cannot be found")
        << QByteArray("DELETE FROM event_fts") << u"search index"_s;
}

void TestCheck::findsWhatWasTamperedWith()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const QString, mention);
    const TestCache cache;
    const auto connection = filled(cache);
    connection.database().exec(sql.toStdString());
    const auto findings = storage::check(connection);
    QVERIFY(findings);
    QVERIFY2(findings->join(u'\n').contains(mention), qPrintable(findings->join(u'\n')));
}

void TestCheck::countsRowsAndBytes()
{
    const TestCache cache;
    const auto connection = filled(cache);
    const auto facts = storage::facts(connection);
    QVERIFY(facts);
    QCOMPARE(facts->path, cache.path());
    QCOMPARE(facts->schemaVersion, 2);
    QVERIFY(facts->bytes > 3'000 * 20);
    QVERIFY(!facts->readOnly);
    const auto rows = [&](const QString& table) {
        return std::ranges::find(facts->tables, table, &storage::TableRows::table)->rows;
    };
    QCOMPARE(rows(u"bar"_s), 3'050);
    QCOMPARE(rows(u"bar_level"_s), 750);
    QCOMPARE(rows(u"event"_s), 1);
    QCOMPARE(rows(u"share_count"_s), 1);
    QCOMPARE(rows(u"quarantine"_s), 0);
}

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"
