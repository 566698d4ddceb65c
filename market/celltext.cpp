#include "market/celltext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace market {

namespace {

// "-16.97" and "-16,97"; a sum such as "-2+3" is none.
bool isNumber(const QString& text)
{
    bool isPlain = false;
    QString digits = text;
    (void)QLocale::c().toDouble(digits.replace(u',', u'.'), &isPlain);
    return isPlain;
}

} // namespace

QString inertCell(const QString& text)
{
    if (text.isEmpty() || !u"=+-@\t\r"_s.contains(text.front()) || isNumber(text))
        return text;
    return u'\'' + text;
}

} // namespace market
