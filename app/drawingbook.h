#pragma once

#include "market/drawing.h"

#include <QByteArray>
#include <QJsonArray>
#include <QString>

#include <utility>
#include <vector>

namespace app {

// What was drawn on each instrument: drawings belong to it, and come back with it. Keeps a bounded
// number, those drawn last.
class DrawingBook
{
public:
    DrawingBook() = default;

    void remember(const QString& symbol, const std::vector<market::Drawing>& drawings);
    [[nodiscard]] std::vector<market::Drawing> of(const QString& symbol) const;

    // For the settings: a list of Views that hold nothing but a symbol and its drawings. What
    // cannot be read here is kept for who can: a newer program, or a hand.
    [[nodiscard]] QByteArray toJson() const;
    [[nodiscard]] static DrawingBook fromJson(const QByteArray& json);

private:
    std::vector<std::pair<QString, std::vector<market::Drawing>>> m_pages; // last drawn at the end
    QJsonArray m_unread;
};

} // namespace app
