#pragma once

#include "widgets/chart/chartmodel.h"
#include "widgets/theme.h"

#include <QObject>
#include <QSize>

#include <optional>

namespace widgets {

// From a View to the bytes of its PNG: the one path of the window, the clipboard and the command
// line. Asks the sources, draws off screen, and reports once.
class PictureExport : public QObject
{
    Q_OBJECT
public:
    explicit PictureExport(const ChartSources& sources, QObject* parent = nullptr);

    // `size` in pixels of scale 1; the file has size × scale.
    void start(const market::View& view, const QSize& size, double scale);

Q_SIGNALS:
    void finished(const QByteArray& png);
    void failed(const QString& message);

private:
    void draw(const ChartDataPtr& data);

    ChartModel m_model;
    std::optional<ChartRequest> m_wanted; // last asked for
    Theme m_theme;
    QSize m_size;
    double m_scale = 1;
};

} // namespace widgets
