#include "market/eventcsv.h"

#include "market/csvtable.h"
#include "market/eventtext.h"
#include "market/eventtime.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <functional>

using namespace Qt::StringLiterals;

namespace market {

namespace {

// A column of text other than titles and summaries.
struct Column
{
    QLatin1StringView name;
    QString EventFields::*field;
};

constexpr std::array<Column, 12> columns{{
    {"key"_L1, &EventFields::key},
    {"date"_L1, &EventFields::at},
    {"at"_L1, &EventFields::at},
    {"until"_L1, &EventFields::until},
    {"published"_L1, &EventFields::published},
    {"zone"_L1, &EventFields::zone},
    {"precision"_L1, &EventFields::precision},
    {"category"_L1, &EventFields::category},
    {"importance"_L1, &EventFields::importance},
    {"global"_L1, &EventFields::global},
    {"source"_L1, &EventFields::sourceName},
    {"url"_L1, &EventFields::url},
}};

qsizetype apostrophes(const QString& text)
{
    const auto first = std::ranges::find_if(text, [](QChar unit) { return unit != u'\''; });
    return first - text.begin();
}

// Spreadsheets take a cell that begins so for a formula; the wide forms too, in Japanese ones.
bool beginsLikeFormula(QStringView text)
{
    return !text.isEmpty() && QStringView(u"=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20").contains(text[0]);
}

bool isNumber(const QString& text)
{
    static const QRegularExpression form(u"^[+-]?\\d+(?:[.,]\\d+)?$"_s);
    return form.match(text).hasMatch();
}

// One apostrophe more than the text has of its own, so that unguarded() gives back the same.
QString guarded(const QString& text)
{
    const qsizetype own = apostrophes(text);
    const bool isFormula = beginsLikeFormula(QStringView(text).sliced(own));
    return isFormula && (own > 0 || !isNumber(text)) ? u'\'' + text : text;
}

QString unguarded(const QString& text)
{
    const qsizetype own = apostrophes(text);
    return own > 0 && beginsLikeFormula(QStringView(text).sliced(own)) ? text.sliced(1) : text;
}

QString cellText(std::string_view cell)
{
    return unguarded(QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())).trimmed());
}

QStringList splitSymbols(const QString& cell)
{
    static const QRegularExpression separator(u"[\\s|,;]+"_s);
    return cell.split(separator, Qt::SkipEmptyParts);
}

// What the cells of one row are put together from.
struct RowParts
{
    EventFields fields;
    QString time; // of the day of `fields.at`, or the whole instant
};

// Knows what each column of the table holds.
class Header
{
public:
    [[nodiscard]] QString read(std::span<const std::string_view> cells); // why not; empty = done
    [[nodiscard]] EventFields fields(std::span<const std::string_view> cells) const;
    [[nodiscard]] std::size_t size() const { return m_takers.size(); }
    [[nodiscard]] const QStringList& unknown() const { return m_unknown; }

private:
    using Taker = std::function<void(const QString& cell, RowParts& row)>;

    [[nodiscard]] static Taker takerOf(const QString& name);
    [[nodiscard]] static Taker takerOfText(const QString& name);

    std::vector<Taker> m_takers;
    QStringList m_unknown;
};

// "title", "title_en", "Summary_pt-BR".
Header::Taker Header::takerOfText(const QString& name)
{
    const QString lower = name.toLower();
    const auto takes
        = [&](QStringView word) { return lower == word || lower.startsWith(word + u'_'); };
    if (!takes(u"title") && !takes(u"summary"))
        return {};
    const auto part = takes(u"title") ? &EventText::title : &EventText::summary;
    const qsizetype bar = name.indexOf(u'_');
    const QString language = bar < 0 ? QString() : name.sliced(bar + 1);
    return [language, part](const QString& cell, RowParts& row) {
        std::vector<EventText>& texts = row.fields.texts;
        auto at = std::ranges::find(texts, language, &EventText::language);
        if (at == texts.end())
            at = texts.insert(at, EventText{language, {}, {}});
        (*at).*part = cell;
    };
}

Header::Taker Header::takerOf(const QString& name)
{
    const QString lower = name.toLower();
    for (const Column& column : columns)
        if (column.name == lower)
            return [field = column.field](const QString& cell, RowParts& row) {
                if (!cell.isEmpty())
                    row.fields.*field = cell;
            };
    if (lower == u"time")
        return [](const QString& cell, RowParts& row) { row.time = cell; };
    if (lower == u"symbols" || lower == u"symbol")
        return [](const QString& cell, RowParts& row) { row.fields.symbols = splitSymbols(cell); };
    if (lower == u"tags")
        return [](const QString& cell, RowParts& row) {
            row.fields.tags = cell.split(u'|', Qt::SkipEmptyParts);
        };
    return takerOfText(name);
}

QString Header::read(std::span<const std::string_view> cells)
{
    QStringList known;
    for (const std::string_view cell : cells) {
        const QString name = cellText(cell);
        m_takers.push_back(takerOf(name));
        if (!m_takers.back())
            m_unknown += name;
        else if (known.contains(name, Qt::CaseInsensitive))
            return QCoreApplication::translate("EventFile", "The column %1 comes twice.")
                .arg(quoted(name));
        else
            known += name;
    }
    const auto has = [&](QStringView prefix) {
        return std::ranges::any_of(known, [&](const QString& name) {
            return name.startsWith(prefix, Qt::CaseInsensitive);
        });
    };
    const bool dated = known.contains(u"date", Qt::CaseInsensitive)
        || known.contains(u"at", Qt::CaseInsensitive)
        || known.contains(u"time", Qt::CaseInsensitive);
    if (dated && has(u"title"))
        return {};
    return QCoreApplication::translate(
        "EventFile", "The first row must name a column “date” and a column “title”.");
}

EventFields Header::fields(std::span<const std::string_view> cells) const
{
    RowParts row;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (m_takers[i])
            m_takers[i](cellText(cells[i]), row);
    QString& at = row.fields.at;
    if (at.isEmpty())
        at = row.time;
    else if (!row.time.isEmpty())
        at += u' ' + row.time;
    return std::move(row.fields);
}

void readRow(const CsvReader& reader, const Header& header, EventFileBuilder& builder)
{
    const auto cells = reader.cells();
    if (cells.size() <= header.size())
        builder.add(reader.line(), header.fields(cells));
    else
        builder.refuse(reader.line(),
                       QCoreApplication::translate(
                           "EventFile",
                           "The row has %1 cells but the table has %2 columns; put text with a "
                           "separator in quotation marks.")
                           .arg(cells.size())
                           .arg(header.size()));
}

tl::unexpected<Error> neverClosed(const CsvPlace& place)
{
    return tl::unexpected(
        errorAt(place,
                QCoreApplication::translate(
                    "EventFile", "The quotation mark that opens here is never closed.")));
}

QString asCell(const QString& text)
{
    static const QRegularExpression special(u"[\",;\\r\\n\\t|]|^ | $"_s);
    const QString cell = guarded(text);
    if (!special.match(cell).hasMatch())
        return cell;
    return u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"';
}

// Whatever the events are, these come first and the columns up to the key stay where they are.
QStringList fixedLanguages()
{
    return {QString(), u"en"_s, u"de"_s};
}

QStringList furtherLanguages(std::span<const Event> events)
{
    QStringList languages;
    for (const Event& event : events)
        for (const EventText& text : event.texts)
            if (!fixedLanguages().contains(text.language) && !languages.contains(text.language))
                languages += text.language;
    std::ranges::sort(languages);
    return languages;
}

EventText textIn(const Event& event, const QString& language)
{
    const auto text = std::ranges::find(event.texts, language, &EventText::language);
    return text == event.texts.end() ? EventText{} : *text;
}

QStringList cellsOf(const Event& event, const QStringList& further)
{
    const bool isRange = event.end > event.begin;
    QStringList cells{writtenTime({event.precision, event.begin}),
                      isRange ? writtenTime({event.precision, event.end}) : QString(),
                      event.published ? writtenInstant(*event.published) : QString(),
                      event.zone,
                      toCode(event.category),
                      QString::number(event.importance),
                      event.global ? u"true"_s : u"false"_s,
                      event.symbols.join(u' '),
                      event.tags.join(u'|')};
    const auto add = [&](const QStringList& languages) {
        for (const QString& language : languages)
            cells += {textIn(event, language).title, textIn(event, language).summary};
    };
    add(fixedLanguages());
    cells << event.sourceName << event.url << event.key;
    add(further);
    return cells;
}

QStringList headerCells(const QStringList& further)
{
    QStringList cells{u"at"_s,         u"until"_s,  u"published"_s, u"zone"_s, u"category"_s,
                      u"importance"_s, u"global"_s, u"symbols"_s,   u"tags"_s};
    const auto add = [&](const QStringList& languages) {
        for (const QString& language : languages) {
            const QString suffix = language.isEmpty() ? QString() : QString(u'_' + language);
            cells += {u"title"_s + suffix, u"summary"_s + suffix};
        }
    };
    add(fixedLanguages());
    cells << u"source"_s << u"url"_s << u"key"_s;
    add(further);
    return cells;
}

} // namespace

Result<EventFile> eventsFromCsv(const QByteArray& csv)
{
    const Result<CsvTable> table = CsvTable::fromBytes(csv);
    if (!table)
        return tl::unexpected(table.error());
    CsvReader reader = table->rows();
    Header header;
    if (!reader.next() && reader.openQuote())
        return neverClosed(*reader.openQuote());
    const CsvPlace first = reader.placeOf(0);
    if (const QString reason = header.read(reader.cells()); !reason.isEmpty())
        return tl::unexpected(errorAt(first, reason));
    EventFileBuilder builder;
    if (!header.unknown().isEmpty())
        builder.note(first.line,
                     QCoreApplication::translate("EventFile", "These columns are not read: %1.")
                         .arg(quoted(header.unknown().join(u", "_s))));
    while (reader.next())
        readRow(reader, header, builder);
    if (const auto open = reader.openQuote())
        return neverClosed(*open);
    return builder.take();
}

QByteArray eventsToCsv(std::span<const Event> events)
{
    const QStringList further = furtherLanguages(events);
    QStringList lines{headerCells(further).join(u',')};
    for (const Event& event : events) {
        QStringList cells = cellsOf(event, further);
        for (QString& cell : cells)
            cell = asCell(cell);
        lines += cells.join(u',');
    }
    return (lines.join(u'\n') + u'\n').toUtf8();
}

} // namespace market
