#include "tests/support/scenario.h"
#include "widgets/chart/chartview.h"
#include "widgets/chart/panehandler.h"
#include "widgets/chart/panetexts.h"
#include "widgets/chart/picture.h"
#include "widgets/dialogs/indicatordialog.h"
#include "widgets/fonts.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using support::Scenario;
using widgets::ChartView;
using widgets::IndicatorDialog;

// Panes by mouse and by keys, and the dialog of indicators.
class tst_PaneHandler : public QObject
{
    Q_OBJECT

private:
    Scenario m_scenario;

    std::unique_ptr<ChartView> chart()
    {
        auto view = std::make_unique<ChartView>(
            widgets::ChartSources{m_scenario.source, m_scenario.source, m_scenario.source});
        view->resize(900, 700);
        market::View shown = Scenario::view();
        shown.panes = {*market::paneFromCode(u"volume"_s), *market::paneFromCode(u"rsi:14"_s)};
        view->setView(shown);
        view->show();
        if (!QTest::qWaitFor([&] {
                const widgets::Frame* frame = view->picture().frame();
                return frame && frame->panes.size() == 2 && frame->panes[1].indicator;
            }))
            return {};
        return view;
    }
    static QString codes(const ChartView& chart)
    {
        QStringList result;
        for (const market::Indicator& one : chart.view().overlays)
            result.append(toCode(one));
        for (const market::Pane& pane : chart.view().panes)
            result.append(toCode(pane));
        return result.join(u' ');
    }
    static QPoint titleOf(const ChartView& chart, std::size_t place)
    {
        const widgets::Frame& frame = *chart.picture().frame();
        return paneTitleRect(frame.panes[place], frame).center().toPoint();
    }
    static void drag(ChartView& chart, QPoint from, QPoint to)
    {
        QWidget* canvas = chart.viewport();
        QTest::mousePress(canvas, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 4; ++step) {
            const QPoint at = from + (to - from) * step / 4;
            QMouseEvent move(QEvent::MouseMove, at, canvas->mapToGlobal(at), Qt::NoButton,
                             Qt::LeftButton, {});
            QCoreApplication::sendEvent(canvas, &move);
        }
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, to);
    }
    static QPushButton* button(const IndicatorDialog& dialog, const QString& text)
    {
        for (QPushButton* one : dialog.findChildren<QPushButton*>())
            if (one->text().remove(u'&') == text)
                return one;
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase() { widgets::loadFonts(); }

    void anEdgeIsDraggedAndUndoneAsOneStep()
    {
        const auto view = chart();
        QVERIFY(view);
        const market::View before = view->view();
        const QRectF pane = view->picture().pictureLayout().panes[1];
        const QPoint edge(300, qRound(pane.top() - view->picture().frame()->type.unit * 1.5));
        drag(*view, edge, edge - QPoint(0, 40));
        QVERIFY(view->view().panes[1].height > 0);
        QTRY_VERIFY(std::abs(view->picture().pictureLayout().panes[1].top() - (pane.top() - 40))
                    < 2);
        QCOMPARE(view->history().stack().count(), 1);
        view->history().undo();
        QCOMPARE(view->view(), before);
    }

    void aDoubleClickGivesTheUsualHeight()
    {
        const auto view = chart();
        QVERIFY(view);
        market::View high = view->view();
        high.panes[1].height = 0.4;
        view->setView(high);
        QTRY_VERIFY(view->picture().frame()->panes[1].pane->height > 0);
        const QRectF pane = view->picture().pictureLayout().panes[1];
        QTest::mouseDClick(
            view->viewport(), Qt::LeftButton, {},
            QPoint(300, qRound(pane.top() - view->picture().frame()->type.unit * 1.5)));
        QCOMPARE(view->view().panes[1].height, 0.0);
    }

    void aTitleIsDraggedToReorder()
    {
        const auto view = chart();
        QVERIFY(view);
        drag(*view, titleOf(*view, 1), titleOf(*view, 0));
        QCOMPARE(codes(*view), u"rsi:14 volume"_s);
    }

    void thePlotIsStillPanned()
    {
        const auto view = chart();
        QVERIFY(view);
        const market::View before = view->view();
        const QPoint middle = view->picture().plotRect().center().toPoint();
        drag(*view, middle, middle + QPoint(120, 0));
        QVERIFY(view->view() != before);
        QCOMPARE(view->view().panes, before.panes);
    }

    void theMenuOfATitleEdits()
    {
        const auto view = chart();
        QVERIFY(view);
        widgets::PaneHandler handler(*view);
        const auto run = [&](const QString& text, std::size_t place) {
            QMenu* menu = handler.menuFor(place);
            for (QAction* action : menu->actions())
                if (action->text().remove(u'&') == text && action->isEnabled())
                    action->trigger();
            delete menu;
        };
        run(u"Move Up"_s, 0); // off: it is the first
        QCOMPARE(codes(*view), u"volume rsi:14"_s);
        run(u"Move Down"_s, 0);
        QCOMPARE(codes(*view), u"rsi:14 volume"_s);
        run(u"Remove"_s, 0);
        QCOMPARE(codes(*view), u"volume"_s);
    }

    void theDialogAddsEditsAndRemoves()
    {
        const auto view = chart();
        QVERIFY(view);
        IndicatorDialog dialog(*view);
        auto* choices = dialog.findChild<QComboBox*>();
        auto* list = dialog.findChild<QListWidget*>();
        choices->setCurrentIndex(static_cast<int>(market::IndicatorKind::Sma));
        button(dialog, u"Add"_s)->click();
        QCOMPARE(codes(*view), u"sma:20 volume rsi:14"_s);
        QCOMPARE(list->currentRow(), 0);
        dialog.findChild<QDoubleSpinBox*>()->setValue(50);
        QCOMPARE(codes(*view), u"sma:50 volume rsi:14"_s);
        dialog.choosePane(1);
        button(dialog, u"Move Up"_s)->click();
        QCOMPARE(codes(*view), u"sma:50 rsi:14 volume"_s);
        choices->setCurrentIndex(choices->count() - 1);
        button(dialog, u"Add"_s)->click();
        QVERIFY(codes(*view).contains(u"symbol:BBB"_s));
        button(dialog, u"Remove"_s)->click();
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Home);
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(codes(*view), u"rsi:14 volume"_s);
        for (const QWidget* field : dialog.findChildren<QComboBox*>())
            QVERIFY(!field->accessibleName().isEmpty());
        dialog.accept();
        QCOMPARE(view->history().stack().count(), 1);
        view->history().undo();
        QCOMPARE(codes(*view), u"volume rsi:14"_s);
    }

    void theFastAverageStaysTheShorterOne()
    {
        const auto view = chart();
        QVERIFY(view);
        market::View shown = view->view();
        shown.panes = {*market::paneFromCode(u"macd"_s)};
        view->setView(shown);
        IndicatorDialog dialog(*view);
        const auto fields = dialog.findChildren<QDoubleSpinBox*>();
        QCOMPARE(fields.size(), qsizetype(3));
        fields[0]->setValue(500);
        QCOMPARE(codes(*view), u"macd:25:26:9"_s);
        QVERIFY(market::paneFromCode(codes(*view)));
        fields[1]->setValue(2);
        QCOMPARE(codes(*view), u"macd:25:26:9"_s);
    }

    void aDragLeavesWhatKeysChangeMeanwhile()
    {
        const auto view = chart();
        QVERIFY(view);
        const QRectF pane = view->picture().pictureLayout().panes[1];
        const QPoint edge(300, qRound(pane.top() - view->picture().frame()->type.unit * 1.5));
        const auto moveBy = [&](int y) {
            const QPoint at = edge + QPoint(0, y);
            QMouseEvent move(QEvent::MouseMove, at, view->viewport()->mapToGlobal(at), Qt::NoButton,
                             Qt::LeftButton, {});
            QCoreApplication::sendEvent(view->viewport(), &move);
        };
        QTest::mousePress(view->viewport(), Qt::LeftButton, {}, edge);
        moveBy(-20);
        market::View styled = view->view();
        styled.style = market::ChartStyle::Line;
        view->edit(styled, u"style"_s);
        moveBy(-40);
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, edge - QPoint(0, 40));
        QCOMPARE(view->view().style, market::ChartStyle::Line);
        QVERIFY(view->view().panes[1].height > styled.panes[1].height);
    }

    void aDragEndsWithItsPane()
    {
        const auto view = chart();
        QVERIFY(view);
        QTest::mousePress(view->viewport(), Qt::LeftButton, {}, titleOf(*view, 1));
        view->edit(widgets::withoutPane(view->view(), 1), u"panes"_s);
        QTRY_VERIFY(view->picture().frame() && view->picture().frame()->panes.size() == 1);
        drag(*view, titleOf(*view, 0), titleOf(*view, 0) + QPoint(0, 80));
        QCOMPARE(codes(*view), u"volume"_s);
    }

    void theDialogAddsNoMoreThanAViewCanHold()
    {
        const auto view = chart();
        QVERIFY(view);
        IndicatorDialog dialog(*view);
        auto* choices = dialog.findChild<QComboBox*>();
        choices->setCurrentIndex(choices->findData(int(market::IndicatorKind::Rsi)));
        for (int i = 0; i < 100; ++i)
            button(dialog, u"Add"_s)->click();
        QVERIFY(view->view().panes.size() > 4);
        QVERIFY(market::viewFromJson(market::toJson(view->view())));
        button(dialog, u"Remove"_s)->click();
        QVERIFY(button(dialog, u"Add"_s)->isEnabled());
    }
};

QTEST_MAIN(tst_PaneHandler)
#include "tst_panehandler.moc"
