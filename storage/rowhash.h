#pragma once

#include <QtGlobal>

namespace storage {

// One value more in the hash of a row. Stored sums are made of it: it stays as it is.
inline void mixBits(quint64& hash, quint64 bits)
{
    hash = (hash ^ bits) * 0x9E37'79B9'7F4A'7C15U; // odd: no two inputs meet
    hash ^= hash >> 32U;
}

} // namespace storage
