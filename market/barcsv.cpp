#include "market/barcsv.h"

#include "market/barsurvey.h"
#include "market/bartimes.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

using namespace Qt::StringLiterals;

namespace market {

namespace {

// Names the context of the sentences below for the translators.
struct Say
{
    Q_DECLARE_TR_FUNCTIONS(BarCsv)
};

bool sameWord(std::string_view text, std::string_view lower)
{
    return std::ranges::equal(text, lower, [](char a, char b) {
        return a == b || (a >= 'A' && a <= 'Z' && a + 32 == b);
    });
}

// How sources write that there is no value.
bool isMissing(std::string_view cell, BarLayout layout)
{
    return cell.empty() || cell == "-" || sameWord(cell, "null") || sameWord(cell, "n/a")
        || sameWord(cell, "n/d") || (layout == BarLayout::Fred && cell == ".");
}

bool isBlankRow(std::span<const std::string_view> cells)
{
    return std::ranges::all_of(cells, [](std::string_view cell) { return trimmed(cell).empty(); });
}

// Turns the rows of one file into bars whose times are still as written.
class RowReader
{
public:
    RowReader(const BarColumns& columns, const BarSurvey& survey, const BarCsvOptions& options)
        : m_columns(columns)
        , m_survey(survey)
        , m_namedUtc(columns.utc && options.zone.isEmpty())
    {
    }

    // Makes room for the rows of a text: hardly any file has shorter ones than that.
    void expect(std::size_t bytes);
    void read(const CsvReader& row);

    // The bars of all rows read, with their final times.
    [[nodiscard]] Result<BarFile> finish(const BarCsvOptions& options);
    // Some times could only be read in a zone that the user named.
    [[nodiscard]] bool hasLocalTimes() const { return m_hasLocalTimes; }

private:
    [[nodiscard]] bool hasEveryCell(const CsvReader& row);
    [[nodiscard]] bool isWanted(const CsvReader& row) const;
    [[nodiscard]] bool readPrices(const CsvReader& row, Bar& bar);
    [[nodiscard]] std::optional<WrittenTime> readTime(const CsvReader& row);
    void refuse(const CsvPlace& place, const QString& reason);

    static std::size_t index(int column) { return static_cast<std::size_t>(column); }

    const BarColumns& m_columns;
    const BarSurvey& m_survey;
    bool m_namedUtc;
    bool m_hasLocalTimes = false;
    DraftBars m_draft;
    BarFile m_file;
};

void RowReader::refuse(const CsvPlace& place, const QString& reason)
{
    ++m_file.refusedRows;
    if (m_file.refused.size() < BarFile::detailedRefusals)
        m_file.refused.push_back({place.line, static_cast<int>(place.column), reason});
}

void RowReader::expect(std::size_t bytes)
{
    constexpr std::size_t shortRow = 40;
    m_draft.bars.reserve(bytes / shortRow);
    m_draft.times.reserve(bytes / shortRow);
    m_draft.places.reserve(bytes / shortRow);
}

bool RowReader::hasEveryCell(const CsvReader& row)
{
    const auto cells = row.cells();
    const std::size_t width = index(m_columns.width);
    if (cells.size() == width)
        return true;
    if (isBlankRow(cells))
        return false;
    if (cells.size() > width && isBlankRow(cells.subspan(width)))
        return true;
    refuse(row.placeOf(std::min(cells.size(), width)),
           Say::tr("The row has %1 cells where the header has %2.").arg(cells.size()).arg(width));
    return false;
}

bool RowReader::isWanted(const CsvReader& row) const
{
    return m_survey.symbol.empty()
        || trimmed(row.cells()[index(m_columns.symbol)]) == m_survey.symbol;
}

bool RowReader::readPrices(const CsvReader& row, Bar& bar)
{
    const std::array<std::pair<int, double*>, 5> values{{{m_columns.open, &bar.open},
                                                         {m_columns.high, &bar.high},
                                                         {m_columns.low, &bar.low},
                                                         {m_columns.close, &bar.close},
                                                         {m_columns.volume, &bar.volume}}};
    for (const auto& [column, value] : values) {
        if (column < 0)
            continue;
        const std::string_view cell = trimmed(row.cells()[index(column)]);
        if (isMissing(cell, m_columns.layout))
            continue;
        const std::optional<double> number = parseNumber(cell, m_survey.decimal);
        if (!number) {
            refuse(row.placeOf(index(column)),
                   Say::tr("“%1” is not a number that can be used.").arg(quotable(cell)));
            return false;
        }
        *value = *number;
    }
    return true;
}

std::optional<WrittenTime> RowReader::readTime(const CsvReader& row)
{
    const std::string_view cell = row.cells()[index(m_columns.time)];
    std::optional<WrittenTime> time = parseTime(cell, m_survey.times);
    if (!time) {
        refuse(row.placeOf(index(m_columns.time)),
               Say::tr("“%1” is not a date or time that can be read.").arg(quotable(cell)));
        return std::nullopt;
    }
    if (m_columns.timeOfDay >= 0 && !time->hasTime) {
        const std::string_view clock = row.cells()[index(m_columns.timeOfDay)];
        const std::optional<Millis> ofDay = parseTimeOfDay(clock);
        if (!ofDay) {
            refuse(row.placeOf(index(m_columns.timeOfDay)),
                   Say::tr("“%1” is not a time of day that can be read.").arg(quotable(clock)));
            return std::nullopt;
        }
        time->local += *ofDay;
        time->hasTime = true;
    }
    if (m_namedUtc && time->hasTime && time->isNaive())
        time->offsetMinutes = 0;
    m_hasLocalTimes = m_hasLocalTimes || (time->hasTime && time->isNaive());
    return time;
}

void RowReader::read(const CsvReader& row)
{
    if (!hasEveryCell(row) || !isWanted(row))
        return;
    Bar bar;
    if (!readPrices(row, bar))
        return;
    if (std::isnan(bar.close)) {
        if (bar.hasOpen() || !std::isnan(bar.high) || !std::isnan(bar.low))
            refuse(row.placeOf(index(m_columns.close)), Say::tr("The row has no close."));
        else if (!isBlankRow(row.cells()))
            ++m_file.missingRows;
        return;
    }
    if (const std::optional<WrittenTime> time = readTime(row)) {
        m_draft.bars.push_back(bar);
        m_draft.times.push_back(*time);
        m_draft.places.push_back(row.placeOf(index(m_columns.time)));
    }
}

Result<BarFile> RowReader::finish(const BarCsvOptions& options)
{
    std::vector<RowError> untimely;
    const Result<Interval> interval = settleTimes(m_draft, options, untimely);
    if (!interval)
        return tl::unexpected(interval.error());
    for (const RowError& row : untimely)
        refuse({row.line, row.column}, row.reason);
    m_file.interval = *interval;
    m_file.layout = m_columns.layout;
    m_file.tickerFound = m_survey.tickerFound;
    m_file.bars = std::move(m_draft.bars);
    m_file.lines.reserve(m_draft.places.size());
    std::ranges::transform(m_draft.places, std::back_inserter(m_file.lines), &CsvPlace::line);
    std::ranges::stable_sort(m_file.refused, {}, &RowError::line);
    return std::move(m_file);
}

QString separatorName(char separator)
{
    switch (separator) {
    case ',':
        return Say::tr("commas");
    case ';':
        return Say::tr("semicolons");
    case '\t':
        return Say::tr("tabs");
    case '|':
        return Say::tr("vertical bars");
    default:
        return u"“%1”"_s.arg(QLatin1Char(separator));
    }
}

struct Findings
{
    const CsvTable& table;
    const BarColumns& columns;
    const BarSurvey& survey;
    const BarFile& file;
    QString localZone; // empty = no time needed one
};

QString timesInWords(const Findings& found)
{
    const TimeFormat& times = found.survey.times;
    if (times.epochUnits == 1)
        return Say::tr("Times count seconds since 1970.");
    if (times.epochUnits != 0)
        return Say::tr("Times count since 1970, %1 to the second.").arg(times.epochUnits);
    if (isIntraday(found.file.interval) && !found.localZone.isEmpty())
        return Say::tr("Times are read as local times of %1.").arg(found.localZone);
    if (times.order == DateOrder::DayFirst)
        return Say::tr("Dates have the day first.");
    if (times.order == DateOrder::MonthFirst)
        return Say::tr("Dates have the month first.");
    return {};
}

// What was found out, for the user to confirm.
QString describe(const Findings& found)
{
    const BarColumns& columns = found.columns;
    QStringList sentences{
        Say::tr("Layout: %1, bars of %2, cells separated by %3, decimal %4.")
            .arg(barLayoutName(columns.layout), toCode(found.file.interval),
                 separatorName(found.table.separator()),
                 found.survey.decimal == DecimalSign::Comma ? Say::tr("comma") : Say::tr("point"))};
    const auto sayIf = [&sentences](bool holds, const QString& sentence) {
        if (holds)
            sentences.append(sentence);
    };
    const QString times = timesInWords(found);
    sayIf(!times.isEmpty(), times);
    sayIf(columns.open < 0, Say::tr("The file has closes only."));
    sayIf(columns.open >= 0 && (columns.high < 0 || columns.low < 0),
          Say::tr("The file has no highs and lows."));
    sayIf(columns.adjustedClose >= 0,
          Say::tr("The adjusted closes in the column “%1” are not used.")
              .arg(columns.name(columns.adjustedClose)));
    sayIf(!found.file.tickerFound.isEmpty(),
          Say::tr("The prices are those of %1.").arg(found.file.tickerFound));
    sayIf(found.file.missingRows > 0,
          Say::tr("Rows without a price: %1.").arg(found.file.missingRows));
    sayIf(found.file.refusedRows > 0,
          Say::tr("Rows that cannot be read: %1.").arg(found.file.refusedRows));
    return sentences.join(u' ');
}

// No row could be read: says why.
Error noBars(const BarFile& file, const CsvPlace& end)
{
    if (!file.refused.empty()) {
        const RowError& first = file.refused.front();
        return errorAt({first.line, first.column},
                       Say::tr("No row of the file can be read as a bar. %1").arg(first.reason));
    }
    return errorAt(end,
                   file.missingRows > 0 ? Say::tr("No row of the file has a price.")
                                        : Say::tr("The file has no rows below its header."));
}

void append(QByteArray& text, double value)
{
    std::array<char, 32> buffer{};
    if (std::isnan(value))
        return;
    const auto [end, fault] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    if (fault == std::errc())
        text.append(buffer.data(), end - buffer.data());
}

// Decimal digits of a value that is not negative, with leading zeros.
void appendPadded(QByteArray& text, qint64 value, int digits)
{
    const qsizetype begin = text.size();
    text.resize(begin + digits);
    for (qsizetype at = begin + digits - 1; at >= begin; --at, value /= 10)
        text[at] = static_cast<char>('0' + value % 10);
}

void appendTime(QByteArray& text, Millis begin, Interval interval)
{
    const auto days = std::chrono::floor<std::chrono::days>(std::chrono::milliseconds(begin));
    const std::chrono::year_month_day date{std::chrono::sys_days(days)};
    appendPadded(text, int(date.year()), 4);
    text.append('-');
    appendPadded(text, unsigned(date.month()), 2);
    text.append('-');
    appendPadded(text, unsigned(date.day()), 2);
    if (!isIntraday(interval))
        return;
    const Millis ofDay = begin - days.count() * dayMillis;
    text.append('T');
    appendPadded(text, ofDay / hourMillis, 2);
    text.append(':');
    appendPadded(text, ofDay / minuteMillis % 60, 2);
    text.append(':');
    appendPadded(text, ofDay / 1000 % 60, 2);
    if (ofDay % 1000 != 0) {
        text.append('.');
        appendPadded(text, ofDay % 1000, 3);
    }
    text.append('Z');
}

} // namespace

Result<BarFile> parseBarCsv(const QByteArray& bytes, const BarCsvOptions& options)
{
    const Result<CsvTable> table = CsvTable::fromBytes(bytes);
    if (!table)
        return tl::unexpected(table.error());
    const auto columns = recognizeColumns(*table, options.layout, options.symbol);
    if (!columns)
        return tl::unexpected(columns.error());
    const auto survey = surveyBars(*table, *columns, options);
    if (!survey)
        return tl::unexpected(survey.error());

    RowReader rows(*columns, *survey, options);
    rows.expect(table->text().size());
    CsvReader reader = table->rows();
    for (int row = -columns->headerRows; reader.next(); ++row)
        if (row >= 0)
            rows.read(reader);
    if (const auto open = reader.openQuote())
        return tl::unexpected(openQuoteError(*open));
    Result<BarFile> file = rows.finish(options);
    if (!file)
        return file;
    if (file->bars.empty())
        return tl::unexpected(noBars(*file, {reader.line(), 1}));
    const QString zone = rows.hasLocalTimes() ? options.zone : QString();
    file->description = describe({*table, *columns, *survey, *file, zone});
    return file;
}

QByteArray toCsv(std::span<const Bar> bars, Interval interval)
{
    QByteArray text("time,open,high,low,close,volume\n");
    text.reserve(text.size() + static_cast<qsizetype>(bars.size()) * 64);
    for (const Bar& bar : bars) {
        appendTime(text, bar.begin, interval);
        for (const double value : {bar.open, bar.high, bar.low, bar.close, bar.volume}) {
            text.append(',');
            append(text, value);
        }
        text.append('\n');
    }
    return text;
}

} // namespace market
