#include "tests/support/fakesource.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace market;

// The test double keeps the promises of the ports that other tests rely on.
class TestFakeSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answersTheBarsOfTheRangeWithTheBasisBeforeIt();
    void warmsUpAndTakesTheNamedBasis();
    void answersOnlyWhenReleased();
    void failsWithTheGivenSentence();
    void findsEventsByTextAndRange();
    void quotesTheLastClose();

private:
    std::unique_ptr<support::FakeSource> m_source;
};

void TestFakeSource::init()
{
    m_source = std::make_unique<support::FakeSource>();
    Instrument nvidia;
    nvidia.symbol = u"NVDA"_s;
    const qint64 id = m_source->add(nvidia);
    const Bar friday{dateKey({2025, 1, 24}), unknown, unknown, unknown, 142.62, unknown};
    const Bar monday{dateKey({2025, 1, 27}), unknown, unknown, unknown, 118.42, unknown};
    m_source->addBars(id, Interval::Day1, {friday, monday});
    Event event;
    event.begin = dateKey({2025, 1, 27});
    event.end = event.begin;
    event.texts = {{u"en"_s, u"DeepSeek app leads"_s, {}}};
    m_source->addEvent(event);
}

void TestFakeSource::answersTheBarsOfTheRangeWithTheBasisBeforeIt()
{
    BarRequest request;
    request.instrument = 1;
    request.range = {dateKey({2025, 1, 27}), dateKey({2025, 1, 28})};
    const auto answer = m_source->bars(request).result();
    QVERIFY(answer.has_value());
    QCOMPARE(answer->bars->size(), std::size_t{1});
    QVERIFY(answer->basis.has_value());
    QCOMPARE(answer->basis->close, 142.62);
    QCOMPARE(answer->basis->date, QDate(2025, 1, 24));
}

void TestFakeSource::warmsUpAndTakesTheNamedBasis()
{
    BarRequest request;
    request.instrument = 1;
    request.range = {dateKey({2025, 1, 27}), dateKey({2025, 1, 28})};
    request.warmUp = 5;
    request.basisAt = dateKey({2025, 1, 27});
    const auto answer = m_source->bars(request).result();
    QVERIFY(answer.has_value());
    QCOMPARE(answer->bars->size(), std::size_t{2});
    QCOMPARE(answer->basis->close, 118.42);
    QCOMPARE(answer->basis->bar.value_or(0), dateKey({2025, 1, 27}));
}

void TestFakeSource::answersOnlyWhenReleased()
{
    m_source->hold();
    const auto future = m_source->instruments();
    QVERIFY(!future.isFinished());
    m_source->release();
    QVERIFY(future.isFinished());
    QCOMPARE(future.result()->size(), std::size_t{1});
}

void TestFakeSource::failsWithTheGivenSentence()
{
    m_source->fail(u"No cache."_s);
    QCOMPARE(m_source->quotes().result().error().message, u"No cache."_s);
}

void TestFakeSource::findsEventsByTextAndRange()
{
    EventQuery query;
    query.text = u"deepseek"_s;
    QCOMPARE((*m_source->events(query).result())->size(), std::size_t{1});
    query.range = {dateKey({2025, 1, 28}), dateKey({2025, 1, 29})};
    QVERIFY((*m_source->events(query).result())->empty());
}

void TestFakeSource::quotesTheLastClose()
{
    const auto quotes = m_source->quotes().result();
    QCOMPARE(quotes->front().last.value_or(0), 118.42);
    QCOMPARE(quotes->front().previous.value_or(0), 142.62);
}

QTEST_GUILESS_MAIN(TestFakeSource)
#include "tst_fakesource.moc"
