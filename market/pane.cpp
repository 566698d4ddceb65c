#include "market/pane.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace market {

namespace {

constexpr QLatin1StringView volumeCode("volume");
constexpr QLatin1StringView symbolPrefix("symbol:");

} // namespace

QString toCode(const Pane& pane)
{
    switch (pane.kind) {
    case PaneKind::Volume:
        return volumeCode;
    case PaneKind::Instrument:
        return symbolPrefix + pane.symbol;
    case PaneKind::Indicator:
        break;
    }
    return toCode(pane.indicator);
}

Result<Pane> paneFromCode(const QString& code)
{
    if (code == volumeCode)
        return Pane{};
    if (code.startsWith(symbolPrefix)) {
        const QString symbol = code.mid(symbolPrefix.size());
        if (symbol.isEmpty())
            return failure(QCoreApplication::translate(
                "Pane", "A pane of an instrument names its symbol, like symbol:^VIX."));
        return Pane{PaneKind::Instrument, {}, symbol, 0};
    }
    const Result<Indicator> indicator = indicatorFromCode(code);
    if (!indicator)
        return failure(
            QCoreApplication::translate("Pane",
                                        "There is no pane \"%1\": write volume, symbol:NAME or an "
                                        "indicator. %2")
                .arg(code, indicator.error().message));
    return Pane{PaneKind::Indicator, *indicator, {}, 0};
}

} // namespace market
