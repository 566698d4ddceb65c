#pragma once

#include <QFuture>
#include <QFutureWatcher>

namespace market {

// Calls the function with the answer on the context's thread: at once when it is there already,
// never when the context is gone or the question was cancelled. Not QFuture::then(): in Qt 6.4 that
// asserts when the context dies before the answer, and looks at it from the answering thread.
template<typename T, typename Function>
void onAnswer(const QFuture<T>& future, QObject* context, Function function)
{
    if (future.isFinished()) {
        if (future.resultCount() > 0)
            function(future.result());
        return;
    }
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, function] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            function(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace market
