#include "app/reportcommand.h"

#include "app/savefile.h"
#include "app/say.h"
#include "storage/cachedsource.h"
#include "storage/cachereader.h"
#include "widgets/chart/pictureexport.h"
#include "widgets/fonts.h"

#include <QEventLoop>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int leastPixels = 16;
constexpr int mostPixels = 16'384;
constexpr double mostScale = 4;

Checked<QSize> sizeOf(const QString& text)
{
    static const QRegularExpression form(u"\\A([0-9]{1,5})x([0-9]{1,5})\\z"_s);
    const auto parts = form.match(text);
    const QSize size(parts.captured(1).toInt(), parts.captured(2).toInt());
    if (parts.hasMatch() && std::min(size.width(), size.height()) >= leastPixels
        && std::max(size.width(), size.height()) <= mostPixels)
        return size;
    return misused(Say::tr("--size cannot be \"%1\": write width and height from %2 to %3 like "
                           "1920x1080.")
                       .arg(text, QString::number(leastPixels), QString::number(mostPixels)));
}

Checked<double> scaleOf(const QString& text)
{
    bool isNumber = false;
    const double scale = text.toDouble(&isNumber);
    if (isNumber && scale >= 1 && scale <= mostScale)
        return scale;
    return misused(
        Say::tr("--scale-factor cannot be \"%1\": choose a number from 1 to 4.").arg(text));
}

struct Canvas
{
    QSize size;
    double scale = 1;
};

Checked<Canvas> canvasOf(const Text& size, const Text& scale)
{
    const auto pixels = sizeOf(size.value_or(u"1920x1080"_s));
    const auto factor = scaleOf(scale.value_or(u"1"_s));
    if (const auto fault = firstFailure(pixels, factor))
        return tl::unexpected(*fault);
    if (std::max(pixels->width(), pixels->height()) * *factor > mostPixels)
        return misused(Say::tr("The picture would have more than %1 pixels a side: choose a "
                               "smaller --size or --scale-factor.")
                           .arg(mostPixels));
    return Canvas{*pixels, *factor};
}

// The PNG, from the very code that draws in the window.
Checked<QByteArray> draw(const market::View& view, const Canvas& canvas, const QString& database)
{
    widgets::loadFonts();
    storage::CachedSource source(database);
    widgets::PictureExport exporter({source, source, source});
    Checked<QByteArray> result;
    QEventLoop loop;
    QObject::connect(&exporter, &widgets::PictureExport::finished, &loop,
                     [&](const QByteArray& png) {
                         result = png;
                         loop.quit();
                     });
    QObject::connect(&exporter, &widgets::PictureExport::failed, &loop,
                     [&](const QString& message) {
                         result = failed(message);
                         loop.quit();
                     });
    // Posted, because a failure may be told at once, before the loop runs.
    QMetaObject::invokeMethod(
        &loop, [&] { exporter.start(view, canvas.size, canvas.scale); }, Qt::QueuedConnection);
    loop.exec();
    return result;
}

} // namespace

Report::Report(CLI::App& parent)
    : Command(parent, "report", Say::tr("Draw a picture, without a display."))
    , m_view(entry())
{
    addText(entry(), m_out,
            {"--out", Say::tr("FILE.png"), Say::tr("Where the picture goes: required.")});
    addText(
        entry(), m_size,
        {"--size", Say::tr("WIDTHxHEIGHT"), Say::tr("In pixels; 1920x1080 where it is not said.")});
    addText(entry(), m_scale,
            {"--scale-factor", Say::tr("NUMBER"),
             Say::tr("Pixels for each of --size, 1 to 4; 1 where it is not said.")});
}

Outcome Report::checkOut() const
{
    if (!m_out || m_out->isEmpty())
        return misused(Say::tr("Say where the picture goes: --out FILE.png."));
    if (!m_out->endsWith(u".png"_s, Qt::CaseInsensitive))
        return misused(
            Say::tr("\"%1\" is no PNG file: --out needs a name that ends in .png.").arg(*m_out));
    return {};
}

Outcome Report::run(const Context& context)
{
    const auto out = checkOut();
    const auto canvas = canvasOf(m_size, m_scale);
    const auto view = m_view.view(context.language);
    if (const auto fault = firstFailure(out, canvas, view))
        return tl::unexpected(*fault);
    if (auto ready = prepareCache(context.database); !ready)
        return ready;
    storage::CacheReader reader(context.database);
    const auto catalogue = loadCatalogue(reader);
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    const auto whole = completed(*view, *catalogue, reader);
    if (!whole)
        return tl::unexpected(whole.error());
    const auto png = draw(*whole, *canvas, context.database);
    if (!png)
        return tl::unexpected(png.error());
    const auto saved = saveFile(*m_out, *png);
    return saved ? Outcome() : failed(saved.error());
}

} // namespace app
