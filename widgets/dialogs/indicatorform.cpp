#include "widgets/dialogs/indicatorform.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>

namespace widgets {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("Indicator", text);
}

} // namespace

IndicatorForm::IndicatorForm(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QFormLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
}

void IndicatorForm::setSymbols(const QStringList& symbols)
{
    m_symbols = symbols;
    if (!m_symbol)
        return;
    const QString now = m_symbol->currentText();
    const QSignalBlocker blocker(m_symbol);
    m_symbol->clear();
    m_symbol->addItems(m_symbols);
    m_symbol->setCurrentText(now);
}

void IndicatorForm::clear()
{
    while (m_layout->rowCount() > 0)
        m_layout->removeRow(0);
    m_numbers.clear();
    m_symbol = nullptr;
}

void IndicatorForm::show(const market::Pane& pane)
{
    clear();
    m_pane = pane;
    if (pane.kind == market::PaneKind::Indicator) {
        const market::IndicatorRow& row = market::rowOf(pane.indicator.kind);
        auto* title = new QLabel(translated(row.title), this);
        title->setWordWrap(true);
        m_layout->addRow(title);
        addNumbers(pane.indicator);
        if (row.needsBenchmark)
            addSymbol(tr("&Benchmark"), pane.indicator.benchmark);
    } else if (pane.kind == market::PaneKind::Instrument) {
        addSymbol(tr("&Instrument"), pane.symbol);
    }
    keepOrder();
}

void IndicatorForm::addNumbers(const market::Indicator& indicator)
{
    const auto parameters = market::rowOf(indicator.kind).parameters;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const market::IndicatorParameter& parameter = parameters[i];
        auto* field = new QDoubleSpinBox(this);
        field->setDecimals(parameter.isWhole ? 0 : 2);
        field->setSingleStep(parameter.isWhole ? 1 : 0.1);
        field->setRange(parameter.least, parameter.most);
        field->setValue(indicator.parameters[i]);
        field->setAccessibleName(translated(parameter.name));
        field->setKeyboardTracking(false); // 200 is not 2, then 20
        m_layout->addRow(translated(parameter.name), field);
        m_numbers.push_back(field);
        connect(field, &QDoubleSpinBox::valueChanged, this, &IndicatorForm::read);
    }
}

void IndicatorForm::addSymbol(const QString& label, const QString& symbol)
{
    m_symbol = new QComboBox(this);
    m_symbol->setEditable(true);
    m_symbol->setInsertPolicy(QComboBox::NoInsert);
    m_symbol->addItems(m_symbols);
    m_symbol->setCurrentText(symbol);
    m_symbol->setAccessibleName(QString(label).remove(u'&'));
    m_layout->addRow(label, m_symbol);
    connect(m_symbol, &QComboBox::textActivated, this, &IndicatorForm::read);
}

void IndicatorForm::keepOrder()
{
    if (m_pane.kind != market::PaneKind::Indicator
        || m_pane.indicator.kind != market::IndicatorKind::Macd)
        return;
    m_numbers[0]->setMaximum(m_numbers[1]->value() - 1);
    m_numbers[1]->setMinimum(m_numbers[0]->value() + 1);
}

void IndicatorForm::read()
{
    market::Pane pane = m_pane;
    for (std::size_t i = 0; i < m_numbers.size(); ++i)
        pane.indicator.parameters[i] = m_numbers[i]->value();
    const QString symbol = m_symbol ? m_symbol->currentText().trimmed() : QString();
    if (!symbol.isEmpty())
        (pane.kind == market::PaneKind::Instrument ? pane.symbol : pane.indicator.benchmark)
            = symbol;
    if (pane == m_pane)
        return;
    m_pane = pane;
    keepOrder();
    Q_EMIT edited(m_pane);
}

} // namespace widgets
