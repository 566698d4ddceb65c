#include "market/instrument.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace market {

namespace {

const std::array<std::pair<InstrumentKind, QLatin1StringView>, 7> kindCodes{{
    {InstrumentKind::Stock, "stock"_L1},
    {InstrumentKind::Index, "index"_L1},
    {InstrumentKind::Fund, "fund"_L1},
    {InstrumentKind::Rate, "rate"_L1},
    {InstrumentKind::Currency, "currency"_L1},
    {InstrumentKind::Crypto, "crypto"_L1},
    {InstrumentKind::Other, "other"_L1},
}};

} // namespace

QString toCode(InstrumentKind kind)
{
    for (const auto& [value, code] : kindCodes)
        if (value == kind)
            return code;
    return u"other"_s;
}

InstrumentKind instrumentKindFromCode(const QString& code)
{
    for (const auto& [value, text] : kindCodes)
        if (text == code)
            return value;
    return InstrumentKind::Other;
}

} // namespace market
