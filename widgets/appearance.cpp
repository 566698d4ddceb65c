#include "widgets/appearance.h"

using namespace Qt::StringLiterals;

namespace widgets {

namespace {

// {name} stands for a colour of the theme. Spacing in steps of 4 px; no borders where space does.
constexpr QLatin1StringView sheet = R"(
* { font-size: 14px; }
QMainWindow, QDialog { background: {window}; }
QMainWindow::separator { background: {line}; width: 1px; height: 1px; }
QLabel { color: {ink}; background: transparent; }
QLabel[rank="second"] { color: {second}; font-size: 13px; }
QLabel[rank="third"] { color: {third}; font-size: 12px; }
QToolTip { color: {ink}; background: {panel}; border: 1px solid {line}; padding: 4px 8px; }

QMenuBar { background: {panel}; color: {ink}; padding: 0 8px; font-size: 13px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: {selection}; }
QMenu { background: {panel}; color: {ink}; border: 1px solid {line}; padding: 4px; }
QMenu::item { padding: 4px 24px 4px 24px; border-radius: 4px; }
QMenu::item:selected { background: {selection}; }
QMenu::item:disabled { color: {third}; }
QMenu::separator { height: 1px; background: {line}; margin: 4px 8px; }

QToolBar { background: {panel}; border: none; border-bottom: 1px solid {line};
    padding: 8px 12px; spacing: 2px; }
QLabel#brand { font-size: 16px; font-weight: 600; padding: 0 16px 0 4px; }
QToolBar::separator { background: transparent; width: 16px; }
QToolButton { color: {second}; background: transparent; border: 1px solid transparent;
    border-radius: 4px; padding: 4px 6px; }
QToolButton:hover { color: {ink}; background: {selection}; }
QToolButton:checked { color: {ink}; background: {selection}; font-weight: 600; }
QToolButton:disabled { color: {line}; }
QToolButton:focus { border-color: {accent}; }
QToolButton#qt_toolbar_ext_button { padding: 4px 0; }
QToolButton#chip { padding: 4px; }
QToolButton#chip:checked { border-color: {accent}; }

QLabel#heading { background: {panel}; padding: 12px 16px 8px 16px; font-weight: 600; }
QDockWidget > QWidget { background: {panel}; }

QLineEdit, QComboBox, QDateEdit { color: {ink}; background: {window}; border: 1px solid {line};
    border-radius: 4px; padding: 4px 8px; selection-background-color: {accent};
    selection-color: {onAccent}; }
QLineEdit:focus, QComboBox:focus { border-color: {accent}; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox QAbstractItemView { background: {panel}; color: {ink};
    selection-background-color: {selection}; selection-color: {ink}; border: 1px solid {line}; }

QAbstractItemView { background: {panel}; color: {ink}; border: none; outline: none;
    selection-background-color: {selection}; selection-color: {ink}; }
QTreeView::item, QListView::item { border: none; }
QTreeView#watchlist:focus, QListView#events:focus { border-left: 2px solid {accent}; }
QTreeView#watchlist, QListView#events { border-left: 2px solid transparent; }
QListView#completions, QListView#indicators { border: 1px solid {line}; }
QListView#completions::item, QListView#indicators::item { padding: 4px 8px; border-radius: 4px; }
QListView#completions::item:selected, QListView#indicators::item:selected { background: {selection}; color: {ink}; }
QHeaderView { background: {panel}; border: none; }
QHeaderView::section { color: {second}; background: {panel}; border: none; padding: 4px 8px;
    font-size: 12px; }
QHeaderView::section:first { padding-left: 16px; }
QScrollArea, QScrollArea > QWidget > QWidget { background: {panel}; }
QDialog QScrollArea, QDialog QScrollArea > QWidget > QWidget { background: {window}; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPlainTextEdit { color: {ink}; background: {panel}; border: 1px solid {line}; border-radius: 4px;
    padding: 4px; font-size: 13px; }
QSplitter::handle { background: {line}; height: 1px; }

QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 8px; }
QScrollBar:horizontal { height: 8px; }
QScrollBar::handle { background: {line}; border-radius: 4px; min-height: 24px; min-width: 24px; }
QScrollBar::handle:hover { background: {third}; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }

QPushButton { color: {ink}; background: {selection}; border: 1px solid transparent;
    border-radius: 4px; padding: 4px 12px; }
QPushButton:hover, QPushButton:focus { border-color: {accent}; }
QPushButton:default { background: {accent}; color: {onAccent}; }
QPushButton:disabled { color: {third}; background: {panel}; border-color: {line}; }
QPushButton#link { color: {accent}; background: transparent; padding: 4px 0; text-align: left; }

QStatusBar { background: {panel}; color: {third}; border-top: 1px solid {line}; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: {third}; font-size: 12px; padding: 0 8px; }
QStatusBar QLabel#message { color: {second}; }
)"_L1;

struct Placeholder
{
    QLatin1StringView name;
    QColor Theme::*color;
};

constexpr std::array<Placeholder, 10> placeholders{{
    {"{window}"_L1, &Theme::window},
    {"{panel}"_L1, &Theme::panel},
    {"{ink}"_L1, &Theme::ink},
    {"{second}"_L1, &Theme::second},
    {"{third}"_L1, &Theme::third},
    {"{line}"_L1, &Theme::line},
    {"{selection}"_L1, &Theme::selection},
    {"{accent}"_L1, &Theme::accent},
    {"{onAccent}"_L1, &Theme::onAccent},
    {"{plot}"_L1, &Theme::plot},
}};

} // namespace

QPalette paletteOf(const Theme& theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.ink);
    palette.setColor(QPalette::Base, theme.panel);
    palette.setColor(QPalette::AlternateBase, theme.selection);
    palette.setColor(QPalette::Text, theme.ink);
    palette.setColor(QPalette::PlaceholderText, theme.third);
    palette.setColor(QPalette::Button, theme.panel);
    palette.setColor(QPalette::ButtonText, theme.ink);
    palette.setColor(QPalette::BrightText, theme.onAccent);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.onAccent);
    palette.setColor(QPalette::ToolTipBase, theme.panel);
    palette.setColor(QPalette::ToolTipText, theme.ink);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::Light, theme.line);
    palette.setColor(QPalette::Midlight, theme.line);
    palette.setColor(QPalette::Mid, theme.line);
    palette.setColor(QPalette::Dark, theme.line);
    palette.setColor(QPalette::Shadow, theme.line);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.third);
    return palette;
}

QString styleSheetOf(const Theme& theme)
{
    QString text(sheet);
    for (const Placeholder& placeholder : placeholders)
        text.replace(placeholder.name, (theme.*placeholder.color).name());
    return text;
}

} // namespace widgets
