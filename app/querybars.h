#pragma once

#include "app/arguments.h"
#include "app/command.h"

namespace app {

// `query bars`: the cached bars of some instruments.
class QueryBars : public Command
{
public:
    explicit QueryBars(CLI::App& parent);

    [[nodiscard]] Outcome run(const Context& context) override;

private:
    Text m_symbols;
    Text m_from;
    Text m_to;
    Text m_interval;
    Text m_format;
};

} // namespace app
