#include "tests/bench/output.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

QJsonObject jsonOf(const Result& result)
{
    QJsonObject json{{u"name"_s, result.name},
                     {u"median_ms"_s, result.median},
                     {u"p99_ms"_s, result.p99},
                     {u"n"_s, result.n}};
    if (result.value) {
        json.insert(u"value"_s, *result.value);
        json.insert(u"unit"_s, result.unit);
    }
    if (result.reach)
        json.insert(u"reach"_s, *result.reach);
    if (!result.note.isEmpty())
        json.insert(u"note"_s, result.note);
    return json;
}

QJsonObject jsonOf(const Ratio& ratio)
{
    QJsonObject json{{u"name"_s, ratio.name}, {u"value"_s, ratio.value}};
    if (ratio.reach)
        json.insert(u"reach"_s, *ratio.reach);
    return json;
}

QString rowOf(const Result& result)
{
    const QString figures = result.value
        ? u"%1 %2"_s.arg(*result.value, 10, 'f', 1).arg(result.unit, -8)
        : u"%1 %2"_s.arg(result.median, 10, 'f', 3).arg(result.p99, 10, 'f', 3);
    return u"%1 %2 %3  %4\n"_s.arg(result.name, -24)
        .arg(figures, -21)
        .arg(result.n, 5)
        .arg(result.note);
}

QString rowOf(const Ratio& ratio)
{
    const QString reach = ratio.reach ? u"reach %1"_s.arg(*ratio.reach) : QString();
    return u"%1 %2  %3\n"_s.arg(ratio.name, -24).arg(ratio.value, 10, 'f', 3).arg(reach);
}

} // namespace

QByteArray toJson(const Book& book)
{
    QJsonArray results;
    for (const Result& result : book.results())
        results.append(jsonOf(result));
    QJsonArray ratios;
    for (const Ratio& ratio : book.ratios())
        ratios.append(jsonOf(ratio));
    return QJsonDocument(QJsonObject{{u"results"_s, results}, {u"ratios"_s, ratios}}).toJson();
}

QByteArray toTable(const Book& book)
{
    QString text = u"%1 %2 %3 %4\n"_s.arg(u"result"_s, -24)
                       .arg(u"median ms"_s, 10)
                       .arg(u"p99 ms"_s, 10)
                       .arg(u"n"_s, 5);
    for (const Result& result : book.results())
        text += rowOf(result);
    if (!book.ratios().empty())
        text += u"\n%1 %2\n"_s.arg(u"ratio"_s, -24).arg(u"value"_s, 10);
    for (const Ratio& ratio : book.ratios())
        text += rowOf(ratio);
    return text.toUtf8();
}

} // namespace bench
