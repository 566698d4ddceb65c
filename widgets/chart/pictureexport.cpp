#include "widgets/chart/pictureexport.h"

#include "widgets/chart/exporter.h"

#include <utility>

namespace widgets {

PictureExport::PictureExport(const ChartSources& sources, QObject* parent)
    : QObject(parent)
    , m_model(sources)
{
    connect(&m_model, &ChartModel::dataChanged, this, &PictureExport::draw);
    connect(&m_model, &ChartModel::failed, this, &PictureExport::failed);
}

void PictureExport::start(const market::View& view, const QSize& size, double scale)
{
    const auto theme = Theme::load(view.theme, view.safeColours);
    if (!theme) {
        Q_EMIT failed(theme.error().message);
        return;
    }
    m_theme = *theme;
    m_size = size;
    m_scale = scale;
    const ChartRequest wanted = requestFor(view, size.width() * scale);
    // The model answers a request once; a picture is wanted each time.
    if (std::exchange(m_wanted, wanted) == wanted)
        m_model.refresh();
    else
        m_model.request(wanted);
}

void PictureExport::draw(const ChartDataPtr& data)
{
    const auto png = renderPng(data, m_theme, m_size, m_scale);
    if (png)
        Q_EMIT finished(*png);
    else
        Q_EMIT failed(png.error().message);
}

} // namespace widgets
