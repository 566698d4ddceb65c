#pragma once

#include <QDate>
#include <QLocale>
#include <QTime>

#include <optional>

namespace app {

// A date as somebody types it, with a time of day where that was said.
struct DateInput
{
    QDate date;
    std::optional<QTime> time;

    friend bool operator==(const DateInput&, const DateInput&) = default;
};

// 2025-01-27, 27.01.2025, 27.1.25, 27 Jan 2025, 27. Januar 2025, Jan 27, 2025 … alone or followed
// by a time such as 09:30. A day without a year is that of `year`. Month names are English ones or
// those of the locale.
[[nodiscard]] std::optional<DateInput> readDate(const QString& text, const QLocale& locale,
                                                int year);

} // namespace app
