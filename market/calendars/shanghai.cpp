#include "market/calendars/rules.h"

namespace market::calendars {

namespace {

// Weekdays without trading. The State Council fixes them anew each year, so that no rule gives
// them; weekends stay closed even where it makes them working days. Source: the exchange's notices
// on market closures of 27 December 2022 (2023), December 2023 (2024), 23 December 2024 (2025) and
// 22 December 2025 (2026).
// clang-format off
constexpr int closures[]{
    2023'01'02,
    2023'01'23, 2023'01'24, 2023'01'25, 2023'01'26, 2023'01'27, // Spring Festival
    2023'04'05, // Qingming
    2023'05'01, 2023'05'02, 2023'05'03,
    2023'06'22, 2023'06'23, // Dragon Boat Festival
    2023'09'29, 2023'10'02, 2023'10'03, 2023'10'04, 2023'10'05, 2023'10'06, // Mid-Autumn, National Day
    2024'01'01,
    2024'02'09, 2024'02'12, 2024'02'13, 2024'02'14, 2024'02'15, 2024'02'16,
    2024'04'04, 2024'04'05,
    2024'05'01, 2024'05'02, 2024'05'03,
    2024'06'10,
    2024'09'16, 2024'09'17,
    2024'10'01, 2024'10'02, 2024'10'03, 2024'10'04, 2024'10'07,
    2025'01'01,
    2025'01'28, 2025'01'29, 2025'01'30, 2025'01'31, 2025'02'03, 2025'02'04,
    2025'04'04,
    2025'05'01, 2025'05'02, 2025'05'05,
    2025'06'02,
    2025'10'01, 2025'10'02, 2025'10'03, 2025'10'06, 2025'10'07, 2025'10'08,
    2026'01'01, 2026'01'02,
    2026'02'16, 2026'02'17, 2026'02'18, 2026'02'19, 2026'02'20, 2026'02'23,
    2026'04'06,
    2026'05'01, 2026'05'04, 2026'05'05,
    2026'06'19,
    2026'09'25,
    2026'10'01, 2026'10'02, 2026'10'05, 2026'10'06, 2026'10'07,
};
// clang-format on

} // namespace

Rules shanghai()
{
    Rules rules{.zone = "Asia/Shanghai", .first = day(2023, 1, 1), .last = day(2026, 12, 31)};
    rules.hours = {{rules.first, clock(9, 30), clock(15), clock(11, 30), clock(13)}};
    rules.closed = fromTable(closures);
    return rules;
}

} // namespace market::calendars
