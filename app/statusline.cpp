#include "app/statusline.h"

#include <QCoreApplication>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QLabel* plainLabel(QWidget* parent, const QString& name)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setAccessibleName(name);
    return label;
}

QString translated(const char* text)
{
    return QCoreApplication::translate("StatusLine", text);
}

// "NVDA 5m", or where longer bars are made from shorter ones "NVDA 1h (from 5m)".
QString barsText(const market::Coverage& coverage, market::Interval shown)
{
    const QString interval = market::toCode(shown);
    if (coverage.interval == shown)
        return translated(QT_TRANSLATE_NOOP("StatusLine", "%1 %2")).arg(coverage.symbol, interval);
    return translated(QT_TRANSLATE_NOOP("StatusLine", "%1 %2 (from %3)"))
        .arg(coverage.symbol, interval, market::toCode(coverage.interval));
}

} // namespace

QString coverageText(const CacheContents& cache, const market::View& view,
                     const market::Format& format)
{
    const QString symbol = mainSymbol(view);
    const market::Instrument* instrument = cache.instrument(symbol);
    const market::Coverage* coverage = cache.answering(symbol, view.interval);
    if (instrument == nullptr || coverage == nullptr)
        return {};
    const market::DateSpan dates = datesOf(*coverage, *instrument);
    QStringList parts{translated(QT_TRANSLATE_NOOP("StatusLine", "%1: %2 – %3"))
                          .arg(barsText(*coverage, view.interval), format.date(dates.first),
                               format.date(dates.last))};
    if (!coverage->source.isEmpty())
        parts += coverage->source;
    if (coverage->retrieved > 0)
        parts += translated(QT_TRANSLATE_NOOP("StatusLine", "retrieved %1"))
                     .arg(format.date(market::dateOfKey(coverage->retrieved)));
    return parts.join(u" · "_s);
}

StatusLine::StatusLine(const market::Format& format, QWidget* parent)
    : QStatusBar(parent)
    , m_format(format)
    , m_notice(plainLabel(this, tr("Notice")))
    , m_coverage(plainLabel(this, tr("Coverage of the main instrument")))
    , m_instruments(plainLabel(this, tr("Instruments in the cache")))
    , m_size(plainLabel(this, tr("Size of the cache")))
{
    setSizeGripEnabled(false);
    m_notice->setObjectName(u"message"_s);
    addWidget(m_notice, 1);
    addPermanentWidget(m_coverage);
    addPermanentWidget(m_instruments);
    addPermanentWidget(m_size);
}

void StatusLine::showNotice(const QString& text)
{
    m_notice->setText(text);
    m_notice->setToolTip({});
}

void StatusLine::showCache(const CacheContents& cache, const market::View& view)
{
    const auto count = static_cast<int>(cache.instruments.size());
    m_instruments->setText(tr("%1 instruments").arg(m_format.count(count)));
    m_coverage->setText(coverageText(cache, view, m_format));
}

void StatusLine::showSize(qint64 bytes)
{
    m_size->setText(tr("Cache %1").arg(m_format.locale().formattedDataSize(bytes)));
}

} // namespace app
