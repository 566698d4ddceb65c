#pragma once

#include "app/outcome.h"

#include <QString>

namespace CLI {
class App;
}

namespace app {

class Output;

// What every command works with.
struct Context
{
    QString database; // path of the cache file
    QString language; // "en", "de"
    Output& output;
};

// One subcommand. Its constructor declares the options, run() does what they say.
class Command
{
public:
    virtual ~Command() = default;
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;

    [[nodiscard]] bool isChosen() const;
    // Needs fonts and painters, and so another application object.
    [[nodiscard]] virtual bool draws() const { return false; }
    [[nodiscard]] virtual Outcome run(const Context& context) = 0;

protected:
    // `parent` owns the new entry and must outlive the command.
    Command(CLI::App& parent, const char* name, const QString& description);

    [[nodiscard]] CLI::App& entry() const { return m_entry; }

private:
    CLI::App& m_entry;
};

} // namespace app
