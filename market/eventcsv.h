#pragma once

#include "market/eventfields.h"

#include <QByteArray>

namespace market {

// Events of a CSV table whose first row names the columns: date (or at, or date and time), title,
// title_en, title_de …, summary likewise, until, published, zone, category, importance, global,
// symbols, tags, source, url, key. Symbols stand apart by blanks or bars, tags by bars. Rows that
// are no event are refused one by one; what is no such table is one Error with line and column.
[[nodiscard]] Result<EventFile> eventsFromCsv(const QByteArray& csv);

// A table that eventsFromCsv() reads back: titles and summaries without a language, in English and
// in German, whether there are any or not; other languages follow behind the key. What a
// spreadsheet would take for a formula gets a leading apostrophe, which reading takes off again.
[[nodiscard]] QByteArray eventsToCsv(std::span<const Event> events);

} // namespace market
