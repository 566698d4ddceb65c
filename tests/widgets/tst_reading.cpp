#include "tests/support/fakesource_answers.h"
#include "tests/support/scenario.h"
#include "widgets/chart/barwalk.h"
#include "widgets/chart/chartview.h"
#include "widgets/chart/picture.h"
#include "widgets/chart/readingtexts.h"
#include "widgets/fonts.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using support::Scenario;
using widgets::ChartView;
using widgets::Frame;
using widgets::Reading;
using widgets::ReadPlace;

// What is read off a chart equals what is drawn there, for the mouse and for the keyboard.
class tst_Reading : public QObject
{
    Q_OBJECT

private:
    Scenario m_scenario;
    std::unique_ptr<ChartView> m_view;

    const Frame& frame() const { return *m_view->picture().frame(); }
    void show(const market::View& view)
    {
        m_view = std::make_unique<ChartView>(
            widgets::ChartSources{m_scenario.source, m_scenario.source, m_scenario.source});
        m_view->resize(1000, 700);
        m_view->show();
        m_view->setView(view);
        QTRY_VERIFY(m_view->picture().frame());
        QTRY_VERIFY(m_view->picture().plotRect().width() > 100);
    }
    static market::View minutes()
    {
        market::View view = Scenario::view();
        view.interval = market::Interval::Minute5;
        view.from = QDate(2025, 1, 24);
        view.to = QDate(2025, 1, 28);
        view.events = market::EventFilter::All;
        view.panes = {market::Pane{}};
        return view;
    }

private Q_SLOTS:
    void initTestCase() { widgets::loadFonts(); }
    void cleanup() { m_view.reset(); }

    void readingsAreTheBarsThatAreThere_data()
    {
        QTest::addColumn<market::View>("view");
        QTest::newRow("days") << Scenario::view();
        QTest::newRow("minutes") << minutes();
        market::View compare = minutes();
        compare.style = market::ChartStyle::Compare;
        compare.symbols = {u"AAA"_s, u"^CCC"_s, u"OCO"_s};
        QTest::newRow("a comparison") << compare;
    }
    void readingsAreTheBarsThatAreThere()
    {
        QFETCH(const market::View, view);
        show(view);
        const QRectF plot = frame().layout.plot;
        QRandomGenerator random(7);
        int bars = 0;
        for (int i = 0; i < 500; ++i) {
            const QPointF at(plot.left() + random.bounded(plot.width()),
                             plot.top() + random.bounded(plot.height()));
            const Reading reading = readingAt(frame(), at, false);
            QCOMPARE(reading.series.size(), frame().series.size());
            for (std::size_t s = 0; s < frame().series.size(); ++s) {
                const auto& drawn = frame().series[s].bars;
                const auto there = std::ranges::find_if(drawn, [&](const auto& bar) {
                    return bar.left <= reading.at.x() && reading.at.x() < bar.right;
                });
                QCOMPARE(reading.series[s].bar.has_value(), there != drawn.end());
                if (there == drawn.end())
                    continue;
                QCOMPARE(*reading.series[s].bar, *there->bar);
                QVERIFY(reading.place == ReadPlace::Bar);
                QVERIFY(std::abs(reading.at.x() - there->centre()) < 1e-6 || s > 0);
                ++bars;
            }
            QCOMPARE(reading.at.y(), at.y());
            QVERIFY(std::abs(frame().price.y(reading.value) - at.y()) < 1e-6);
        }
        QVERIFY(bars > 300);
    }

    void changesAreMeasuredFromTheBasisAndTheBarBefore()
    {
        show(Scenario::view());
        const auto& series = frame().series.front();
        const auto all = series.series->answer.bars->bars();
        const Reading reading = readingAt(frame(), {series.bars[2].centre(), 300}, false);
        const auto bar = std::ranges::find(all, series.bars[2].bar->begin, &market::Bar::begin);
        const double close = bar->close;
        QCOMPARE(reading.series[0].toPrevious, close / std::prev(bar)->close - 1);
        QCOMPARE(reading.series[0].toBasis, close / series.series->answer.basis->close - 1);
        // The first bar in view has one before it all the same.
        const Reading first = readingAt(frame(), {series.bars[0].centre(), 300}, false);
        QVERIFY(std::isfinite(first.series[0].previous));
    }

    void placesLeadBackAndForth()
    {
        show(minutes());
        const QRectF plot = frame().layout.plot;
        for (double x = plot.left(); x <= plot.right(); x += 3) {
            const Reading reading = readingAt(frame(), {x, plot.center().y()}, false);
            if (!reading.time)
                continue;
            QVERIFY(std::abs(frame().x(reading.index) - reading.at.x()) < 1e-6);
            const double index = frame().time->indexOfKey(*reading.time);
            if (reading.place == ReadPlace::Bar)
                QVERIFY(std::abs(frame().x(index + 0.5) - reading.at.x()) < 0.01);
            else
                QVERIFY(std::abs(frame().x(index) - x) < 0.1);
        }
    }

    void theMagnetTakesTheNearestOfTheFour()
    {
        show(Scenario::view());
        const QRectF plot = frame().layout.plot;
        QRandomGenerator random(11);
        int drawn = 0;
        for (int i = 0; i < 500; ++i) {
            const QPointF at(plot.left() + random.bounded(plot.width()),
                             plot.top() + random.bounded(plot.height()));
            const Reading reading = readingAt(frame(), at, true);
            if (!reading.series[0].bar)
                continue;
            const market::Bar& bar = *reading.series[0].bar;
            double nearest = 1e9;
            for (const double price : {bar.open, bar.high, bar.low, bar.close})
                nearest = std::min(nearest, std::abs(frame().price.y(price) - at.y()));
            QVERIFY(std::abs(std::abs(reading.at.y() - at.y()) - nearest) < 1e-9);
            QVERIFY(reading.price == bar.open || reading.price == bar.high
                    || reading.price == bar.low || reading.price == bar.close);
            ++drawn;
        }
        QVERIFY(drawn > 300);
    }

    void theMagnetKeepsToWhatIsKnown()
    {
        market::View view = Scenario::view();
        view.symbols = {u"CLO"_s};
        show(view);
        const auto& bar = frame().series.front().bars[1];
        const Reading reading
            = readingAt(frame(), {bar.centre(), frame().layout.plot.top() + 5}, true);
        QCOMPARE(reading.price, bar.bar->close);
        for (const widgets::ReadWord& word : readWords(frame(), reading))
            QVERIFY2(!word.value.contains(u"nan"_s, Qt::CaseInsensitive), qPrintable(word.value));
        QCOMPARE(readWords(frame(), reading).front().value, u"–"_s);
    }

    void closedHoursSaySo()
    {
        show(minutes());
        const auto& gutter = *std::ranges::find_if(frame().time->gutters(), [](const auto& one) {
            return one.events.size() == 3; // the weekend
        });
        const double x = frame().x(gutter.first + gutter.slots / 2);
        const Reading reading = readingAt(frame(), {x, 300}, false);
        QVERIFY(reading.place == ReadPlace::Closed);
        QVERIFY(gutter.closed.contains(*reading.time));
        QVERIFY(!reading.series[0].bar);
        QVERIFY(timeText(frame(), reading).endsWith(u"closed"_s));
        QCOMPARE(readWords(frame(), reading).front().value, timeText(frame(), reading));
    }

    void timesAreToldInBothZones()
    {
        market::View view = minutes();
        view.zones = {u"America/New_York"_s, u"Asia/Tokyo"_s};
        show(view);
        const market::Millis morning
            = QDateTime({2025, 1, 27}, {15, 20}, Qt::UTC).toMSecsSinceEpoch();
        const double x = frame().x(frame().time->indexAt(morning) + 0.5);
        QCOMPARE(timeText(frame(), readingAt(frame(), {x, 300}, false)),
                 u"Mon 27 Jan 10:20 New York · 00:20 Tokyo, Tue"_s);
    }

    void aZoneThatDoesNotExistIsUtc()
    {
        market::View view = minutes();
        view.zones = {u"Nowhere/Land"_s};
        show(view);
        const auto& bar = frame().series.front().bars.front();
        QCOMPARE(timeText(frame(), readingOf(frame(), bar, 0, 0)), u"Fri 24 Jan 14:30 UTC"_s);
    }

    void percentScalesTellThePriceToo()
    {
        market::View view = Scenario::view();
        view.scale = market::Scale::Percent;
        show(view);
        const auto& bar = frame().series.front().bars[1];
        const Reading reading = readingOf(frame(), bar, 0, 0);
        QCOMPARE(priceBesides(frame(), reading), frame().format.price(bar.bar->close, 2));
        QVERIFY(valueText(frame(), reading).endsWith(u'%'));
    }

    void panesAreReadInTheirOwnUnit()
    {
        show(minutes());
        const auto& pane = frame().panes.front();
        const auto& bar = frame().series.front().bars[4];
        const Reading reading = readingAt(frame(), {bar.centre(), pane.rect.center().y()}, false);
        QCOMPARE(*reading.strip, widgets::Strip(1));
        QCOMPARE(reading.panes.front().front(), bar.bar->volume);
        QVERIFY(std::isnan(reading.price));
    }

    void seriesWithoutABarThereSaySo()
    {
        market::View view = Scenario::view();
        view.style = market::ChartStyle::Compare;
        view.symbols = {u"AAA"_s, u"CLO"_s};
        view.from = QDate(2024, 12, 20);
        show(view);
        const Reading reading = readingOf(frame(), frame().series.front().bars.front(), 0, 0);
        QVERIFY(reading.series[0].bar);
        QVERIFY(!reading.series[1].bar);
        const auto words = readWords(frame(), reading);
        QVERIFY(words[0].value.startsWith(u"since "_s)); // the basis
        QVERIFY(words[1].label.startsWith(u"AAA"_s));
        QCOMPARE(words[2].value, u"–"_s);
    }

    void nothingIsReadBesideThePlot_data()
    {
        QTest::addColumn<QPointF>("point");
        QTest::newRow("left") << QPointF(0, 300);
        QTest::newRow("above") << QPointF(400, 5);
        QTest::newRow("under") << QPointF(400, 699);
        QTest::newRow("far away") << QPointF(1e9, -1e9);
        QTest::newRow("nowhere") << QPointF(std::nan(""), std::nan(""));
    }
    void nothingIsReadBesideThePlot()
    {
        QFETCH(const QPointF, point);
        show(Scenario::view());
        QVERIFY(readingAt(frame(), point, true).place == ReadPlace::Outside);
        QVERIFY(readWords(frame(), readingAt(frame(), point, true)).empty());
    }

    void noBarsAreNoHarm_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::newRow("no bars") << QDate(2019, 1, 1) << QDate(2019, 2, 1);
        QTest::newRow("one bar") << QDate(2025, 1, 27) << QDate(2025, 1, 27);
    }
    void noBarsAreNoHarm()
    {
        QFETCH(const QDate, from);
        QFETCH(const QDate, to);
        market::View view = Scenario::view();
        view.from = from;
        view.to = to;
        show(view);
        for (double x = 0; x < 1000; x += 7) {
            const Reading reading = readingAt(frame(), {x, 300}, true);
            for (const widgets::ReadWord& word : readWords(frame(), reading))
                QVERIFY2(!word.value.contains(u"nan"_s), qPrintable(word.value));
            QVERIFY(!timeText(frame(), reading).contains(u"nan"_s));
        }
    }

    void theWalkGoesFromBarToBar()
    {
        show(Scenario::view());
        const auto& bars = frame().series.front().bars;
        auto walk = widgets::startWalk(frame(), std::nullopt);
        QVERIFY(walk);
        QCOMPARE(walk->begin, bars.back().bar->begin);
        QCOMPARE(stepBars(frame(), *walk, -1), 0);
        QCOMPARE(barOf(frame(), *walk), &bars[bars.size() - 2]);
        const auto loaded = frame().series.front().series->answer.bars->bars();
        const auto place = std::ranges::find(loaded, walk->begin, &market::Bar::begin);
        const int left = static_cast<int>(place - loaded.begin()); // bars before it
        QCOMPARE(stepBars(frame(), *walk, -100), left - 100);
        QCOMPARE(walk->begin, loaded.front().begin);
        QVERIFY(!isInView(frame(), *walk));
        stepToEdge(frame(), *walk, true);
        QCOMPARE(walk->begin, bars.back().bar->begin);
        QVERIFY(isInView(frame(), *walk));
    }

    void theWalkReadsEveryStripOnce()
    {
        market::View view = minutes();
        view.style = market::ChartStyle::Compare;
        view.symbols = {u"AAA"_s, u"OCO"_s, u"BBB"_s}; // OCO has no minutes
        show(view);
        auto walk = widgets::startWalk(frame(), 500);
        std::vector<std::pair<std::size_t, widgets::Strip>> places;
        for (int i = 0; i < 6; ++i) {
            places.emplace_back(walk->series, walk->strip);
            stepStrips(frame(), *walk, 1);
        }
        const std::vector<std::pair<std::size_t, widgets::Strip>> wanted{{0, 0}, {2, 0}, {2, 1},
                                                                         {2, 1}, {2, 1}, {2, 1}};
        QCOMPARE(places, wanted);
        stepStrips(frame(), *walk, -1);
        stepStrips(frame(), *walk, -1);
        stepStrips(frame(), *walk, -1);
        QCOMPARE(walk->series, std::size_t(0));
    }

    void whatIsSpokenBeginsWithWhatIsWalked()
    {
        show(minutes());
        auto walk = widgets::startWalk(frame(), 500);
        QVERIFY(spokenText(frame(), readingOf(frame(), *walk)).startsWith(u"Mon 27 Jan"_s));
        stepStrips(frame(), *walk, 1);
        QVERIFY(spokenText(frame(), readingOf(frame(), *walk)).startsWith(u"Volume "_s));
    }
};

QTEST_MAIN(tst_Reading)
#include "tst_reading.moc"
