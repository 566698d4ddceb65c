#include "widgets/chart/pngchunk.h"

#include <QtEndian>

#include <boost/crc.hpp>

namespace widgets {

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray pngChunk(const QByteArray& type, const QByteArray& body)
{
    boost::crc_32_type crc;
    crc.process_bytes(type.constData(), static_cast<std::size_t>(type.size()));
    crc.process_bytes(body.constData(), static_cast<std::size_t>(body.size()));
    return bigEndian(static_cast<quint32>(body.size())) + type + body + bigEndian(crc.checksum());
}

} // namespace widgets
