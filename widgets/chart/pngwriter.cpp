#include "widgets/chart/pngwriter.h"

#include "widgets/chart/pngchunk.h"

#include <array>
#include <span>
#include <vector>
#include <zlib.h>

namespace widgets {

namespace {

// Compresses what it is given, piece by piece.
class Deflate
{
public:
    Deflate()
        : m_isReady(deflateInit(&m_stream, Z_DEFAULT_COMPRESSION) == Z_OK)
    {
    }
    ~Deflate() { deflateEnd(&m_stream); }
    Q_DISABLE_COPY_MOVE(Deflate)

    void add(std::span<uchar> bytes) { run(bytes, Z_NO_FLUSH); }
    // Empty without the memory for it.
    [[nodiscard]] QByteArray finish()
    {
        run({}, Z_FINISH);
        return m_result;
    }

private:
    void run(std::span<uchar> bytes, int flush)
    {
        if (!m_isReady)
            return;
        std::array<uchar, 16'384> room{};
        m_stream.next_in = bytes.data();
        m_stream.avail_in = static_cast<uInt>(bytes.size());
        do {
            m_stream.next_out = room.data();
            m_stream.avail_out = static_cast<uInt>(room.size());
            deflate(&m_stream, flush);
            m_result.append(QByteArrayView(room).first(
                static_cast<qsizetype>(room.size() - m_stream.avail_out)));
        } while (m_stream.avail_out == 0);
    }

    z_stream m_stream{};
    bool m_isReady;
    QByteArray m_result;
};

// Rows as they are, without a filter. Qt's writer tries five of them for each row, which takes
// longer than to draw the picture, and of a chart's flat colours makes a larger file.
QByteArray compressedRows(const QImage& picture)
{
    Deflate deflate;
    std::vector<uchar> row(1 + 3 * static_cast<std::size_t>(picture.width()), 0);
    for (int y = 0; y < picture.height(); ++y) {
        const auto* pixels = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
        auto to = row.begin() + 1; // behind the number of the filter
        for (const QRgb pixel : std::span(pixels, static_cast<std::size_t>(picture.width()))) {
            *to++ = static_cast<uchar>(qRed(pixel));
            *to++ = static_cast<uchar>(qGreen(pixel));
            *to++ = static_cast<uchar>(qBlue(pixel));
        }
        deflate.add(row);
    }
    return deflate.finish();
}

QByteArray header(const QSize& size)
{
    // 8 bits, RGB, deflate, filters named by row, not interlaced
    return bigEndian(static_cast<quint32>(size.width()))
        + bigEndian(static_cast<quint32>(size.height())) + QByteArray("\x08\x02\0\0\0", 5);
}

QByteArray resolution(const QImage& picture)
{
    return bigEndian(static_cast<quint32>(picture.dotsPerMeterX()))
        + bigEndian(static_cast<quint32>(picture.dotsPerMeterY())) + QByteArray("\x01", 1);
}

} // namespace

QByteArray toPng(const QImage& picture)
{
    const QImage rgb = picture.convertToFormat(QImage::Format_RGB32);
    const QByteArray rows = rgb.isNull() ? QByteArray() : compressedRows(rgb);
    if (rows.isEmpty())
        return {};
    return pngSignature.toByteArray() + pngChunk("IHDR", header(rgb.size()))
        + pngChunk("pHYs", resolution(rgb)) + pngChunk("IDAT", rows) + pngChunk("IEND", {});
}

} // namespace widgets
