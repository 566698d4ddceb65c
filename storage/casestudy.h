#pragma once

#include "storage/ingest.h"

#include <QStringList>

namespace storage {

// All that a shipped case study brings.
struct CaseStudy
{
    QString name; // of its folder: "deepseek-2025"
    QStringList watchlist; // symbols in the order a first start shows them
    Delivery delivery;
};

inline constexpr QLatin1StringView shippedCaseStudies(":/case-studies");

// The folders below `root` that hold a case study, sorted by name.
[[nodiscard]] QStringList caseStudyFolders(const QString& root = shippedCaseStudies);

// Reads instruments.json, bars-*.txt and events-*.json of the folder; resources/case-studies has
// their description. All of it or an error that names file and line.
[[nodiscard]] market::Result<CaseStudy> loadCaseStudy(const QString& folder);

// The watchlist alone.
[[nodiscard]] market::Result<QStringList> caseStudyWatchlist(const QString& folder);

// Brings the case study into the cache, unless these very files are there already: then there is
// no report. What the user changed meanwhile stays until the files change.
[[nodiscard]] market::Result<std::vector<IngestReport>>
importCaseStudy(Connection& connection, const QString& folder, const Clock& clock = systemClock);

} // namespace storage
