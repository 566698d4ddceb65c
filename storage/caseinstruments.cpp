#include "storage/caseinstruments.h"

#include "market/jsonlines.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

// Names the context of the sentences below for the translators.
struct Say
{
    Q_DECLARE_TR_FUNCTIONS(CaseStudy)
};

class Reader
{
public:
    Reader(const QByteArray& json, QString fileName)
        : m_json(json)
        , m_fileName(std::move(fileName))
    {
    }

    market::Result<CaseInstruments> read()
    {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(m_json, &error);
        if (error.error != QJsonParseError::NoError) {
            const market::TextPlace place = market::placeOfOffset(m_json, error.offset);
            return complaint(place.line, Say::tr("this is not valid JSON."));
        }
        m_object = document.object();
        readList(u"instruments"_s, &Reader::readInstrument);
        readList(u"share_counts"_s, &Reader::readShareCount);
        readList(u"watchlist"_s, &Reader::readWatched);
        if (!m_object.isEmpty())
            complain(1, Say::tr("“%1” is not known here.").arg(m_object.begin().key()));
        if (!m_complaint.isEmpty())
            return complaint(m_line, m_complaint);
        return std::move(m_result);
    }

private:
    [[nodiscard]] tl::unexpected<market::Error> complaint(qint64 line, const QString& reason) const
    {
        return market::failure(Say::tr("%1, line %2: %3", "file, line number, reason")
                                   .arg(m_fileName)
                                   .arg(line)
                                   .arg(reason));
    }

    void complain(qint64 line, const QString& reason)
    {
        if (!m_complaint.isEmpty())
            return;
        m_line = line;
        m_complaint = reason;
    }

    void readList(const QString& key, void (Reader::*readItem)(const QJsonValue&))
    {
        const QJsonValue list = m_object.take(key);
        if (!list.isArray()) {
            complain(1, Say::tr("the list “%1” is missing.").arg(key));
            return;
        }
        const std::vector<qint64> lines = market::linesOfElements(m_json, key.toUtf8());
        const QJsonArray items = list.toArray();
        for (qsizetype i = 0; i < items.size() && m_complaint.isEmpty(); ++i) {
            m_line = lines.at(static_cast<std::size_t>(i));
            (this->*readItem)(items.at(i));
        }
    }

    // The members of an object, which must be exactly those: texts, but for numbers in `numeric`.
    QJsonObject members(const QJsonValue& item, const QStringList& names, const QString& numeric)
    {
        const QJsonObject object = item.toObject();
        for (const QString& name : object.keys())
            if (!names.contains(name))
                complain(m_line, Say::tr("“%1” is not known here.").arg(name));
        for (const QString& name : names) {
            const QJsonValue value = object.value(name);
            const bool fits = name == numeric ? value.isDouble() : !value.toString().isEmpty();
            if (!fits)
                complain(m_line, Say::tr("“%1” is missing or no proper value.").arg(name));
        }
        return object;
    }

    void readInstrument(const QJsonValue& item)
    {
        const QJsonObject object = members(
            item, {u"symbol"_s, u"name"_s, u"kind"_s, u"exchange"_s, u"currency"_s, u"zone"_s}, {});
        market::Instrument instrument;
        instrument.symbol = object.value(u"symbol"_s).toString();
        instrument.name = object.value(u"name"_s).toString();
        instrument.kind = market::instrumentKindFromCode(object.value(u"kind"_s).toString());
        instrument.exchange = object.value(u"exchange"_s).toString();
        instrument.currency = object.value(u"currency"_s).toString();
        instrument.zone = object.value(u"zone"_s).toString();
        if (market::toCode(instrument.kind) != object.value(u"kind"_s).toString())
            complain(m_line, Say::tr("there is no such kind of instrument."));
        if (!QTimeZone::isTimeZoneIdAvailable(instrument.zone.toUtf8()))
            complain(m_line, Say::tr("there is no such time zone."));
        if (isKnown(instrument.symbol))
            complain(m_line, Say::tr("“%1” comes twice.").arg(instrument.symbol));
        m_result.instruments.push_back(instrument);
    }

    void readShareCount(const QJsonValue& item)
    {
        const QJsonObject object
            = members(item, {u"symbol"_s, u"as_of"_s, u"shares"_s, u"source"_s}, u"shares"_s);
        market::ShareCount count;
        count.symbol = object.value(u"symbol"_s).toString();
        count.asOf = QDate::fromString(object.value(u"as_of"_s).toString(), u"yyyy-MM-dd");
        count.shares = object.value(u"shares"_s).toDouble();
        count.source = object.value(u"source"_s).toString();
        if (!count.asOf.isValid())
            complain(m_line, Say::tr("“%1” is missing or no proper value.").arg(u"as_of"_s));
        if (count.shares <= 0)
            complain(m_line, Say::tr("“%1” is missing or no proper value.").arg(u"shares"_s));
        requireKnown(count.symbol);
        m_result.shareCounts.push_back(count);
    }

    void readWatched(const QJsonValue& item)
    {
        const QString symbol = item.toString();
        requireKnown(symbol);
        if (m_result.watchlist.contains(symbol))
            complain(m_line, Say::tr("“%1” comes twice.").arg(symbol));
        m_result.watchlist.append(symbol);
    }

    void requireKnown(const QString& symbol)
    {
        if (!isKnown(symbol))
            complain(m_line, Say::tr("“%1” is none of the instruments.").arg(symbol));
    }

    [[nodiscard]] bool isKnown(const QString& symbol) const
    {
        return std::ranges::find(m_result.instruments, symbol, &market::Instrument::symbol)
            != m_result.instruments.end();
    }

    const QByteArray& m_json;
    QString m_fileName;
    QJsonObject m_object;
    CaseInstruments m_result;
    QString m_complaint;
    qint64 m_line = 1;
};

} // namespace

market::Result<CaseInstruments> instrumentsFromCaseJson(const QByteArray& json,
                                                        const QString& fileName)
{
    return Reader(json, fileName).read();
}

} // namespace storage
