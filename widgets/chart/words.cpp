#include "widgets/chart/words.h"

using namespace Qt::StringLiterals;

namespace widgets {

Words::Words(const QString& language)
    : m_language(language)
    , m_translator(std::make_unique<QTranslator>())
{
    // English is the source: there is no file for it, and none is needed.
    if (language != u"en"_s)
        (void)m_translator->load(u":/i18n/aftershock_"_s + language + u".qm"_s);
}

QString Words::text(const char* english) const
{
    const QString translated = m_translator->translate("Picture", english);
    return translated.isEmpty() ? QString::fromUtf8(english) : translated;
}

QString Words::category(market::EventCategory category) const
{
    const char* english = market::categorySource(category);
    const QString translated = m_translator->translate("EventCategory", english);
    return translated.isEmpty() ? QString::fromUtf8(english) : translated;
}

} // namespace widgets
