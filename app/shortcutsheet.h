#pragma once

#include "app/actions.h"

#include <QDialog>

#include <array>

class QLabel;

namespace app {

// Every command with its keys, from the table of commands; a filter finds one among them.
class ShortcutSheet : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutSheet(QWidget* parent = nullptr);

private:
    struct Line
    {
        MenuId menu;
        std::array<QLabel*, 3> labels; // command, keys, tip
    };

    QWidget* table(QWidget* parent);
    void filter(const QString& words);

    std::map<MenuId, QLabel*> m_titles;
    std::vector<Line> m_lines;
    QLabel* m_empty;
};

// What the program is, its version and its licence.
class AboutBox : public QDialog
{
    Q_OBJECT

public:
    explicit AboutBox(QWidget* parent = nullptr);
};

} // namespace app
