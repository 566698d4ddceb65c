#pragma once

#include <QCoreApplication>
#include <QImage>

namespace bench {

inline constexpr QSize canvasSize(1920, 1080);

// The raster that the product and its peers draw into.
[[nodiscard]] inline QImage makeCanvas()
{
    return QImage(canvasSize, QImage::Format_RGB32);
}

// Lets everything that is still waiting happen outside of the measurement.
inline void drain()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace bench
