#pragma once

#include "tests/bench/harness.h"
#include "tests/bench/world.h"

namespace bench {

// Each adds its results and ratios to the book.
void measureFrames(Book& book, const World& world);
void measureLabels(Book& book);
void measureQueries(Book& book, const World& world);
void measureProcesses(Book& book, const World& world);

} // namespace bench
