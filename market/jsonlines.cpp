#include "market/jsonlines.h"

#include <QString>

#include <algorithm>

namespace market {

namespace {

// Walks over the bytes of valid JSON and notes the line of each element it was asked for.
class ElementWalk
{
public:
    ElementWalk(const QByteArray& json, QByteArray key)
        : m_json(json)
        , m_key(std::move(key))
    {
    }

    std::vector<qint64> run();

private:
    void skipString();
    void open(char bracket);
    void close();

    const QByteArray& m_json;
    QByteArray m_key;
    QByteArray m_lastString;
    std::vector<qint64> m_lines;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    int m_depth = 0;
    int m_arrayDepth = 0; // depth inside the wanted array; 0 = not in it
    bool m_expectsElement = false;
};

void ElementWalk::skipString()
{
    const qsizetype begin = ++m_at;
    while (m_at < m_json.size() && m_json[m_at] != '"') {
        m_line += m_json[m_at] == '\n' ? 1 : 0;
        m_at += m_json[m_at] == '\\' ? 2 : 1;
    }
    m_lastString = m_json.mid(begin, m_at - begin);
}

void ElementWalk::open(char bracket)
{
    const bool isWanted = m_depth == 0 || (m_depth == 1 && m_lastString == m_key);
    ++m_depth;
    if (bracket == '[' && isWanted && m_arrayDepth == 0) {
        m_lines.clear();
        m_arrayDepth = m_depth;
        m_expectsElement = true;
    }
}

void ElementWalk::close()
{
    if (m_depth == m_arrayDepth) {
        m_arrayDepth = 0;
        m_expectsElement = false;
    }
    --m_depth;
}

std::vector<qint64> ElementWalk::run()
{
    for (; m_at < m_json.size(); ++m_at) {
        const char unit = m_json[m_at];
        if (unit == '\n')
            ++m_line;
        if (unit == '\n' || unit == ' ' || unit == '\t' || unit == '\r')
            continue;
        if (m_expectsElement && unit != ']') {
            m_lines.push_back(m_line);
            m_expectsElement = false;
        }
        if (unit == '"')
            skipString();
        else if (unit == '[' || unit == '{')
            open(unit);
        else if (unit == ']' || unit == '}')
            close();
        else if (unit == ',' && m_depth == m_arrayDepth)
            m_expectsElement = true;
    }
    return std::move(m_lines);
}

} // namespace

TextPlace placeOfOffset(const QByteArray& text, qsizetype offset)
{
    const qsizetype end = std::clamp<qsizetype>(offset, 0, text.size());
    const QByteArrayView before = QByteArrayView(text).first(end);
    const qsizetype lineBegin = before.lastIndexOf('\n') + 1;
    return {std::ranges::count(before, '\n') + 1,
            QString::fromUtf8(before.sliced(lineBegin)).size() + 1};
}

std::vector<qint64> linesOfElements(const QByteArray& json, const QByteArray& key)
{
    return ElementWalk(json, key).run();
}

} // namespace market
