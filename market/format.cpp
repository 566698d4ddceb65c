#include "market/format.h"

#include <QDateTime>

#include <array>
#include <cmath>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace market {

namespace {

constexpr QChar minusSign(0x2212);
constexpr QChar noBreakSpace(0x00A0);
constexpr int mostDecimals = 10;

QString dash()
{
    return QString(QChar(0x2013));
}

bool isGerman(const QLocale& locale)
{
    return locale.language() == QLocale::German;
}

enum class Sign
{
    NegativeOnly,
    Always
};

// A number split in its sign and its digits, so that a currency can stand between the two.
struct Signed
{
    QString sign;
    QString digits;
};

// What rounds to zero has no sign.
Signed split(const QLocale& locale, double value, int decimals, Sign sign)
{
    const int places = std::clamp(decimals, 0, mostDecimals);
    const QString digits = locale.toString(std::abs(value), 'f', places);
    const bool isZero = QLocale::c().toString(std::abs(value), 'f', places).toDouble() == 0;
    if (isZero)
        return {QString(), digits};
    if (value < 0)
        return {QString(minusSign), digits};
    return {sign == Sign::Always ? u"+"_s : QString(), digits};
}

QString number(const QLocale& locale, double value, int decimals, Sign sign)
{
    if (!std::isfinite(value))
        return dash();
    const Signed parts = split(locale, value, decimals, sign);
    return parts.sign + parts.digits;
}

struct CurrencyRow
{
    QLatin1StringView code;
    char16_t sign[4];
    bool hasMinorUnit;
};

constexpr std::array<CurrencyRow, 8> currencyRows{{
    {"USD"_L1, u"$", true},
    {"EUR"_L1, u"€", true},
    {"GBP"_L1, u"£", true},
    {"JPY"_L1, u"¥", false},
    {"HKD"_L1, u"HK$", true},
    {"CNY"_L1, u"CN¥", true},
    {"KRW"_L1, u"₩", false},
    {"INR"_L1, u"₹", true},
}};

const CurrencyRow* currencyRow(const QString& code)
{
    for (const CurrencyRow& row : currencyRows)
        if (row.code == code)
            return &row;
    return nullptr;
}

struct ScaleRow
{
    double unit;
    QLatin1StringView english;
    QLatin1StringView german;
};

constexpr std::array<ScaleRow, 4> scaleRows{{
    {1e3, "K"_L1, "Tsd."_L1},
    {1e6, "M"_L1, "Mio."_L1},
    {1e9, "bn"_L1, "Mrd."_L1},
    {1e12, "tn"_L1, "Bio."_L1},
}};

// Cities whose usual name is not the last part of the IANA name, or differs in German.
struct CityRow
{
    QLatin1StringView zone;
    QLatin1StringView english;
    QLatin1StringView german;
};

constexpr std::array<CityRow, 7> cityRows{{
    {"Asia/Tokyo"_L1, "Tokyo"_L1, "Tokio"_L1},
    {"Asia/Hong_Kong"_L1, "Hong Kong"_L1, "Hongkong"_L1},
    {"Asia/Shanghai"_L1, "Shanghai"_L1, "Schanghai"_L1},
    {"Asia/Singapore"_L1, "Singapore"_L1, "Singapur"_L1},
    {"Asia/Kolkata"_L1, "Mumbai"_L1, "Mumbai"_L1},
    {"Europe/Berlin"_L1, "Frankfurt"_L1, "Frankfurt"_L1},
    {"Etc/UTC"_L1, "UTC"_L1, "UTC"_L1},
}};

} // namespace

Format::Format(const QString& language)
    : m_locale(language == u"de"_s ? QLocale(QLocale::German, QLocale::Germany)
                                   : QLocale(QLocale::English, QLocale::UnitedStates))
{
}

QString Format::language() const
{
    return isGerman(m_locale) ? u"de"_s : u"en"_s;
}

QString Format::price(double value, int decimals) const
{
    return number(m_locale, value, decimals, Sign::NegativeOnly);
}

QString Format::money(double value, const QString& currency) const
{
    if (!std::isfinite(value))
        return dash();
    const CurrencyRow* row = currencyRow(currency);
    const int decimals = row && !row->hasMinorUnit ? 0 : priceDecimals(value);
    const Signed parts = split(m_locale, value, decimals, Sign::NegativeOnly);
    if (currency.isEmpty() || currency == u"pts"_s)
        return parts.sign + parts.digits;
    const QString unit = row ? QString::fromUtf16(row->sign) : currency;
    if (isGerman(m_locale))
        return parts.sign + parts.digits + noBreakSpace + unit;
    if (row)
        return parts.sign + unit + parts.digits;
    return unit + noBreakSpace + parts.sign + parts.digits;
}

QString Format::change(double value, int decimals) const
{
    return number(m_locale, value, decimals, Sign::Always);
}

QString Format::percent(double ratio, int decimals) const
{
    if (!std::isfinite(ratio))
        return dash();
    return number(m_locale, ratio * 100, decimals, Sign::Always) + noBreakSpace + u'%';
}

QString Format::compact(double value) const
{
    if (!std::isfinite(value))
        return dash();
    // 999,950 rounds to 1.0M, not to 1,000.0K: the limit of a unit is where its rounding ends.
    const ScaleRow* scale = nullptr;
    for (const ScaleRow& row : scaleRows)
        if (std::abs(value) >= (scale ? row.unit - scale->unit * 0.05 : row.unit - 0.5))
            scale = &row;
    if (!scale)
        return number(m_locale, value, 0, Sign::NegativeOnly);
    const QString digits = number(m_locale, value / scale->unit, 1, Sign::NegativeOnly);
    if (isGerman(m_locale))
        return digits + noBreakSpace + scale->german;
    return digits + scale->english;
}

QString Format::count(qint64 value) const
{
    // The magnitude as unsigned: the lowest qint64 has no positive counterpart.
    const quint64 bits = static_cast<quint64>(value);
    if (value < 0)
        return minusSign + m_locale.toString(0 - bits);
    return m_locale.toString(bits);
}

QString Format::date(QDate date) const
{
    if (!date.isValid())
        return dash();
    return m_locale.toString(date, isGerman(m_locale) ? u"ddd dd.MM.yyyy" : u"ddd d MMM yyyy");
}

QString Format::shortDate(QDate date) const
{
    if (!date.isValid())
        return dash();
    return m_locale.toString(date, isGerman(m_locale) ? u"ddd dd.MM." : u"ddd d MMM");
}

QString Format::month(QDate date) const
{
    return date.isValid() ? m_locale.toString(date, u"MMM yyyy") : dash();
}

QString Format::shortMonth(QDate date) const
{
    return date.isValid() ? m_locale.toString(date, u"MMM") : dash();
}

QString Format::dayOfMonth(QDate date) const
{
    if (!date.isValid())
        return dash();
    return m_locale.toString(date, isGerman(m_locale) ? u"dd.MM." : u"d MMM");
}

QString Format::weekday(QDate date) const
{
    return date.isValid() ? m_locale.toString(date, u"ddd") : dash();
}

QString Format::time(Millis instant, const QTimeZone& zone) const
{
    const QTimeZone known = zone.isValid() ? zone : QTimeZone::utc();
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(instant, known);
    return local.isValid() ? m_locale.toString(local.time(), u"HH:mm") : dash();
}

QString Format::dateTime(Millis instant, const QTimeZone& zone) const
{
    const QTimeZone known = zone.isValid() ? zone : QTimeZone::utc();
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(instant, known);
    if (!local.isValid())
        return dash();
    return date(local.date()) + u", "_s + m_locale.toString(local.time(), u"HH:mm");
}

QString Format::zoneName(const QTimeZone& zone) const
{
    if (!zone.isValid())
        return u"UTC"_s;
    const QString id = QString::fromUtf8(zone.id());
    for (const CityRow& row : cityRows)
        if (row.zone == id)
            return isGerman(m_locale) ? row.german : row.english;
    return id.mid(id.lastIndexOf(u'/') + 1).replace(u'_', u' ');
}

int priceDecimals(double price)
{
    const double size = std::abs(price);
    if (!std::isfinite(size) || size >= 1 || size == 0)
        return 2;
    // Four digits from the first that is not zero: 0.8534, 0.001234.
    const int leadingZeros = static_cast<int>(-std::floor(std::log10(size))) - 1;
    return std::min(leadingZeros + 4, mostDecimals);
}

QTimeZone zoneOrUtc(const QString& name)
{
    if (name.isEmpty()) // QTimeZone would take the zone of this machine for it
        return QTimeZone::utc();
    const QTimeZone zone(name.toUtf8());
    return zone.isValid() ? zone : QTimeZone::utc();
}

} // namespace market
