#pragma once

#include "market/result.h"

#include <QString>

namespace app {

inline constexpr int exitDone = 0;
inline constexpr int exitFailed = 1;
inline constexpr int exitUsage = 2;

// Why a command ends early: one sentence the user can act on, and the exit status.
struct Failure
{
    QString message;
    int status = exitFailed;

    friend bool operator==(const Failure&, const Failure&) = default;
};

template<typename T>
using Checked = tl::expected<T, Failure>;
using Outcome = Checked<void>;

[[nodiscard]] inline tl::unexpected<Failure> failed(QString message)
{
    return tl::unexpected<Failure>(Failure{std::move(message), exitFailed});
}

[[nodiscard]] inline tl::unexpected<Failure> failed(const market::Error& error)
{
    return failed(error.message);
}

// What was written on the command line makes no sense.
[[nodiscard]] inline tl::unexpected<Failure> misused(QString message)
{
    return tl::unexpected<Failure>(Failure{std::move(message), exitUsage});
}

} // namespace app
