#pragma once

#include "app/viewrules.h"
#include "market/format.h"

#include <QStatusBar>

class QLabel;

namespace app {

// The line at the bottom: what is going on at the left; how big the cache is and how fresh the bars
// of the main instrument are at the right.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(const market::Format& format, QWidget* parent = nullptr);

    void showNotice(const QString& text); // stays until the next one; empty = nothing to say
    void showCache(const CacheContents& cache, const market::View& view);
    void showSize(qint64 bytes);

private:
    market::Format m_format;
    QLabel* m_notice;
    QLabel* m_coverage;
    QLabel* m_instruments;
    QLabel* m_size;
};

// Coverage and freshness in a sentence: which bars, from whom, as of when.
[[nodiscard]] QString coverageText(const CacheContents& cache, const market::View& view,
                                   const market::Format& format);

} // namespace app
