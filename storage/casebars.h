#pragma once

#include "storage/ingest.h"

#include <QByteArray>

namespace storage {

// The series in the compact text that case studies ship bars in; resources/case-studies/README.md
// describes it. Of each batch's instrument only symbol and currency are set. Anything that is not
// exactly as described is refused with the file's name and line.
[[nodiscard]] market::Result<std::vector<BarBatch>> barsFromCaseText(const QByteArray& text,
                                                                     const QString& fileName);

} // namespace storage
