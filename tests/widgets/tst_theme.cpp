#include "widgets/theme.h"

#include <QtTest>

#include <cmath>

using namespace Qt::StringLiterals;
using widgets::Theme;

namespace {

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

// Contrast ratio as the Web Content Accessibility Guidelines 2.1 define it.
double contrast(const QColor& a, const QColor& b)
{
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

// Text can be read and graphics be seen in every theme, whichever pair of colours is chosen.
class tst_Theme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasContrast_data();
    void hasContrast();
    void safeColoursReplaceThePair_data() { hasContrast_data(); }
    void safeColoursReplaceThePair();
    void anUnknownThemeIsRefused();
};

void tst_Theme::hasContrast_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("text"); // least contrast
    QTest::addColumn<double>("graphics");
    QTest::newRow("light") << u"light"_s << 4.5 << 3.0;
    QTest::newRow("dark") << u"dark"_s << 4.5 << 3.0;
    QTest::newRow("contrast") << u"contrast"_s << 7.0 << 7.0;
}

void tst_Theme::hasContrast()
{
    QFETCH(const QString, name);
    QFETCH(const double, text);
    QFETCH(const double, graphics);
    for (const bool safe : {false, true}) {
        const Theme theme = *Theme::load(name, safe);
        for (const QColor& ground : {theme.window, theme.panel, theme.plot})
            for (const QColor& color :
                 {theme.ink, theme.second, theme.third, theme.up, theme.down, theme.accent})
                QVERIFY2(contrast(color, ground) >= text, qPrintable(color.name()));
        for (const QColor& tag : {theme.up, theme.down, theme.accent})
            QVERIFY2(contrast(theme.onAccent, tag) >= text, qPrintable(tag.name()));
        for (const QColor& series : theme.series) {
            QVERIFY2(contrast(series, theme.plot) >= graphics, qPrintable(series.name()));
            QVERIFY2(contrast(theme.onAccent, series) >= text, qPrintable(series.name()));
        }
        for (const QColor& category : theme.categories)
            QVERIFY2(contrast(category, theme.plot) >= text, qPrintable(category.name()));
    }
}

// A pair of which one is bluer and the other redder is apart for every kind of colour blindness.
void tst_Theme::safeColoursReplaceThePair()
{
    QFETCH(const QString, name);
    const Theme usual = *Theme::load(name);
    const Theme safe = *Theme::load(name, true);
    QVERIFY(safe.up != usual.up && safe.down != usual.down);
    QVERIFY(safe.up.blue() > safe.up.red() && safe.down.red() > safe.down.blue());
    QCOMPARE(safe.ink, usual.ink);
}

void tst_Theme::anUnknownThemeIsRefused()
{
    QVERIFY(!Theme::load(u"../light"_s));
    QVERIFY(!Theme::load(u"pink"_s));
}

QTEST_APPLESS_MAIN(tst_Theme)
#include "tst_theme.moc"
