#pragma once

#include "market/view.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QListWidget;
class QPushButton;

namespace widgets {

class ChartView;
class IndicatorForm;

// What the chart shows over and under the prices: add, edit, reorder, remove. Every change is seen
// at once, and all of them together are one step that can be undone.
class IndicatorDialog : public QDialog
{
    Q_OBJECT
public:
    // Opens it over the chart's window; with a place, that pane is chosen.
    static void openFor(ChartView& chart, std::optional<std::size_t> pane = {});

    explicit IndicatorDialog(ChartView& chart, QWidget* parent = nullptr);

    void choosePane(std::size_t place);

private:
    void build();
    void buildChoices();
    QPushButton* addButton(const QString& text, void (IndicatorDialog::*run)());
    void askForSymbols();
    void list(int row); // anew, with that row chosen
    void showRow();
    void add();
    void remove();
    void moveUp();
    void moveDown();
    void moveBy(int rows);
    void take(const market::Pane& pane); // from the form
    void change(const market::View& view, int row);
    // Rows are the overlays, then the panes.
    [[nodiscard]] int overlays() const;
    [[nodiscard]] int rows() const;
    [[nodiscard]] market::Pane paneOf(int row) const;

    ChartView& m_chart;
    QListWidget* m_list;
    QComboBox* m_choices;
    IndicatorForm* m_form;
    QPushButton* m_add = nullptr; // off while the View is full
    QPushButton* m_up = nullptr;
    QPushButton* m_down = nullptr;
    QPushButton* m_remove = nullptr;
    QStringList m_symbols;
};

} // namespace widgets
