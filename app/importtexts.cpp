#include "app/importtexts.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// Names the context of the sentences below for the translators.
struct Say
{
    Q_DECLARE_TR_FUNCTIONS(ImportDialog)
};

QString refusedText(std::size_t refused, const market::Format& format)
{
    return refused == 0 ? QString()
                        : u' '
            + Say::tr("Rows that cannot be read: %1.")
                  .arg(format.count(static_cast<qint64>(refused)));
}

} // namespace

QString foundText(const BarImport& bars, const market::Format& format)
{
    const storage::BarBatch& batch = bars.batch;
    if (batch.bars.empty())
        return Say::tr("There are no bars in it. %1").arg(bars.description);
    const auto [first, last] = std::ranges::minmax(batch.bars, {}, &market::Bar::begin);
    // The description names the refused rows already.
    return Say::tr("%1 bars, %2 – %3. %4")
        .arg(format.count(static_cast<qint64>(batch.bars.size())),
             format.date(market::dateOfKey(first.begin)),
             format.date(market::dateOfKey(last.begin)), bars.description);
}

QString foundText(const EventImport& events, const market::Format& format)
{
    return Say::tr("%1 events.").arg(format.count(static_cast<qint64>(events.batch.events.size())))
        + refusedText(events.batch.refused.size(), format);
}

QString reportText(const storage::IngestReport& report, const market::Format& format)
{
    QStringList counts{Say::tr("%1 added").arg(format.count(report.added)),
                       Say::tr("%1 updated").arg(format.count(report.updated)),
                       Say::tr("%1 unchanged").arg(format.count(report.unchanged))};
    if (report.outdated > 0)
        counts += Say::tr("%1 older or less complete than the cached ones")
                      .arg(format.count(report.outdated));
    if (report.duplicates > 0)
        counts += Say::tr("%1 given twice").arg(format.count(report.duplicates));
    counts += Say::tr("%1 refused").arg(format.count(report.refused));
    return report.subject + u": "_s + counts.join(u", "_s);
}

QString rowsText(const std::vector<market::RowError>& rows, qint64 unlisted)
{
    QStringList lines;
    for (const market::RowError& row : rows) {
        if (row.line == 0)
            lines += row.reason;
        else
            lines += Say::tr("Line %1: %2").arg(row.line).arg(row.reason);
    }
    if (unlisted > 0)
        lines += Say::tr("… and %1 more.").arg(unlisted);
    return lines.join(u'\n');
}

QString symbolFromName(const QString& fileName)
{
    static const QRegularExpression word(u"^\\^?[A-Za-z0-9]+(\\.[A-Za-z]{1,2}(?=[._-]))?"_s);
    return word.match(fileName).captured().toUpper();
}

} // namespace app
