#include "widgets/chart/pngtext.h"

#include <QtEndian>

#include <boost/crc.hpp>

namespace widgets {

namespace {

constexpr qsizetype signatureLength = 8;
constexpr qsizetype chunkOverhead = 12; // length, type and checksum

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray chunk(const QByteArray& type, const QByteArray& body)
{
    boost::crc_32_type crc;
    crc.process_bytes(type.constData(), static_cast<std::size_t>(type.size()));
    crc.process_bytes(body.constData(), static_cast<std::size_t>(body.size()));
    return bigEndian(static_cast<quint32>(body.size())) + type + body + bigEndian(crc.checksum());
}

struct Chunk
{
    qsizetype begin = 0;
    qsizetype length = 0; // of its body
    QByteArray type;
};

// Visits chunks until the visitor says stop, or the bytes are not a whole PNG.
template<typename Visitor>
void visit(const QByteArray& png, Visitor visitor)
{
    if (!png.startsWith(QByteArrayLiteral("\x89PNG\r\n\x1a\n")))
        return;
    for (qsizetype at = signatureLength; at + chunkOverhead <= png.size();) {
        const qsizetype length = qFromBigEndian<quint32>(png.constData() + at);
        if (length > png.size() - at - chunkOverhead)
            return;
        if (visitor(Chunk{at, length, png.mid(at + 4, 4)}))
            return;
        at += length + chunkOverhead;
    }
}

} // namespace

QByteArray withText(const QByteArray& png, const QByteArray& keyword, const QByteArray& utf8)
{
    QByteArray result = png;
    // Keyword, end; not compressed, method 0; no language, no translated keyword.
    const QByteArray body = keyword + QByteArray(5, '\0') + utf8;
    visit(png, [&](const Chunk& found) {
        if (found.type != "IEND")
            return false;
        result.insert(found.begin, chunk(QByteArrayLiteral("iTXt"), body));
        return true;
    });
    return result;
}

QByteArray textOf(const QByteArray& png, const QByteArray& keyword)
{
    QByteArray text;
    visit(png, [&](const Chunk& found) {
        const QByteArray body = png.mid(found.begin + 8, found.length);
        const QByteArray head = keyword + QByteArray(5, '\0');
        if (found.type != "iTXt" || !body.startsWith(head))
            return false;
        text = body.mid(head.size());
        return true;
    });
    return text;
}

} // namespace widgets
