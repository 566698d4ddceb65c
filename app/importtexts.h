#pragma once

#include "app/importfile.h"
#include "market/format.h"

namespace app {

// What was found in a file, in a sentence.
[[nodiscard]] QString foundText(const BarImport& bars, const market::Format& format);
[[nodiscard]] QString foundText(const EventImport& events, const market::Format& format);
// What became of the rows.
[[nodiscard]] QString reportText(const storage::IngestReport& report, const market::Format& format);
// The rows one below the other, each with its line and reason; `unlisted` more are counted.
[[nodiscard]] QString rowsText(const std::vector<market::RowError>& rows, qint64 unlisted);

// The symbol that a file name suggests: its first word in capitals.
[[nodiscard]] QString symbolFromName(const QString& fileName);

} // namespace app
