#pragma once

#include <QString>

namespace market {

// A row of a file that was refused, with a reason the user can act on; the other rows go on.
struct RowError
{
    qint64 line = 0; // 1-based line of the file; in a JSON array the 1-based place of the element
    int column = 0; // 1-based cell; 0 = the whole row
    QString reason; // one translated sentence

    friend bool operator==(const RowError&, const RowError&) = default;
};

} // namespace market
