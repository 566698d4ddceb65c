#pragma once

#include <QString>

namespace widgets {

// Tool tips guess whether their text is HTML. Text from outside must never be taken for it, so it
// is escaped and wrapped in markup of our own; line breaks stay.
[[nodiscard]] inline QString plainToolTip(const QString& text)
{
    if (text.isEmpty())
        return text;
    return QStringLiteral("<p style='white-space:pre-wrap'>") + text.toHtmlEscaped()
        + QStringLiteral("</p>");
}

} // namespace widgets
