#pragma once

#include "market/event.h"
#include "market/result.h"

#include <QColor>
#include <QString>

#include <array>
#include <vector>

namespace widgets {

// The colours of one look, read from resources/themes. Text keeps a contrast of 4.5:1 on `window`,
// graphics 3:1.
struct Theme
{
    QString name;
    QColor window;
    QColor panel;
    QColor plot;
    QColor ink; // text, in three ranks
    QColor second;
    QColor third;
    QColor grid;
    QColor line;
    QColor selection;
    QColor accent;
    QColor gutter; // closed hours, and the hatching over them
    QColor hatch;
    QColor up;
    QColor down;
    QColor safeUp; // for colour-blind readers
    QColor safeDown;
    QColor onAccent; // text on a coloured tag
    std::array<QColor, 7> categories; // in the order of market::EventCategory
    std::vector<QColor> series;
    std::vector<QColor> indicators; // lines of indicators: never up, down or the price line

    [[nodiscard]] QColor category(market::EventCategory category) const
    {
        return categories[static_cast<std::size_t>(category)];
    }
    // After the last colour they come again, each time nearer to that of text.
    [[nodiscard]] QColor seriesColor(std::size_t index) const;
    // Those whose hue is neither that of up nor that of down, in turn.
    [[nodiscard]] QColor indicatorColor(std::size_t index) const;
    // Up, down, or ink for no change.
    [[nodiscard]] QColor change(double value) const;

    // `name` is a file in resources/themes without its ending. Safe colours: up and down in the
    // pair that colour-blind readers can tell apart.
    [[nodiscard]] static market::Result<Theme> load(const QString& name, bool safeColours = false);

    friend bool operator==(const Theme&, const Theme&) = default;
};

} // namespace widgets
