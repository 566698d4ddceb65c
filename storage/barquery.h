#pragma once

#include "market/barsource.h"
#include "market/instrument.h"
#include "storage/levelstore.h"

namespace storage {

// Answers one request for bars. Never more than 4 bars a column; columns = 0 asks for all of them.
class BarQuery
{
public:
    BarQuery(SQLite::Database& database, const market::BarRequest& request);

    [[nodiscard]] market::Result<market::BarAnswer> run();

private:
    [[nodiscard]] std::optional<market::Coverage> chooseSource() const;
    void readLevel(market::BarAnswer& answer, const market::Coverage& source) const;
    void readResampled(market::BarAnswer& answer, const market::Coverage& source) const;
    [[nodiscard]] bool fits(qint64 rows) const;
    [[nodiscard]] qint64 rowsOf(LevelStore& levels, int level, const market::TimeRange& range,
                                const market::Coverage& source) const;
    // How many of the bars, which may begin before the range, are inside it.
    [[nodiscard]] qint64 inRange(const std::vector<market::Bar>& bars) const;
    [[nodiscard]] market::TimeRange finerRange(const market::Coverage& source) const;
    [[nodiscard]] std::vector<market::Bar> resampled(const market::Coverage& source) const;

    SQLite::Database& m_database;
    market::BarRequest m_request;
    market::Instrument m_instrument;
    std::vector<market::Coverage> m_coverage; // of the instrument
};

} // namespace storage
