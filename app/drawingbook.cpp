#include "app/drawingbook.h"

#include "market/view.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace app {

namespace {

constexpr std::size_t mostInstruments = 200;
constexpr std::size_t mostOfAll = 5'000; // drawings

using Page = std::pair<QString, std::vector<market::Drawing>>;

std::size_t count(const std::vector<Page>& pages)
{
    std::size_t sum = 0;
    for (const Page& page : pages)
        sum += page.second.size();
    return sum;
}

} // namespace

void DrawingBook::remember(const QString& symbol, const std::vector<market::Drawing>& drawings)
{
    const auto known = std::ranges::find(m_pages, symbol, &Page::first);
    if (known == m_pages.end() ? drawings.empty() : known->second == drawings)
        return;
    if (known != m_pages.end())
        m_pages.erase(known);
    if (!drawings.empty())
        m_pages.emplace_back(symbol, drawings);
    while (m_pages.size() > mostInstruments || (m_pages.size() > 1 && count(m_pages) > mostOfAll))
        m_pages.erase(m_pages.begin());
}

std::vector<market::Drawing> DrawingBook::of(const QString& symbol) const
{
    const auto known = std::ranges::find(m_pages, symbol, &Page::first);
    return known == m_pages.end() ? std::vector<market::Drawing>() : known->second;
}

QByteArray DrawingBook::toJson() const
{
    QJsonArray pages = m_unread;
    for (const auto& [symbol, drawings] : m_pages) {
        market::View view;
        view.symbols = {symbol};
        view.from = view.to = QDate(1970, 1, 1); // a View has to have dates
        view.drawings = drawings;
        pages.append(QJsonDocument::fromJson(market::toJson(view)).object());
    }
    return QJsonDocument(pages).toJson(QJsonDocument::Compact);
}

DrawingBook DrawingBook::fromJson(const QByteArray& json)
{
    DrawingBook book;
    const QJsonArray pages = QJsonDocument::fromJson(json).array();
    for (const QJsonValue& page : pages) {
        if (const auto view = market::viewFromJson(QJsonDocument(page.toObject()).toJson()))
            book.remember(view->symbols.first(), view->drawings);
        else if (!page.toObject().isEmpty())
            book.m_unread.append(page);
    }
    return book;
}

} // namespace app
