#pragma once

#include <QFont>
#include <QHash>
#include <QString>

namespace widgets {

// Widths of texts, kept from one layout to the next: to measure a text is to shape it, and while a
// chart is dragged nearly all of them stay.
class TextMeter
{
public:
    [[nodiscard]] double width(const QString& text, const QFont& font);
    // As QFontMetricsF has it, with the ellipsis at the right.
    [[nodiscard]] QString elided(const QString& text, const QFont& font, double room);

private:
    struct Key
    {
        QString text;
        QFont font;

        friend bool operator==(const Key&, const Key&) = default;
        friend size_t qHash(const Key& key, size_t seed)
        {
            return qHashMulti(seed, key.text, key.font.pixelSize(), int(key.font.weight()));
        }
    };

    QHash<Key, double> m_widths;
};

} // namespace widgets
