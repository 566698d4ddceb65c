#include "app/settings.h"

#include "app/savefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 largestFile = 64 * 1024 * 1024; // all drawings with all their texts are less

} // namespace

Settings::Settings(QString path)
    : m_path(std::move(path))
{
    if (!m_path.isEmpty() && QFile::exists(m_path) && !read())
        reject();
}

bool Settings::read()
{
    QFile file(m_path);
    if (!QFileInfo(m_path).isFile() || file.size() > largestFile || !file.open(QIODevice::ReadOnly))
        return false;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    const QJsonObject values = document.object();
    const auto isText
        = [&](const Setting& setting) { return values.value(setting.key).isString(); };
    const auto isAbsent = [&](const Setting& setting) { return !values.contains(setting.key); };
    if (!document.isObject() || !std::ranges::all_of(allSettings, [&](const Setting& setting) {
            return isAbsent(setting) || isText(setting);
        }))
        return false;
    m_values = values;
    return true;
}

void Settings::reject()
{
    m_values = {};
    QFile::remove(keptPath());
    QFile::rename(m_path, keptPath());
    m_problem = QCoreApplication::translate(
                    "Settings",
                    "The settings could not be read; they are kept in %1, and the "
                    "program starts as it comes.")
                    .arg(keptPath());
}

void Settings::keepView()
{
    if (m_path.isEmpty())
        return;
    QFile::remove(keptPath());
    QFile::copy(m_path, keptPath());
    m_problem = QCoreApplication::translate("Settings",
                                            "The last view could not be read; it is kept in %1.")
                    .arg(keptPath());
}

QString Settings::value(const Setting& setting) const
{
    return m_values.value(setting.key).toString(setting.fallback);
}

void Settings::setValue(const Setting& setting, const QString& value)
{
    m_values.insert(setting.key, value);
}

QByteArray Settings::bytes(const Setting& setting) const
{
    return QByteArray::fromBase64(value(setting).toLatin1());
}

void Settings::setBytes(const Setting& setting, const QByteArray& value)
{
    setValue(setting, QString::fromLatin1(value.toBase64()));
}

market::Result<void> Settings::save() const
{
    if (m_path.isEmpty())
        return {};
    QDir().mkpath(QFileInfo(m_path).path());
    return saveFile(m_path, QJsonDocument(m_values).toJson());
}

} // namespace app
