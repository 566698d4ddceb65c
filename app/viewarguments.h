#pragma once

#include "app/arguments.h"
#include "app/cacheaccess.h"
#include "market/view.h"

namespace storage {
class CacheReader;
}

namespace app {

// The options that say what a picture shows.
class ViewArguments
{
public:
    // Declares them; the object must not move from then on.
    explicit ViewArguments(CLI::App& entry);

    // The view they describe. Without symbols it is the one of the shipped case study; with them,
    // dates that are not said stay invalid.
    [[nodiscard]] Checked<market::View> view(const QString& language) const;

private:
    [[nodiscard]] market::View start() const;
    [[nodiscard]] Outcome readSubject(market::View& view) const;
    [[nodiscard]] Outcome readLook(market::View& view) const;
    [[nodiscard]] Outcome readScale(market::View& view) const;
    [[nodiscard]] Outcome readIndicators(market::View& view) const;
    void declareReading(CLI::App& entry);
    void declareLook(CLI::App& entry);

    Text m_symbols;
    Text m_from;
    Text m_to;
    Text m_interval;
    Text m_style;
    Text m_scale;
    Text m_basis;
    Text m_panes;
    Text m_overlays;
    bool m_extendedHours = false;
    bool m_safeColours = false;
    Text m_events;
    Text m_zones;
    Text m_title;
    Text m_subtitle;
    Text m_note;
    Text m_theme;
};

// Fails where the cache cannot answer the view. Dates that are open become those of what is cached.
[[nodiscard]] Checked<market::View> completed(market::View view, const Catalogue& catalogue,
                                              storage::CacheReader& reader);

} // namespace app
