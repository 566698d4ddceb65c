#pragma once

#include "market/timerange.h"
#include "storage/series.h"

#include <QString>

#include <SQLiteCpp/Exception.h>

namespace storage {

// Thrown by reads inside guarded() where rows do not match their checksum: it says which.
class Damage : public SQLite::Exception
{
public:
    explicit Damage(const QString& sentence);

    [[nodiscard]] const QString& sentence() const { return m_sentence; }

private:
    QString m_sentence;
};

[[nodiscard]] Damage damagedBars(SQLite::Database& database, const Series& series,
                                 const market::TimeRange& block);

// "2025-01", or "2025-01 – 2025-03" where the range is longer than that.
[[nodiscard]] QString monthsOf(const market::TimeRange& range);

} // namespace storage
