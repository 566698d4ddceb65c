#include "market/csvtable.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;

namespace market {

namespace {

// Names the context of the sentences below for the translators.
struct Say
{
    Q_DECLARE_TR_FUNCTIONS(CsvTable)
};

bool isLineBreak(char c)
{
    return c == '\n' || c == '\r';
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || isLineBreak(c);
}

// One line break may be two bytes: of CR LF only the LF counts.
qint64 countLineBreaks(const char* begin, const char* end)
{
    qint64 count = 0;
    for (const char* at = begin; at != end; ++at)
        if (*at == '\n' || (*at == '\r' && (at + 1 == end || at[1] != '\n')))
            ++count;
    return count;
}

qint64 countCharacters(const char* begin, const char* end)
{
    return std::count_if(begin, end,
                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

CsvPlace placeIn(const char* begin, const char* position, qint64 firstLine)
{
    const char* lineBegin = position;
    while (lineBegin != begin && !isLineBreak(lineBegin[-1]))
        --lineBegin;
    return {firstLine + countLineBreaks(begin, lineBegin),
            countCharacters(lineBegin, position) + 1};
}

// Excel's own way to say the separator.
std::optional<char> separatorLine(std::string_view text)
{
    const bool named = text.size() >= 5 && text.substr(0, 4) == "sep="
        && (text.size() == 5 || isLineBreak(text[5]));
    return named ? std::optional(text[4]) : std::nullopt;
}

// The right separator cuts most of the first rows into as many cells as the header.
char detectSeparator(std::string_view text)
{
    constexpr int sampledRows = 20;
    char best = ',';
    std::pair<int, std::size_t> bestScore{0, 0};
    for (const char candidate : std::array{',', ';', '\t', '|'}) {
        CsvReader reader(text, candidate);
        if (!reader.next() || reader.cells().size() < 2)
            continue;
        std::pair<int, std::size_t> score{1, reader.cells().size()};
        for (int row = 1; row < sampledRows && reader.next(); ++row)
            if (reader.cells().size() == score.second)
                ++score.first;
        if (score > bestScore) {
            bestScore = score;
            best = candidate;
        }
    }
    return best;
}

} // namespace

Error errorAt(const CsvPlace& place, const QString& sentence)
{
    return {Say::tr("Line %1, column %2: %3").arg(place.line).arg(place.column).arg(sentence)};
}

QString quotable(std::string_view cell)
{
    constexpr std::size_t longest = 160; // bytes: four for each of 40 characters
    const auto size = static_cast<qsizetype>(std::min(cell.size(), longest));
    QString text = QString::fromUtf8(cell.data(), size);
    for (QChar& c : text)
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u' ';
    text = text.simplified();
    return text.size() > 40 ? QString(text.left(39) + u'…') : text;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

CsvReader::CsvReader(std::string_view text, char separator)
    : m_separator(separator)
    , m_at(text.data())
    , m_end(text.data() + text.size())
    , m_rowBegin(m_at)
{
}

bool CsvReader::next()
{
    m_cells.clear();
    m_starts.clear();
    if (!m_unescaped.empty())
        m_unescaped.clear();
    while (atLineBreak())
        passLineBreak();
    if (m_at == m_end)
        return false;
    m_rowBegin = m_at;
    m_rowLine = m_line;
    for (;;) {
        m_starts.push_back(m_at);
        if (m_at != m_end && *m_at == '"') {
            if (!readQuotedCell())
                return false;
        } else {
            readPlainCell();
        }
        if (m_at == m_end || *m_at != m_separator)
            break;
        ++m_at;
    }
    if (atLineBreak())
        passLineBreak();
    return true;
}

void CsvReader::readPlainCell()
{
    const char* begin = m_at;
    while (m_at != m_end && *m_at != m_separator && !isLineBreak(*m_at))
        ++m_at;
    m_cells.emplace_back(begin, static_cast<std::size_t>(m_at - begin));
}

bool CsvReader::readQuotedCell()
{
    const char* opening = m_at;
    const char* begin = m_at + 1;
    const char* at = begin;
    bool doubled = false;
    for (;;) {
        const void* found
            = at == m_end ? nullptr : std::memchr(at, '"', static_cast<std::size_t>(m_end - at));
        if (!found) {
            m_openQuote = place(opening);
            m_cells.clear();
            m_at = m_end;
            return false;
        }
        at = static_cast<const char*>(found);
        if (at + 1 == m_end || at[1] != '"')
            break;
        doubled = true;
        at += 2;
    }
    m_line += countLineBreaks(begin, at);
    m_at = at + 1;
    finishQuotedCell({begin, static_cast<std::size_t>(at - begin)}, doubled);
    return true;
}

void CsvReader::finishQuotedCell(std::string_view inner, bool doubled)
{
    const char* tail = m_at;
    while (m_at != m_end && *m_at != m_separator && !isLineBreak(*m_at))
        ++m_at;
    if (!doubled && tail == m_at) {
        m_cells.push_back(inner);
        return;
    }
    std::string& cell = m_unescaped.emplace_back();
    cell.reserve(inner.size());
    for (std::size_t i = 0; i < inner.size(); ++i) {
        cell.push_back(inner[i]);
        if (inner[i] == '"')
            ++i;
    }
    cell.append(tail, static_cast<std::size_t>(m_at - tail));
    m_cells.emplace_back(cell);
}

bool CsvReader::atLineBreak() const
{
    return m_at != m_end && isLineBreak(*m_at);
}

void CsvReader::passLineBreak()
{
    if (*m_at == '\r' && m_at + 1 != m_end && m_at[1] == '\n')
        ++m_at;
    ++m_at;
    ++m_line;
}

CsvPlace CsvReader::place(const char* position) const
{
    return placeIn(m_rowBegin, position, m_rowLine);
}

CsvPlace CsvReader::placeOf(std::size_t cell) const
{
    if (cell < m_starts.size())
        return place(m_starts[cell]);
    return m_starts.empty() ? CsvPlace{m_rowLine, 1} : place(m_starts.back());
}

Result<CsvTable> CsvTable::fromBytes(const QByteArray& bytes)
{
    CsvTable table;
    table.m_bytes = bytes;
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")) {
        QStringDecoder decoder(QStringDecoder::Utf16);
        const QString decoded = decoder(bytes);
        table.m_bytes = decoded.toUtf8();
    }
    if (table.m_bytes.startsWith("\xEF\xBB\xBF"))
        table.m_skip = 3;

    const std::string_view text = table.text();
    if (trimmed(text).empty())
        return tl::unexpected(errorAt({}, Say::tr("The file is empty.")));
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos)
        return tl::unexpected(
            errorAt(placeIn(text.data(), text.data() + nul, 1),
                    Say::tr("The file holds binary data and is not a text table.")));

    const std::optional<char> named = separatorLine(text);
    table.m_separatorLine = named.has_value();
    table.m_separator = named ? *named : detectSeparator(text);
    return table;
}

std::string_view CsvTable::text() const
{
    return {m_bytes.constData() + m_skip, static_cast<std::size_t>(m_bytes.size() - m_skip)};
}

CsvReader CsvTable::rows() const
{
    CsvReader reader(text(), m_separator);
    if (m_separatorLine)
        reader.next();
    return reader;
}

} // namespace market
