#pragma once

#include "market/calendar.h"
#include "market/format.h"
#include "market/view.h"
#include "tests/support/fakesource.h"

#include <QRandomGenerator>

namespace support {

// A made-up market with a fixed seed: prices walk over real sessions, so that pictures have nights,
// a weekend, a holiday and news in all of them. Symbols say what they are for.
class Scenario
{
public:
    Scenario()
    {
        addWalk(QStringLiteral("AAA"), QStringLiteral("Alpha Industries"), 120, 1);
        addWalk(QStringLiteral("BBB"), QStringLiteral("Beta Works"), 40, 2);
        addWalk(QStringLiteral("^CCC"), QStringLiteral("Composite"), 19'500, 3);
        addPartial();
        addEvents();
    }

    FakeSource source;

    static market::View view()
    {
        market::View view;
        view.symbols = {QStringLiteral("AAA")};
        view.from = QDate(2025, 1, 21);
        view.to = QDate(2025, 1, 31);
        view.theme = QStringLiteral("light");
        view.locale = QStringLiteral("en");
        view.events = market::EventFilter::None;
        return view;
    }

    static market::Event event(const QString& title, market::EventCategory category, QDateTime at)
    {
        market::Event event;
        event.key = title;
        event.category = category;
        event.precision = market::Precision::Minute;
        event.begin = at.toMSecsSinceEpoch();
        event.end = event.begin;
        event.zone = QStringLiteral("America/New_York");
        event.global = true;
        event.texts = {{QStringLiteral("en"), title, QStringLiteral("What happened, in a line.")}};
        return event;
    }

private:
    static market::Instrument instrument(const QString& symbol, const QString& name)
    {
        market::Instrument result;
        result.symbol = symbol;
        result.name = name;
        result.kind = symbol.startsWith(QLatin1Char('^')) ? market::InstrumentKind::Index
                                                          : market::InstrumentKind::Stock;
        result.exchange = QStringLiteral("XNAS");
        result.currency
            = symbol.startsWith(QLatin1Char('^')) ? QStringLiteral("pts") : QStringLiteral("USD");
        result.zone = QStringLiteral("America/New_York");
        return result;
    }

    static market::Bar step(QRandomGenerator& random, double& price, double size)
    {
        market::Bar bar;
        bar.open = price * (1 + (random.generateDouble() - 0.5) * size * 0.5);
        bar.close = bar.open * (1 + (random.generateDouble() - 0.5) * size);
        bar.high = std::max(bar.open, bar.close) * (1 + random.generateDouble() * size * 0.4);
        bar.low = std::min(bar.open, bar.close) * (1 - random.generateDouble() * size * 0.4);
        bar.volume = 1e6 * (1 + random.generateDouble() * 4);
        price = bar.close;
        return bar;
    }

    void addWalk(const QString& symbol, const QString& name, double price, quint32 seed)
    {
        const qint64 id = source.add(instrument(symbol, name));
        QRandomGenerator random(seed);
        const auto calendar = market::Calendar::forExchange(QStringLiteral("XNAS"));
        std::vector<market::Bar> daily;
        std::vector<market::Bar> minutes;
        for (const market::Session& session :
             calendar->sessions(QDate(2024, 9, 2), QDate(2025, 2, 14))) {
            market::Bar bar = step(random, price, 0.03);
            bar.begin = market::dateKey(session.date);
            daily.push_back(bar);
            double inside = bar.open;
            for (market::Millis at = session.hours.begin;
                 session.date >= QDate(2025, 1, 13) && at < session.hours.end;
                 at += 5 * market::minuteMillis) {
                market::Bar part = step(random, inside, 0.003);
                part.begin = at;
                minutes.push_back(part);
            }
        }
        source.addBars(id, market::Interval::Day1, daily);
        source.addBars(id, market::Interval::Minute5, minutes);
    }

    // OCO has open and close only, CLO its close alone.
    void addPartial()
    {
        for (const QString& symbol : {QStringLiteral("OCO"), QStringLiteral("CLO")}) {
            const qint64 id = source.add(instrument(symbol, symbol));
            QRandomGenerator random(9);
            double price = 5000;
            std::vector<market::Bar> daily;
            for (QDate date(2025, 1, 2); date < QDate(2025, 2, 15); date = date.addDays(1)) {
                if (date.dayOfWeek() > 5)
                    continue;
                market::Bar bar = step(random, price, 0.02);
                bar.begin = market::dateKey(date);
                bar.high = bar.low = bar.volume = market::unknown;
                if (symbol == QStringLiteral("CLO"))
                    bar.open = market::unknown;
                daily.push_back(bar);
            }
            source.addBars(id, market::Interval::Day1, daily);
        }
    }

    void addEvents()
    {
        using market::EventCategory;
        const auto at = [](int day, int hour, int minute) {
            return QDateTime(QDate(2025, 1, day), QTime(hour, minute),
                             QTimeZone("America/New_York"));
        };
        source.addEvent(event(QStringLiteral("A model is released"), EventCategory::ModelRelease,
                              at(21, 11, 0)));
        source.addEvent(event(QStringLiteral("A product overtakes another"), EventCategory::Product,
                              at(24, 19, 30)));
        source.addEvent(event(QStringLiteral("An investor praises it on a Sunday"),
                              EventCategory::Statement, at(26, 17, 16)));
        source.addEvent(event(QStringLiteral("Before the open a chart makes the rounds"),
                              EventCategory::Research, at(27, 6, 0)));
        source.addEvent(event(QStringLiteral("The session opens far lower, and the title of this "
                                             "event is too long for two lines of a label"),
                              EventCategory::Market, at(27, 9, 30)));
        source.addEvent(
            event(QStringLiteral("The low of the day"), EventCategory::Market, at(27, 11, 25)));
        source.addEvent(event(QStringLiteral("A data centre is announced"),
                              EventCategory::Infrastructure, at(28, 16, 30)));
        market::Event day = event(QStringLiteral("A rule is proposed some time that day"),
                                  EventCategory::Policy, at(29, 0, 0));
        day.precision = market::Precision::Day;
        day.begin = market::dateKey(QDate(2025, 1, 29));
        day.end = day.begin;
        day.importance = 3;
        source.addEvent(day);
    }
};

} // namespace support
