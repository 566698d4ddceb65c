#pragma once

#include "market/instrument.h"
#include "market/result.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace storage {

// What instruments.json of a case study says.
struct CaseInstruments
{
    std::vector<market::Instrument> instruments;
    std::vector<market::ShareCount> shareCounts;
    QStringList watchlist; // symbols in the order a first start shows them
};

// Unknown members, kinds and zones, wrong types and symbols that come twice are refused.
[[nodiscard]] market::Result<CaseInstruments> instrumentsFromCaseJson(const QByteArray& json,
                                                                      const QString& fileName);

} // namespace storage
