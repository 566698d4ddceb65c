#include "widgets/chart/exporter.h"

#include "widgets/chart/picture.h"
#include "widgets/chart/pngtext.h"
#include "widgets/chart/pngwriter.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QGraphicsScene>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

void add(QCryptographicHash& hash, double value)
{
    // One bit pattern for every NaN, so that "unknown" always counts the same.
    const double plain = std::isnan(value) ? market::unknown : value;
    hash.addData({reinterpret_cast<const char*>(&plain), sizeof plain});
}

void add(QCryptographicHash& hash, market::Millis value)
{
    hash.addData({reinterpret_cast<const char*>(&value), sizeof value});
}

void add(QCryptographicHash& hash, const QString& text)
{
    hash.addData(text.toUtf8());
    hash.addData(QByteArrayView("\0", 1));
}

void add(QCryptographicHash& hash, const Series& series)
{
    add(hash, series.instrument.symbol);
    for (const market::Bar& bar : series.answer.bars->bars()) {
        add(hash, bar.begin);
        for (const double value : {bar.open, bar.high, bar.low, bar.close, bar.volume})
            add(hash, value);
    }
    add(hash, series.answer.basis ? series.answer.basis->close : market::unknown);
}

void add(QCryptographicHash& hash, const IndicatorData& data)
{
    for (const auto* lists : {&data.lines, &data.lows, &data.highs})
        for (const std::vector<double>& line : *lists)
            for (const double value : line)
                add(hash, value);
}

void add(QCryptographicHash& hash, const market::Event& event)
{
    add(hash, event.key);
    add(hash, event.begin);
    add(hash, event.end);
    add(hash, market::toCode(event.category) + u'\n' + event.zone);
    add(hash, market::Millis{event.precision == market::Precision::Day ? 1 : 0});
    add(hash, market::Millis{event.importance});
    for (const market::EventText& text : event.texts)
        add(hash, text.language + u'\n' + text.title + u'\n' + text.summary);
}

QByteArray metadata(const ChartData& data)
{
    QJsonObject json;
    json.insert("view"_L1, QJsonDocument::fromJson(market::toJson(data.view)).object());
    json.insert("fingerprint"_L1, QString(u"sha256:"_s + QString::fromLatin1(fingerprint(data))));
    json.insert("version"_L1, QStringLiteral(AFTERSHOCK_VERSION));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray fingerprint(const ChartData& data)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const Series& series : data.series)
        add(hash, series);
    for (const Series& series : data.references)
        add(hash, series);
    for (const auto* list : {&data.overlays, &data.panes})
        for (const IndicatorData& indicator : *list)
            add(hash, indicator);
    for (const market::Event& event : *data.events)
        add(hash, event);
    return hash.result().toHex();
}

QImage renderImage(const ChartDataPtr& data, const Theme& theme, const QSize& size, double scale)
{
    const QSize pixels(qRound(size.width() * scale), qRound(size.height() * scale));
    QImage image(pixels, QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.fill(theme.window);
    QGraphicsScene scene;
    auto* picture = new Picture(Presentation::Report); // owned by the scene
    scene.addItem(picture);
    picture->setTheme(theme);
    picture->setDeviceRatio(scale);
    picture->resize(size);
    picture->setData(data);
    picture->layOut();
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    scene.render(&painter, QRectF(QPointF(), QSizeF(pixels)), QRectF(QPointF(), QSizeF(size)));
    return image;
}

market::Result<QByteArray> renderPng(const ChartDataPtr& data, const Theme& theme,
                                     const QSize& size, double scale)
{
    const QByteArray png = toPng(renderImage(data, theme, size, scale));
    if (png.isEmpty())
        return market::failure(QCoreApplication::translate(
            "Exporter",
            "There is not enough memory for a picture of that size; choose a smaller "
            "one."));
    return withText(png, "Aftershock", metadata(*data));
}

} // namespace widgets
