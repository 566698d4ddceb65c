#pragma once

#include "market/result.h"

#include <QByteArray>

#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace market {

// Where something stands in a text file, both counted from 1; columns count characters.
struct CsvPlace
{
    qint64 line = 1;
    qint64 column = 1;

    friend bool operator==(const CsvPlace&, const CsvPlace&) = default;
};

// A sentence about a file, led by the place it speaks of.
[[nodiscard]] Error errorAt(const CsvPlace& place, const QString& sentence);

// What a cell says, for use inside a sentence: without line breaks and not too long.
[[nodiscard]] QString quotable(std::string_view cell);

// Without blanks at either end.
[[nodiscard]] std::string_view trimmed(std::string_view text);

// Walks the rows of CSV text after RFC 4180. Lines end in LF, CRLF or CR; empty lines are passed
// over. A quote inside an unquoted cell is an ordinary character, and text after a closing quote
// belongs to the cell. Rows may have any number of cells.
class CsvReader
{
public:
    // The text must outlive the reader.
    CsvReader(std::string_view text, char separator);

    // Steps to the next row. False at the end and at a quote that is never closed.
    bool next();

    // Of the current row; valid until the next step.
    [[nodiscard]] std::span<const std::string_view> cells() const { return m_cells; }
    [[nodiscard]] qint64 line() const { return m_rowLine; }
    [[nodiscard]] CsvPlace placeOf(std::size_t cell) const;

    // Where a quote opens that is never closed.
    [[nodiscard]] std::optional<CsvPlace> openQuote() const { return m_openQuote; }

private:
    void readPlainCell();
    bool readQuotedCell();
    void finishQuotedCell(std::string_view inner, bool doubled);
    bool atLineBreak() const;
    void passLineBreak();
    CsvPlace place(const char* position) const;

    char m_separator;
    const char* m_at;
    const char* m_end;
    const char* m_rowBegin;
    qint64 m_line = 1;
    qint64 m_rowLine = 1;
    std::vector<std::string_view> m_cells;
    std::vector<const char*> m_starts;
    std::deque<std::string> m_unescaped; // cells that are no slice of the text; addresses stay
    std::optional<CsvPlace> m_openQuote;
};

// The text of a CSV file as UTF-8 without byte order mark, and the separator of its cells.
class CsvTable
{
public:
    // UTF-8, or UTF-16 with a byte order mark. The separator is found: comma, semicolon, tab or
    // bar; a first line "sep=;" decides. Fails for an empty file and for one with NUL bytes.
    [[nodiscard]] static Result<CsvTable> fromBytes(const QByteArray& bytes);

    [[nodiscard]] std::string_view text() const;
    [[nodiscard]] char separator() const { return m_separator; }
    // The table must outlive the reader.
    [[nodiscard]] CsvReader rows() const;

private:
    CsvTable() = default;

    QByteArray m_bytes;
    qsizetype m_skip = 0; // the byte order mark
    char m_separator = ',';
    bool m_separatorLine = false;
};

} // namespace market
