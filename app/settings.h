#pragma once

#include "market/result.h"

#include <QJsonObject>
#include <QLatin1StringView>
#include <QString>

#include <array>

namespace app {

// One thing the program remembers: always text, so that any editor can read the file.
struct Setting
{
    QLatin1StringView key;
    QLatin1StringView fallback;
};

namespace setting {

inline constexpr Setting language{QLatin1StringView("language"), {}}; // empty = the system's
inline constexpr Setting theme{QLatin1StringView("theme"), QLatin1StringView("dark")};
inline constexpr Setting view{QLatin1StringView("view"), {}}; // JSON of the View
inline constexpr Setting geometry{QLatin1StringView("window.geometry"), {}}; // base64
inline constexpr Setting docks{QLatin1StringView("window.docks"), {}}; // base64
inline constexpr Setting watchlistColumns{QLatin1StringView("watchlist.columns"), {}}; // base64
inline constexpr Setting overview{QLatin1StringView("overview"), QLatin1StringView("shown")};
inline constexpr Setting overviewHeight{QLatin1StringView("overview.height"), {}}; // pixels
inline constexpr Setting drawings{QLatin1StringView("drawings"), {}}; // JSON of a DrawingBook
inline constexpr Setting importFolder{QLatin1StringView("import.folder"), {}};
inline constexpr Setting exportFolder{QLatin1StringView("export.folder"), {}};

} // namespace setting

inline constexpr std::array allSettings{
    setting::language,     setting::theme,          setting::view,
    setting::geometry,     setting::docks,          setting::watchlistColumns,
    setting::overview,     setting::overviewHeight, setting::drawings,
    setting::importFolder, setting::exportFolder};

// What the program remembers from one start to the next, in one JSON file. A file that cannot be
// read as that is kept beside with the ending .bad, and the defaults hold.
class Settings
{
public:
    // Without a path nothing is read or written.
    explicit Settings(QString path = {});

    [[nodiscard]] QString value(const Setting& setting) const;
    void setValue(const Setting& setting, const QString& value);
    [[nodiscard]] QByteArray bytes(const Setting& setting) const; // of a base64 setting
    void setBytes(const Setting& setting, const QByteArray& value);
    void clear() { m_values = {}; }

    // Keeps the file as .bad and goes on with the defaults.
    void reject();
    // Keeps a copy of the file as .bad, for the view in it cannot be read; the rest holds.
    void keepView();
    // One sentence on what could not be read, or nothing.
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] market::Result<void> save() const;

private:
    [[nodiscard]] bool read();

    [[nodiscard]] QString keptPath() const { return m_path + QLatin1StringView(".bad"); }

    QString m_path;
    QString m_problem;
    QJsonObject m_values;
};

} // namespace app
