#pragma once

#include "market/barcsv.h"
#include "market/coverage.h"
#include "market/instrument.h"
#include "market/result.h"
#include "storage/ingest.h"

#include <QByteArray>
#include <QString>

// From a file of the user's to what ingest takes.
namespace app {

// A file read whole, and when it was last changed: as of then its values hold.
struct ReadFile
{
    QString path;
    QByteArray bytes;
    market::Millis changed = 0;

    [[nodiscard]] QString name() const; // without its folder
};

[[nodiscard]] market::Result<ReadFile> readFile(const QString& path);

// A batch, and what the user should hear about the file it came from.
struct BarImport
{
    storage::BarBatch batch;
    QString description; // what was found out about the file
    QString ticker; // whose prices they are, as far as the file says
    qint64 refusedUnlisted = 0; // refused rows that are counted only
};

struct EventImport
{
    storage::EventBatch batch;
    std::vector<market::RowError> notes; // parts of events that could not be kept
};

// Times without offset are read in the zone of the options, else in the instrument's.
[[nodiscard]] market::Result<BarImport>
readBars(const ReadFile& file, market::BarCsvOptions options, const market::Instrument& instrument);
// Refuses the prices of one instrument in the cached bars of another. A name that only this file
// has filled so far is the user's own for it.
[[nodiscard]] market::Result<void> checkTicker(const BarImport& import,
                                               const std::vector<market::Coverage>& cached);
// JSON or CSV, whichever the file is.
[[nodiscard]] market::Result<EventImport> readEvents(const ReadFile& file);

} // namespace app
