#include "widgets/chart/chartdata.h"

#include <algorithm>

namespace widgets {

const Series* ChartData::find(const QString& symbol) const
{
    const auto symbolOf = [](const Series& one) -> const QString& { return one.instrument.symbol; };
    for (const std::vector<Series>* list : {&series, &references}) {
        const auto found = std::ranges::find(*list, symbol, symbolOf);
        if (found != list->end())
            return &*found;
    }
    return nullptr;
}

} // namespace widgets
