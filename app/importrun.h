#pragma once

#include "app/command.h"
#include "market/barcsv.h"
#include "market/instrument.h"
#include "storage/database.h"
#include "storage/ingest.h"

#include <QStringList>

#include <functional>
#include <optional>

namespace app {

// Imports files into the cache, each as a whole or not at all, and says what became of them. The
// cache is opened when the first file has been understood.
class ImportRun
{
public:
    explicit ImportRun(const Context& context);

    // Stops at the first file that fails; the sentence then says which ones were imported before.
    [[nodiscard]] Outcome each(const QStringList& files,
                               const std::function<Outcome(const QString&)>& import);
    // `given` is what the user says about the instrument.
    [[nodiscard]] Outcome bars(const QString& path, const market::BarCsvOptions& options,
                               const market::Instrument& given);
    [[nodiscard]] Outcome events(const QString& path);

private:
    [[nodiscard]] Outcome open();
    [[nodiscard]] market::Instrument completed(market::Instrument given, const QString& zone) const;
    void tell(const storage::IngestReport& report, qint64 unlisted) const;
    void tell(const std::vector<market::RowError>& rows) const;

    const Context& m_context;
    std::optional<storage::Connection> m_connection;
};

} // namespace app
