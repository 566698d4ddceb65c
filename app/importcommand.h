#pragma once

#include "app/arguments.h"
#include "app/command.h"
#include "market/barcsv.h"
#include "market/instrument.h"

namespace app {

struct Catalogue;

// `import bars`: prices of one instrument from files.
class ImportBars : public Command
{
public:
    explicit ImportBars(CLI::App& parent);

    [[nodiscard]] Outcome run(const Context& context) override;

private:
    void declareInstrument();
    [[nodiscard]] Checked<market::BarCsvOptions> options() const;
    [[nodiscard]] Checked<market::Instrument> given() const;

    QStringList m_files;
    Text m_symbol;
    Text m_interval;
    Text m_zone;
    Text m_layout;
    Text m_decimal;
    Text m_name;
    Text m_kind;
    Text m_exchange;
    Text m_currency;
};

// `import events`: events from JSON and CSV files.
class ImportEvents : public Command
{
public:
    explicit ImportEvents(CLI::App& parent);

    [[nodiscard]] Outcome run(const Context& context) override;

private:
    QStringList m_files;
};

} // namespace app
