#pragma once

#include "app/arguments.h"
#include "app/command.h"

#include <memory>
#include <string>
#include <vector>

namespace app {

// What --locale says, before anything else is understood: sentences about the rest depend on it.
[[nodiscard]] std::optional<QString> languageWanted(const std::vector<std::string>& words);

// One command line, understood or not. Its help texts are in the language of the translator that
// is installed when it is made.
class Invocation
{
public:
    explicit Invocation(const std::vector<std::string>& words);
    ~Invocation();

    // Help or version, if that is asked for.
    [[nodiscard]] std::optional<QString> textToPrint() const { return m_text; }
    // The first thing that is wrong with the line.
    [[nodiscard]] Outcome check() const;
    [[nodiscard]] bool isWindow() const; // no command
    [[nodiscard]] bool draws() const;
    [[nodiscard]] Text database() const { return m_database; }
    [[nodiscard]] const QStringList& files() const { return m_files; } // for the window
    [[nodiscard]] QString logLevel() const;
    [[nodiscard]] Outcome run(const Context& context);

private:
    void declare();
    void addCommonOptions(CLI::App& entry);
    template<typename T>
    void add(CLI::App& parent);
    void parse(std::vector<std::string> words);
    [[nodiscard]] Command* chosen() const;
    [[nodiscard]] Outcome checkWords() const;

    std::unique_ptr<CLI::App> m_root;
    std::vector<std::unique_ptr<Command>> m_commands;
    Text m_database;
    Text m_locale;
    Text m_logLevel;
    QStringList m_files;
    std::optional<QString> m_text;
    std::optional<Failure> m_fault;
};

} // namespace app
