#include "widgets/chart/overviewaccess.h"

#include "widgets/chart/overviewstrip.h"

#include <QAccessibleWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

class OverviewAccess : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit OverviewAccess(OverviewStrip* strip)
        : QAccessibleWidget(strip, QAccessible::Slider)
        , m_strip(*strip)
    {
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? m_strip.windowText() : QAccessibleWidget::text(kind);
    }

    QVariant currentValue() const override { return m_strip.window().first * 100; }
    QVariant minimumValue() const override { return 0.0; }
    QVariant maximumValue() const override
    {
        return std::max(0.0, 1 - m_strip.window().width()) * 100;
    }
    QVariant minimumStepSize() const override { return m_strip.window().width() * 10; }
    void setCurrentValue(const QVariant& value) override
    {
        const double first = std::clamp(value.toDouble(), 0.0, maximumValue().toDouble()) / 100;
        m_strip.moveTo({first, first + m_strip.window().width()});
    }

private:
    OverviewStrip& m_strip;
};

} // namespace

QAccessibleInterface* overviewAccess(const QString&, QObject* object)
{
    auto* strip = qobject_cast<OverviewStrip*>(object);
    return strip != nullptr ? new OverviewAccess(strip) : nullptr;
}

} // namespace widgets
