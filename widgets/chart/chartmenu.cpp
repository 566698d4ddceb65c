#include "widgets/chart/chartmenu.h"

#include "widgets/chart/basischoice.h"
#include "widgets/chart/chartview.h"
#include "widgets/chart/drawingchange.h"
#include "widgets/chart/drawinghandler.h"
#include "widgets/chart/picture.h"

#include <QCoreApplication>
#include <QMenu>

namespace widgets {

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(ChartMenu)
};

void addDrawing(QMenu& menu, ChartView& chart, const QPointF& point)
{
    DrawingHandler& drawing = chart.drawing();
    const auto there = drawing.drawingAt(point);
    if (there)
        drawing.select(there);
    // None, where the View has lost it since the picture was laid out.
    if (const auto place = there ? drawing.selected() : std::nullopt) {
        const QString name = nameOf(chart.view().drawings[*place].kind);
        const auto add = [&](const QString& text, QKeySequence key, auto order) {
            QAction* action = menu.addAction(text);
            action->setShortcut(key); // shown here; the chart answers to it while it is selected
            QObject::connect(action, &QAction::triggered, &drawing, order);
        };
        add(Say::tr("Edit &Text…"), Qt::Key_Return, &DrawingHandler::editText);
        add(Say::tr("D&uplicate"), Qt::CTRL | Qt::Key_D, &DrawingHandler::duplicate);
        add(Say::tr("&Remove %1").arg(name), Qt::Key_Delete, &DrawingHandler::remove);
        menu.addSeparator();
    }
}

void addBasis(QMenu& menu, ChartView& chart, const QPointF& point)
{
    const Frame* frame = chart.picture().frame();
    const auto begin = frame ? barBeginAt(*frame, point.x()) : std::nullopt;
    QAction* pin = menu.addAction(Say::tr("Pin &Basis Here"));
    pin->setEnabled(begin.has_value());
    if (begin)
        QObject::connect(pin, &QAction::triggered, &chart,
                         [&chart, at = *begin] { chart.pinBasis(at); });
    QAction* usual = menu.addAction(Say::tr("Basis as &Usual"));
    usual->setEnabled(chart.view().basis.isValid() || chart.view().basisAt);
    QObject::connect(usual, &QAction::triggered, &chart, &ChartView::unpinBasis);
}

} // namespace

QMenu* chartMenu(ChartView& chart, const QPointF& point)
{
    auto* menu = new QMenu(&chart);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addDrawing(*menu, chart, point);
    addBasis(*menu, chart, point);
    menu->addSeparator();
    menu->addActions(chart.actions());
    return menu;
}

} // namespace widgets
