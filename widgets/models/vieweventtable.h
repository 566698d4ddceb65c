#pragma once

#include "widgets/chart/frame.h"

#include <QAbstractTableModel>

namespace widgets {

// The events of a chart that are in view, in the order of time.
class ViewEventTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit ViewEventTable(QObject* parent = nullptr);

    void setFrame(const Frame& frame);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString text(const market::Event& event, int column) const;

    market::Format m_format;
    QTimeZone m_zone = QTimeZone::utc();
    std::vector<market::Event> m_events;
};

} // namespace widgets
