#pragma once

#include "app/outcome.h"
#include "market/coverage.h"
#include "market/instrument.h"
#include "storage/database.h"

#include <QStringList>

#include <vector>

namespace storage {
class CacheReader;
}

// How the commands get at the cache.
namespace app {

[[nodiscard]] QString defaultDatabase(); // in the user's data folder

// Sees to it that the file can be read and holds what the program ships. A file that may not be
// written is taken as it is.
[[nodiscard]] Outcome prepareCache(const QString& path);

// The same, ready to be written to.
[[nodiscard]] Checked<storage::Connection> openPrepared(const QString& path);

// What is cached.
struct Catalogue
{
    std::vector<market::Instrument> instruments;
    std::vector<market::Coverage> coverage;

    // Fails with a sentence that names the most similar symbol there is.
    [[nodiscard]] Checked<market::Instrument> find(const QString& symbol) const;
    // Intervals of the instrument that are cached themselves, as codes.
    [[nodiscard]] QStringList intervalsOf(qint64 instrument) const;
};

[[nodiscard]] Checked<Catalogue> loadCatalogue(storage::CacheReader& reader);

// The known word that is most like the wanted one; empty when none is much like it.
[[nodiscard]] QString mostSimilar(const QString& wanted, const QStringList& known);

} // namespace app
