#pragma once

#include <QDir>
#include <QFile>
#include <QImage>
#include <QString>

#include <cstdlib>

namespace support {

// How far a pixel may be off before it counts, and how many such pixels pass: type is rasterised by
// the machine's own FreeType, whose versions differ in a few edge pixels of a glyph.
inline constexpr int pixelTolerance = 12; // of 255, in any channel
inline constexpr double shareTolerance = 0.00005; // less than a missing word of small type

inline qint64 differingPixels(const QImage& a, const QImage& b)
{
    qint64 count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            if (std::abs(qRed(p) - qRed(q)) > pixelTolerance
                || std::abs(qGreen(p) - qGreen(q)) > pixelTolerance
                || std::abs(qBlue(p) - qBlue(q)) > pixelTolerance)
                ++count;
        }
    return count;
}

// Empty when the picture is the blessed one, else a sentence. AFTERSHOCK_BLESS=1 writes it instead:
// look at every picture that this changes before it is committed.
inline QString compareWithGolden(const QImage& image, const QString& name)
{
    const QString path
        = QDir(QStringLiteral(AFTERSHOCK_TEST_DIR)).filePath(QStringLiteral("golden/") + name)
        + QStringLiteral(".png");
    if (qEnvironmentVariableIntValue("AFTERSHOCK_BLESS") == 1) {
        if (!QDir().mkpath(QFileInfo(path).path()) || !image.save(path))
            return QStringLiteral("cannot write ") + path;
        return {};
    }
    const QImage golden = QImage(path).convertToFormat(QImage::Format_RGB32);
    const QString actual = QDir::current().filePath(name + QStringLiteral(".actual.png"));
    if (golden.size() != image.size()) {
        image.save(actual);
        return QStringLiteral("golden picture missing or of another size: %1, see %2")
            .arg(path, actual);
    }
    const qint64 count = differingPixels(golden, image);
    if (static_cast<double>(count)
        <= shareTolerance * static_cast<double>(image.width()) * image.height())
        return {};
    image.save(actual);
    return QStringLiteral("%1 pixels differ from %2, see %3").arg(count).arg(path, actual);
}

} // namespace support
