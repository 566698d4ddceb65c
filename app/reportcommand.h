#pragma once

#include "app/arguments.h"
#include "app/command.h"
#include "app/viewarguments.h"

#include <QSize>

namespace app {

// `report`: the picture of a view as a PNG file.
class Report : public Command
{
public:
    explicit Report(CLI::App& parent);

    [[nodiscard]] bool draws() const override { return true; }
    [[nodiscard]] Outcome run(const Context& context) override;

private:
    [[nodiscard]] Outcome checkOut() const;

    Text m_out;
    ViewArguments m_view;
    Text m_size;
    Text m_scale;
};

} // namespace app
