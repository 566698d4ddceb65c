#include "tests/support/golden.h"
#include "tests/support/scenario.h"
#include "widgets/chart/chartmodel.h"
#include "widgets/chart/exporter.h"
#include "widgets/chart/indicatorline.h"
#include "widgets/chart/paneedit.h"
#include "widgets/chart/picture.h"
#include "widgets/fonts.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;
using market::View;
using support::Scenario;
using widgets::ChartDataPtr;

// Overlays and panes of a whole picture.
class tst_Panes : public QObject
{
    Q_OBJECT

private:
    Scenario m_scenario;

    static std::vector<market::Pane> panes(const QStringList& codes)
    {
        std::vector<market::Pane> result;
        for (const QString& code : codes)
            result.push_back(*market::paneFromCode(code));
        return result;
    }
    static std::vector<market::Indicator> overlays(const QStringList& codes)
    {
        std::vector<market::Indicator> result;
        for (const QString& code : codes)
            result.push_back(*market::indicatorFromCode(code));
        return result;
    }
    static View longView()
    {
        View view = Scenario::view();
        view.from = QDate(2024, 11, 1);
        return view;
    }

    ChartDataPtr dataOf(const View& view)
    {
        widgets::ChartModel model({m_scenario.source, m_scenario.source, m_scenario.source});
        QSignalSpy changed(&model, &widgets::ChartModel::dataChanged);
        model.request(widgets::requestFor(view, 640));
        if (changed.isEmpty() && !changed.wait())
            return {};
        return changed.front().front().value<ChartDataPtr>();
    }
    QImage draw(const View& view, QSize size = {640, 400})
    {
        const ChartDataPtr data = dataOf(view);
        return data ? widgets::renderImage(data, *widgets::Theme::load(view.theme), size, 1)
                    : QImage();
    }
    std::unique_ptr<widgets::Picture> pictureOf(const View& view, QSizeF size)
    {
        auto picture = std::make_unique<widgets::Picture>(widgets::Presentation::Window);
        picture->setTheme(*widgets::Theme::load(u"light"_s));
        picture->resize(size);
        if (const ChartDataPtr data = dataOf(view))
            picture->setData(data);
        picture->layOut();
        return picture;
    }

private Q_SLOTS:
    void initTestCase() { widgets::loadFonts(); }

    void looksAsBlessed_data()
    {
        QTest::addColumn<View>("view");
        const auto row = [](const QString& name, const View& view) {
            QTest::newRow(qPrintable(u"pane-"_s + name)) << view;
        };
        for (const market::IndicatorRow& indicator : market::indicatorRows()) {
            View view = longView();
            market::Indicator usual = market::usualIndicator(indicator.kind);
            if (indicator.needsBenchmark) {
                usual.benchmark = u"^CCC"_s;
                usual.parameters.front() = 20;
            }
            if (indicator.isOverlay)
                view.overlays = {usual};
            else
                view.panes = {{market::PaneKind::Indicator, usual, {}, 0.4}};
            row(QLatin1StringView(indicator.code), view);
        }
        View instrument = longView();
        instrument.panes = panes({u"symbol:^CCC"_s});
        row(u"instrument"_s, instrument);
        instrument.style = market::ChartStyle::Line;
        instrument.theme = u"dark"_s;
        row(u"instrument-line-dark"_s, instrument);
        View many = longView();
        many.theme = u"dark"_s;
        many.overlays = overlays({u"sma:20"_s, u"ema:9"_s, u"bb:20:2"_s});
        many.panes = panes({u"volume"_s, u"rsi:14"_s, u"macd"_s});
        row(u"many-dark"_s, many);
        many.theme = u"light"_s;
        many.locale = u"de"_s;
        row(u"many-de"_s, many);
        View crowded = many;
        crowded.panes = panes({u"volume"_s, u"rsi:14"_s, u"macd"_s, u"atr"_s, u"obv"_s, u"stoch"_s,
                               u"drawdown"_s, u"symbol:BBB"_s});
        row(u"no-room"_s, crowded);
        View missing = longView();
        missing.overlays = overlays({u"sma:200"_s, u"vwap"_s});
        missing.panes = panes({u"beta:20:^NONE"_s, u"symbol:^VIX"_s, u"volume"_s});
        missing.symbols = {u"CLO"_s};
        row(u"missing"_s, missing);
        View intraday = Scenario::view();
        intraday.interval = market::Interval::Minute5;
        intraday.from = QDate(2025, 1, 24);
        intraday.to = QDate(2025, 1, 28);
        intraday.overlays = overlays({u"vwap"_s, u"ema:20"_s});
        intraday.panes = panes({u"volume"_s, u"stoch"_s});
        row(u"5m"_s, intraday);
    }
    void looksAsBlessed()
    {
        QFETCH(const View, view);
        const QImage image = draw(view);
        QVERIFY(!image.isNull());
        const QString difference
            = support::compareWithGolden(image, QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void noBarsAndOneBarAreCalm_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::newRow("none") << QDate(2023, 3, 6) << QDate(2023, 3, 10);
        QTest::newRow("one") << QDate(2025, 1, 27) << QDate(2025, 1, 27);
    }
    void noBarsAndOneBarAreCalm()
    {
        QFETCH(const QDate, from);
        QFETCH(const QDate, to);
        View view = Scenario::view();
        view.from = from;
        view.to = to;
        for (const market::IndicatorRow& row : market::indicatorRows()) {
            const market::Indicator usual = market::usualIndicator(row.kind);
            if (row.isOverlay)
                view.overlays.push_back(usual);
            else
                view.panes.push_back({market::PaneKind::Indicator, usual, {}, 0});
        }
        view.panes.push_back({market::PaneKind::Instrument, {}, u"^CCC"_s, 0});
        for (const QSize size : {QSize(640, 400), QSize(1, 1), QSize(2000, 60), QSize(900, 3000)})
            QCOMPARE(draw(view, size).size(), size);
        QVERIFY(pictureOf(view, {0, 0})->frame() != nullptr);
    }

    // The curve drawn in a pixel column reaches as far as the values in it.
    void noExtremeOfACurveIsLost()
    {
        View view = Scenario::view();
        view.interval = market::Interval::Minute5;
        view.from = QDate(2025, 1, 13);
        view.to = QDate(2025, 2, 14);
        view.panes = panes({u"rsi:5"_s});
        const auto picture = pictureOf(view, {400, 400});
        const widgets::Frame& frame = *picture->frame();
        const widgets::PaneFrame& pane = frame.panes.front();
        const auto reach = reachOf(frame, *pane.indicator);
        QVERIFY(reach);
        double top = 1e9;
        double bottom = -1e9;
        qsizetype points = 0;
        for (const QPolygonF& run :
             curveOf(frame, *pane.indicator, 0, [&](double v) { return pane.scale.y(v); })) {
            top = std::min(top, run.boundingRect().top());
            bottom = std::max(bottom, run.boundingRect().bottom());
            points += run.size();
        }
        QVERIFY(std::abs(top - pane.scale.y(reach->high)) < 1e-6);
        QVERIFY(std::abs(bottom - pane.scale.y(reach->low)) < 1e-6);
        QVERIFY(points <= 4 * 400);
    }

    void whatHasNoRoomIsTold()
    {
        View view = longView();
        view.panes = panes({u"volume"_s, u"rsi"_s, u"macd"_s, u"atr"_s, u"obv"_s, u"stoch"_s});
        const auto picture = pictureOf(view, {640, 360});
        const auto shown = picture->frame()->panes.size();
        QVERIFY(shown > 0);
        QVERIFY(shown < view.panes.size());
        QVERIFY(picture->pictureLayout().paneNote.height() > 0);
        const auto tall = pictureOf(view, {640, 1400});
        QCOMPARE(tall->frame()->panes.size(), view.panes.size());
        QVERIFY(tall->pictureLayout().paneNote.isNull());
    }

    void panesNeverOverlapAndKeepTheirOrder()
    {
        View view = longView();
        view.panes = panes({u"volume"_s, u"rsi"_s, u"macd"_s, u"atr"_s});
        view.panes[1].height = 0.6;
        view.panes[3].height = 0.05;
        for (const double height : {300.0, 420.0, 800.0, 2000.0}) {
            const auto picture = pictureOf(view, {640, height});
            double above = picture->plotRect().bottom();
            for (const widgets::PaneFrame& pane : picture->frame()->panes) {
                QVERIFY(pane.rect.top() >= above);
                QVERIFY(pane.rect.height() > 30);
                above = pane.rect.bottom();
            }
            QVERIFY(above <= picture->pictureLayout().lane.top() + 1e-6);
            QVERIFY(picture->plotRect().height() > 0);
        }
    }

    void anEdgeFollowsTheMouse()
    {
        View view = longView();
        view.panes = panes({u"volume"_s, u"rsi"_s});
        const auto picture = pictureOf(view, {900, 800});
        const widgets::PictureLayout layout = picture->pictureLayout();
        for (const std::size_t place : {std::size_t(0), std::size_t(1)}) {
            const View moved = widgets::withPaneEdge(view, layout, place, -40);
            picture->setView(moved);
            picture->layOut();
            const double edge = picture->pictureLayout().panes[place].top();
            QVERIFY(std::abs(edge - (layout.panes[place].top() - 40)) < 1.5);
        }
        const View far = widgets::withPaneEdge(view, layout, 1, -5000);
        picture->setView(far);
        picture->layOut();
        QVERIFY(picture->pictureLayout().panes[0].height() > 30);
    }

    void panesMoveAndGo()
    {
        View view = longView();
        view.panes = panes({u"volume"_s, u"rsi"_s, u"macd"_s});
        const View moved = widgets::withPaneAt(view, 2, 0);
        QCOMPARE(toCode(moved.panes[0]), toCode(view.panes[2]));
        QCOMPARE(toCode(moved.panes[1]), toCode(view.panes[0]));
        QCOMPARE(widgets::withPaneAt(view, 0, 3), view);
        QCOMPARE(widgets::withoutPane(view, 1).panes.size(), std::size_t(2));
        QCOMPARE(widgets::withoutPane(view, 9), view);
    }

    // Who reads off the picture before its next layout reads what is on the screen.
    void aFrameKeepsTheViewItWasLaidOutFor()
    {
        View view = Scenario::view();
        view.panes = panes({u"volume"_s, u"rsi:5"_s});
        widgets::Picture picture(widgets::Presentation::Window);
        picture.setTheme(*widgets::Theme::load(view.theme));
        picture.resize(800, 600);
        picture.setData(dataOf(view));
        picture.layOut();
        const widgets::Frame* frame = picture.frame();
        QVERIFY(frame);
        QCOMPARE(frame->panes.size(), std::size_t{2});
        view.panes.clear();
        picture.setView(view);
        QCOMPARE(frame->view->panes.size(), std::size_t{2});
        QCOMPARE(market::toCode(*frame->panes.back().pane), u"rsi:5"_s);
        picture.layOut();
        QVERIFY(picture.frame()->panes.empty());
    }

    // The lower edge is below zero: it has no place on the axis, but the band reaches down.
    void aBandReachesOutOfALogarithmicScale()
    {
        View view = longView();
        view.scale = market::Scale::Log;
        view.style = market::ChartStyle::Line;
        view.priceRange = market::PriceRange{60, 200};
        view.overlays = overlays({u"sma:5"_s});
        const QImage without = draw(view);
        view.overlays = overlays({u"bb:5:100"_s});
        const QImage with = draw(view);
        QCOMPARE(with.size(), without.size());
        int tinted = 0;
        for (int y = 0; y < with.height(); ++y)
            for (int x = 0; x < with.width(); ++x)
                tinted += with.pixel(x, y) != without.pixel(x, y) ? 1 : 0;
        QVERIFY2(tinted > with.width() * with.height() / 4, qPrintable(QString::number(tinted)));
    }

    // Or the next start would drop the whole view for a hair.
    void whatWasDraggedCanBeReadAgain()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 2'000; ++round) {
            View view = longView();
            view.panes = panes({u"volume"_s, u"rsi:14"_s, u"macd"_s});
            widgets::PictureLayout layout;
            layout.plot = QRectF(0, 0, 600, 200 + random.bounded(300.0));
            double top = layout.plot.bottom();
            for (std::size_t i = 0; i < view.panes.size(); ++i) {
                layout.panes.emplace_back(0, top, 600, 20 + random.bounded(120.0));
                top = layout.panes.back().bottom();
            }
            const double pixels = random.bounded(1'200.0) - 600;
            const View moved
                = widgets::withPaneEdge(view, layout, std::size_t(random.bounded(3)), pixels);
            const auto read = market::viewFromJson(market::toJson(moved));
            QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
        }
    }
};

QTEST_MAIN(tst_Panes)
#include "tst_panes.moc"
