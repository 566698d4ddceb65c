#include "storage/damage.h"

#include <QCoreApplication>
#include <QDateTime>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace storage {

Damage::Damage(const QString& sentence)
    : SQLite::Exception(sentence.toStdString(), SQLITE_CORRUPT)
    , m_sentence(sentence)
{
}

Damage damagedBars(SQLite::Database& database, const Series& series, const market::TimeRange& block)
{
    return Damage(
        QCoreApplication::translate("Database",
                                    "The stored bars of %1 in %2 are damaged and are not shown: "
                                    "import the file that they came from again. "
                                    "\"aftershock db check\" lists all damage.")
            .arg(nameOf(database, series), monthsOf(block)));
}

QString monthsOf(const market::TimeRange& range)
{
    const auto month = [](market::Millis time) {
        return QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).toString(u"yyyy-MM"_s);
    };
    const QString first = month(range.begin);
    const QString last = month(range.end - 1);
    return first == last ? first : first + u" – "_s + last;
}

} // namespace storage
