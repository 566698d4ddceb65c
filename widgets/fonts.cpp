#include "widgets/fonts.h"

#include <QFontDatabase>

using namespace Qt::StringLiterals;

namespace widgets {

void loadFonts()
{
    for (const QLatin1StringView weight : {"Regular"_L1, "Medium"_L1, "SemiBold"_L1})
        QFontDatabase::addApplicationFont(u":/fonts/IBMPlexSans-"_s + weight + u".ttf"_s);
}

QFont typeface(double pixels, QFont::Weight weight)
{
    QFont font(u"IBM Plex Sans"_s);
    font.setPixelSize(qMax(1, qRound(pixels)));
    font.setWeight(weight);
    // Hinting would move glyphs with the scale factor: a picture must not depend on it.
    font.setHintingPreference(QFont::PreferNoHinting);
    // In grey, as in a report, whatever the screen is made of.
    font.setStyleStrategy(
        static_cast<QFont::StyleStrategy>(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
    return font;
}

} // namespace widgets
