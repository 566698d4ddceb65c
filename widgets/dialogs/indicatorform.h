#pragma once

#include "market/pane.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;

namespace widgets {

// The parameters of one indicator or instrument in fields, within their limits.
class IndicatorForm : public QWidget
{
    Q_OBJECT
public:
    explicit IndicatorForm(QWidget* parent = nullptr);

    void setSymbols(const QStringList& symbols); // to choose benchmarks and instruments from
    void show(const market::Pane& pane); // an overlay comes as a pane of its indicator
    void clear();

Q_SIGNALS:
    void edited(const market::Pane& pane);

private:
    void addNumbers(const market::Indicator& indicator);
    void addSymbol(const QString& label, const QString& symbol);
    void keepOrder(); // the fast average of MACD stays shorter than the slow one
    void read();

    QFormLayout* m_layout;
    QStringList m_symbols;
    market::Pane m_pane;
    std::vector<QDoubleSpinBox*> m_numbers; // as many as the indicator has parameters
    QComboBox* m_symbol = nullptr; // null where none is asked for
};

} // namespace widgets
