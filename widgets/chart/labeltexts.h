#pragma once

#include "widgets/chart/frame.h"

#include <QHash>
#include <QStringList>

namespace widgets {

// The words of event labels, wrapped to their width. They stay the same while a chart is dragged,
// and wrapping them costs more than the rest of a layout: so they are kept.
class LabelTexts
{
public:
    struct Lines
    {
        QString when;
        QStringList title; // at most two lines
    };

    // Valid until the next call.
    [[nodiscard]] const Lines& of(const market::Event& event, const Frame& frame, double width);

private:
    // What the lines depend on besides the event.
    struct Setting
    {
        QString language;
        QByteArray zone;
        double pixels = 0; // of the type
        bool withYear = false;

        friend bool operator==(const Setting&, const Setting&) = default;
    };
    struct Kept
    {
        market::Event event; // as it was then: another import may change it
        double width = 0;
        Lines lines;
    };

    Setting m_setting;
    QHash<qint64, Kept> m_kept; // by the event's id
};

} // namespace widgets
