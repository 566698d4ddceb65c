#include "storage/cachedsource.h"
#include "storage/ingestworker.h"
#include "tests/support/testcache.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using market::Interval;
using storage::Delivery;
using storage::IngestWorker;
using support::TestCache;

namespace {

// A worker on a thread of its own, as the program has it.
class Runner
{
public:
    explicit Runner(const QString& path)
        : m_worker(path, support::noon)
    {
        m_worker.moveToThread(&m_thread);
        m_thread.start();
    }
    ~Runner()
    {
        m_thread.quit();
        m_thread.wait();
    }
    Runner(const Runner&) = delete;
    Runner& operator=(const Runner&) = delete;

    IngestWorker& worker() { return m_worker; }

private:
    QThread m_thread;
    IngestWorker m_worker;
};

std::shared_ptr<const Delivery> daily(int bars)
{
    Delivery delivery;
    delivery.series = {support::batchOf(u"NVDA"_s, Interval::Day1, 0, bars)};
    return std::make_shared<const Delivery>(delivery);
}

} // namespace

class TestIngestWorker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storesWhileOthersRead();
    void tellsWhenTheCacheChanged();
    void keepsNothingOfACancelledDelivery();
    void answersWithASentenceWhereItCannotWrite();
    void backsUpBetweenDeliveries();
};

void TestIngestWorker::storesWhileOthersRead()
{
    const TestCache cache;
    Runner runner(cache.path());
    QVERIFY(runner.worker().open().result());
    storage::CachedSource source(cache.path());
    for (int bars = 500; bars <= 5'000; bars += 500) {
        auto stored = runner.worker().ingest(daily(bars));
        // Whole batches only, whichever came first.
        const auto coverage = source.coverage().result();
        QVERIFY(coverage);
        QVERIFY(coverage->empty() || coverage->front().bars % 500 == 0);
        const auto reports = stored.result();
        QVERIFY(reports);
        QCOMPARE(reports->front().added, 500);
        QCOMPARE(source.coverage().result()->front().bars, bars);
    }
}

void TestIngestWorker::tellsWhenTheCacheChanged()
{
    const TestCache cache;
    Runner runner(cache.path());
    QSignalSpy stored(&runner.worker(), &IngestWorker::stored);
    auto first = runner.worker().ingest(daily(100));
    QVERIFY(first.result());
    QCOMPARE(stored.count(), 1);
    QCOMPARE(first.progressMaximum(), 1'000);
    QCOMPARE(first.progressValue(), 1'000);
    QVERIFY(runner.worker().ingest(daily(100)).result());
    QCOMPARE(stored.count(), 1);
}

void TestIngestWorker::keepsNothingOfACancelledDelivery()
{
    const TestCache cache;
    Runner runner(cache.path());
    QVERIFY(runner.worker().open().result());
    auto large = runner.worker().ingest(daily(60'000));
    large.cancel();
    QVERIFY(runner.worker().ingest(daily(10)).result());
    storage::CachedSource source(cache.path());
    QCOMPARE(source.coverage().result()->front().bars, 10);
}

void TestIngestWorker::answersWithASentenceWhereItCannotWrite()
{
    const TestCache cache;
    Runner runner(cache.folder());
    const auto opened = runner.worker().open().result();
    QVERIFY(!opened);
    QVERIFY2(opened.error().message.contains(cache.folder()), qPrintable(opened.error().message));
    QVERIFY(!runner.worker().ingest(daily(1)).result());
}

void TestIngestWorker::backsUpBetweenDeliveries()
{
    const TestCache cache;
    const TestCache copy;
    Runner runner(cache.path());
    QVERIFY(runner.worker().ingest(daily(1'234)).result());
    QVERIFY(runner.worker().backup(copy.path()).result());
    QCOMPARE(support::dump(copy.open()),
             support::dump(*storage::Connection::openForReading(cache.path())));
}

QTEST_GUILESS_MAIN(TestIngestWorker)
#include "tst_ingestworker.moc"
