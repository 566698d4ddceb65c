#pragma once

#include "market/instrument.h"
#include "market/interval.h"

#include <QLocale>
#include <QString>
#include <QTimeZone>

namespace market {

// Prices, percentages and times as text for reading: the only place where that is done. Unknown
// values (NaN) read "–". Minus is U+2212, the thin gaps are no-break.
class Format
{
public:
    // `language` is "en" or "de"; anything else reads as English.
    explicit Format(const QString& language = QStringLiteral("en"));

    [[nodiscard]] const QLocale& locale() const { return m_locale; }
    [[nodiscard]] QString language() const;

    [[nodiscard]] QString price(double value, int decimals = 2) const; // 1,234.50 / 1.234,50
    [[nodiscard]] QString money(double value, const QString& currency) const; // $124.80 / 124,80 $
    [[nodiscard]] QString change(double value, int decimals = 2) const; // with sign: +1.25, −24.20
    // `ratio` 0.0307 reads +3.07 % (a no-break space before the sign in both languages).
    [[nodiscard]] QString percent(double ratio, int decimals = 2) const;
    [[nodiscard]] QString compact(double value) const; // 1.2K, 3.4M, 5.6bn / 1,2 Tsd., Mio., Mrd.
    [[nodiscard]] QString count(qint64 value) const;

    [[nodiscard]] QString date(QDate date) const; // Mon 27 Jan 2025 / Mo. 27.01.2025
    [[nodiscard]] QString shortDate(QDate date) const; // Mon 27 Jan / Mo. 27.01.
    [[nodiscard]] QString month(QDate date) const; // Jan 2025 / Jan. 2025
    [[nodiscard]] QString shortMonth(QDate date) const; // Dec / Dez.
    [[nodiscard]] QString dayOfMonth(QDate date) const; // 27 Jan / 27.01.
    [[nodiscard]] QString weekday(QDate date) const; // Mon / Mo.
    [[nodiscard]] QString time(Millis instant, const QTimeZone& zone) const; // 09:30
    // Mon 27 Jan 2025, 09:30 / Mo. 27.01.2025, 09:30
    [[nodiscard]] QString dateTime(Millis instant, const QTimeZone& zone) const;
    [[nodiscard]] QString zoneName(const QTimeZone& zone) const; // city: New York, Tokyo / Tokio

private:
    QLocale m_locale;
};

// Decimals a price is shown with: 2 from 1 upwards, more below so that digits that matter stay.
[[nodiscard]] int priceDecimals(double price);

// The zone of an IANA name; UTC when there is none of that name.
[[nodiscard]] QTimeZone zoneOrUtc(const QString& name);

} // namespace market
