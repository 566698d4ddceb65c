#pragma once

#include "tests/support/scenario.h"
#include "widgets/chart/chartmodel.h"
#include "widgets/chart/exporter.h"
#include "widgets/theme.h"

#include <QCoreApplication>

#include <functional>

namespace support {

// The scenario's market with the series that styles and scales are tried on: other units, prices of
// every size, jumps, zeros, and more bars than pixels. Symbols say what they are for.
class StyleMarket
{
public:
    StyleMarket()
    {
        addDaily(QStringLiteral("JPY"), QStringLiteral("JPY"), walk(39'000, 0.03, 21));
        addDaily(QStringLiteral("HKD"), QStringLiteral("HKD"), walk(18, 0.05, 22));
        addDaily(QStringLiteral("EUR"), QStringLiteral("EUR"), walk(270, 0.04, 23));
        addDaily(QStringLiteral("FLAT"), QStringLiteral("USD"), [](int) { return 50.0; });
        addDaily(QStringLiteral("JUMP"), QStringLiteral("USD"),
                 [](int i) { return (i < 15 ? 1 : 1000) * (1 + 0.02 * (i % 4)); });
        addDaily(QStringLiteral("TINY"), QStringLiteral("USD"),
                 [](int i) { return 0.0001 * (1 + 0.3 * (i % 5)); });
        addDaily(QStringLiteral("HUGE"), QStringLiteral("USD"), walk(1e6, 0.04, 24));
        addDaily(
            QStringLiteral("RATE"), QStringLiteral("pts"), [](int i) { return (i % 9) - 3.0; },
            market::InstrumentKind::Rate);
        addDaily(
            QStringLiteral("MINUS"), QStringLiteral("pts"), [](int i) { return -1.0 - i % 3; },
            market::InstrumentKind::Rate);
        addDense();
    }

    Scenario scenario;

    static market::View view(market::ChartStyle style)
    {
        market::View view = Scenario::view();
        view.from = QDate(2025, 1, 2);
        view.to = QDate(2025, 1, 31);
        view.style = style;
        return view;
    }

    static market::View dense(market::ChartStyle style)
    {
        market::View view = Scenario::view();
        view.symbols = {QStringLiteral("DENSE")};
        view.from = QDate(1985, 1, 1);
        view.to = QDate(2024, 12, 31);
        view.style = style;
        return view;
    }

    widgets::ChartDataPtr data(const market::View& view, double width)
    {
        FakeSource& source = scenario.source;
        widgets::ChartModel model({source, source, source});
        widgets::ChartDataPtr data;
        QObject::connect(&model, &widgets::ChartModel::dataChanged, &model,
                         [&](const widgets::ChartDataPtr& answer) { data = answer; });
        model.request(widgets::requestFor(view, width));
        for (int turn = 0; turn < 100 && !data; ++turn)
            QCoreApplication::processEvents();
        return data;
    }

    QImage draw(const market::View& view, QSize size, double scale = 1)
    {
        const auto theme = widgets::Theme::load(view.theme, view.safeColours);
        const widgets::ChartDataPtr found = data(view, size.width() * scale);
        return theme && found ? widgets::renderImage(found, *theme, size, scale) : QImage();
    }

private:
    using Closes = std::function<double(int)>;

    static Closes walk(double price, double size, quint32 seed)
    {
        return [price, size, random = QRandomGenerator(seed)](int) mutable {
            return price *= 1 + (random.generateDouble() - 0.5) * size;
        };
    }

    static market::Instrument named(const QString& symbol, const QString& currency)
    {
        market::Instrument result;
        result.symbol = symbol;
        result.name = symbol;
        result.kind = market::InstrumentKind::Stock;
        result.exchange = QStringLiteral("XNAS");
        result.currency = currency;
        result.zone = QStringLiteral("America/New_York");
        return result;
    }

    void addDaily(const QString& symbol, const QString& currency, Closes closes,
                  market::InstrumentKind kind = market::InstrumentKind::Stock)
    {
        market::Instrument instrument = named(symbol, currency);
        instrument.kind = kind;
        const qint64 id = scenario.source.add(instrument);
        std::vector<market::Bar> bars;
        double before = closes(0);
        int i = 0;
        for (QDate date(2024, 12, 30); date < QDate(2025, 2, 15); date = date.addDays(1)) {
            if (date.dayOfWeek() > 5)
                continue;
            const double close = closes(i++);
            const double span
                = std::abs(close) * 0.004 * (symbol == QStringLiteral("FLAT") ? 0 : 1);
            bars.push_back({market::dateKey(date), before, std::max(before, close) + span,
                            std::min(before, close) - span, close, 1e6});
            before = close;
        }
        scenario.source.addBars(id, market::Interval::Day1, bars);
    }

    // Forty years of days, every 500th with a spike that a thinned line would lose.
    void addDense()
    {
        const qint64 id
            = scenario.source.add(named(QStringLiteral("DENSE"), QStringLiteral("USD")));
        QRandomGenerator random(31);
        std::vector<market::Bar> bars;
        double price = 20;
        for (QDate date(1984, 12, 1); date < QDate(2025, 1, 1); date = date.addDays(1)) {
            if (date.dayOfWeek() > 5)
                continue;
            const double open = price;
            price *= 1 + (random.generateDouble() - 0.497) * 0.04;
            const bool spikes = bars.size() % 500 == 250;
            bars.push_back({market::dateKey(date), open,
                            std::max(open, price) * (spikes ? 1.3 : 1.005),
                            std::min(open, price) * 0.995, price, 1e6});
        }
        scenario.source.addBars(id, market::Interval::Day1, bars);
    }
};

} // namespace support
