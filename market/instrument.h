#pragma once

#include <QDate>
#include <QString>

namespace market {

enum class InstrumentKind
{
    Stock,
    Index,
    Fund,
    Rate,
    Currency,
    Crypto,
    Other
};

// Something with prices.
struct Instrument
{
    qint64 id = 0; // row in the cache; 0 while not cached
    QString symbol;
    QString name;
    InstrumentKind kind = InstrumentKind::Other;
    QString exchange; // MIC (ISO 10383); empty = unknown, then no calendar is assumed
    QString currency; // ISO 4217, or "pts" for index points; empty = unknown
    QString zone; // IANA name; empty = UTC

    // Prices of rates and spreads may be zero or negative; of all others they may not.
    [[nodiscard]] bool mayBeNegative() const { return kind == InstrumentKind::Rate; }

    friend bool operator==(const Instrument&, const Instrument&) = default;
};

// Shares outstanding as reported: `asOf` is the date of the report that says so.
struct ShareCount
{
    QString symbol;
    QDate asOf;
    double shares = 0;
    QString source;

    friend bool operator==(const ShareCount&, const ShareCount&) = default;
};

[[nodiscard]] QString toCode(InstrumentKind kind); // "stock", "index", …
[[nodiscard]] InstrumentKind instrumentKindFromCode(const QString& code); // unknown = Other

} // namespace market
