#pragma once

#include "market/result.h"
#include "widgets/chart/chartdata.h"
#include "widgets/theme.h"

#include <QByteArray>
#include <QImage>
#include <QSize>

namespace widgets {

// The picture drawn off screen, `size` in pixels of scale 1, `scale` device pixels each.
[[nodiscard]] QImage renderImage(const ChartDataPtr& data, const Theme& theme, const QSize& size,
                                 double scale);

// The same as PNG, with an iTXt chunk "Aftershock" that holds the View and the data's fingerprint
// as JSON. The same data twice gives the same bytes.
[[nodiscard]] market::Result<QByteArray> renderPng(const ChartDataPtr& data, const Theme& theme,
                                                   const QSize& size, double scale);

// SHA-256 over every bar, basis and event the picture was drawn from, in hexadecimal.
[[nodiscard]] QByteArray fingerprint(const ChartData& data);

} // namespace widgets
