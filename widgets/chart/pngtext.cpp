#include "widgets/chart/pngtext.h"

#include "widgets/chart/pngchunk.h"

#include <QtEndian>

namespace widgets {

namespace {

constexpr qsizetype chunkOverhead = 12; // length, type and checksum

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
    if (!png.startsWith(pngSignature))
        return;
    for (qsizetype at = pngSignature.size(); at + chunkOverhead <= png.size();) {
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
        result.insert(found.begin, pngChunk(QByteArrayLiteral("iTXt"), body));
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
