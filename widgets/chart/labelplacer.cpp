#include "widgets/chart/labelplacer.h"

#include "widgets/chart/pricescale.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace widgets {

namespace {

// Labels stacked above each other; `members` are ascending, the first one on top.
struct Column
{
    std::vector<std::size_t> members;
    double wanted = 0; // mean x of its members
};

std::size_t columnsThatFit(const LabelSpace& space)
{
    const double pitch = space.width + space.gap;
    const double room = space.right - space.left + space.gap;
    return pitch > 0 && room >= pitch ? static_cast<std::size_t>(room / pitch) : 0;
}

// Requests by priority, as many as fit. Where more ask than fit, a crowd gets no more than the room
// around it: labels pulled from far away would leave the rest of the timeline without any.
std::vector<std::size_t> chosen(const std::vector<LabelRequest>& requests, std::size_t count,
                                const LabelSpace& space)
{
    std::vector<std::size_t> order(requests.size());
    std::iota(order.begin(), order.end(), 0);
    if (order.size() <= count)
        return order;
    std::ranges::stable_sort(order, std::ranges::greater(),
                             [&](std::size_t i) { return requests[i].priority; });
    const double reach = 1.5 * (space.width + space.gap);
    const auto most = static_cast<std::ptrdiff_t>(3 * space.rows);
    std::vector<std::size_t> result;
    for (const std::size_t i : order) {
        const auto near = std::ranges::count_if(result, [&](std::size_t other) {
            return std::abs(requests[other].x - requests[i].x) < reach;
        });
        if (near < most && result.size() < count)
            result.push_back(i);
    }
    std::ranges::sort(result);
    return result;
}

Column joined(const Column& a, const Column& b, const std::vector<LabelRequest>& requests)
{
    Column column = a;
    column.members.insert(column.members.end(), b.members.begin(), b.members.end());
    double sum = 0;
    for (const std::size_t member : column.members)
        sum += requests[member].x;
    column.wanted = sum / static_cast<double>(column.members.size());
    return column;
}

// Stacks the nearest neighbours until the columns fit side by side.
std::vector<Column> stacked(std::vector<Column> columns, std::size_t most, std::size_t rows,
                            const std::vector<LabelRequest>& requests)
{
    while (columns.size() > most) {
        std::size_t best = columns.size();
        double nearest = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i + 1 < columns.size(); ++i) {
            const std::size_t height = columns[i].members.size() + columns[i + 1].members.size();
            const double distance = columns[i + 1].wanted - columns[i].wanted;
            if (height <= rows && distance < nearest) {
                nearest = distance;
                best = i;
            }
        }
        if (best == columns.size())
            break;
        columns[best] = joined(columns[best], columns[best + 1], requests);
        columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(best) + 1);
    }
    return columns;
}

// Full columns from left to right: the fallback when stacking neighbours left odd heights.
std::vector<Column> filled(const std::vector<std::size_t>& members, std::size_t rows,
                           const std::vector<LabelRequest>& requests)
{
    std::vector<Column> columns;
    for (std::size_t i = 0; i < members.size(); i += rows) {
        Column column;
        for (std::size_t k = i; k < std::min(i + rows, members.size()); ++k)
            column = joined(column, {{members[k]}, 0}, requests);
        columns.push_back(column);
    }
    return columns;
}

} // namespace

std::size_t capacity(const LabelSpace& space)
{
    return columnsThatFit(space) * static_cast<std::size_t>(std::max(0, space.rows));
}

std::vector<std::optional<PlacedLabel>> placeLabels(const std::vector<LabelRequest>& requests,
                                                    const LabelSpace& space)
{
    std::vector<std::optional<PlacedLabel>> result(requests.size());
    const std::size_t most = columnsThatFit(space);
    const auto rows = static_cast<std::size_t>(std::max(0, space.rows));
    const std::vector<std::size_t> members = chosen(requests, most * rows, space);
    if (members.empty())
        return result;
    std::vector<Column> columns;
    for (const std::size_t member : members)
        columns.push_back({{member}, requests[member].x});
    columns = stacked(std::move(columns), most, rows, requests);
    if (columns.size() > most)
        columns = filled(members, rows, requests);

    const double pitch = space.width + space.gap;
    std::vector<double> centres;
    for (const Column& column : columns)
        centres.push_back(column.wanted + space.width / 2);
    centres = spread(std::move(centres), pitch, space.left - space.gap / 2,
                     space.right + space.gap / 2);
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const auto height = columns[c].members.size();
        for (std::size_t k = 0; k < height; ++k) {
            // The poles of the labels above stand left of the box.
            const double shift = static_cast<double>(k) * space.polePitch;
            result[columns[c].members[k]]
                = PlacedLabel{centres[c] - space.width / 2 + shift, space.width - shift,
                              static_cast<int>(height - 1 - k)};
        }
    }
    return result;
}

std::vector<std::vector<std::size_t>>
groupUnplaced(const std::vector<LabelRequest>& requests,
              const std::vector<std::optional<PlacedLabel>>& placed, double width)
{
    std::vector<std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < requests.size(); ++i) {
        if (placed[i])
            continue;
        if (!groups.empty() && requests[i].x - requests[groups.back().front()].x < width)
            groups.back().push_back(i);
        else
            groups.push_back({i});
    }
    return groups;
}

} // namespace widgets
