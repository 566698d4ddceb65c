#include "widgets/chart/stamps.h"

#include <QPaintEngine>
#include <QPainter>

#include <cmath>

namespace widgets {

namespace {

constexpr int phases = 4096;

// The pixel that holds the coordinate, and how far it lies in it.
std::pair<int, int> pixelAndPhase(double coordinate)
{
    const auto steps = static_cast<int>(std::lround(coordinate * phases));
    const int pixel = static_cast<int>(std::floor(static_cast<double>(steps) / phases));
    return {pixel, steps - pixel * phases};
}

} // namespace

std::optional<StampPlace> StampPlace::of(const QPainter& painter, const QPointF& at)
{
    const QTransform& transform = painter.deviceTransform();
    if (painter.paintEngine()->type() != QPaintEngine::Raster
        || transform.type() > QTransform::TxScale || transform.m11() != transform.m22()
        || transform.m11() <= 0 || painter.opacity() < 1)
        return std::nullopt;
    const QPointF device = transform.map(at);
    const auto [x, phaseX] = pixelAndPhase(device.x());
    const auto [y, phaseY] = pixelAndPhase(device.y());
    return StampPlace{{x, y}, {phaseX, phaseY}, transform.m11()};
}

Stamp Stamp::of(const StampPlace& place, const QRectF& bounds, const DrawStamp& draw)
{
    const QPointF origin = QPointF(place.phase) / phases;
    const QRectF reach(bounds.topLeft() * place.scale + origin, bounds.size() * place.scale);
    const QRect pixels = reach.toAlignedRect();
    Stamp stamp{QImage(pixels.size(), QImage::Format_ARGB32_Premultiplied), pixels.topLeft()};
    stamp.image.fill(Qt::transparent);
    QPainter painter(&stamp.image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(origin - QPointF(pixels.topLeft()));
    painter.scale(place.scale, place.scale);
    draw(painter, QPointF(0, 0));
    return stamp;
}

void Stamp::put(QPainter& painter, const StampPlace& place) const
{
    const QPointF pixel(place.pixel + corner);
    const QTransform& transform = painter.deviceTransform();
    const QPointF at((pixel.x() - transform.dx()) / place.scale,
                     (pixel.y() - transform.dy()) / place.scale);
    if (place.scale == 1)
        painter.drawImage(at, image);
    else
        painter.drawImage(QRectF(at, QSizeF(image.size()) / place.scale), image);
}

} // namespace widgets
