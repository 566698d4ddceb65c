#pragma once

#include "widgets/chart/reading.h"

#include <QAbstractTableModel>

namespace widgets {

// The bars of a chart as it shows them, a row each: time in the zones of its axis, prices, volume,
// change from the basis, indicators. Keeps its own values: the chart may move on.
class ViewTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit ViewTable(QObject* parent = nullptr);

    void setFrame(const Frame& frame);
    // "NVDA · 5-minute bars · in view: 78"; says where a row is several bars.
    [[nodiscard]] const QString& note() const { return m_note; }
    // What a reader of a copy has to know: instruments, zones, how numbers are written.
    [[nodiscard]] const QString& copyNote() const { return m_copyNote; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    struct Column
    {
        QString title;
        market::IndicatorUnit unit = market::IndicatorUnit::Price;

        friend bool operator==(const Column&, const Column&) = default;
    };
    struct Row
    {
        market::Millis begin = 0;
        std::vector<double> values; // one for each column after the times
    };

private:
    [[nodiscard]] QString timeText(market::Millis begin, std::size_t zone, bool plain) const;
    [[nodiscard]] QString valueText(double value, market::IndicatorUnit unit) const;

    market::Format m_format;
    market::Interval m_interval = market::Interval::Day1;
    std::vector<QTimeZone> m_zones; // of the first columns; one where bars are dates
    std::vector<Column> m_columns;
    std::vector<Row> m_rows;
    QString m_note;
    QString m_copyNote;
};

} // namespace widgets
