#include "app/invocation.h"

#include "app/dbcommand.h"
#include "app/importcommand.h"
#include "app/querybars.h"
#include "app/queryevents.h"
#include "app/querylists.h"
#include "app/reportcommand.h"
#include "app/say.h"

#include <QFileInfo>

#include <CLI/CLI.hpp>
#include <sstream>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QStringList& languages()
{
    static const QStringList names{u"de"_s, u"en"_s};
    return names;
}

const QStringList& logLevels()
{
    static const QStringList names{u"debug"_s, u"info"_s, u"warning"_s, u"error"_s};
    return names;
}

// CLI11 counts the bytes of a name, of which an ellipsis or an umlaut has several.
class HelpFormatter : public CLI::Formatter
{
public:
    std::string make_option(const CLI::Option* option, bool isPositional) const override
    {
        const std::string name = make_option_name(option, isPositional) + make_option_opts(option);
        const auto more
            = name.size() - static_cast<std::size_t>(QString::fromStdString(name).size());
        std::stringstream out;
        CLI::detail::format_help(out, name, make_option_desc(option), get_column_width() + more);
        return out.str();
    }
};

// What CLI11 says is English, and begins with the name of the option.
Failure valueFault(const CLI::Error& error)
{
    const QString option = QString::fromStdString(error.what()).section(u':', 0, 0);
    return {Say::tr("%1 needs exactly one value.").arg(option), exitUsage};
}

} // namespace

std::optional<QString> languageWanted(const std::vector<std::string>& words)
{
    std::optional<QString> language;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const QString word = QString::fromStdString(words[i]);
        if (word == "--locale"_L1 && i + 1 < words.size())
            language = QString::fromStdString(words[i + 1]);
        else if (word.startsWith("--locale="_L1))
            language = word.section(u'=', 1);
    }
    return language && languages().contains(*language) ? language : std::nullopt;
}

Invocation::Invocation(const std::vector<std::string>& words)
    : m_root(std::make_unique<CLI::App>(
        Say::tr("Aftershock shows what moved, what had just been said, and how unusual it was.")
            .toStdString(),
        "aftershock"))
{
    declare();
    parse(words);
}

Invocation::~Invocation() = default;

template<typename T>
void Invocation::add(CLI::App& parent)
{
    m_commands.push_back(std::make_unique<T>(parent));
    addCommonOptions(*parent.get_subcommands({}).back());
}

void Invocation::declare()
{
    m_root->allow_extras();
    m_root->require_subcommand(0, 1);
    const std::string options = Say::tr("Options").toStdString();
    m_root->set_help_flag("-h,--help", Say::tr("Print this help and stop.").toStdString())
        ->group(options);
    m_root
        ->set_version_flag("--version", "aftershock " AFTERSHOCK_VERSION,
                           Say::tr("Print the version and stop.").toStdString())
        ->group(options);
    m_root->formatter(std::make_shared<HelpFormatter>());
    m_root->get_formatter()->label("Usage", Say::tr("Usage").toStdString());
    m_root->get_formatter()->label("OPTIONS", Say::tr("OPTIONS").toStdString());
    m_root->get_formatter()->label("SUBCOMMAND", Say::tr("COMMAND").toStdString());
    m_root->get_formatter()->label("Positionals", Say::tr("Files").toStdString());
    m_root->footer(Say::tr("Without a command the window opens.").toStdString());
    addFiles(*m_root, m_files, Say::tr("Files to import in the window."));
    addCommonOptions(*m_root);
    add<Report>(*m_root);
    CLI::App& query = addEntry(*m_root, "query", Say::tr("Print what the cache holds."));
    add<QueryBars>(query);
    add<QueryEvents>(query);
    add<QueryCoverage>(query);
    add<QueryInstruments>(query);
    CLI::App& import
        = addEntry(*m_root, "import", Say::tr("Take files of prices and events into the cache."));
    add<ImportBars>(import);
    add<ImportEvents>(import);
    CLI::App& db = addEntry(*m_root, "db", Say::tr("Look at the cache file."));
    add<DbInfo>(db);
    add<DbCheck>(db);
}

void Invocation::addCommonOptions(CLI::App& entry)
{
    addText(entry, m_database,
            {"--db", Say::tr("FILE"), Say::tr("The cache, instead of the user's own.")});
    addText(
        entry, m_locale,
        {"--locale", Say::tr("LANGUAGE"), Say::tr("de or en; the system's where it is not said.")});
    addText(entry, m_logLevel,
            {"--log-level", Say::tr("LEVEL"),
             Say::tr("debug, info, warning or error; error where it is not said.")});
}

void Invocation::parse(std::vector<std::string> words)
{
    std::ranges::reverse(words); // as CLI11 wants them
    try {
        m_root->parse(words);
    } catch (const CLI::CallForHelp&) {
        m_text = QString::fromStdString(m_root->help());
    } catch (const CLI::CallForVersion& version) {
        m_text = QString::fromUtf8(version.what()) + u'\n';
    } catch (const CLI::ArgumentMismatch& error) {
        m_fault = valueFault(error);
    } catch (const CLI::ValidationError& error) {
        m_fault = valueFault(error);
    } catch (const CLI::Error& error) {
        m_fault = Failure{Say::tr("The command line cannot be understood (%1): see aftershock "
                                  "--help.")
                              .arg(QString::fromStdString(error.what())),
                          exitUsage};
    }
}

Command* Invocation::chosen() const
{
    const auto found
        = std::ranges::find_if(m_commands, [](const auto& c) { return c->isChosen(); });
    return found == m_commands.end() ? nullptr : found->get();
}

Outcome Invocation::check() const
{
    if (m_fault)
        return tl::unexpected(*m_fault);
    if (auto words = checkWords(); !words)
        return words;
    const auto locale = wordOf("--locale", m_locale.value_or(u"en"_s), languages());
    const auto level = wordOf("--log-level", logLevel(), logLevels());
    if (const auto fault = firstFailure(locale, level))
        return tl::unexpected(*fault);
    if (m_database && m_database->isEmpty())
        return misused(Say::tr("--db needs the path of a file."));
    return {};
}

// Nothing is accepted and ignored.
Outcome Invocation::checkWords() const
{
    const std::vector<std::string> extras = m_root->remaining(true);
    if (!extras.empty())
        return misused(Say::tr("\"%1\" is not understood here: see aftershock --help.")
                           .arg(QString::fromStdString(extras.front())));
    const auto entries = m_root->get_subcommands();
    if (!entries.empty() && chosen() == nullptr)
        return misused(Say::tr("\"%1\" needs to know what: see aftershock %1 --help.")
                           .arg(QString::fromStdString(entries.front()->get_name())));
    for (const QString& file : m_files) {
        if (!entries.empty())
            return misused(
                Say::tr("\"%1\" is not understood here: see aftershock --help.").arg(file));
        if (!QFileInfo::exists(file))
            return misused(Say::tr("There is neither a command nor a file \"%1\": see aftershock "
                                   "--help.")
                               .arg(file));
    }
    return {};
}

bool Invocation::isWindow() const
{
    return !m_text && check() && chosen() == nullptr;
}

bool Invocation::draws() const
{
    return check() && chosen() != nullptr && chosen()->draws();
}

QString Invocation::logLevel() const
{
    return m_logLevel.value_or(u"error"_s);
}

Outcome Invocation::run(const Context& context)
{
    Command* command = chosen();
    Q_ASSERT(command != nullptr);
    return command->run(context);
}

} // namespace app
