#pragma once

#include "market/instrumentsource.h"

#include <QLineEdit>

class QCompleter;

namespace widgets {

class InstrumentModel;

// The field that finds an instrument by symbol or name while one types. Return takes the best
// answer, the arrow keys choose another one.
class SymbolSearch : public QLineEdit
{
    Q_OBJECT

public:
    explicit SymbolSearch(market::InstrumentSource& source, QWidget* parent = nullptr);

    void refresh(); // the cache changed: ask again
    void focusSearch();

Q_SIGNALS:
    void symbolActivated(const QString& symbol);
    void failed(const QString& message);

private:
    using Answer = market::Result<std::vector<market::Instrument>>;

    void receive(const Answer& instruments);
    void search(const QString& text);
    void takeBest();
    void take(const QString& symbol);

    market::InstrumentSource& m_source;
    InstrumentModel* m_model;
    QCompleter* m_completer;
};

} // namespace widgets
