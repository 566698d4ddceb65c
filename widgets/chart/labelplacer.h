#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace widgets {

// A label that wants to stand near `x`. Requests are ascending in x.
struct LabelRequest
{
    double x = 0;
    double priority = 0; // the higher ones get the room
};

struct LabelSpace
{
    double left = 0;
    double right = 0;
    double width = 0; // of one label
    double gap = 0; // between columns of labels
    double polePitch = 0; // distance of two poles that share a column
    int rows = 1; // labels that may be stacked in one column
};

// Row 0 is the lowest, nearest to the plot. The pole runs down from the label's left edge.
struct PlacedLabel
{
    double left = 0;
    double width = 0;
    int row = 0;

    friend bool operator==(const PlacedLabel&, const PlacedLabel&) = default;
};

// How many labels fit at all.
[[nodiscard]] std::size_t capacity(const LabelSpace& space);

// A place for each request that gets one, in the order of the requests. Labels never overlap, and
// poles and leader lines never cross: from left to right the poles are in the order of the flags.
[[nodiscard]] std::vector<std::optional<PlacedLabel>>
placeLabels(const std::vector<LabelRequest>& requests, const LabelSpace& space);

// Requests that got no place, grouped so that badges of `width` do not overlap: each group is a
// run of indices into `requests`.
[[nodiscard]] std::vector<std::vector<std::size_t>>
groupUnplaced(const std::vector<LabelRequest>& requests,
              const std::vector<std::optional<PlacedLabel>>& placed, double width);

} // namespace widgets
