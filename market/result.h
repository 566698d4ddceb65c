#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace market {

// One sentence the user can act on, already in the user's language: it is made where the cause is
// known, and its parts (file, line, symbol) cannot be translated later.
struct Error
{
    QString message;

    friend bool operator==(const Error&, const Error&) = default;
};

template<typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(QString message)
{
    return tl::unexpected<Error>(Error{std::move(message)});
}

} // namespace market
