#include "app/chartarea.h"

#include "app/settings.h"
#include "widgets/chart/chartview.h"
#include "widgets/chart/overviewstrip.h"
#include "widgets/chart/picture.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int highest = 400; // pixels of an overview that was saved by a larger screen

} // namespace

ChartArea::ChartArea(const widgets::ChartSources& sources, const widgets::Look& look,
                     QWidget* parent)
    : QSplitter(Qt::Vertical, parent)
    , m_chart(new widgets::ChartView(sources, this))
    , m_overview(new widgets::OverviewStrip(sources, look, this))
{
    using widgets::OverviewStrip;
    setChildrenCollapsible(false);
    setHandleWidth(1);
    setStretchFactor(0, 1);
    setStretchFactor(1, 0);
    m_chart->setAccessibleName(tr("Chart"));
    connect(m_chart, &widgets::ChartView::viewChanged, m_overview, &OverviewStrip::setView);
    connect(&m_chart->picture(), &widgets::Picture::laidOut, this, &ChartArea::follow);
    connect(m_overview, &OverviewStrip::rangeChosen, m_chart, &widgets::ChartView::showTime);
    connect(m_overview, &OverviewStrip::dragStarted, &m_chart->history(),
            &widgets::ViewHistory::beginGesture);
    connect(m_overview, &OverviewStrip::dragEnded, &m_chart->history(),
            &widgets::ViewHistory::endGesture);
}

// The history stands under the plot, not under the axis at its right.
void ChartArea::follow()
{
    const QRectF plot = m_chart->picture().plotRect();
    m_overview->setSides(plot.left(), plot.right());
}

bool ChartArea::showsOverview() const
{
    return !m_overview->isHidden();
}

void ChartArea::showOverview(bool shown)
{
    m_overview->setVisible(shown);
}

void ChartArea::restore(const Settings& settings)
{
    showOverview(settings.value(setting::overview) != "hidden"_L1);
    const int height = settings.value(setting::overviewHeight).toInt();
    if (height <= 0)
        return;
    // What the chart gets is what is left; the splitter shares it out by its own height.
    const int wanted = std::clamp(height, m_overview->minimumSizeHint().height(), highest);
    setSizes({std::max(1, this->height() - wanted - handleWidth()), wanted});
}

void ChartArea::save(Settings& settings) const
{
    settings.setValue(setting::overview, showsOverview() ? u"shown"_s : u"hidden"_s);
    if (m_overview->height() > 0 && showsOverview())
        settings.setValue(setting::overviewHeight, QString::number(m_overview->height()));
}

} // namespace app
