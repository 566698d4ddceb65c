#include "app/arguments.h"

#include "app/say.h"

#include <QFile>
#include <QTimeZone>

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// `--symbol --db FILE` forgets a value, and must not take the next option for it. What is set
// already was given before the name of the command too.
std::string valueFault(const Text& target, const std::string& text)
{
    return target || text.starts_with("--") ? "not exactly one value" : "";
}

} // namespace

// lupdate takes the type this function returns for its class: its words name their context
// themselves.
CLI::App& addEntry(CLI::App& parent, const char* name, const QString& description)
{
    CLI::App* entry = parent.add_subcommand(name, description.toStdString());
    entry->allow_extras();
    entry->require_subcommand(0, 1);
    entry->group(QCoreApplication::translate("CommandLine", "Commands").toStdString());
    entry
        ->set_help_flag(
            "-h,--help",
            QCoreApplication::translate("CommandLine", "Print this help and stop.").toStdString())
        ->group(QCoreApplication::translate("CommandLine", "Options").toStdString());
    return *entry;
}

void addText(CLI::App& entry, Text& target, const OptionText& option)
{
    entry
        .add_option_function<std::string>(
            option.name,
            [&target](const std::string& text) { target = QFile::decodeName(text.c_str()); },
            option.description.toStdString())
        ->check([&target](const std::string& text) { return valueFault(target, text); })
        ->type_name(option.value.toStdString())
        ->group(Say::tr("Options").toStdString());
}

void addFlag(CLI::App& entry, bool& target, const OptionText& option)
{
    entry.add_flag(option.name, target, option.description.toStdString())
        ->group(Say::tr("Options").toStdString());
}

void addFiles(CLI::App& entry, QStringList& target, const QString& description)
{
    entry
        .add_option_function<std::vector<std::string>>(
            Say::tr("FILE").toStdString(),
            [&target](const std::vector<std::string>& names) {
                for (const std::string& name : names)
                    target.append(QFile::decodeName(name.c_str()));
            },
            description.toStdString())
        ->type_name("");
}

Checked<QDate> dateOf(const char* option, const QString& text)
{
    const QDate date = QDate::fromString(text, u"yyyy-MM-dd"_s);
    if (date.isValid() && date.year() >= 1800 && date.year() < 2200)
        return date;
    return misused(Say::tr("\"%1\" is not a date: write %2 like 2025-01-27.")
                       .arg(text, QString::fromLatin1(option)));
}

Checked<market::Interval> intervalOf(const QString& text)
{
    if (const auto interval = market::intervalFromCode(text))
        return *interval;
    QStringList codes;
    for (const market::Interval interval : market::allIntervals())
        codes.append(market::toCode(interval));
    return misused(
        Say::tr("There is no interval \"%1\": choose one of %2.").arg(text, codes.join(u", "_s)));
}

Checked<QStringList> listOf(const char* option, const QString& text)
{
    QStringList words;
    for (const QString& part : text.split(u',')) {
        const QString word = part.trimmed();
        if (word.isEmpty())
            return misused(Say::tr("%1 needs names between its commas: \"%2\" has an empty one.")
                               .arg(QString::fromLatin1(option), text));
        if (words.contains(word))
            return misused(Say::tr("%1 names \"%2\" twice: once is enough.")
                               .arg(QString::fromLatin1(option), word));
        words.append(word);
    }
    return words;
}

Checked<QString> wordOf(const char* option, const QString& text, const QStringList& words)
{
    if (words.contains(text))
        return text;
    return misused(Say::tr("%1 cannot be \"%2\": choose one of %3.")
                       .arg(QString::fromLatin1(option), text, words.join(u", "_s)));
}

QStringList categoryCodes()
{
    QStringList codes;
    for (const market::EventCategory category : market::allCategories())
        codes.append(market::toCode(category));
    return codes;
}

Checked<std::vector<market::EventCategory>> categoriesOf(const char* option, const QString& text)
{
    const auto words = listOf(option, text);
    if (!words)
        return tl::unexpected(words.error());
    std::vector<market::EventCategory> categories;
    for (const QString& word : *words) {
        const auto category = market::categoryFromCode(word);
        if (!category)
            return tl::unexpected(wordOf(option, word, categoryCodes()).error());
        categories.push_back(*category);
    }
    return categories;
}

bool isZone(const QString& name)
{
    // Qt also takes offsets ("UTC+09:00"), which do not know about daylight saving.
    return !(name.startsWith(u"UTC"_s) && name.size() > 3)
        && QTimeZone::isTimeZoneIdAvailable(name.toUtf8());
}

Checked<Dates> datesOf(const Text& from, const Text& to)
{
    Dates dates;
    if (from) {
        const auto date = dateOf("--from", *from);
        if (!date)
            return tl::unexpected(date.error());
        dates.from = *date;
    }
    if (to) {
        const auto date = dateOf("--to", *to);
        if (!date)
            return tl::unexpected(date.error());
        dates.to = *date;
    }
    if (from && to && dates.from > dates.to)
        return misused(Say::tr("--from %1 is later than --to %2: exchange them.").arg(*from, *to));
    return dates;
}

} // namespace app
