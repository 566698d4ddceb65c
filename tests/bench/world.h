#pragma once

#include "market/bar.h"
#include "market/result.h"
#include "market/view.h"

#include <QString>

#include <vector>

namespace bench {

inline constexpr int manyBars = 10'000'000;
inline constexpr int fewBars = 1'000; // in view of the small chart
inline constexpr int importedBars = 1'000'000;
inline constexpr int labelledEvents = 40;

// What is measured: a folder with caches and files that the product itself made, the same in every
// run. Made once where it is missing.
class World
{
public:
    [[nodiscard]] static market::Result<World> in(const QString& folder);

    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] QString file(const QString& name) const { return m_folder + u'/' + name; }
    [[nodiscard]] QString cache() const; // case study, daily bars and the ten million
    [[nodiscard]] QString smallCache() const; // the same without the ten million
    [[nodiscard]] QString barsFile() const; // CSV of importedBars bars
    // In the cache for each of the ten million, levels included.
    [[nodiscard]] double bytesPerBar() const;

    [[nodiscard]] const std::vector<market::Bar>& daily() const { return m_daily; }
    // Those of daily() that the small chart shows.
    [[nodiscard]] std::vector<market::Bar> dailyInView() const;
    [[nodiscard]] market::View smallView() const;
    [[nodiscard]] market::View largeView() const; // all of the ten million
    [[nodiscard]] market::View largeView(int bars) const; // so many, in their middle

private:
    explicit World(const QString& folder);

    [[nodiscard]] bool isMade() const;
    [[nodiscard]] market::Result<void> make() const;

    QString m_folder;
    std::vector<market::Bar> m_daily;
};

} // namespace bench
