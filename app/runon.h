#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <memory>
#include <type_traits>

namespace app {

// Runs the function on the thread of `context`, after what was posted there before. The future is
// cancelled when the context dies first.
template<typename Function>
auto runOn(QObject* context, Function function) -> QFuture<std::invoke_result_t<Function>>
{
    // Shared, because a posted functor has to be copyable.
    const auto promise = std::make_shared<QPromise<std::invoke_result_t<Function>>>();
    promise->start();
    auto future = promise->future();
    QMetaObject::invokeMethod(
        context,
        [promise, function = std::move(function)] {
            promise->addResult(function());
            promise->finish();
        },
        Qt::QueuedConnection);
    return future;
}

} // namespace app
