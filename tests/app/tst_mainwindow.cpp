#include "app/chartcommands.h"
#include "app/gotodate.h"
#include "app/mainwindow.h"
#include "app/settings.h"
#include "app/statusline.h"
#include "tests/support/fixture.h"
#include "widgets/appearance.h"
#include "widgets/chart/overviewstrip.h"
#include "widgets/fonts.h"
#include "widgets/panels/symbolsearch.h"

#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QMimeData>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

using namespace Qt::StringLiterals;
using app::ActionId;
using app::MainWindow;
using market::ChartStyle;
using market::Interval;

namespace {

widgets::Look look(const QString& language = u"en"_s)
{
    return {*widgets::Theme::load(u"dark"_s), market::Format(language)};
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void startsWithTheCaseStudy();
    void everyKeyDoesItsCommand_data();
    void everyKeyDoesItsCommand();
    void intervalsWithoutBarsAreOffAndSayWhy();
    void aRangeButtonMovesTheView();
    void aDateThatIsCachedIsGoneTo();
    void aDateOutsideOfTheCacheIsRefusedInWords();
    void theEndsOfTheHistoryAreReached();
    void theOverviewMovesTheChart();
    void aClickOnTheWatchlistChangesTheChart();
    void aSingleSymbolJoinsAndLeavesAComparison();
    void searchingASymbolShowsIt();
    void paneKeyGoesRound();
    void theStatusLineSaysCoverageAndFreshness();
    void tellsAFailureInTheStatusLine();
    void comesBackAsItWasLeft();
    void fullScreenGivesAllToTheChartAndBack();
    void fullScreenEndsWithTheProgram();
    void hostileSettingsLeaveAUsableWindow();
    void aThemeReachesTheChart();
    void droppedFilesAreTold();
    void dataIsPlainTextAndControlsHaveNames();
    void noTwoCommandsOfAMenuShareAMnemonic();
    void survivesAnswersAfterItsEnd();

private:
    void trigger(ActionId id) { m_window->actions()[id]->trigger(); }
    [[nodiscard]] const market::View& view() const { return m_window->chart().view(); }

    std::unique_ptr<support::FakeSource> m_source;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::initTestCase()
{
    widgets::loadFonts();
    qApp->setStyleSheet(widgets::styleSheetOf(look().theme));
}

void TestMainWindow::init()
{
    m_window.reset();
    m_source = std::make_unique<support::FakeSource>();
    support::fill(*m_source);
    m_window = std::make_unique<MainWindow>(widgets::ChartSources{*m_source, *m_source, *m_source},
                                            look());
    m_window->refresh();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::startsWithTheCaseStudy()
{
    QCOMPARE(view().symbols, QStringList{u"NVDA"_s});
    QCOMPARE(view().interval, Interval::Minute5);
    QCOMPARE(view().from, QDate(2025, 1, 24));
    QCOMPARE(view().panes, std::vector{market::Pane{}});
    QCOMPARE(view().theme, u"dark"_s);
    QCOMPARE(view().locale, u"en"_s);
    QVERIFY(m_window->windowTitle().contains(u"NVDA"_s));
    QVERIFY(m_window->actions()[ActionId::Interval5Minutes]->isChecked());
    QVERIFY(m_window->actions()[ActionId::Candles]->isChecked());
    QVERIFY(m_window->actions()[ActionId::Volume]->isChecked());
}

void TestMainWindow::everyKeyDoesItsCommand_data()
{
    QTest::addColumn<int>("id");
    QTest::addColumn<QKeySequence>("keys");
    QTest::addColumn<bool>("inChart");
    const auto add = [](const app::ActionRow& row, const QKeySequence& keys, bool inChart) {
        if (row.id != ActionId::Quit)
            QTest::newRow(qUtf8Printable(keys.toString()))
                << static_cast<int>(row.id) << keys << inChart;
    };
    for (const app::ActionRow& row : app::actionRows()) {
        for (const QKeySequence& keys : app::keysOf(row))
            add(row, keys, false);
        for (const QKeySequence& keys : app::chartKeysOf(row))
            add(row, keys, true);
    }
}

void TestMainWindow::everyKeyDoesItsCommand()
{
    QFETCH(int, id);
    QFETCH(QKeySequence, keys);
    QFETCH(bool, inChart);
    QAction* action = m_window->actions()[static_cast<ActionId>(id)];
    action->setEnabled(true);
    const QSignalSpy triggered(action, &QAction::triggered);
    const QKeyCombination key = keys[0];
    QWidget* target = m_window.get();
    if (inChart)
        target = &m_window->chart();
    QTest::keyClick(target, key.key(), key.keyboardModifiers());
    QCOMPARE(triggered.count(), 1);
}

void TestMainWindow::intervalsWithoutBarsAreOffAndSayWhy()
{
    const app::Actions& actions = m_window->actions();
    QVERIFY(actions[ActionId::Interval5Minutes]->isEnabled());
    m_window->setView([this] {
        market::View view = this->view();
        view.symbols = {u"^IXIC"_s};
        view.interval = Interval::Day1;
        return view;
    }());
    QVERIFY(!actions[ActionId::Interval5Minutes]->isEnabled());
    QVERIFY(actions[ActionId::Interval5Minutes]->toolTip().contains(u"^IXIC"_s));
    QVERIFY(actions[ActionId::IntervalWeek]->isEnabled());
}

void TestMainWindow::aRangeButtonMovesTheView()
{
    trigger(ActionId::RangeAll);
    QCOMPARE(view().interval, Interval::Day1);
    QCOMPARE(view().from, QDate(2025, 1, 23));
    QCOMPARE(view().to, QDate(2025, 1, 27));
    QVERIFY(m_window->actions()[ActionId::IntervalDay]->isChecked());
}

void TestMainWindow::aDateThatIsCachedIsGoneTo()
{
    trigger(ActionId::GoToDate);
    auto* dialog = m_window->findChild<app::GoToDate*>();
    QVERIFY(dialog);
    auto* edit = dialog->findChild<QLineEdit*>();
    edit->setText(u"27 Jan 2025 09:45"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(!dialog->isVisible());
    QVERIFY(view().from <= QDate(2025, 1, 27) && view().to >= QDate(2025, 1, 27));
}

void TestMainWindow::aDateOutsideOfTheCacheIsRefusedInWords()
{
    trigger(ActionId::GoToDate);
    auto* dialog = m_window->findChild<app::GoToDate*>();
    auto* edit = dialog->findChild<QLineEdit*>();
    const market::View before = view();
    for (const QString& text : {u"1999-01-04"_s, u"some day"_s}) {
        edit->setText(text);
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(dialog->isVisible());
        const auto labels = dialog->findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels, [&](const QLabel* label) {
            return label->text().contains(text.startsWith(u'1') ? u"NVDA"_s : text);
        }));
    }
    QCOMPARE(view(), before);
}

void TestMainWindow::theEndsOfTheHistoryAreReached()
{
    m_window->chart().zoom(4);
    QTest::keyClick(&m_window->chart(), Qt::Key_Home);
    QTRY_VERIFY(view().zoom);
    const market::Coverage& cached = *m_window->cache().answering(u"NVDA"_s, Interval::Minute5);
    QVERIFY(std::abs(view().zoom->begin - cached.range.begin) <= market::hourMillis);
    QTest::keyClick(&m_window->chart(), Qt::Key_End);
    QVERIFY(view().zoom->end >= cached.range.end);
    QVERIFY(view().zoom->begin < cached.range.end);
}

void TestMainWindow::theOverviewMovesTheChart()
{
    auto* strip = m_window->findChild<widgets::OverviewStrip*>();
    QVERIFY(strip);
    QTRY_VERIFY(!strip->scale().isEmpty());
    strip->moveTo({0, 1});
    QVERIFY(view().zoom);
    QVERIFY(view().zoom->begin <= strip->scale().range().begin);
    QVERIFY(view().zoom->end >= strip->scale().range().end);
    QVERIFY(view().zoom->length() < market::dayMillis * 4);
    trigger(ActionId::ShowOverview);
    QVERIFY(strip->isHidden());
}

void TestMainWindow::aClickOnTheWatchlistChangesTheChart()
{
    auto* list = m_window->findChild<QTreeView*>(u"watchlist"_s);
    const QRect row = list->visualRect(list->model()->index(1, 0));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(view().symbols, QStringList{u"^IXIC"_s});
    QCOMPARE(view().interval, Interval::Day1);
}

void TestMainWindow::aSingleSymbolJoinsAndLeavesAComparison()
{
    auto* list = m_window->findChild<QTreeView*>(u"watchlist"_s);
    list->setCurrentIndex(list->model()->index(1, 0));
    trigger(ActionId::CompareSelected);
    QCOMPARE(view().symbols, (QStringList{u"NVDA"_s, u"^IXIC"_s}));
    QCOMPARE(view().style, ChartStyle::Compare);
    list->setCurrentIndex(list->model()->index(1, 0));
    trigger(ActionId::CompareSelected);
    QCOMPARE(view().symbols, QStringList{u"NVDA"_s});
}

void TestMainWindow::searchingASymbolShowsIt()
{
    trigger(ActionId::FindSymbol);
    auto* search = m_window->findChild<widgets::SymbolSearch*>();
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, u"arm"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(view().symbols, QStringList{u"ARM"_s});
}

void TestMainWindow::paneKeyGoesRound()
{
    m_window->findChild<QTreeView*>(u"watchlist"_s)->setFocus();
    trigger(ActionId::NextPane);
    QVERIFY(m_window->chart().hasFocus());
    trigger(ActionId::NextPane);
    QVERIFY(m_window->findChild<QListView*>(u"events"_s)->hasFocus());
    trigger(ActionId::NextPane);
    QVERIFY(m_window->findChild<QTreeView*>(u"watchlist"_s)->hasFocus());
    trigger(ActionId::ShowWatchlist);
    m_window->chart().setFocus();
    trigger(ActionId::NextPane);
    trigger(ActionId::NextPane);
    QVERIFY(m_window->chart().hasFocus());
}

void TestMainWindow::theStatusLineSaysCoverageAndFreshness()
{
    const QString text = app::coverageText(m_window->cache(), app::firstView(), market::Format());
    QCOMPARE(text,
             u"NVDA 5m: Mon 27 Jan 2025 – Mon 27 Jan 2025 · Test · retrieved Sat 1 Feb 2025"_s);
    market::View hours = app::firstView();
    hours.interval = Interval::Hour1;
    QVERIFY(app::coverageText(m_window->cache(), hours, market::Format())
                .startsWith(u"NVDA 1h (from 5m)"_s));
    hours.symbols = {u"?"_s};
    QCOMPARE(app::coverageText(m_window->cache(), hours, market::Format()), QString());
}

void TestMainWindow::tellsAFailureInTheStatusLine()
{
    m_source->fail(u"The cache cannot be read."_s);
    m_window->refresh();
    QCOMPARE(m_window->findChild<QLabel*>(u"message"_s)->text(), u"The cache cannot be read."_s);
}

void TestMainWindow::comesBackAsItWasLeft()
{
    trigger(ActionId::RangeAll);
    trigger(ActionId::Line);
    trigger(ActionId::Volume);
    trigger(ActionId::ShowEventList);
    m_window->resize(1111, 777);
    const market::View left = view();
    app::Settings settings;
    m_window->save(settings);
    MainWindow second({*m_source, *m_source, *m_source}, look());
    second.restore(settings);
    second.show();
    QCOMPARE(second.chart().view(), left);
    QCOMPARE(second.size(), QSize(1111, 777));
    QVERIFY(!second.actions()[ActionId::ShowEventList]->isChecked());
    QVERIFY(second.actions()[ActionId::Line]->isChecked());
    QVERIFY(!second.actions()[ActionId::Volume]->isChecked());
}

void TestMainWindow::fullScreenGivesAllToTheChartAndBack()
{
    auto* watchlist = m_window->findChild<QTreeView*>(u"watchlist"_s);
    trigger(ActionId::ShowEventList);
    trigger(ActionId::FullScreen);
    QVERIFY(m_window->isFullScreen());
    QVERIFY(!watchlist->isVisible());
    QVERIFY(!m_window->menuBar()->isVisible());
    trigger(ActionId::FullScreen);
    QVERIFY(!m_window->isFullScreen());
    QVERIFY(watchlist->isVisible());
    QVERIFY(m_window->menuBar()->isVisible());
    QVERIFY(!m_window->actions()[ActionId::ShowEventList]->isChecked());
}

void TestMainWindow::fullScreenEndsWithTheProgram()
{
    trigger(ActionId::FullScreen);
    app::Settings settings;
    m_window->save(settings);
    MainWindow second({*m_source, *m_source, *m_source}, look());
    second.restore(settings);
    second.show();
    QVERIFY(!second.isFullScreen());
    QVERIFY(second.findChild<QTreeView*>(u"watchlist"_s)->isVisible());
    QVERIFY(!second.actions()[ActionId::FullScreen]->isChecked());
}

void TestMainWindow::hostileSettingsLeaveAUsableWindow()
{
    app::Settings settings;
    for (const app::Setting& setting : app::allSettings)
        settings.setValue(setting, u"{\"symbols\": [7], \"from\": \"9999-99-99\"} ☠"_s);
    m_window->restore(settings);
    QCOMPARE(view().symbols, QStringList{u"NVDA"_s});
    QVERIFY(m_window->width() > 0);
    QVERIFY(m_window->findChild<QTreeView*>(u"watchlist"_s)->isVisible());
}

void TestMainWindow::aThemeReachesTheChart()
{
    m_window->setTheme(*widgets::Theme::load(u"light"_s));
    QCOMPARE(view().theme, u"light"_s);
    QVERIFY(!m_window->actions()[ActionId::DarkTheme]->isChecked());
}

void TestMainWindow::droppedFilesAreTold()
{
    const QSignalSpy dropped(m_window.get(), &MainWindow::filesDropped);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/tmp/a.csv"_s), QUrl(u"https://example.org/b.csv"_s)});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &event);
    QCOMPARE(dropped.count(), 1);
    QCOMPARE(dropped.first().first().toStringList(), QStringList{u"/tmp/a.csv"_s});
}

void TestMainWindow::dataIsPlainTextAndControlsHaveNames()
{
    for (const QLabel* label : m_window->findChildren<QLabel*>())
        QVERIFY2(label->textFormat() == Qt::PlainText,
                 qPrintable(label->accessibleName() + u": "_s + label->text()));
    // Parts that Qt makes inside a control speak through that control.
    const auto isInner = [](const QWidget* widget) {
        return widget->objectName().startsWith(u"qt_"_s)
            || widget->parentWidget()->inherits("QLineEdit");
    };
    for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
        const bool isControl = widget->focusPolicy() != Qt::NoFocus
            || qobject_cast<const QAbstractButton*>(widget) != nullptr;
        if (!isControl || isInner(widget) || widget->focusProxy() != nullptr)
            continue;
        QVERIFY2(
            !widget->accessibleName().isEmpty(),
            qPrintable(QLatin1StringView(widget->metaObject()->className()) + u" in "_s
                       + QLatin1StringView(widget->parentWidget()->metaObject()->className())));
    }
}

// A doubled mnemonic makes its key only move between the two.
void TestMainWindow::noTwoCommandsOfAMenuShareAMnemonic()
{
    QList<QWidget*> menus{m_window->menuBar()};
    for (QMenu* menu : m_window->menuBar()->findChildren<QMenu*>())
        menus.append(menu);
    for (const QWidget* menu : menus) {
        QSet<QString> seen;
        for (const QAction* action : menu->actions()) {
            const QString key = QKeySequence::mnemonic(action->text()).toString();
            QVERIFY2(key.isEmpty() || !seen.contains(key), qPrintable(action->text()));
            seen.insert(key);
        }
    }
}

void TestMainWindow::survivesAnswersAfterItsEnd()
{
    m_source->hold();
    m_window->refresh();
    m_window.reset();
    m_source->release();
    QCoreApplication::processEvents();
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
