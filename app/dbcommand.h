#pragma once

#include "app/arguments.h"
#include "app/command.h"

namespace app {

// `db info`: what the cache file is and holds.
class DbInfo : public Command
{
public:
    explicit DbInfo(CLI::App& parent);

    [[nodiscard]] Outcome run(const Context& context) override;

private:
    Text m_format;
};

// `db check`: looks through the whole file and changes nothing, not even a missing file.
class DbCheck : public Command
{
public:
    explicit DbCheck(CLI::App& parent);

    [[nodiscard]] Outcome run(const Context& context) override;
};

} // namespace app
