#include "tests/support/scenario.h"
#include "widgets/chart/chartview.h"
#include "widgets/chart/picture.h"
#include "widgets/fonts.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;
using support::Scenario;
using widgets::ChartView;

// Whatever way the user came to a View: the picture is the one of a chart that starts with it.
class tst_ViewProperty : public QObject
{
    Q_OBJECT

private:
    Scenario m_scenario;

    std::unique_ptr<ChartView> chart()
    {
        auto& source = m_scenario.source;
        auto view = std::make_unique<ChartView>(widgets::ChartSources{source, source, source});
        view->resize(900, 600);
        view->show();
        return view;
    }
    static QImage imageOf(ChartView& view)
    {
        QCoreApplication::processEvents();
        return view.grab().toImage();
    }
    static void change(ChartView& view, const std::function<void(market::View&)>& how)
    {
        market::View next = view.view();
        how(next);
        view.edit(next, u"test"_s);
    }
    static void step(ChartView& view, QRandomGenerator& random)
    {
        switch (random.bounded(9)) {
        case 0:
            return view.pan(random.generateDouble() - 0.5);
        case 1:
            return view.zoom(0.6 + random.generateDouble());
        case 2:
            return view.walk(-1);
        case 3:
            return view.walk(1);
        case 4:
            return change(view, [&](market::View& v) {
                v.style = random.bounded(2) == 0 ? market::ChartStyle::Line
                                                 : market::ChartStyle::Candles;
            });
        case 5:
            return change(view, [&](market::View& v) {
                v.scale = random.bounded(2) == 0 ? market::Scale::Log : market::Scale::Linear;
            });
        case 6:
            return change(view, [&](market::View& v) {
                v.zoom.reset();
                v.interval
                    = random.bounded(2) == 0 ? market::Interval::Minute5 : market::Interval::Day1;
            });
        case 7:
            return view.history().undo();
        default:
            return view.goTo(market::dateKey(QDate(2025, 1, 14).addDays(random.bounded(20)))
                                 + 17 * market::hourMillis,
                             0.5);
        }
    }

private Q_SLOTS:
    void initTestCase() { widgets::loadFonts(); }

    void manyStepsShowWhatAFreshChartShows_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 8; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }
    void manyStepsShowWhatAFreshChartShows()
    {
        QFETCH(const int, seed);
        QRandomGenerator random(static_cast<quint32>(seed));
        const auto walked = chart();
        market::View view = Scenario::view();
        view.events = market::EventFilter::All;
        walked->setView(view);
        QTRY_VERIFY(walked->picture().data());
        for (int i = 0; i < 25; ++i) {
            step(*walked, random);
            QCoreApplication::processEvents();
        }
        // What is loaded beside the view opens gutters at its edges: both are to ask for the same.
        walked->resize(900, 601);
        walked->resize(900, 600);
        const auto fresh = chart();
        fresh->setView(walked->view());
        QTRY_VERIFY(fresh->picture().data());
        QTRY_COMPARE(walked->picture().data()->from, fresh->picture().data()->from);
        const QImage one = imageOf(*walked);
        const QImage two = imageOf(*fresh);
        if (one != two) {
            one.save(QDir::temp().filePath(u"walked.png"_s));
            two.save(QDir::temp().filePath(u"fresh.png"_s));
        }
        QVERIFY2(one == two, qPrintable(QString::fromUtf8(market::toJson(walked->view()))));
    }
};

QTEST_MAIN(tst_ViewProperty)
#include "tst_viewproperty.moc"
