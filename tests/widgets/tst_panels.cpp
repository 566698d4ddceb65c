#include "tests/support/fixture.h"
#include "widgets/panels/eventcard.h"
#include "widgets/panels/eventpanel.h"
#include "widgets/panels/symbolsearch.h"
#include "widgets/panels/watchlistpanel.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>
#include <QUrl>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

widgets::Look look(const QString& language = u"en"_s)
{
    return {*widgets::Theme::load(u"dark"_s), market::Format(language)};
}

QString textOf(const QWidget& parent, const QString& accessibleName)
{
    for (const QLabel* label : parent.findChildren<QLabel*>())
        if (label->accessibleName() == accessibleName)
            return label->text();
    return {};
}

void clickRow(QAbstractItemView* view, int row, Qt::KeyboardModifiers keys = {})
{
    const QPoint at = view->visualRect(view->model()->index(row, 0)).center();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, keys, at);
}

} // namespace

class TestPanels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aClickOnARowActivatesItsSymbol();
    void returnActivatesTheCurrentSymbol();
    void selectingSeveralComparesThem();
    void markingTheChartedSymbolActivatesNothing();
    void theWatchlistTellsAFailure();
    void typingNarrowsTheEvents();
    void aChipShowsOneCategory();
    void aClickOnAnEventTellsIt();
    void arrowKeysWalkTheEvents();
    void narrowingTheListActivatesNothing();
    void choosingAnEventElsewhereShowsItsCardQuietly();
    void theCardSaysBothTimes();
    void theCardOpensOnlyWebLinks_data();
    void theCardOpensOnlyWebLinks();
    void theCardShowsMarkupAsText();
    void returnTakesTheBestSymbol();
    void returnInTheListTakesTheBestSymbolOnce();
    void theArrowKeysChooseAmongTheSymbols();

private:
    std::unique_ptr<support::FakeSource> m_source;
};

void TestPanels::init()
{
    m_source = std::make_unique<support::FakeSource>();
    support::fill(*m_source);
}

void TestPanels::aClickOnARowActivatesItsSymbol()
{
    widgets::WatchlistPanel panel(*m_source, look());
    panel.refresh();
    panel.show();
    const QSignalSpy activated(&panel, &widgets::WatchlistPanel::symbolActivated);
    clickRow(panel.findChild<QTreeView*>(), 1);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toString(), u"^IXIC"_s);
}

void TestPanels::returnActivatesTheCurrentSymbol()
{
    widgets::WatchlistPanel panel(*m_source, look());
    panel.refresh();
    panel.show();
    panel.setCurrentSymbol(u"NVDA"_s);
    auto* view = panel.findChild<QTreeView*>();
    view->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    const QSignalSpy activated(&panel, &widgets::WatchlistPanel::symbolActivated);
    QTest::keyClick(view, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toString(), u"^IXIC"_s);
}

void TestPanels::selectingSeveralComparesThem()
{
    widgets::WatchlistPanel panel(*m_source, look());
    panel.refresh();
    panel.show();
    auto* view = panel.findChild<QTreeView*>();
    const QSignalSpy activated(&panel, &widgets::WatchlistPanel::symbolActivated);
    const QSignalSpy compared(&panel, &widgets::WatchlistPanel::compareRequested);
    clickRow(view, 0);
    clickRow(view, 1, Qt::ControlModifier);
    panel.requestComparison();
    QCOMPARE(activated.count(), 1);
    QCOMPARE(compared.count(), 1);
    const QStringList both{u"NVDA"_s, u"^IXIC"_s};
    QCOMPARE(compared.first().first().toStringList(), both);
}

void TestPanels::markingTheChartedSymbolActivatesNothing()
{
    widgets::WatchlistPanel panel(*m_source, look());
    const QSignalSpy activated(&panel, &widgets::WatchlistPanel::symbolActivated);
    panel.setCurrentSymbol(u"^IXIC"_s);
    panel.refresh();
    QCOMPARE(panel.selectedSymbols(), QStringList{u"^IXIC"_s});
    QCOMPARE(activated.count(), 0);
}

void TestPanels::theWatchlistTellsAFailure()
{
    widgets::WatchlistPanel panel(*m_source, look());
    const QSignalSpy failed(&panel, &widgets::WatchlistPanel::failed);
    m_source->fail(u"The cache cannot be read."_s);
    panel.refresh();
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().toString(), u"The cache cannot be read."_s);
}

void TestPanels::typingNarrowsTheEvents()
{
    widgets::EventPanel panel(*m_source, look());
    panel.refresh();
    panel.show();
    QCOMPARE(textOf(panel, u"Number of events shown"_s), u"3 of 3"_s);
    QTest::keyClicks(panel.findChild<QLineEdit*>(), u"deepseek"_s);
    QCOMPARE(textOf(panel, u"Number of events shown"_s), u"1 of 3"_s);
    QCOMPARE(panel.findChild<QListView*>()->model()->rowCount(), 1);
}

void TestPanels::aChipShowsOneCategory()
{
    widgets::EventPanel panel(*m_source, look());
    panel.refresh();
    panel.show();
    const auto chips = panel.findChildren<QToolButton*>(u"chip"_s);
    QCOMPARE(chips.size(), qsizetype{7});
    QTest::mouseClick(chips[1], Qt::LeftButton);
    QCOMPARE(textOf(panel, u"Number of events shown"_s), u"1 of 3"_s);
    QTest::mouseClick(chips[1], Qt::LeftButton);
    QCOMPARE(textOf(panel, u"Number of events shown"_s), u"3 of 3"_s);
}

void TestPanels::aClickOnAnEventTellsIt()
{
    widgets::EventPanel panel(*m_source, look());
    panel.resize(360, 800);
    panel.refresh();
    panel.show();
    const QSignalSpy activated(&panel, &widgets::EventPanel::eventActivated);
    clickRow(panel.findChild<QListView*>(), 1);
    QVERIFY(!activated.isEmpty());
    QCOMPARE(activated.last().first().value<market::Event>().texts.front().title,
             textOf(panel, u"Event title"_s));
}

void TestPanels::arrowKeysWalkTheEvents()
{
    widgets::EventPanel panel(*m_source, look());
    panel.resize(360, 800);
    panel.refresh();
    panel.show();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    auto* list = panel.findChild<QListView*>();
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    const QSignalSpy activated(&panel, &widgets::EventPanel::eventActivated);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(activated.count(), 2);
    QCOMPARE(textOf(panel, u"Event title"_s), u"Nvidia opens at 124.80"_s);
}

void TestPanels::narrowingTheListActivatesNothing()
{
    widgets::EventPanel panel(*m_source, look());
    panel.refresh();
    panel.show();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    clickRow(panel.findChild<QListView*>(), 0);
    const QSignalSpy activated(&panel, &widgets::EventPanel::eventActivated);
    panel.findChild<QLineEdit*>()->setFocus();
    QTest::keyClicks(panel.findChild<QLineEdit*>(), u"124.80"_s);
    QCOMPARE(activated.count(), 0);
}

void TestPanels::choosingAnEventElsewhereShowsItsCardQuietly()
{
    widgets::EventPanel panel(*m_source, look());
    panel.refresh();
    const QSignalSpy activated(&panel, &widgets::EventPanel::eventActivated);
    const market::Event app = support::dayEvent({2025, 1, 27}, u"DeepSeek app overtakes ChatGPT"_s);
    panel.select(app);
    QCOMPARE(textOf(panel, u"Event title"_s), app.texts.front().title);
    const auto* list = panel.findChild<QListView*>();
    QCOMPARE(list->currentIndex().data().toString(), app.texts.front().title);
    QCOMPARE(activated.count(), 0);
}

void TestPanels::theCardSaysBothTimes()
{
    widgets::EventCard card(look());
    market::Event event = support::instantEvent(u"2025-01-28T00:00:00Z"_s, u"SoftBank falls"_s);
    event.zone = u"Asia/Tokyo"_s;
    card.setEvent(event);
    QVERIFY(textOf(card, u"When"_s).endsWith(u"09:00 Tokyo"_s));
    QVERIFY(textOf(card, u"Exchange time"_s).endsWith(u"19:00 New York"_s));
    card.setExchangeZone(QTimeZone("Asia/Tokyo"));
    QCOMPARE(textOf(card, u"Exchange time"_s), QString());
    card.setEvent(support::dayEvent({2025, 1, 27}, u"A day"_s));
    QCOMPARE(textOf(card, u"When"_s), u"Mon 27 Jan 2025"_s);
    QCOMPARE(textOf(card, u"Exchange time"_s), QString());
}

void TestPanels::theCardOpensOnlyWebLinks_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("label");
    QTest::newRow("https") << u"https://example.org/a?b=c"_s << u"Read at example.org"_s;
    QTest::newRow("http") << u"http://example.org/"_s << u"Read at example.org"_s;
    QTest::newRow("script") << u"javascript:alert(1)"_s << QString();
    QTest::newRow("file") << u"file:///etc/passwd"_s << QString();
    QTest::newRow("no host") << u"https:///x"_s << QString();
    QTest::newRow("none") << QString() << QString();
}

void TestPanels::theCardOpensOnlyWebLinks()
{
    QFETCH(QString, url);
    QFETCH(QString, label);
    widgets::EventCard card(look());
    market::Event event = support::dayEvent({2025, 1, 27}, u"A day"_s);
    event.url = url;
    card.setEvent(event);
    auto* link = card.findChild<QPushButton*>();
    const QSignalSpy opened(&card, &widgets::EventCard::linkActivated);
    QCOMPARE(link->isVisibleTo(&card), !label.isEmpty());
    link->click();
    QCOMPARE(opened.count(), label.isEmpty() ? 0 : 1);
    if (!label.isEmpty())
        QCOMPARE(link->text(), label);
}

void TestPanels::theCardShowsMarkupAsText()
{
    widgets::EventCard card(look());
    market::Event event = support::dayEvent({2025, 1, 27}, u"<b>Bold</b> <img src=x>"_s);
    event.texts.front().summary = u"<a href='x'>y</a>"_s;
    event.sourceName = u"<i>z</i>"_s;
    card.setEvent(event);
    for (const QLabel* label : card.findChildren<QLabel*>())
        QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
    QCOMPARE(textOf(card, u"Event title"_s), u"<b>Bold</b> <img src=x>"_s);
}

void TestPanels::returnTakesTheBestSymbol()
{
    widgets::SymbolSearch search(*m_source);
    search.refresh();
    search.show();
    const QSignalSpy activated(&search, &widgets::SymbolSearch::symbolActivated);
    QTest::keyClicks(&search, u"nasdaq"_s);
    QTest::keyClick(&search, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toString(), u"^IXIC"_s);
    QCOMPARE(search.text(), QString());
}

// As in a window that is shown, whose keys go to the list first.
void TestPanels::returnInTheListTakesTheBestSymbolOnce()
{
    widgets::SymbolSearch search(*m_source);
    search.refresh();
    search.show();
    QVERIFY(QTest::qWaitForWindowActive(&search));
    const QSignalSpy activated(&search, &widgets::SymbolSearch::symbolActivated);
    QTest::keyClicks(&search, u"nasdaq"_s);
    QWidget* popup = QApplication::activePopupWidget();
    QVERIFY(popup != nullptr);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toString(), u"^IXIC"_s);
}

void TestPanels::theArrowKeysChooseAmongTheSymbols()
{
    widgets::SymbolSearch search(*m_source);
    search.refresh();
    search.show();
    QVERIFY(QTest::qWaitForWindowActive(&search));
    const QSignalSpy activated(&search, &widgets::SymbolSearch::symbolActivated);
    QTest::keyClicks(&search, u"n"_s);
    QWidget* popup = QApplication::activePopupWidget();
    QVERIFY(popup != nullptr);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toString(), u"^IXIC"_s);
}

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
