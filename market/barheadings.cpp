#include "market/barheadings.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace market {

QString bareHeading(const QString& heading)
{
    static const QRegularExpression unit(u"\\s*[\\(\\[].*[\\)\\]]\\s*$"_s);
    QString text = heading.toLower();
    text.remove(unit).remove(u'<').remove(u'>');
    return text.replace(u'_', u' ').replace(u'-', u' ').simplified();
}

QStringList bareRow(const QStringList& row)
{
    QStringList result;
    std::ranges::transform(row, std::back_inserter(result), bareHeading);
    return result;
}

const QStringList& instantNames()
{
    static const QStringList names{u"datetime"_s,   u"date time"_s,   u"date/time"_s,
                                   u"timestamp"_s,  u"zeitstempel"_s, u"zeitpunkt"_s,
                                   u"datum/zeit"_s, u"ts utc"_s,      u"ts"_s};
    return names;
}

const QStringList& dateNames()
{
    static const QStringList names{u"date"_s, u"datum"_s, u"observation date"_s,
                                   u"day"_s,  u"tag"_s,   u"data"_s};
    return names;
}

const QStringList& clockNames()
{
    static const QStringList names{u"time"_s, u"zeit"_s, u"uhrzeit"_s, u"time utc"_s, u"czas"_s};
    return names;
}

std::span<const ColumnNames> columnNames()
{
    static const std::vector<ColumnNames> table{
        {&BarColumns::open,
         {u"open"_s, u"eröffnung"_s, u"eroeffnung"_s, u"eröffnungskurs"_s, u"erster"_s,
          u"otwarcie"_s}},
        {&BarColumns::high,
         {u"high"_s, u"hoch"_s, u"höchst"_s, u"höchstkurs"_s, u"tageshoch"_s, u"najwyzszy"_s}},
        {&BarColumns::low,
         {u"low"_s, u"tief"_s, u"tiefst"_s, u"tiefstkurs"_s, u"tagestief"_s, u"najnizszy"_s}},
        {&BarColumns::close,
         {u"close"_s, u"schluss"_s, u"schluß"_s, u"schlusskurs"_s, u"schlußkurs"_s, u"close/last"_s,
          u"last"_s, u"letzter"_s, u"kurs"_s, u"price"_s, u"preis"_s, u"value"_s, u"wert"_s,
          u"zamkniecie"_s}},
        {&BarColumns::volume,
         {u"volume"_s, u"volumen"_s, u"stück"_s, u"stueck"_s, u"vol"_s, u"vol."_s, u"tickvol"_s,
          u"wolumen"_s}},
        {&BarColumns::symbol, {u"symbol"_s, u"ticker"_s, u"kürzel"_s}},
        {&BarColumns::adjustedClose, {u"adj close"_s, u"adj. close"_s, u"adjusted close"_s}},
    };
    return table;
}

QString headingText(std::string_view cell)
{
    const auto size = static_cast<qsizetype>(cell.size());
    const QString text = QString::fromUtf8(cell.data(), size);
    return text.contains(QChar::ReplacementCharacter) ? QString::fromLatin1(cell.data(), size)
                                                      : text;
}

} // namespace market
