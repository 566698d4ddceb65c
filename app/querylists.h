#pragma once

#include "app/arguments.h"
#include "app/command.h"
#include "market/coverage.h"

namespace app {

// `query coverage`: which bars are cached, from whom, as of when.
class QueryCoverage : public Command
{
public:
    explicit QueryCoverage(CLI::App& parent);

    [[nodiscard]] Outcome run(const Context& context) override;

private:
    Text m_format;
};

// `query instruments`: what has prices in the cache.
class QueryInstruments : public Command
{
public:
    explicit QueryInstruments(CLI::App& parent);

    [[nodiscard]] Outcome run(const Context& context) override;

private:
    Text m_format;
};

// The coverage as JSON objects, one for each series.
[[nodiscard]] std::vector<QByteArray>
coverageObjects(const std::vector<market::Coverage>& coverage);

} // namespace app
