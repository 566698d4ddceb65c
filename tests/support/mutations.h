#pragma once

#include <QByteArray>

#include <random>

namespace support {

// Calls `check` with `count` damaged copies of the seed: bytes changed, runs cut out, doubled or
// filled with zero bytes. The same on every machine.
template<typename Check>
void forEachMutation(const QByteArray& seed, int count, const Check& check)
{
    std::mt19937 random(20250127);
    const auto upTo = [&](qsizetype limit) {
        return static_cast<qsizetype>(random() % static_cast<unsigned long>(limit + 1));
    };
    for (int i = 0; i < count; ++i) {
        QByteArray bytes = seed;
        for (qsizetype damage = upTo(4); damage >= 0 && !bytes.isEmpty(); --damage) {
            const qsizetype at = upTo(bytes.size() - 1);
            const qsizetype length = std::min(upTo(20), bytes.size() - at);
            switch (upTo(4)) {
            case 0:
                bytes[at] = static_cast<char>(upTo(255));
                break;
            case 1:
                bytes.remove(at, length);
                break;
            case 2:
                bytes.insert(at, bytes.mid(at, length));
                break;
            case 3:
                bytes.replace(at, length, QByteArray(length, '\0'));
                break;
            default:
                bytes.truncate(at);
                break;
            }
        }
        check(bytes);
    }
}

} // namespace support
