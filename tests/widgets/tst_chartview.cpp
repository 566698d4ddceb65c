#include "tests/support/scenario.h"
#include "widgets/chart/chartview.h"
#include "widgets/chart/picture.h"
#include "widgets/fonts.h"

#include <QGraphicsItem>
#include <QGraphicsScene>
#include <QtTest>

using namespace Qt::StringLiterals;
using support::Scenario;
using widgets::ChartView;
using widgets::Picture;

namespace {

// Counts how often the scene is painted.
class PaintCounter : public QGraphicsItem
{
public:
    explicit PaintCounter(const QRectF& bounds)
        : m_bounds(bounds)
    {
    }
    QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter*, const QStyleOptionGraphicsItem*, QWidget*) override { ++paints; }
    int paints = 0;

private:
    QRectF m_bounds;
};

} // namespace

// A chart in a real window, driven by mouse, wheel and keys.
class tst_ChartView : public QObject
{
    Q_OBJECT

private:
    Scenario m_scenario;
    std::unique_ptr<ChartView> m_view;

    Picture* picture() const { return qobject_cast<Picture*>(m_view->chart()); }
    double span() const { return picture()->indexRange().last - picture()->indexRange().first; }
    QPoint centre() const { return m_view->mapFromScene(picture()->plotRect().center()); }
    void wheel(int delta, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        const QPoint at = centre();
        QWheelEvent event(at, m_view->viewport()->mapToGlobal(at), {}, {0, delta}, Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_view->viewport(), &event);
    }
    std::optional<QPoint> pointOf(const market::Event& wanted) const
    {
        for (int y = 0; y < m_view->height(); y += 2)
            for (int x = 0; x < m_view->width(); x += 2)
                if (picture()->eventsAt(m_view->mapToScene(x, y)) == std::vector<qint64>{wanted.id})
                    return QPoint(x, y);
        return std::nullopt;
    }

private Q_SLOTS:
    void initTestCase() { widgets::loadFonts(); }

    void init()
    {
        m_view = std::make_unique<ChartView>(
            widgets::ChartSources{m_scenario.source, m_scenario.source, m_scenario.source});
        m_view->resize(1000, 700);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        market::View view = Scenario::view();
        view.events = market::EventFilter::All;
        m_view->setView(view);
        QTRY_VERIFY(picture()->data() && picture()->plotRect().width() > 100);
    }

    void cleanup() { m_view.reset(); }

    void wheelZoomsAroundTheCursor()
    {
        QSignalSpy changed(m_view.get(), &ChartView::viewChanged);
        const double before = span();
        wheel(120);
        QVERIFY(span() < before);
        QCOMPARE(changed.size(), 1);
        QVERIFY(m_view->view().zoom);
        wheel(-240);
        QVERIFY(span() > before);
    }

    void shiftWheelAndDragPan()
    {
        const double before = picture()->indexRange().first;
        wheel(-120, Qt::ShiftModifier);
        QVERIFY(picture()->indexRange().first > before);
        const double width = span();
        const double start = picture()->indexRange().first;
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, centre());
        QMouseEvent move(QEvent::MouseMove, centre() + QPoint(200, 0),
                         m_view->viewport()->mapToGlobal(centre() + QPoint(200, 0)), Qt::NoButton,
                         Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_view->viewport(), &move);
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, centre() + QPoint(200, 0));
        QVERIFY(picture()->indexRange().first < start);
        QVERIFY(std::abs(span() - width) < 1e-6);
    }

    void theBasisStaysWhileTheChartMoves()
    {
        m_view->pan(0.1);
        const QDate basis = m_view->view().basis;
        QCOMPARE(basis, QDate(2025, 1, 17));
        for (int i = 0; i < 5; ++i)
            m_view->pan(0.1);
        QCOMPARE(m_view->view().basis, basis);
    }

    void keysTriggerTheirActions_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<Qt::Key>("pressed");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        const auto row = [](const char* name, const QString& key, Qt::Key pressed,
                            Qt::KeyboardModifiers modifiers) {
            QTest::newRow(name) << key << pressed << modifiers;
        };
        row("plain", u"Left"_s, Qt::Key_Left, {});
        row("with Control", u"Ctrl+Left"_s, Qt::Key_Left, Qt::ControlModifier);
        row("on the keypad", u"-"_s, Qt::Key_Minus, Qt::KeypadModifier);
        row("a plus that needs Shift", u"+"_s, Qt::Key_Plus, Qt::ShiftModifier);
    }
    void keysTriggerTheirActions()
    {
        QFETCH(const QString, key);
        QFETCH(const Qt::Key, pressed);
        QFETCH(const Qt::KeyboardModifiers, modifiers);
        QAction action;
        const QSignalSpy triggered(&action, &QAction::triggered);
        m_view->addKey(QKeySequence(key), &action);
        QTest::keyClick(m_view.get(), Qt::Key_X);
        QCOMPARE(triggered.size(), 0);
        QTest::keyClick(m_view.get(), pressed, modifiers);
        QCOMPARE(triggered.size(), 1);
    }

    void movesAndZooms()
    {
        const double first = picture()->indexRange().first;
        const double width = span();
        m_view->pan(-0.1);
        QVERIFY(picture()->indexRange().first < first);
        QVERIFY(std::abs(span() - width) < 1e-6);
        m_view->zoom(1.25);
        QVERIFY(std::abs(span() - width / 1.25) < 1e-6);
    }

    void goesToATimeAndKeepsTheWidth_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<bool>("zoomed");
        QTest::newRow("loaded") << QDate(2025, 1, 27) << false;
        QTest::newRow("loaded, zoomed") << QDate(2025, 1, 27) << true;
        QTest::newRow("far away") << QDate(2024, 10, 15) << false;
        QTest::newRow("far away, zoomed") << QDate(2024, 10, 15) << true;
    }
    void goesToATimeAndKeepsTheWidth()
    {
        QFETCH(const QDate, date);
        QFETCH(const bool, zoomed);
        if (zoomed)
            m_view->zoom(1.3);
        const double width = span();
        const auto days = m_view->view().from.daysTo(m_view->view().to);
        const auto length = zoomed ? m_view->view().zoom->length() : 0;
        m_view->goTo(market::dateKey(date) + market::dayMillis / 2, 0.5);
        QVERIFY(m_view->view().from < date && date < m_view->view().to);
        QTRY_VERIFY(picture()->data()->from <= m_view->view().from);
        QTRY_VERIFY(picture()->timeScale().hoursOn(date));
        const double index = picture()->timeScale().hoursOn(date)->first + 0.5;
        const double middle = picture()->indexRange().first + span() / 2;
        QVERIFY2(std::abs(index - middle) < 1.5, qPrintable(QString::number(index - middle)));
        // Elsewhere the width is told in time: as many days may have a holiday more.
        if (zoomed && date.year() == 2024)
            QCOMPARE(m_view->view().zoom->length(), length);
        else if (date.year() == 2024)
            QCOMPARE(m_view->view().from.daysTo(m_view->view().to), days);
        else
            QVERIFY(std::abs(span() - width) < 1e-6);
    }

    void clickingAFlagTellsItsEvent()
    {
        QSignalSpy selected(m_view.get(), &ChartView::eventSelected);
        const market::Event first = picture()->data()->events->front();
        const auto point = pointOf(first);
        QVERIFY(point);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, *point);
        QCOMPARE(selected.size(), 1);
        QCOMPARE(selected.front().front().value<market::Event>().id, first.id);
    }

    void selectingAnEventBringsItIntoView()
    {
        market::View narrow = m_view->view();
        narrow.from = QDate(2024, 10, 7);
        narrow.to = QDate(2024, 10, 11);
        m_view->setView(narrow);
        QTRY_COMPARE(picture()->data()->view.from, narrow.from);
        const market::Event wanted
            = Scenario::event(u"far away"_s, market::EventCategory::Market,
                              QDateTime(QDate(2025, 1, 27), QTime(15, 0), Qt::UTC));
        m_view->selectEvent(wanted);
        QVERIFY(m_view->view().from <= QDate(2025, 1, 27));
        QVERIFY(m_view->view().to >= QDate(2025, 1, 27));
    }

    void fitShowsAllThatIsCached()
    {
        m_view->fit();
        QTRY_COMPARE(m_view->view().from, QDate(2024, 9, 3));
        QCOMPARE(m_view->view().to, QDate(2025, 2, 14));
    }

    void panningFarAsksForMoreAndKeepsThePicture()
    {
        const std::size_t asked = m_scenario.source.barRequests().size();
        for (int i = 0; i < 40; ++i)
            m_view->pan(-0.5);
        QTRY_VERIFY(m_scenario.source.barRequests().size() > asked);
        QTRY_VERIFY(picture()->data()->from < m_view->view().from);
        QVERIFY(span() > 1);
    }

    // Bars that arrive in the middle of a drag count from another first one.
    void aDragGoesOnWhenMoreIsLoaded()
    {
        const auto moveTo = [this](int x) {
            const QPoint at(x, centre().y());
            QMouseEvent move(QEvent::MouseMove, at, m_view->viewport()->mapToGlobal(at),
                             Qt::NoButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(m_view->viewport(), &move);
        };
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, QPoint(100, centre().y()));
        const QDate loaded = picture()->data()->from;
        moveTo(900);
        QTRY_VERIFY(picture()->data()->from != loaded);
        const QDate before = m_view->view().from;
        moveTo(901);
        QVERIFY(std::abs(before.daysTo(m_view->view().from)) <= 3);
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, QPoint(901, centre().y()));
    }

    // A wheel that turns while another interval is on its way would measure it by the old one.
    void movesWaitForTheBarsOfTheView()
    {
        m_scenario.source.hold();
        market::View other = m_view->view();
        other.interval = market::Interval::Minute5;
        m_view->setView(other);
        m_view->zoom(2);
        QCOMPARE(m_view->view(), other);
        m_scenario.source.release();
        QTRY_COMPARE(picture()->data()->view.interval, other.interval);
    }

    void theFirstPictureDoesNotWaitForItsIndicators()
    {
        ChartView view({m_scenario.source, m_scenario.source, m_scenario.source});
        QSignalSpy painted(&view, &ChartView::painted);
        market::View first = Scenario::view();
        first.overlays = {{market::IndicatorKind::Sma, {3}, {}}};
        first.panes
            = {{market::PaneKind::Indicator, {market::IndicatorKind::Drawdown, {}, {}}, {}, 0}};
        view.resize(1000, 700);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QCOMPARE(painted.size(), 0); // of an empty chart nothing is told
        view.setView(first);
        QVERIFY(view.picture().data());
        QCOMPARE(view.picture().data()->overlays.size(), std::size_t(1));
        QVERIFY(view.picture().data()->overlays.front().lines.empty());
        auto* early = qobject_cast<Picture*>(view.chart());
        early->layOut();
        QVERIFY(early->frame()->panes.front().pane);
        QVERIFY(!early->frame()->panes.front().indicator); // named, and neither values nor axis
        QTRY_VERIFY(!view.picture().data()->overlays.front().lines.empty());
        QTRY_COMPARE(painted.size(), 1);
    }

    void linesThatAreThereStayUntilNewOnesCome()
    {
        market::View view = m_view->view();
        view.overlays = {{market::IndicatorKind::Sma, {3}, {}}};
        m_view->setView(view);
        const auto hasLines = [this] {
            const auto& overlays = picture()->data()->overlays;
            return !overlays.empty() && !overlays.front().lines.empty();
        };
        QTRY_VERIFY(hasLines());
        bool wentAway = false;
        connect(picture(), &Picture::laidOut, this, [&] { wentAway = wentAway || !hasLines(); });
        view.symbols = {u"BBB"_s};
        m_view->setView(view);
        QTRY_COMPARE(picture()->data()->view.symbols, view.symbols);
        QVERIFY(!wentAway);
    }

    void anUnknownThemeIsSaid()
    {
        QSignalSpy failed(m_view.get(), &ChartView::failed);
        market::View other = m_view->view();
        other.theme = u"sepia"_s;
        m_view->setView(other);
        QCOMPARE(failed.size(), 1);
    }

    void theScreenReaderHearsOfMoves()
    {
        const QString before = m_view->accessibleDescription();
        m_view->pan(1);
        QVERIFY(m_view->accessibleDescription() != before);
    }

    void wheelDragAndEditsAreUndone()
    {
        const market::View first = m_view->view();
        wheel(120);
        wheel(120);
        market::View drawn = m_view->view();
        drawn.drawings.push_back(
            {market::DrawingKind::HorizontalLine, {0, 120}, {0, 120}, QString()});
        m_view->edit(drawn, u"line"_s);
        m_view->pan(0.3);
        const market::View last = m_view->view();
        QCOMPARE(m_view->history().stack().index(), 3);
        for (int i = 0; i < 3; ++i)
            m_view->history().undo();
        QCOMPARE(m_view->view(), first);
        QCOMPARE(picture()->view(), first);
        for (int i = 0; i < 3; ++i)
            m_view->history().redo();
        QCOMPARE(m_view->view(), last);
        QTRY_COMPARE(picture()->view(), last);
    }

    void undoKeepsTheLookAndTheLanguage()
    {
        wheel(120);
        market::View dark = m_view->view();
        dark.theme = u"dark"_s;
        dark.locale = u"de"_s;
        m_view->setView(dark);
        m_view->history().undo();
        QVERIFY(!m_view->view().zoom);
        QCOMPARE(m_view->view().theme, u"dark"_s);
        QCOMPARE(m_view->view().locale, u"de"_s);
    }

    void backAndForwardShowTheRangesLookedAt()
    {
        const auto before = picture()->indexRange();
        wheel(120);
        const auto after = picture()->indexRange();
        m_view->walk(-1);
        QVERIFY(std::abs(picture()->indexRange().first - before.first) < 1e-3);
        m_view->walk(1);
        QVERIFY(std::abs(picture()->indexRange().first - after.first) < 1e-3);
        QVERIFY(std::abs(picture()->indexRange().last - after.last) < 1e-3);
    }

    void drawingAsksForNoBars()
    {
        QTRY_VERIFY(!m_scenario.source.barRequests().empty());
        const std::size_t asked = m_scenario.source.barRequests().size();
        market::View drawn = m_view->view();
        drawn.drawings.push_back(
            {market::DrawingKind::HorizontalLine, {0, 120}, {0, 120}, QString()});
        m_view->edit(drawn, u"line"_s);
        QCOMPARE(m_scenario.source.barRequests().size(), asked);
        QCOMPARE(picture()->view().drawings.size(), std::size_t{1});
    }

    // What is in view after many moves is what a fresh chart of that view shows.
    void aMovedChartEqualsAFreshOne()
    {
        m_view->zoom(1.7);
        m_view->pan(0.31);
        m_view->pan(-0.8);
        m_view->zoom(0.6);
        QTRY_COMPARE(picture()->view(), m_view->view());
        const auto moved = picture()->indexRange();
        const market::Millis left = picture()->timeScale().keyAt(moved.first);
        ChartView fresh({m_scenario.source, m_scenario.source, m_scenario.source});
        fresh.resize(m_view->size());
        fresh.setView(m_view->view());
        auto* other = qobject_cast<Picture*>(fresh.chart());
        QTRY_VERIFY(other->data());
        const market::Millis freshLeft = other->timeScale().keyAt(other->indexRange().first);
        QVERIFY(std::abs(left - freshLeft) < market::hourMillis);
    }

    void everySizeIsSurvived()
    {
        for (const QSize size : {QSize(0, 0), QSize(1, 1), QSize(20, 2000), QSize(4000, 30)}) {
            m_view->setMinimumSize(0, 0);
            m_view->resize(size);
            QCoreApplication::processEvents();
            m_view->zoom(1.5);
            m_view->pan(0.2);
            QCoreApplication::processEvents();
        }
        m_view->resize(900, 600);
        QTRY_VERIFY(picture()->plotRect().width() > 300);
    }

    void speaksToAScreenReader()
    {
        QVERIFY(!m_view->accessibleName().isEmpty());
        QVERIFY(m_view->accessibleDescription().contains(u"AAA"_s));
    }

    // A menu that opens in a drag gets the release instead.
    void aDragEndsWithoutItsRelease()
    {
        const auto moveTo = [this](QPoint at, Qt::MouseButtons held) {
            QMouseEvent move(QEvent::MouseMove, at, m_view->viewport()->mapToGlobal(at),
                             Qt::NoButton, held, {});
            QCoreApplication::sendEvent(m_view->viewport(), &move);
        };
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, centre());
        moveTo(centre() + QPoint(60, 0), Qt::LeftButton);
        const int steps = m_view->history().stack().index();
        moveTo(centre() + QPoint(90, 0), Qt::NoButton);
        const double there = picture()->indexRange().first;
        moveTo(centre() + QPoint(200, 0), Qt::LeftButton);
        QCOMPARE(picture()->indexRange().first, there);
        m_view->pan(0.1); // a step of its own
        QCOMPARE(m_view->history().stack().index(), steps + 1);
    }

    // Whatever follows the mouse: the old picture need not be painted while the new one waits.
    void aStepOfADragPaintsThePictureOnce()
    {
        auto* counter = new PaintCounter(m_view->viewport()->rect()); // owned by the scene
        m_view->scene()->addItem(counter);
        const auto moveTo = [this](QPoint at) {
            QMouseEvent move(QEvent::MouseMove, at, m_view->viewport()->mapToGlobal(at),
                             Qt::NoButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(m_view->viewport(), &move);
        };
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, centre());
        moveTo(centre() + QPoint(10, 0));
        QCoreApplication::processEvents();
        for (int step = 1; step <= 5; ++step) {
            const int before = counter->paints;
            moveTo(centre() + QPoint(10 + step, 3));
            QTRY_VERIFY(counter->paints > before);
            for (int turn = 0; turn < 10; ++turn)
                QCoreApplication::processEvents();
            QCOMPARE(counter->paints - before, 1);
        }
    }

    void aLargerWindowIsPaintedToItsEdges()
    {
        for (int i = 0; i < 2; ++i)
            m_view->viewport()->repaint(); // at the second one the still is made
        m_view->resize(1300, 700);
        QImage image(m_view->viewport()->size(), QImage::Format_RGB32);
        image.fill(Qt::magenta);
        m_view->viewport()->render(&image);
        QCOMPARE(image.pixelColor(1290, 350), m_view->backgroundBrush().color());
    }
};

QTEST_MAIN(tst_ChartView)
#include "tst_chartview.moc"
