#pragma once

#include "app/outcome.h"
#include "market/event.h"
#include "market/interval.h"

#include <QDate>
#include <QStringList>

#include <optional>
#include <vector>

namespace CLI {
class App;
}

// What the commands share when they declare options and read what was written.
namespace app {

using Text = std::optional<QString>; // nothing = the option was not given

struct OptionText
{
    const char* name; // "--from"
    QString value; // what stands for the value in the help: "DATE"
    QString description;
};

// A subcommand that keeps what it does not know, for one sentence about it.
CLI::App& addEntry(CLI::App& parent, const char* name, const QString& description);
void addText(CLI::App& entry, Text& target, const OptionText& option);
void addFlag(CLI::App& entry, bool& target, const OptionText& option);
// Positional arguments that fill the rest of the line.
void addFiles(CLI::App& entry, QStringList& target, const QString& description);

[[nodiscard]] Checked<QDate> dateOf(const char* option, const QString& text);
[[nodiscard]] Checked<market::Interval> intervalOf(const QString& text);
// The words between commas: at least one, none empty, none twice.
[[nodiscard]] Checked<QStringList> listOf(const char* option, const QString& text);
// One of the words, or a sentence that names them all.
[[nodiscard]] Checked<QString> wordOf(const char* option, const QString& text,
                                      const QStringList& words);

[[nodiscard]] QStringList categoryCodes();
[[nodiscard]] Checked<std::vector<market::EventCategory>> categoriesOf(const char* option,
                                                                       const QString& text);

[[nodiscard]] bool isZone(const QString& name); // an IANA name, no offset

// First and last date, both inclusive; invalid = open.
struct Dates
{
    QDate from;
    QDate to;

    friend bool operator==(const Dates&, const Dates&) = default;
};

[[nodiscard]] Checked<Dates> datesOf(const Text& from, const Text& to);

// The first of the answers that failed.
template<typename... T>
[[nodiscard]] std::optional<Failure> firstFailure(const Checked<T>&... answers)
{
    std::optional<Failure> result;
    const auto look = [&result](const auto& answer) {
        if (!result && !answer)
            result = answer.error();
    };
    (look(answers), ...);
    return result;
}

} // namespace app
