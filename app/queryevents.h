#pragma once

#include "app/arguments.h"
#include "app/command.h"

namespace app {

// `query events`: the cached events of some days.
class QueryEvents : public Command
{
public:
    explicit QueryEvents(CLI::App& parent);

    [[nodiscard]] Outcome run(const Context& context) override;

private:
    Text m_from;
    Text m_to;
    Text m_symbols;
    Text m_categories;
    Text m_text;
    Text m_format;
};

} // namespace app
