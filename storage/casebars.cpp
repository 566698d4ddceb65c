#include "storage/casebars.h"

#include <QCoreApplication>
#include <QDateTime>

#include <charconv>
#include <cmath>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr QByteArrayView firstLine("aftershock-bars 1");
constexpr QByteArrayView seriesWord("series");
constexpr int headColumns = 8; // series, symbol, interval, rows, currency, adjustment, date, source
constexpr int rowColumns = 6; // time, open, high, low, close, volume
constexpr int longestStep = 100'000; // intervals; keeps the sum of steps far from overflow
constexpr int mostRows = 10'000'000;

using Columns = std::vector<QByteArrayView>;

// Names the context of the sentences below for the translators.
struct Say
{
    Q_DECLARE_TR_FUNCTIONS(CaseStudy)
};

// At most `most` columns; the last one takes the rest of the line, spaces included.
Columns columnsOf(QByteArrayView line, std::size_t most)
{
    Columns columns;
    while (columns.size() + 1 < most) {
        const qsizetype space = line.indexOf(' ');
        if (space < 0)
            break;
        columns.push_back(line.first(space));
        line = line.sliced(space + 1);
    }
    columns.push_back(line);
    return columns;
}

template<typename Number>
std::optional<Number> numberOf(QByteArrayView text)
{
    Number value = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), value);
    if (error != std::errc() || end != text.end())
        return std::nullopt;
    return value;
}

// "-" is a value too: the source does not say.
std::optional<double> priceOf(QByteArrayView text)
{
    if (text == "-")
        return market::unknown;
    const auto value = numberOf<double>(text);
    return value && std::isfinite(*value) ? value : std::nullopt;
}

std::optional<market::Millis> firstTimeOf(QByteArrayView text, market::Interval interval)
{
    const QString read = QString::fromLatin1(text);
    if (!market::isIntraday(interval)) {
        const QDate date = QDate::fromString(read, u"yyyy-MM-dd");
        return date.isValid() ? std::optional(market::dateKey(date)) : std::nullopt;
    }
    QDateTime instant = QDateTime::fromString(read, u"yyyy-MM-dd'T'HH:mm'Z'"_s);
    instant.setTimeSpec(Qt::UTC);
    return instant.isValid() ? std::optional(instant.toMSecsSinceEpoch()) : std::nullopt;
}

// Reads line by line; the first complaint ends it.
class Reader
{
public:
    explicit Reader(QString fileName)
        : m_fileName(std::move(fileName))
    {
    }

    market::Result<std::vector<BarBatch>> read(QByteArrayView text)
    {
        while (!text.isEmpty() && m_complaint.isEmpty()) {
            ++m_line;
            const qsizetype end = text.indexOf('\n');
            if (end < 0)
                return complaint(Say::tr("the line is cut off."));
            readLine(text.first(end));
            text = text.sliced(end + 1);
        }
        if (m_complaint.isEmpty() && m_line == 0)
            m_complaint = Say::tr("the file is empty.");
        if (m_complaint.isEmpty() && m_rowsMissing > 0)
            m_complaint = Say::tr("rows are missing at the end: %1.").arg(m_rowsMissing);
        if (!m_complaint.isEmpty())
            return complaint(m_complaint);
        return std::move(m_batches);
    }

private:
    [[nodiscard]] tl::unexpected<market::Error> complaint(const QString& reason) const
    {
        return market::failure(Say::tr("%1, line %2: %3", "file, line number, reason")
                                   .arg(m_fileName)
                                   .arg(m_line)
                                   .arg(reason));
    }

    void readLine(QByteArrayView line)
    {
        if (m_line == 1) {
            if (line != firstLine)
                m_complaint = Say::tr("these are no bars of a case study.");
        } else if (line.startsWith('#')) {
            return;
        } else if (m_rowsMissing > 0) {
            readRow(columnsOf(line, rowColumns + 1));
        } else {
            readHead(columnsOf(line, headColumns));
        }
    }

    void readHead(const Columns& columns)
    {
        if (columns.size() != headColumns || columns[0] != seriesWord) {
            m_complaint = Say::tr("the head of a series should stand here.");
            return;
        }
        const auto interval = market::intervalFromCode(QString::fromUtf8(columns[2]));
        const auto rows = numberOf<int>(columns[3]);
        const QDate retrieved = QDate::fromString(QString::fromUtf8(columns[6]), u"yyyy-MM-dd");
        if (!interval || *interval == market::Interval::Month1) // months have no fixed length
            m_complaint = Say::tr("“%1” is no interval.").arg(QString::fromUtf8(columns[2]));
        else if (!rows || *rows < 1 || *rows > mostRows)
            m_complaint = Say::tr("“%1” is no number of rows.").arg(QString::fromUtf8(columns[3]));
        else if (!retrieved.isValid())
            m_complaint = Say::tr("“%1” is no date.").arg(QString::fromUtf8(columns[6]));
        else
            begin(columns, *interval, *rows, retrieved);
    }

    void begin(const Columns& columns, market::Interval interval, int rows, QDate retrieved)
    {
        BarBatch batch;
        batch.instrument.symbol = QString::fromUtf8(columns[1]);
        batch.instrument.currency = QString::fromUtf8(columns[4]);
        batch.interval = interval;
        batch.adjustment = columns[5] == "-" ? QString() : QString::fromUtf8(columns[5]);
        batch.retrieved = market::dateKey(retrieved);
        batch.source = QString::fromUtf8(columns[7]);
        batch.bars.reserve(static_cast<std::size_t>(rows));
        batch.lines.reserve(static_cast<std::size_t>(rows));
        m_batches.push_back(std::move(batch));
        m_rowsMissing = rows;
    }

    void readRow(const Columns& columns)
    {
        if (columns.size() != rowColumns) {
            m_complaint = Say::tr("a row has six columns: time, open, high, low, close, volume.");
            return;
        }
        BarBatch& batch = m_batches.back();
        const std::optional<market::Millis> time = timeOf(columns[0], batch);
        if (!time) {
            m_complaint = Say::tr("“%1” is no time.").arg(QString::fromUtf8(columns[0]));
            return;
        }
        market::Bar bar{.begin = *time};
        std::size_t column = 1;
        for (double* value : {&bar.open, &bar.high, &bar.low, &bar.close, &bar.volume}) {
            const std::optional<double> number = priceOf(columns[column]);
            if (!number || (value == &bar.close && std::isnan(*number))) {
                m_complaint = Say::tr("“%1” is no number.").arg(QString::fromUtf8(columns[column]));
                return;
            }
            *value = *number;
            ++column;
        }
        batch.bars.push_back(bar);
        batch.lines.push_back(m_line);
        --m_rowsMissing;
    }

    // The first row says its time, the others how many intervals they follow after the one before.
    static std::optional<market::Millis> timeOf(QByteArrayView text, const BarBatch& batch)
    {
        if (batch.bars.empty())
            return firstTimeOf(text, batch.interval);
        const auto steps = numberOf<int>(text);
        if (!steps || *steps < 1 || *steps > longestStep)
            return std::nullopt;
        return batch.bars.back().begin + *steps * market::nominalLength(batch.interval);
    }

    QString m_fileName;
    QString m_complaint;
    std::vector<BarBatch> m_batches;
    qint64 m_line = 0;
    int m_rowsMissing = 0;
};

} // namespace

market::Result<std::vector<BarBatch>> barsFromCaseText(const QByteArray& text,
                                                       const QString& fileName)
{
    return Reader(fileName).read(text);
}

} // namespace storage
