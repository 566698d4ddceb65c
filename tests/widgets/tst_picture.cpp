#include "tests/support/golden.h"
#include "tests/support/scenario.h"
#include "widgets/chart/captiontexts.h"
#include "widgets/chart/chartmodel.h"
#include "widgets/chart/exporter.h"
#include "widgets/chart/picture.h"
#include "widgets/chart/pictureexport.h"
#include "widgets/chart/pngtext.h"
#include "widgets/fonts.h"

#include <QGraphicsScene>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <set>

using namespace Qt::StringLiterals;
using market::ChartStyle;
using market::Interval;
using market::View;
using support::Scenario;
using widgets::ChartDataPtr;

class tst_Picture : public QObject
{
    Q_OBJECT

private:
    Scenario m_scenario;

    ChartDataPtr dataOf(const View& view)
    {
        widgets::ChartModel model({m_scenario.source, m_scenario.source, m_scenario.source});
        ChartDataPtr data;
        connect(&model, &widgets::ChartModel::dataChanged, this,
                [&](const ChartDataPtr& answer) { data = answer; });
        model.request(widgets::requestFor(view, 960));
        // The answers come through the event loop, in as many turns as there are questions.
        for (int turn = 0; turn < 100 && !data; ++turn)
            QCoreApplication::processEvents();
        return data;
    }

    QImage draw(const View& view, QSize size = {960, 540}, double scale = 1)
    {
        const auto theme = widgets::Theme::load(view.theme);
        const ChartDataPtr data = dataOf(view);
        return theme && data ? widgets::renderImage(data, *theme, size, scale) : QImage();
    }

private Q_SLOTS:
    void initTestCase() { widgets::loadFonts(); }

    void looksAsBlessed_data()
    {
        QTest::addColumn<View>("view");
        const auto row = [](const char* name, auto change) {
            for (const QString& theme : {u"light"_s, u"dark"_s}) {
                View view = Scenario::view();
                view.theme = theme;
                change(view);
                QTest::addRow("%s-%s", name, qPrintable(theme)) << view;
            }
        };
        row("candles", [](View&) {});
        row("candles-volume", [](View& v) { v.panes = {market::Pane{}}; });
        row("candles-5m", [](View& v) {
            v.interval = Interval::Minute5;
            v.from = QDate(2025, 1, 24);
            v.to = QDate(2025, 1, 28);
        });
        row("open-close-only", [](View& v) { v.symbols = {u"OCO"_s}; });
        row("close-only", [](View& v) { v.symbols = {u"CLO"_s}; });
        row("line", [](View& v) { v.style = ChartStyle::Line; });
        row("compare", [](View& v) {
            v.style = ChartStyle::Compare;
            v.symbols = {u"AAA"_s, u"BBB"_s, u"^CCC"_s};
        });
        row("events-daily", [](View& v) { v.events = market::EventFilter::All; });
        row("events-gutter-two-zones", [](View& v) {
            v.events = market::EventFilter::All;
            v.interval = Interval::Minute5;
            v.from = QDate(2025, 1, 24);
            v.to = QDate(2025, 1, 29);
            v.zones = {u"America/New_York"_s, u"Asia/Tokyo"_s};
        });
        row("no-bars", [](View& v) {
            v.from = QDate(2023, 3, 6);
            v.to = QDate(2023, 3, 10);
        });
        row("one-bar", [](View& v) { v.from = v.to = QDate(2025, 1, 27); });
        row("denser-than-pixels", [](View& v) {
            v.interval = Interval::Minute5;
            v.from = QDate(2025, 1, 13);
            v.to = QDate(2025, 2, 14);
        });
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

    void anySizeAndScaleGivesAPicture_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("scale");
        QTest::newRow("tiny") << QSize(16, 16) << 1.0;
        QTest::newRow("small") << QSize(320, 240) << 1.0;
        QTest::newRow("flat") << QSize(2000, 40) << 1.0;
        QTest::newRow("tall") << QSize(40, 2000) << 1.0;
        QTest::newRow("sharp") << QSize(640, 360) << 3.0;
        QTest::newRow("odd scale") << QSize(641, 359) << 1.25;
    }
    void anySizeAndScaleGivesAPicture()
    {
        QFETCH(const QSize, size);
        QFETCH(const double, scale);
        View view = Scenario::view();
        view.events = market::EventFilter::All;
        view.panes = {market::Pane{}};
        const QImage image = draw(view, size, scale);
        QCOMPARE(image.size(), QSize(qRound(size.width() * scale), qRound(size.height() * scale)));
    }

    void theSameViewTwiceIsTheSameBytes()
    {
        View view = Scenario::view();
        view.events = market::EventFilter::All;
        const auto theme = widgets::Theme::load(u"light"_s);
        const auto once = widgets::renderPng(dataOf(view), *theme, {640, 360}, 1);
        const auto twice = widgets::renderPng(dataOf(view), *theme, {640, 360}, 1);
        QVERIFY(once && twice);
        QCOMPARE(*once, *twice);
    }

    void theFileHoldsItsViewAndFingerprint()
    {
        const View view = Scenario::view();
        const ChartDataPtr data = dataOf(view);
        const auto png = widgets::renderPng(data, *widgets::Theme::load(u"light"_s), {320, 180}, 1);
        QVERIFY(png);
        const QJsonObject json
            = QJsonDocument::fromJson(widgets::textOf(*png, "Aftershock")).object();
        const auto stored
            = market::viewFromJson(QJsonDocument(json.value("view"_L1).toObject()).toJson());
        QVERIFY(stored);
        QCOMPARE(*stored, view);
        QCOMPARE(json.value("fingerprint"_L1).toString(),
                 u"sha256:"_s + QString::fromLatin1(widgets::fingerprint(*data)));
    }

    void otherDataHasAnotherFingerprint()
    {
        const ChartDataPtr data = dataOf(Scenario::view());
        widgets::ChartData changed = *data;
        std::vector<market::Bar> bars(data->main()->answer.bars->bars().begin(),
                                      data->main()->answer.bars->bars().end());
        bars.back().volume += 1;
        changed.series.front().answer.bars = std::make_shared<const market::BarSeries>(bars);
        QVERIFY(widgets::fingerprint(changed) != widgets::fingerprint(*data));
        QCOMPARE(widgets::fingerprint(widgets::ChartData(*data)), widgets::fingerprint(*data));
    }

    // The law of markers: labelled and badged together are all in view.
    void everyEventInViewIsLabelledOrCounted()
    {
        for (int i = 0; i < 60; ++i)
            m_scenario.source.addEvent(Scenario::event(
                u"One of many %1"_s.arg(i), market::EventCategory::Market,
                QDateTime(QDate(2024, 11, 4 + i % 20), QTime(10, i % 60), Qt::UTC)));
        View view = Scenario::view();
        view.from = QDate(2024, 11, 1);
        view.to = QDate(2024, 11, 29);
        view.events = market::EventFilter::All;
        QGraphicsScene scene;
        auto* picture = new widgets::Picture(widgets::Presentation::Report);
        scene.addItem(picture);
        picture->setTheme(*widgets::Theme::load(u"light"_s));
        picture->resize(960, 540);
        picture->setData(dataOf(view));
        picture->layOut();
        std::set<qint64> reachable;
        for (double x = 0; x < 960; x += 2)
            for (double y = 0; y < 540; y += 2)
                for (const qint64 id : picture->eventsAt({x, y}))
                    reachable.insert(id);
        QCOMPARE(reachable.size(), std::size_t(60));
        QVERIFY(picture->labelledEvents() > 0);
        QVERIFY(picture->labelledEvents() < 60);
        QCOMPARE(picture->labelledEvents() + picture->badgedEvents(), 60);
    }

    // Only what is drawn decides the scale: another instrument's prices would press it flat.
    void aLineIsScaledByItsOwnPrices()
    {
        View alone = Scenario::view();
        alone.style = ChartStyle::Line;
        View two = alone;
        two.symbols.append(u"^CCC"_s);
        QCOMPARE(draw(two), draw(alone));
    }

    // A day of which only the afternoon is shown still has its news.
    void aDayPartlyInViewKeepsItsEvents()
    {
        market::Event event = Scenario::event(u"Known by day"_s, market::EventCategory::Market,
                                              QDateTime(QDate(2024, 10, 9), {}, Qt::UTC));
        event.precision = market::Precision::Day;
        event.begin = event.end = market::dateKey(QDate(2024, 10, 9));
        event.zone = u"America/New_York"_s;
        m_scenario.source.addEvent(event);
        View view = Scenario::view();
        view.interval = Interval::Minute5;
        view.from = view.to = QDate(2024, 10, 9);
        view.events = market::EventFilter::All;
        const auto at = [](int hour) {
            return QDateTime(QDate(2024, 10, 9), QTime(hour, 0), Qt::UTC).toMSecsSinceEpoch();
        };
        view.zoom = market::TimeRange{at(18), at(20)};
        widgets::Picture picture(widgets::Presentation::Report);
        picture.setTheme(*widgets::Theme::load(u"light"_s));
        picture.resize(960, 540);
        picture.setData(dataOf(view));
        picture.layOut();
        QCOMPARE(picture.labelledEvents() + picture.badgedEvents(), 1);
    }

    void datesSayThatTheyShowOneZone_data()
    {
        QTest::addColumn<Interval>("interval");
        QTest::addColumn<bool>("said");
        QTest::newRow("days") << Interval::Day1 << true;
        QTest::newRow("weeks") << Interval::Week1 << true;
        QTest::newRow("minutes") << Interval::Minute5 << false;
    }
    void datesSayThatTheyShowOneZone()
    {
        QFETCH(const Interval, interval);
        QFETCH(const bool, said);
        View view = Scenario::view();
        view.interval = interval;
        view.zones = {u"America/New_York"_s, u"Asia/Tokyo"_s};
        widgets::Picture picture(widgets::Presentation::Report);
        picture.setTheme(*widgets::Theme::load(u"light"_s));
        picture.resize(960, 540);
        picture.setData(dataOf(view));
        picture.layOut();
        const QString text = widgets::sourceText(*picture.frame());
        QCOMPARE(text.contains(u"Tokyo not shown"_s), said);
    }

    // Theme first, data later: the picture still lays itself out.
    void whatComesLateIsLaidOut()
    {
        QGraphicsScene scene;
        auto* picture = new widgets::Picture(widgets::Presentation::Window);
        scene.addItem(picture);
        picture->setTheme(*widgets::Theme::load(u"light"_s));
        picture->resize(960, 540);
        for (int turn = 0; turn < 5; ++turn)
            QCoreApplication::processEvents();
        picture->setData(dataOf(Scenario::view()));
        QTRY_VERIFY(picture->plotRect().width() > 100);
    }

    void anUnknownThemeIsOneSentence()
    {
        widgets::PictureExport job({m_scenario.source, m_scenario.source, m_scenario.source});
        QSignalSpy failed(&job, &widgets::PictureExport::failed);
        View view = Scenario::view();
        view.theme = u"../light"_s;
        job.start(view, {320, 200}, 1);
        QCOMPARE(failed.size(), 1);
    }

    void anUnknownSymbolIsOneSentence()
    {
        widgets::PictureExport job({m_scenario.source, m_scenario.source, m_scenario.source});
        QSignalSpy failed(&job, &widgets::PictureExport::failed);
        View view = Scenario::view();
        view.symbols = {u"NOPE"_s};
        job.start(view, {320, 200}, 1);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.front().front().toString().contains(u"NOPE"_s));
    }
};

QTEST_MAIN(tst_Picture)
#include "tst_picture.moc"
