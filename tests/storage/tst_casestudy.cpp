#include "storage/casestudy.h"
#include "tests/support/testcache.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString folder = u":/case-studies/deepseek-2025"_s;

// A folder with a small case study that a test may break.
class SmallStudy
{
public:
    SmallStudy()
    {
        write(u"instruments.json"_s,
              R"({"instruments": [
{"symbol": "A", "name": "Alpha", "kind": "stock", "exchange": "XNAS", "currency": "USD", "zone": "America/New_York"}
], "share_counts": [], "watchlist": ["A"]})");
        write(
            u"bars-1d.txt"_s,
            "aftershock-bars 1\n# a comment\nseries A 1d 2 USD - 2025-02-01 a source, with spaces\n"
            "2025-01-24 10 12.5 9 11 1000\n3 11 - - 12.25 -\n");
    }

    void write(const QString& name, const QByteArray& content) const
    {
        QFile file(m_dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    [[nodiscard]] QString path() const { return m_dir.path(); }

private:
    QTemporaryDir m_dir;
};

} // namespace

class TestCaseStudy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSmallStudy();
    void refusesSeriesThatDoNotFit_data();
    void refusesSeriesThatDoNotFit();
    void refusesBrokenEvents();
    void refusesMissingFiles();
    void comesIntoTheCacheOnce();
    void importsAgainWhenItsFilesChange();
    void leavesNothingOfABrokenStudy();
};

void TestCaseStudy::readsSmallStudy()
{
    const SmallStudy small;
    const auto study = storage::loadCaseStudy(small.path());
    QVERIFY2(study, qPrintable(study ? QString() : study.error().message));
    QCOMPARE(study->delivery.series.size(), 1U);
    QCOMPARE(study->delivery.series.front().instrument.name, u"Alpha"_s);
    QCOMPARE(study->delivery.series.front().bars.size(), 2U);
    QCOMPARE(study->watchlist, QStringList{u"A"_s});
}

void TestCaseStudy::refusesSeriesThatDoNotFit_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("message");
    QTest::newRow("a stranger") << "series C 1d 1 USD - 2025-02-01 s"_ba
                                << u"bars-1d.txt: “C” is none of the instruments."_s;
    QTest::newRow("another currency") << "series A 1d 1 EUR - 2025-02-01 s"_ba
                                      << u"bars-1d.txt: “A” is quoted in USD, not in EUR."_s;
}

void TestCaseStudy::refusesSeriesThatDoNotFit()
{
    QFETCH(QByteArray, head);
    const SmallStudy small;
    small.write(u"bars-1d.txt"_s, "aftershock-bars 1\n" + head + "\n2025-01-24 10 12 9 11 1000\n");
    const auto study = storage::loadCaseStudy(small.path());
    QVERIFY(!study);
    QTEST(study.error().message, "message");
}

void TestCaseStudy::refusesBrokenEvents()
{
    const SmallStudy small;
    small.write(u"events-1.json"_s, "[\n{\"at\": \"2025-01-27\"}]");
    const auto incomplete = storage::loadCaseStudy(small.path());
    QVERIFY(!incomplete);
    QVERIFY2(incomplete.error().message.startsWith(u"events-1.json, line 2: "_s),
             qPrintable(incomplete.error().message));
    small.write(u"events-1.json"_s, "[");
    const auto broken = storage::loadCaseStudy(small.path());
    QVERIFY(!broken);
    QVERIFY2(broken.error().message.startsWith(u"events-1.json: "_s),
             qPrintable(broken.error().message));
}

void TestCaseStudy::refusesMissingFiles()
{
    const QTemporaryDir empty;
    const auto study = storage::loadCaseStudy(empty.path());
    QVERIFY(!study);
    QVERIFY(study.error().message.contains(u"instruments.json"_s));
    QVERIFY(!storage::caseStudyWatchlist(empty.path()));
}

void TestCaseStudy::comesIntoTheCacheOnce()
{
    const support::TestCache home;
    {
        storage::Connection cache = home.open();
        const auto first = storage::importCaseStudy(cache, folder, support::noon);
        QVERIFY2(first, qPrintable(first ? QString() : first.error().message));
        qint64 added = 0;
        for (const storage::IngestReport& report : *first) {
            QCOMPARE(report.refused + report.duplicates + report.updated, 0);
            added += report.added;
        }
        const auto study = storage::loadCaseStudy(folder);
        QVERIFY(study);
        std::size_t expected = study->delivery.shareCounts.size();
        for (const storage::BarBatch& batch : study->delivery.series)
            expected += batch.bars.size();
        for (const storage::EventBatch& batch : study->delivery.events)
            expected += batch.events.size();
        QCOMPARE(added, static_cast<qint64>(expected));
        const auto second = storage::importCaseStudy(cache, folder, support::noon);
        QVERIFY(second && second->empty());
    }
    storage::Connection cache = home.open();
    const auto later = storage::importCaseStudy(cache, folder, support::noon);
    QVERIFY(later && later->empty());
}

void TestCaseStudy::importsAgainWhenItsFilesChange()
{
    const support::TestCache home;
    storage::Connection cache = home.open();
    const SmallStudy small;
    const auto first = storage::importCaseStudy(cache, small.path(), support::noon);
    QVERIFY(first);
    QCOMPARE(first->front().added, 2);
    small.write(u"bars-1d.txt"_s,
                "aftershock-bars 1\nseries A 1d 3 USD - 2025-02-01 a source, with spaces\n"
                "2025-01-24 10 12.5 9 11 1000\n3 11 - - 12.5 -\n1 12 - - 12.75 -\n");
    const auto second = storage::importCaseStudy(cache, small.path(), support::noon);
    QVERIFY(second);
    QCOMPARE(second->front().unchanged, 1);
    QCOMPARE(second->front().updated, 1);
    QCOMPARE(second->front().added, 1);
}

void TestCaseStudy::leavesNothingOfABrokenStudy()
{
    const support::TestCache home;
    storage::Connection cache = home.open();
    const SmallStudy small;
    small.write(u"events-1.json"_s, "[");
    QVERIFY(!storage::importCaseStudy(cache, small.path(), support::noon));
    small.write(u"events-1.json"_s, "[]");
    const auto mended = storage::importCaseStudy(cache, small.path(), support::noon);
    QVERIFY(mended);
    QCOMPARE(mended->front().added, 2);
}

QTEST_GUILESS_MAIN(TestCaseStudy)
#include "tst_casestudy.moc"
