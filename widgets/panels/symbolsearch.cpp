#include "widgets/panels/symbolsearch.h"

#include "market/onanswer.h"
#include "widgets/models/instrumentmodel.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QItemSelectionModel>

namespace widgets {

namespace {

constexpr int popupWidth = 320; // room for a name in a short field
constexpr int gap = 4;

} // namespace

SymbolSearch::SymbolSearch(market::InstrumentSource& source, QWidget* parent)
    : QLineEdit(parent)
    , m_source(source)
    , m_model(new InstrumentModel(this))
    , m_completer(new QCompleter(m_model, this))
{
    setPlaceholderText(tr("Search symbol or name"));
    setAccessibleName(tr("Search symbol or name"));
    setClearButtonEnabled(true);
    // The model has searched already: the completer only shows.
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setCompletionRole(InstrumentModel::SymbolRole);
    m_completer->setMaxVisibleItems(10);
    m_completer->popup()->setObjectName(QStringLiteral("completions"));
    m_completer->popup()->setAccessibleName(tr("Instruments found"));
    connect(this, &QLineEdit::textEdited, this, &SymbolSearch::search);
    connect(this, &QLineEdit::returnPressed, this, &SymbolSearch::takeBest);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this,
            &SymbolSearch::take);
}

void SymbolSearch::refresh()
{
    market::onAnswer(m_source.instruments(), this,
                     [this](const Answer& answer) { receive(answer); });
}

void SymbolSearch::receive(const Answer& instruments)
{
    if (instruments)
        m_model->setInstruments(*instruments);
    else
        Q_EMIT failed(instruments.error().message);
}

void SymbolSearch::focusSearch()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void SymbolSearch::search(const QString& text)
{
    m_model->setQuery(text);
    if (text.trimmed().isEmpty() || m_model->rowCount() == 0)
        m_completer->popup()->hide();
    else
        m_completer->complete(QRect(0, 0, std::max(width(), popupWidth), height() + gap));
}

void SymbolSearch::takeBest()
{
    // The completer hears of Return too, and takes the row chosen in its list.
    const QAbstractItemView* popup = m_completer->popup();
    if (popup->isVisible() && popup->selectionModel()->hasSelection())
        return;
    m_model->setQuery(text());
    if (m_model->rowCount() > 0 && !text().trimmed().isEmpty())
        take(m_model->index(0).data(InstrumentModel::SymbolRole).toString());
}

void SymbolSearch::take(const QString& symbol)
{
    // After the field has taken its best the completer takes the current row of its list, too.
    if (text().isEmpty())
        return;
    m_completer->popup()->hide();
    clear();
    Q_EMIT symbolActivated(symbol);
}

} // namespace widgets
