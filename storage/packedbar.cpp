#include "storage/packedbar.h"

#include "storage/rowhash.h"

#include <array>
#include <bit>
#include <cmath>
#include <optional>

using market::Bar;

namespace storage {

namespace {

constexpr double largestCount = 4'503'599'627'370'496; // 2^52: differences are exact doubles too

// Prices as counts of 1/per, open, high and low from the close on.
struct Counts
{
    qint64 open = 0;
    qint64 high = 0;
    qint64 low = 0;
    qint64 close = 0;
};

// Fails where the division would not give back the very same double.
bool count(double price, double per, qint64& counted)
{
    if (std::isnan(price))
        return true;
    const double whole = std::nearbyint(price * per);
    if (std::abs(whole) > largestCount || whole / per != price)
        return false;
    counted = static_cast<qint64>(whole);
    return true;
}

std::optional<Counts> counted(const Bar& bar, double per)
{
    Counts counts;
    if (!count(bar.close, per, counts.close) || !count(bar.open, per, counts.open)
        || !count(bar.high, per, counts.high) || !count(bar.low, per, counts.low))
        return std::nullopt;
    return counts;
}

void bindCount(RowStatement& statement, int index, double price, qint64 count)
{
    std::isnan(price) ? statement.bindNull(index) : statement.bind(index, count);
}

void mix(quint64& hash, double value)
{
    // There are many NaNs and two zeros.
    mixBits(hash, std::isnan(value) ? ~quint64{0} : std::bit_cast<quint64>(value + 0.0));
}

} // namespace

void bindValues(RowStatement& statement, int index, const Bar& bar)
{
    statement.bind(index + 5, bar.volume);
    for (const qint64 per : {100, 10'000, 1'000'000, 100'000'000}) {
        const auto counts = counted(bar, static_cast<double>(per));
        if (!counts)
            continue;
        statement.bind(index, per);
        bindCount(statement, index + 1, bar.open, counts->open - counts->close);
        bindCount(statement, index + 2, bar.high, counts->high - counts->close);
        bindCount(statement, index + 3, bar.low, counts->low - counts->close);
        statement.bind(index + 4, counts->close);
        return;
    }
    statement.bindNull(index);
    statement.bind(index + 1, bar.open);
    statement.bind(index + 2, bar.high);
    statement.bind(index + 3, bar.low);
    statement.bind(index + 4, bar.close);
}

Bar packedBar(const RowStatement& row)
{
    const market::Millis time = timeOf(row.integer(0));
    if (row.isNull(1))
        return {time, row.real(2), row.real(3), row.real(4), row.real(5), row.real(6)};
    const auto per = static_cast<double>(row.integer(1));
    const auto close = static_cast<double>(row.integer(5));
    const auto price = [&](int column) {
        return row.isNull(column) ? market::unknown
                                  : (close + static_cast<double>(row.integer(column))) / per;
    };
    return {time, price(2), price(3), price(4), close / per, row.real(6)};
}

quint64 hashOf(const Bar& bar, qint64 import)
{
    quint64 hash = 1; // so that a row of zeros counts too
    mixBits(hash, static_cast<quint64>(import));
    mixBits(hash, static_cast<quint64>(bar.begin));
    for (const double value : {bar.open, bar.high, bar.low, bar.close, bar.volume})
        mix(hash, value);
    return hash;
}

} // namespace storage
