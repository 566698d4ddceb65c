#include "widgets/dialogs/indicatordialog.h"

#include "market/onanswer.h"
#include "market/viewlimits.h"
#include "widgets/chart/chartview.h"
#include "widgets/chart/paneedit.h"
#include "widgets/dialogs/indicatorform.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

// Choices beside the kinds of indicators.
constexpr int volumeChoice = -1;
constexpr int instrumentChoice = -2;

} // namespace

void IndicatorDialog::openFor(ChartView& chart, std::optional<std::size_t> pane)
{
    auto* dialog = new IndicatorDialog(chart, chart.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (pane)
        dialog->choosePane(*pane);
    // Beside the chart, as far as that goes: it shows every change at once.
    const QWidget* window = chart.window();
    dialog->move(window->mapToGlobal(QPoint(0, window->height() - dialog->height())));
    dialog->open();
}

IndicatorDialog::IndicatorDialog(ChartView& chart, QWidget* parent)
    : QDialog(parent)
    , m_chart(chart)
    , m_list(new QListWidget(this))
    , m_choices(new QComboBox(this))
    , m_form(new IndicatorForm(this))
{
    setWindowTitle(tr("Indicators"));
    resize(380, 520);
    m_chart.history().beginGesture();
    build();
    buildChoices();
    connect(m_list, &QListWidget::currentRowChanged, this, &IndicatorDialog::showRow);
    connect(m_form, &IndicatorForm::edited, this, &IndicatorDialog::take);
    connect(this, &QDialog::finished, this, [this] { m_chart.history().endGesture(); });
    askForSymbols();
    list(0);
}

void IndicatorDialog::build()
{
    m_list->setObjectName(u"indicators"_s);
    m_list->setAccessibleName(tr("Shown"));
    m_choices->setAccessibleName(tr("Indicator to add"));
    auto* adding = new QHBoxLayout;
    adding->addWidget(m_choices, 1);
    m_add = addButton(tr("&Add"), &IndicatorDialog::add);
    adding->addWidget(m_add);
    m_up = addButton(tr("Move &Up"), &IndicatorDialog::moveUp);
    m_down = addButton(tr("Move &Down"), &IndicatorDialog::moveDown);
    m_remove = addButton(tr("&Remove"), &IndicatorDialog::remove);
    auto* moving = new QHBoxLayout;
    for (QPushButton* button : {m_up, m_down, m_remove})
        moving->addWidget(button);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    auto* all = new QVBoxLayout(this);
    all->addLayout(adding);
    all->addWidget(m_list, 1);
    all->addLayout(moving);
    all->addWidget(m_form);
    all->addWidget(buttons);
    auto* key = new QShortcut(QKeySequence::Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, &IndicatorDialog::remove);
}

QPushButton* IndicatorDialog::addButton(const QString& text, void (IndicatorDialog::*run)())
{
    auto* button = new QPushButton(text, this);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, run);
    return button;
}

void IndicatorDialog::buildChoices()
{
    for (const market::IndicatorRow& row : market::indicatorRows())
        m_choices->addItem(QCoreApplication::translate("Indicator", row.title),
                           static_cast<int>(row.kind));
    m_choices->addItem(tr("Volume"), volumeChoice);
    m_choices->addItem(tr("Another instrument"), instrumentChoice);
}

void IndicatorDialog::askForSymbols()
{
    market::onAnswer(m_chart.sources().instruments.instruments(), this,
                     [this](const market::Result<std::vector<market::Instrument>>& instruments) {
                         if (!instruments)
                             return;
                         for (const market::Instrument& one : *instruments)
                             m_symbols.append(one.symbol);
                         m_form->setSymbols(m_symbols);
                     });
}

int IndicatorDialog::overlays() const
{
    return static_cast<int>(m_chart.view().overlays.size());
}

int IndicatorDialog::rows() const
{
    return overlays() + static_cast<int>(m_chart.view().panes.size());
}

market::Pane IndicatorDialog::paneOf(int row) const
{
    const market::View& view = m_chart.view();
    if (row >= overlays())
        return view.panes[static_cast<std::size_t>(row - overlays())];
    return {market::PaneKind::Indicator, view.overlays[static_cast<std::size_t>(row)], {}, 0};
}

void IndicatorDialog::choosePane(std::size_t place)
{
    m_list->setCurrentRow(overlays() + static_cast<int>(place));
}

void IndicatorDialog::list(int row)
{
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (int i = 0; i < rows(); ++i) {
            const market::Pane pane = paneOf(i);
            QString name = pane.kind == market::PaneKind::Volume ? tr("Volume") : pane.symbol;
            if (pane.kind == market::PaneKind::Indicator)
                name = market::indicatorName(pane.indicator);
            m_list->addItem(i < overlays() ? tr("%1 over the prices").arg(name)
                                           : tr("%1 below").arg(name));
        }
        m_list->setCurrentRow(std::clamp(row, -1, rows() - 1));
    }
    showRow();
}

void IndicatorDialog::showRow()
{
    const int row = m_list->currentRow();
    const bool isOverlay = row < overlays();
    const int first = isOverlay ? 0 : overlays();
    const int last = isOverlay ? overlays() - 1 : rows() - 1;
    m_up->setEnabled(row > first);
    m_down->setEnabled(row >= 0 && row < last);
    m_remove->setEnabled(row >= 0);
    const market::View& view = m_chart.view();
    m_add->setEnabled(view.overlays.size() < market::mostOverlays
                      && view.panes.size() < market::mostPanes);
    if (row < 0)
        m_form->clear();
    else
        m_form->show(paneOf(row));
}

void IndicatorDialog::change(const market::View& view, int row)
{
    m_chart.edit(view, tr("indicators"));
    list(row);
}

void IndicatorDialog::add()
{
    market::View view = m_chart.view();
    const int choice = m_choices->currentData().toInt();
    market::Pane pane;
    if (choice == instrumentChoice) {
        const auto other = std::ranges::find_if(
            m_symbols, [&](const QString& symbol) { return !view.symbols.contains(symbol); });
        pane.kind = market::PaneKind::Instrument;
        pane.symbol = other == m_symbols.end() ? view.symbols.value(0) : *other;
    } else if (choice >= 0) {
        pane.kind = market::PaneKind::Indicator;
        pane.indicator = market::usualIndicator(static_cast<market::IndicatorKind>(choice));
    }
    const bool isOverlay
        = pane.kind == market::PaneKind::Indicator && market::isOverlay(pane.indicator.kind);
    if (isOverlay)
        view.overlays.push_back(pane.indicator);
    else
        view.panes.push_back(pane);
    change(view, isOverlay ? overlays() : rows());
}

void IndicatorDialog::remove()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    market::View view = m_chart.view();
    if (row < overlays())
        view.overlays.erase(view.overlays.begin() + row);
    else
        view.panes.erase(view.panes.begin() + (row - overlays()));
    change(view, row);
}

void IndicatorDialog::moveUp()
{
    moveBy(-1);
}

void IndicatorDialog::moveDown()
{
    moveBy(1);
}

void IndicatorDialog::moveBy(int by)
{
    const int row = m_list->currentRow();
    const int target = row + by;
    const bool isOverlay = row < overlays();
    const int first = isOverlay ? 0 : overlays();
    const int last = isOverlay ? overlays() - 1 : rows() - 1;
    if (row < 0 || target < first || target > last)
        return;
    market::View view = m_chart.view();
    if (isOverlay)
        std::swap(view.overlays[static_cast<std::size_t>(row)],
                  view.overlays[static_cast<std::size_t>(target)]);
    else
        view = withPaneAt(view, static_cast<std::size_t>(row - first),
                          static_cast<std::size_t>(target - first));
    change(view, target);
}

// The form keeps the keyboard: only the name in the list is new.
void IndicatorDialog::take(const market::Pane& pane)
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    market::View view = m_chart.view();
    const bool isOverlay = row < overlays();
    if (isOverlay) {
        view.overlays[static_cast<std::size_t>(row)] = pane.indicator;
    } else {
        market::Pane& target = view.panes[static_cast<std::size_t>(row - overlays())];
        const double height = target.height;
        target = pane;
        target.height = height;
    }
    m_chart.edit(view, tr("indicators"));
    const QString name = pane.kind == market::PaneKind::Indicator
        ? market::indicatorName(pane.indicator)
        : pane.symbol;
    m_list->item(row)->setText(isOverlay ? tr("%1 over the prices").arg(name)
                                         : tr("%1 below").arg(name));
}

} // namespace widgets
