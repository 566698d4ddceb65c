#pragma once

#include <QString>

namespace market {

// A row of a file with a reason the user can act on; the other rows go on without it.
struct RowError
{
    qint64 line = 0; // 1-based line of the file on which the row begins
    int column = 0; // 1-based character of that line; 0 = the whole row
    QString reason; // one translated sentence

    friend bool operator==(const RowError&, const RowError&) = default;
};

} // namespace market
