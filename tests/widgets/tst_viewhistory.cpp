#include "tests/support/scenario.h"
#include "widgets/chart/viewhistory.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;
using market::View;
using support::Scenario;
using widgets::ViewHistory;

// The undo stack and the ranges that were looked at, without a chart: `m_view` stands for it.
class tst_ViewHistory : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ViewHistory> m_history;
    View m_view;

    static View zoomed(View view, int hours)
    {
        const market::Millis begin = market::dateKey(view.from);
        view.zoom = market::TimeRange{begin, begin + hours * market::hourMillis};
        return view;
    }
    static View drawn(View view, double price)
    {
        view.drawings.push_back({market::DrawingKind::HorizontalLine, {0, price}, {0, price}, {}});
        return view;
    }
    void edit(const View& view, const QString& what)
    {
        m_history->edited(m_view, view, what);
        m_view = view;
    }
    void move(const View& view, const QString& what = u"zoom"_s)
    {
        m_history->moved(m_view, view, what);
        m_view = view;
    }
    void walk(int direction)
    {
        if (const auto view = m_history->walk(m_view, direction))
            m_view = *view;
    }
    int steps() const { return m_history->stack().index(); }

private Q_SLOTS:
    void init()
    {
        m_view = Scenario::view();
        m_history = std::make_unique<ViewHistory>();
        connect(m_history.get(), &ViewHistory::stepped, this,
                [this](const View& view) { m_view = view; });
    }

    void undoGivesBackTheViewBeforeAndRedoTheOneAfter()
    {
        const View first = m_view;
        edit(drawn(m_view, 100), u"line"_s);
        const View second = m_view;
        QCOMPARE(m_history->stack().undoText(), u"line"_s);
        m_history->undo();
        QCOMPARE(m_view, first);
        QCOMPARE(m_history->stack().redoText(), u"line"_s);
        m_history->redo();
        QCOMPARE(m_view, second);
    }

    void aChangeToTheSameIsNoStep()
    {
        edit(m_view, u"nothing"_s);
        move(m_view);
        QCOMPARE(steps(), 0);
    }

    void movesOfOneGestureAreOneStep()
    {
        const View first = m_view;
        for (int hours = 90; hours > 50; --hours)
            move(zoomed(m_view, hours));
        QCOMPARE(steps(), 1);
        m_history->undo();
        QCOMPARE(m_view, first);
    }

    void whatEndsAGesture_data()
    {
        QTest::addColumn<int>("between");
        QTest::addColumn<int>("steps");
        QTest::newRow("nothing") << 0 << 1;
        QTest::newRow("its end") << 1 << 2;
        QTest::newRow("another gesture") << 2 << 2;
        QTest::newRow("an edit") << 3 << 3;
        QTest::newRow("a move of another kind") << 4 << 3;
    }
    void whatEndsAGesture()
    {
        QFETCH(const int, between);
        move(zoomed(m_view, 90));
        if (between == 1)
            m_history->endGesture();
        if (between == 2)
            m_history->beginGesture();
        if (between == 3)
            edit(drawn(m_view, 1), u"line"_s);
        if (between == 4)
            move(zoomed(m_view, 85), u"move"_s);
        move(zoomed(m_view, 80));
        QTEST(steps(), "steps");
    }

    void aDragOfEditsIsOneStepAndTwoClicksAreTwo()
    {
        m_history->beginGesture();
        for (int i = 0; i < 5; ++i)
            edit(drawn(m_view, i), u"drag"_s);
        m_history->endGesture();
        QCOMPARE(steps(), 1);
        edit(drawn(m_view, 7), u"drag"_s);
        edit(drawn(m_view, 8), u"drag"_s);
        QCOMPARE(steps(), 3);
    }

    void aGestureThatComesBackIsNoStep()
    {
        const View first = m_view;
        m_history->beginGesture();
        move(zoomed(first, 90));
        move(first);
        QCOMPARE(steps(), 0);
        QVERIFY(!m_history->stack().canUndo());
    }

    void aNewStepDropsWhatWasUndone()
    {
        edit(drawn(m_view, 1), u"line"_s);
        m_history->undo();
        edit(drawn(m_view, 2), u"other"_s);
        QVERIFY(!m_history->stack().canRedo());
    }

    void keepsNoMoreThanFiveHundredSteps()
    {
        for (int i = 0; i < 700; ++i)
            edit(drawn(Scenario::view(), i), u"line"_s);
        QCOMPARE(steps(), 500);
        while (m_history->stack().canUndo())
            m_history->undo();
        QCOMPARE(m_view.drawings.front().from.price, 199);
        // A gesture is one step at the limit, too.
        while (m_history->stack().canRedo())
            m_history->redo();
        move(zoomed(m_view, 90));
        move(zoomed(m_view, 80));
        walk(-1);
        QVERIFY(!m_view.zoom);
    }

    void backAndForwardWalkTheRanges()
    {
        const View first = m_view;
        QVERIFY(!m_history->canWalk(-1));
        move(zoomed(m_view, 90));
        move(zoomed(m_view, 70)); // the same gesture
        const View second = m_view;
        m_history->endGesture();
        move(zoomed(m_view, 20));
        const View third = m_view;
        walk(-1);
        QCOMPARE(m_view, second);
        walk(-1);
        QCOMPARE(m_view, first);
        QVERIFY(!m_history->canWalk(-1));
        walk(1);
        walk(1);
        QCOMPARE(m_view, third);
        QVERIFY(!m_history->canWalk(1));
    }

    void backLeavesDrawingsAlone()
    {
        move(zoomed(m_view, 90));
        edit(drawn(m_view, 100), u"line"_s);
        walk(-1);
        QVERIFY(!m_view.zoom);
        QCOMPARE(m_view.drawings.size(), std::size_t{1});
        m_history->undo(); // the way back
        QVERIFY(m_view.zoom);
        m_history->undo(); // the line
        QVERIFY(m_view.drawings.empty());
    }

    void undoWalksTheRangesToo()
    {
        const View first = m_view;
        move(zoomed(m_view, 90));
        m_history->undo();
        QVERIFY(!m_history->canWalk(-1));
        QVERIFY(m_history->canWalk(1));
        QCOMPARE(m_view, first);
    }

    void manyRandomStepsLeadBackExactly_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void manyRandomStepsLeadBackExactly()
    {
        QFETCH(const quint32, seed);
        QRandomGenerator random(seed);
        const View first = m_view;
        for (int i = 0; i < 200; ++i) {
            const int kind = random.bounded(8);
            if (kind < 2)
                edit(drawn(m_view, random.generateDouble()), u"line"_s);
            else if (kind < 5)
                move(zoomed(m_view, random.bounded(1, 400)), kind == 2 ? u"zoom"_s : u"move"_s);
            else if (kind == 5)
                m_history->beginGesture();
            else if (kind == 6)
                m_history->endGesture();
            else
                walk(random.bounded(2) == 0 ? -1 : 1);
        }
        const View last = m_view;
        while (m_history->stack().canUndo())
            m_history->undo();
        QCOMPARE(m_view, first);
        while (m_history->stack().canRedo())
            m_history->redo();
        QCOMPARE(m_view, last);
    }

    void aGestureBackToItsBeginIsNoRangeLookedAt()
    {
        const View first = m_view;
        m_history->beginGesture();
        move(zoomed(first, 90));
        move(first);
        m_history->endGesture();
        QCOMPARE(steps(), 0);
        QVERIFY(!m_history->canWalk(-1));
        move(zoomed(first, 80));
        walk(-1);
        QCOMPARE(m_view, first);
    }
};

QTEST_MAIN(tst_ViewHistory)
#include "tst_viewhistory.moc"
