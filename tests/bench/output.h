#pragma once

#include "tests/bench/harness.h"

#include <QByteArray>

namespace bench {

// {"results":[{"name","median_ms","p99_ms","n"}…],"ratios":[{"name","value"}…]}, with further
// members where there is more to say.
[[nodiscard]] QByteArray toJson(const Book& book);

// The same for a reader.
[[nodiscard]] QByteArray toTable(const Book& book);

} // namespace bench
