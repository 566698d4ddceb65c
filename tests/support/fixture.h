#pragma once

#include "market/interval.h"
#include "tests/support/fakesource.h"

namespace support {

inline market::Instrument instrument(const QString& symbol, const QString& name)
{
    market::Instrument result;
    result.symbol = symbol;
    result.name = name;
    result.kind
        = symbol.startsWith(u'^') ? market::InstrumentKind::Index : market::InstrumentKind::Stock;
    result.exchange = QStringLiteral("XNAS");
    result.currency = QStringLiteral("USD");
    result.zone = QStringLiteral("America/New_York");
    return result;
}

// Daily bars from the first date on, weekdays only, with the closes given.
inline std::vector<market::Bar> dailyBars(QDate first, const QList<double>& closes)
{
    std::vector<market::Bar> bars;
    QDate date = first;
    for (const double close : closes) {
        while (date.dayOfWeek() > Qt::Friday)
            date = date.addDays(1);
        bars.push_back({market::dateKey(date), close, close + 1, close - 1, close, 1000});
        date = date.addDays(1);
    }
    return bars;
}

// An event of one day, in English.
inline market::Event dayEvent(QDate date, const QString& title)
{
    market::Event event;
    event.key = title;
    event.begin = market::dateKey(date);
    event.end = event.begin;
    event.zone = QStringLiteral("America/New_York");
    event.texts = {{QStringLiteral("en"), title, {}}};
    return event;
}

// An event of one minute; `utc` is ISO 8601.
inline market::Event instantEvent(const QString& utc, const QString& title)
{
    market::Event event = dayEvent({}, title);
    event.precision = market::Precision::Minute;
    event.begin = QDateTime::fromString(utc, Qt::ISODate).toMSecsSinceEpoch();
    event.end = event.begin;
    return event;
}

// Three instruments and three events of the DeepSeek days.
inline void fill(FakeSource& source)
{
    const qint64 nvidia = source.add(instrument(QStringLiteral("NVDA"), QStringLiteral("Nvidia")));
    const qint64 nasdaq
        = source.add(instrument(QStringLiteral("^IXIC"), QStringLiteral("Nasdaq Composite")));
    source.add(instrument(QStringLiteral("ARM"), QStringLiteral("Arm Holdings")));
    source.addBars(nvidia, market::Interval::Day1,
                   dailyBars({2025, 1, 23}, {147.22, 142.62, 118.42}));
    source.addBars(nasdaq, market::Interval::Day1,
                   dailyBars({2025, 1, 23}, {20'053.68, 19'954.30, 19'341.83}));
    source.addBars(nvidia, market::Interval::Minute5,
                   {{1'737'988'200'000, 124.80, 128.40, 124.0, 126.0, 1e6},
                    {1'737'988'500'000, 126.0, 126.4, 120.0, 118.42, 2e6}});
    market::Event app = dayEvent({2025, 1, 27}, QStringLiteral("DeepSeek app overtakes ChatGPT"));
    app.category = market::EventCategory::Product;
    app.importance = 3;
    app.symbols = {QStringLiteral("NVDA")};
    app.url = QStringLiteral("https://example.org/app");
    app.sourceName = QStringLiteral("Example");
    market::Event sputnik = instantEvent(QStringLiteral("2025-01-26T18:30:00Z"),
                                         QStringLiteral("A Sputnik moment for AI"));
    sputnik.category = market::EventCategory::Statement;
    market::Event open = instantEvent(QStringLiteral("2025-01-27T14:30:00Z"),
                                      QStringLiteral("Nvidia opens at 124.80"));
    source.addEvent(app);
    source.addEvent(sputnik);
    source.addEvent(open);
}

} // namespace support
