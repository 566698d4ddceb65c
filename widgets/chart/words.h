#pragma once

#include "market/event.h"

#include <QString>
#include <QTranslator>

#include <memory>

namespace widgets {

// The words of a picture in the language of its View, which need not be the program's. Sources are
// marked with QT_TRANSLATE_NOOP("Picture", …).
class Words
{
public:
    explicit Words(const QString& language);

    [[nodiscard]] const QString& language() const { return m_language; }
    [[nodiscard]] QString text(const char* english) const;
    [[nodiscard]] QString category(market::EventCategory category) const;

private:
    QString m_language;
    std::unique_ptr<QTranslator> m_translator;
};

} // namespace widgets
