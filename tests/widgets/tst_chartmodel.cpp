#include "tests/support/scenario.h"
#include "widgets/chart/chartmodel.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using support::Scenario;
using widgets::ChartDataPtr;
using widgets::ChartModel;

class tst_ChartModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksForWhatTheViewNeeds()
    {
        Scenario scenario;
        ChartModel model({scenario.source, scenario.source, scenario.source});
        QSignalSpy changed(&model, &ChartModel::dataChanged);
        market::View view = Scenario::view();
        view.symbols = {u"AAA"_s, u"^CCC"_s};
        model.request(widgets::requestFor(view, 800));
        QTRY_COMPARE(changed.size(), 1);
        const auto data = changed.front().front().value<ChartDataPtr>();
        QCOMPARE(data->series.size(), std::size_t(2));
        QCOMPARE(data->series[1].instrument.symbol, u"^CCC"_s);
        QVERIFY(!data->series[0].answer.bars->isEmpty());
        QCOMPARE(data->view, view);
        // The basis is asked for by the day before the view, not before what is loaded around it.
        QCOMPARE(scenario.source.barRequests().front().basis, view.from.addDays(-1));
    }

    void withoutAnEarlierCloseTheFirstIsTheBasis()
    {
        Scenario scenario;
        ChartModel model({scenario.source, scenario.source, scenario.source});
        QSignalSpy changed(&model, &ChartModel::dataChanged);
        market::View view = Scenario::view();
        view.from = QDate(2024, 9, 1); // the bars begin on 3 September
        model.request(widgets::requestFor(view, 800));
        QTRY_COMPARE(changed.size(), 1);
        const auto data = changed.front().front().value<ChartDataPtr>();
        QVERIFY(data->main()->answer.basis);
        QCOMPARE(data->main()->answer.basis->date, QDate(2024, 9, 3));
        QCOMPARE(data->main()->answer.basis->close, data->main()->answer.bars->bars()[0].close);
    }

    void theNewestRequestWins()
    {
        Scenario scenario;
        ChartModel model({scenario.source, scenario.source, scenario.source});
        QSignalSpy changed(&model, &ChartModel::dataChanged);
        scenario.source.hold();
        market::View first = Scenario::view();
        model.request(widgets::requestFor(first, 800));
        market::View second = first;
        second.symbols = {u"BBB"_s};
        model.request(widgets::requestFor(second, 800));
        scenario.source.release();
        QTRY_COMPARE(changed.size(), 1);
        QCoreApplication::processEvents();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.front().front().value<ChartDataPtr>()->view.symbols, second.symbols);
    }

    void theSameRequestIsAskedOnce()
    {
        Scenario scenario;
        ChartModel model({scenario.source, scenario.source, scenario.source});
        QSignalSpy changed(&model, &ChartModel::dataChanged);
        const auto request = widgets::requestFor(Scenario::view(), 800);
        model.request(request);
        model.request(request);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(scenario.source.barRequests().size(), std::size_t(1));
        model.refresh();
        QTRY_COMPARE(changed.size(), 2);
    }

    void failuresAreReportedOnce()
    {
        Scenario scenario;
        scenario.source.fail(u"The cache cannot be read."_s);
        ChartModel model({scenario.source, scenario.source, scenario.source});
        QSignalSpy failed(&model, &ChartModel::failed);
        market::View view = Scenario::view();
        view.symbols = {u"AAA"_s, u"BBB"_s};
        model.request(widgets::requestFor(view, 800));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.front().front().toString(), u"The cache cannot be read."_s);
    }

    void noEventsAreAskedForWithoutThem()
    {
        Scenario scenario;
        ChartModel model({scenario.source, scenario.source, scenario.source});
        QSignalSpy changed(&model, &ChartModel::dataChanged);
        market::View view = Scenario::view();
        model.request(widgets::requestFor(view, 800));
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(changed.front().front().value<ChartDataPtr>()->events->empty());
        view.events = market::EventFilter::Categories;
        view.categories = {market::EventCategory::Market};
        model.request(widgets::requestFor(view, 800));
        QTRY_COMPARE(changed.size(), 2);
        const auto data = changed.back().front().value<ChartDataPtr>();
        QVERIFY(!data->events->empty());
        for (const market::Event& event : *data->events)
            QCOMPARE(event.category, market::EventCategory::Market);
    }

    // The fake answers at once: the second instrument must not be asked for after the first failed.
    void aFailureAtOnceIsReportedOnce()
    {
        Scenario scenario;
        ChartModel model({scenario.source, scenario.source, scenario.source});
        QSignalSpy changed(&model, &ChartModel::dataChanged);
        model.request(widgets::requestFor(Scenario::view(), 800));
        QTRY_COMPARE(changed.size(), 1);
        QSignalSpy failed(&model, &ChartModel::failed);
        scenario.source.fail(u"The cache cannot be read."_s);
        market::View view = Scenario::view();
        view.symbols = {u"AAA"_s, u"BBB"_s};
        model.request(widgets::requestFor(view, 800));
        QTest::qWait(0);
        QCOMPARE(failed.size(), 1);
    }

    void aNewInstrumentIsFoundEvenWhenTheViewMovesMeanwhile()
    {
        Scenario scenario;
        ChartModel model({scenario.source, scenario.source, scenario.source});
        QSignalSpy changed(&model, &ChartModel::dataChanged);
        QSignalSpy failed(&model, &ChartModel::failed);
        market::View view = Scenario::view();
        model.request(widgets::requestFor(view, 800));
        QTRY_COMPARE(changed.size(), 1);
        market::Instrument added;
        added.symbol = u"NEW"_s;
        scenario.source.add(added);
        scenario.source.hold();
        model.refresh();
        view.symbols = {u"NEW"_s};
        model.request(widgets::requestFor(view, 800));
        scenario.source.release();
        QTRY_COMPARE(changed.size(), 2);
        QCOMPARE(failed.size(), 0);
    }

    void noCategoryMeansNoEvent()
    {
        Scenario scenario;
        ChartModel model({scenario.source, scenario.source, scenario.source});
        QSignalSpy changed(&model, &ChartModel::dataChanged);
        market::View view = Scenario::view();
        view.events = market::EventFilter::Categories;
        view.categories.clear();
        model.request(widgets::requestFor(view, 800));
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(changed.front().front().value<ChartDataPtr>()->events->empty());
    }

    void theBarsAreToldBeforeTheIndicators()
    {
        Scenario scenario;
        ChartModel model({scenario.source, scenario.source, scenario.source});
        QSignalSpy bars(&model, &ChartModel::barsCame);
        QSignalSpy changed(&model, &ChartModel::dataChanged);
        market::View view = Scenario::view();
        view.events = market::EventFilter::All;
        model.request(widgets::requestFor(view, 800));
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(bars.size(), 0); // without indicators they are all
        view.overlays = {{market::IndicatorKind::Sma, {3}, {}}};
        view.panes = {market::Pane{},
                      {market::PaneKind::Indicator, {market::IndicatorKind::Rsi, {14}, {}}, {}, 0}};
        bool indicatorsWereLater = false;
        connect(&model, &ChartModel::barsCame, this,
                [&] { indicatorsWereLater = changed.size() == 1; });
        model.request(widgets::requestFor(view, 800));
        QTRY_COMPARE(changed.size(), 2);
        QCOMPARE(bars.size(), 1);
        QVERIFY(indicatorsWereLater);
        const auto early = bars.front().front().value<ChartDataPtr>();
        const auto all = changed.back().front().value<ChartDataPtr>();
        QCOMPARE(early->main()->answer.bars->bars().size(),
                 all->main()->answer.bars->bars().size());
        QCOMPARE(early->events->size(), all->events->size());
        QCOMPARE(early->overlays.size(), all->overlays.size());
        QCOMPARE(early->overlays.front().indicator, all->overlays.front().indicator);
        QVERIFY(early->panes.back().indicator != view.panes.back().indicator);
        QCOMPARE(all->panes.back().indicator, view.panes.back().indicator);
        QVERIFY(early->overlays.front().lines.empty());
        QVERIFY(!all->overlays.front().lines.empty());
    }

    void hugeRangesStayBounded()
    {
        market::View view = Scenario::view();
        view.from = QDate(1801, 1, 1);
        view.to = QDate(2150, 1, 1);
        const auto request = widgets::requestFor(view, 1e9);
        QVERIFY(request.from >= QDate(1800, 1, 1));
        QVERIFY(request.to <= QDate(2199, 12, 31));
        QVERIFY(request.columns > 0 && request.columns < 100'000);
    }
};

QTEST_MAIN(tst_ChartModel)
#include "tst_chartmodel.moc"
