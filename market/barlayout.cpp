#include "market/barlayout.h"

#include "market/barheadings.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace market {

namespace {

constexpr std::array layouts{BarLayout::Auto,  BarLayout::Own,  BarLayout::Yahoo,
                             BarLayout::Stooq, BarLayout::Fred, BarLayout::Generic};

// Names the context of the sentences below for the translators.
struct Say
{
    Q_DECLARE_TR_FUNCTIONS(BarLayout)
};

struct Header
{
    std::vector<QStringList> rows; // the first three of the file, as far as it has them
    qint64 line = 1;

    [[nodiscard]] tl::unexpected<Error> fault(const QString& sentence) const
    {
        return tl::unexpected(errorAt({line, 1}, sentence));
    }
};

int find(const QStringList& row, const QStringList& names)
{
    for (const QString& name : names)
        if (const qsizetype at = row.indexOf(name); at >= 0)
            return static_cast<int>(at);
    return BarColumns::none;
}

bool isOwnHeader(const QStringList& row)
{
    static const QStringList own{u"time"_s, u"open"_s,  u"high"_s,
                                 u"low"_s,  u"close"_s, u"volume"_s};
    return row == own;
}

bool isStooqHeader(const QStringList& row, const QStringList& plain)
{
    static const QStringList english{u"date"_s, u"open"_s, u"high"_s, u"low"_s, u"close"_s};
    static const QStringList polish{u"data"_s, u"otwarcie"_s, u"najwyzszy"_s, u"najnizszy"_s,
                                    u"zamkniecie"_s};
    const QStringList first = plain.mid(0, 5);
    const bool daily = (first == english || first == polish) && plain.size() <= 6;
    return daily || (row.value(0) == "<TICKER>"_L1 && row.value(1) == "<PER>"_L1);
}

bool isYahooHeader(const BarColumns& columns, const QStringList& plain)
{
    return columns.adjustedClose >= 0
        || (plain.contains("dividends"_L1) && plain.contains("stock splits"_L1));
}

// Price/Ticker/Date above each other, in either order of the first two.
bool hasThreeHeaderRows(const std::vector<QStringList>& rows)
{
    if (rows.size() < 3)
        return false;
    const QString third = bareHeading(rows[2].value(0));
    const QString first = bareHeading(rows[0].value(0));
    const QString second = bareHeading(rows[1].value(0));
    return (third == "date"_L1 || third == "datetime"_L1)
        && (second == "ticker"_L1 || (first == "ticker"_L1 && second == "price"_L1));
}

bool isFredHeader(const QStringList& row, bool anyCase)
{
    const QString date = row.value(0);
    if (row.size() < 2)
        return false;
    if (date == "observation_date"_L1)
        return true;
    if (!(date == "DATE"_L1 || (anyCase && bareHeading(date) == "date"_L1)) || row.size() != 2)
        return false;
    const QString value = bareHeading(row[1]);
    return value == "value"_L1
        || std::ranges::none_of(columnNames(), [&value](const ColumnNames& prices) {
               return prices.names.contains(value);
           });
}

Result<Header> readHeader(const CsvTable& table)
{
    Header header;
    CsvReader reader = table.rows();
    while (header.rows.size() < 3 && reader.next()) {
        if (header.rows.empty())
            header.line = reader.line();
        QStringList& row = header.rows.emplace_back();
        for (const std::string_view cell : reader.cells())
            row.append(headingText(trimmed(cell)));
    }
    if (header.rows.empty() && reader.openQuote())
        return tl::unexpected(openQuoteError(*reader.openQuote()));
    if (header.rows.empty())
        return header.fault(Say::tr("The file has no line with column names."));
    return header;
}

// A saved web page or an answer in JSON, for which a table was expected.
std::optional<Error> strangeContent(std::string_view text)
{
    static const QRegularExpression markup(u"^<(!|\\?xml|html|head|body|script|meta)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const std::string_view begin = trimmed(text.substr(0, 4096)).substr(0, 12);
    const QString start = QString::fromLatin1(begin.data(), static_cast<qsizetype>(begin.size()));
    if (start.contains(markup))
        return errorAt({}, Say::tr("The file is a web page and not a table of prices."));
    if (start.startsWith(u'{') || start.startsWith(u'['))
        return errorAt({}, Say::tr("The file holds JSON and not a table of prices."));
    return std::nullopt;
}

// A series of several in the header: the wanted one, or the only one.
Result<QString> chooseTicker(const Header& header, QStringList tickers, const QString& wanted)
{
    tickers.removeDuplicates();
    if (tickers.size() == 1)
        return tickers.front();
    for (const QString& ticker : tickers)
        if (ticker.compare(wanted, Qt::CaseInsensitive) == 0)
            return ticker;
    return header.fault(severalSymbols(tickers, wanted));
}

void fillColumns(BarColumns& columns, const QStringList& plain)
{
    for (const ColumnNames& prices : columnNames())
        columns.*prices.column = find(plain, prices.names);
    const int instant = find(plain, instantNames());
    const int date = find(plain, dateNames());
    const int clock = find(plain, clockNames());
    columns.time = instant >= 0 ? instant : date >= 0 ? date : clock;
    if (instant < 0 && date >= 0)
        columns.timeOfDay = clock;
    if (columns.time < 0 && !plain.isEmpty() && plain.front().isEmpty())
        columns.time = 0; // an index without a name
}

Result<BarColumns> threeHeaderRows(Header header, const QString& symbol)
{
    if (bareHeading(header.rows[0].value(0)) == "ticker"_L1)
        std::swap(header.rows[0], header.rows[1]);
    const QStringList& tickers = header.rows[1];
    const Result<QString> ticker = chooseTicker(header, tickers.mid(1), symbol);
    if (!ticker)
        return tl::unexpected(ticker.error());
    QStringList plain = bareRow(header.rows[0]);
    for (qsizetype i = 0; i < plain.size(); ++i)
        if (i == 0 || tickers.value(i) != *ticker)
            plain[i] = u"-"_s; // of another symbol
    BarColumns columns;
    fillColumns(columns, plain);
    columns.layout = BarLayout::Yahoo;
    columns.headerRows = 3;
    columns.time = 0;
    columns.ticker = *ticker;
    columns.headings = header.rows[0];
    return columns;
}

Result<BarColumns> fredColumns(const Header& header, const QString& symbol)
{
    BarColumns columns;
    const QStringList series = header.rows[0].mid(1);
    const Result<QString> chosen = chooseTicker(header, series, symbol);
    if (!chosen)
        return tl::unexpected(chosen.error());
    columns.layout = BarLayout::Fred;
    columns.time = 0;
    columns.close = 1 + static_cast<int>(series.indexOf(*chosen));
    columns.ticker = *chosen;
    columns.headings = header.rows[0];
    return columns;
}

// A heading that is there twice leaves open which of its columns is meant.
std::optional<QString> doubledHeading(const BarColumns& columns, const QStringList& plain)
{
    for (const int column : {columns.time, columns.open, columns.high, columns.low, columns.close,
                             columns.volume, columns.symbol})
        if (column >= 0 && plain.count(plain[column]) > 1)
            return Say::tr("The heading “%1” is there more than once.").arg(columns.name(column));
    return std::nullopt;
}

std::optional<QString> missingColumn(const BarColumns& columns)
{
    const QString seen = quotable(columns.name(0).toStdString());
    if (columns.time < 0)
        return Say::tr("No column with dates was found in the header, which begins with “%1”: one "
                       "column has to be headed Date, Datum, Time or Timestamp.")
            .arg(seen);
    if (columns.close < 0)
        return Say::tr(
                   "No column with closing prices was found in the header, which begins with “%1”: "
                   "one column has to be headed Close, Schluss or Price.")
            .arg(seen);
    return std::nullopt;
}

Result<BarColumns> namedColumns(const Header& header)
{
    const QStringList& row = header.rows[0];
    const QStringList plain = bareRow(row);
    BarColumns columns;
    fillColumns(columns, plain);
    columns.headings = row;
    if (const auto doubled = doubledHeading(columns, plain))
        return header.fault(*doubled);
    static const QRegularExpression utc(u"(^|[^a-z])(utc|gmt)($|[^a-z])"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    columns.utc = columns.name(columns.time).contains(utc);
    columns.layout = isOwnHeader(row)   ? BarLayout::Own
        : isYahooHeader(columns, plain) ? BarLayout::Yahoo
        : isStooqHeader(row, plain)     ? BarLayout::Stooq
                                        : BarLayout::Generic;
    return columns;
}

Result<BarColumns> columnsFor(BarLayout layout, const Header& header, const QString& symbol)
{
    const bool automatic = layout == BarLayout::Auto;
    if ((automatic || layout == BarLayout::Yahoo) && hasThreeHeaderRows(header.rows))
        return threeHeaderRows(header, symbol);
    if ((automatic || layout == BarLayout::Fred)
        && isFredHeader(header.rows[0], layout == BarLayout::Fred))
        return fredColumns(header, symbol);
    return namedColumns(header);
}

// Yahoo's and Stooq's files are tables with headings, and their headings vary.
bool mayBeCalled(BarLayout found, BarLayout layout)
{
    return layout == BarLayout::Auto || layout == found || layout == BarLayout::Generic
        || layout == BarLayout::Yahoo || layout == BarLayout::Stooq;
}

} // namespace

std::span<const BarLayout> allBarLayouts()
{
    return layouts;
}

QString toCode(BarLayout layout)
{
    static const std::array codes{"auto"_L1,  "own"_L1,  "yahoo"_L1,
                                  "stooq"_L1, "fred"_L1, "generic"_L1};
    return codes[static_cast<std::size_t>(layout)];
}

std::optional<BarLayout> barLayoutFromCode(const QString& code)
{
    for (const BarLayout layout : layouts)
        if (toCode(layout) == code)
            return layout;
    return std::nullopt;
}

QString barLayoutName(BarLayout layout)
{
    switch (layout) {
    case BarLayout::Auto:
        return Say::tr("Found automatically");
    case BarLayout::Own:
        return Say::tr("Aftershock");
    case BarLayout::Yahoo:
        return Say::tr("Yahoo Finance");
    case BarLayout::Stooq:
        return Say::tr("Stooq");
    case BarLayout::Fred:
        return Say::tr("FRED");
    case BarLayout::Generic:
        return Say::tr("Table with headings");
    }
    return {};
}

QString BarColumns::name(int column) const
{
    return column < 0 ? QString() : headings.value(column);
}

QString severalSymbols(const QStringList& symbols, const QString& wanted)
{
    const QString list = symbols.mid(0, 10).join(u", "_s) + (symbols.size() > 10 ? u" …"_s : u""_s);
    return wanted.isEmpty()
        ? Say::tr(
              "The file has prices of several symbols (%1): name the one to read with --symbol.")
              .arg(list)
        : Say::tr("The file has no prices of %1, but of %2.").arg(wanted, list);
}

Error openQuoteError(const CsvPlace& place)
{
    return errorAt(place,
                   Say::tr("The quotation mark that opens here is never closed; the file may "
                           "have been cut off."));
}

Result<BarColumns> recognizeColumns(const CsvTable& table, BarLayout layout, const QString& symbol)
{
    if (const auto strange = strangeContent(table.text()))
        return tl::unexpected(*strange);
    const Result<Header> header = readHeader(table);
    if (!header)
        return tl::unexpected(header.error());
    Result<BarColumns> columns = columnsFor(layout, *header, symbol);
    if (!columns)
        return columns;
    if (const auto missing = missingColumn(*columns))
        return header->fault(*missing);
    if (!mayBeCalled(columns->layout, layout))
        return header->fault(Say::tr("The header is not in the layout “%1” but in “%2”.")
                                 .arg(barLayoutName(layout), barLayoutName(columns->layout)));
    if (layout != BarLayout::Auto)
        columns->layout = layout;
    columns->width = static_cast<int>(columns->headings.size());
    while (columns->width > 1 && columns->headings[columns->width - 1].isEmpty())
        --columns->width; // a separator at the end of the line
    return columns;
}

} // namespace market
