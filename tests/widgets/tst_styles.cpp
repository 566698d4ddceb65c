#include "tests/support/golden.h"
#include "tests/support/stylemarket.h"
#include "widgets/fonts.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using market::ChartStyle;
using market::Scale;
using market::View;
using support::StyleMarket;

namespace {

constexpr QSize small(640, 400);

} // namespace

// Every style on every scale in every theme, and the data that break charts, as pictures that were
// looked at.
class tst_Styles : public QObject
{
    Q_OBJECT

private:
    StyleMarket m_market;

private Q_SLOTS:
    void initTestCase() { widgets::loadFonts(); }

    void looksAsBlessed_data();
    void looksAsBlessed();
    void isSharpOnEveryScreen_data();
    void isSharpOnEveryScreen();
};

void tst_Styles::looksAsBlessed_data()
{
    QTest::addColumn<View>("view");
    for (const QString& theme : {u"light"_s, u"dark"_s, u"contrast"_s})
        for (const QString& style : market::styleCodes())
            for (const QString& scale : market::scaleCodes()) {
                if (theme == u"contrast"_s && scale != u"percent"_s)
                    continue;
                View view = StyleMarket::view(*market::styleFromCode(style));
                view.scale = market::scaleFromCode(scale);
                view.theme = theme;
                if (view.style == ChartStyle::Compare)
                    view.symbols = {u"AAA"_s, u"BBB"_s, u"^CCC"_s};
                QTest::addRow("%s-%s-%s", qPrintable(style), qPrintable(scale), qPrintable(theme))
                    << view;
            }
    const auto row = [](const char* name, View view, Scale scale, auto change) {
        view.scale = scale;
        change(view);
        QTest::newRow(name) << view;
    };
    const auto of = [](const char* symbol) {
        return [symbol](View& view) { view.symbols = {QString::fromLatin1(symbol)}; };
    };
    const auto as = [](View&) {};
    for (const QString& code : market::styleCodes()) {
        const ChartStyle style = *market::styleFromCode(code);
        row(qPrintable(u"dense-"_s + code), StyleMarket::dense(style), Scale::Log, as);
        row(qPrintable(u"one-bar-"_s + code), StyleMarket::view(style), Scale::Linear,
            [](View& view) { view.from = view.to = QDate(2025, 1, 27); });
    }
    const View candles = StyleMarket::view(ChartStyle::Candles);
    const View bars = StyleMarket::view(ChartStyle::OhlcBars);
    const View line = StyleMarket::view(ChartStyle::Line);
    row("jump-linear", candles, Scale::Linear, of("JUMP"));
    row("jump-log", candles, Scale::Log, of("JUMP"));
    row("tiny-linear", candles, Scale::Linear, of("TINY"));
    row("tiny-log", line, Scale::Log, of("TINY"));
    row("huge-log", candles, Scale::Log, of("HUGE"));
    row("flat-linear", candles, Scale::Linear, of("FLAT"));
    row("flat-log", line, Scale::Log, of("FLAT"));
    row("zeros-log-candles", candles, Scale::Log, of("RATE"));
    row("zeros-log-line", line, Scale::Log, of("RATE"));
    row("all-below-zero-log", line, Scale::Log, of("MINUS"));
    row("no-basis-percent", line, Scale::Percent, of("MINUS"));
    row("no-basis-baseline", StyleMarket::view(ChartStyle::Baseline), Scale::Log, of("RATE"));
    row("partial-bars", bars, Scale::Linear, of("OCO"));
    row("close-only-bars", bars, Scale::Linear, of("CLO"));
    row("pinned-range", candles, Scale::Linear, [](View& view) {
        view.priceRange = market::PriceRange{120, 126};
    });
    row("safe-colours", candles, Scale::Percent, [](View& view) { view.safeColours = true; });
    const auto units = [](View& view) {
        view.style = ChartStyle::Compare;
        view.symbols = {u"AAA"_s, u"JPY"_s, u"^CCC"_s, u"BBB"_s, u"EUR"_s};
    };
    row("units-linear", candles, Scale::Linear, units);
    row("units-log", candles, Scale::Log, units);
}

void tst_Styles::looksAsBlessed()
{
    QFETCH(const View, view);
    const QImage image = m_market.draw(view, small);
    QVERIFY(!image.isNull());
    const QString difference = support::compareWithGolden(
        image, u"styles/"_s + QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void tst_Styles::isSharpOnEveryScreen_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<ChartStyle>("style");
    for (const double scale : {1.0, 1.25, 2.0, 3.0})
        for (const ChartStyle style : {ChartStyle::Candles, ChartStyle::OhlcBars, ChartStyle::Area})
            QTest::addRow("%s@%g", qPrintable(market::toCode(style)), scale) << scale << style;
}

void tst_Styles::isSharpOnEveryScreen()
{
    QFETCH(const double, scale);
    QFETCH(const ChartStyle, style);
    const QImage image = m_market.draw(StyleMarket::view(style), {320, 240}, scale);
    QCOMPARE(image.size(), QSize(qRound(320 * scale), qRound(240 * scale)));
    const QString difference = support::compareWithGolden(
        image, u"styles/"_s + QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

QTEST_MAIN(tst_Styles)
#include "tst_styles.moc"
