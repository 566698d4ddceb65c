#pragma once

#include <QAccessible>

namespace widgets {

// Makes the strip a slider for screen readers: where the window begins in the history, in percent.
[[nodiscard]] QAccessibleInterface* overviewAccess(const QString& className, QObject* object);

} // namespace widgets
