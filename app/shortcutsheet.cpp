#include "app/shortcutsheet.h"

#include "widgets/fonts.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QLabel* plainLabel(QWidget* parent, const QString& text)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setWordWrap(true);
    return label;
}

// A command and its key are read at a glance: they keep to one line.
QLabel* wholeLabel(QWidget* parent, const QString& text)
{
    QLabel* label = plainLabel(parent, text);
    label->setWordWrap(false);
    return label;
}

QDialogButtonBox* closeButton(QDialog* dialog)
{
    auto* buttons = new QDialogButtonBox(dialog);
    QPushButton* close = buttons->addButton(QDialogButtonBox::Close);
    close->setText(QCoreApplication::translate("ShortcutSheet", "Close"));
    close->setAccessibleName(close->text());
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    return buttons;
}

QString titleOf(MenuId menu)
{
    return menuTitle(menu).remove(u'&');
}

QLabel* titleLabel(QWidget* parent, MenuId menu)
{
    QLabel* title = plainLabel(parent, titleOf(menu));
    title->setFont(widgets::typeface(14, QFont::DemiBold));
    title->setContentsMargins(0, 12, 0, 0);
    return title;
}

} // namespace

ShortcutSheet::ShortcutSheet(QWidget* parent)
    : QDialog(parent)
    , m_empty(plainLabel(this, tr("No command has these words.")))
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    auto* filter = new QLineEdit(this);
    filter->setPlaceholderText(tr("Filter by command or key"));
    filter->setAccessibleName(filter->placeholderText());
    filter->setClearButtonEnabled(true);
    connect(filter, &QLineEdit::textChanged, this, &ShortcutSheet::filter);
    auto* scroll = new QScrollArea(this);
    scroll->setAccessibleName(windowTitle());
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(table(scroll));
    m_empty->setProperty("rank", u"second"_s);
    m_empty->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(filter);
    layout->addWidget(m_empty);
    layout->addWidget(scroll, 1);
    layout->addWidget(closeButton(this));
    resize(920, 760);
}

// Menu titles stand over their commands; keys at the right of the texts.
QWidget* ShortcutSheet::table(QWidget* parent)
{
    auto* sheet = new QWidget(parent);
    auto* grid = new QGridLayout(sheet);
    grid->setContentsMargins(0, 0, 16, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(2, 1);
    const Actions actions;
    for (const ActionRow& row : actionRows()) {
        if (!m_titles.contains(row.menu)) {
            m_titles[row.menu] = titleLabel(sheet, row.menu);
            grid->addWidget(m_titles[row.menu], grid->rowCount(), 0, 1, 3);
        }
        const QAction* action = actions[row.id];
        QLabel* command = wholeLabel(sheet, action->text().remove(u'&'));
        QLabel* keys = wholeLabel(sheet, keyText(row));
        QLabel* tip = plainLabel(sheet, action->statusTip());
        tip->setProperty("rank", u"second"_s);
        m_lines.push_back({row.menu, {command, keys, tip}});
        const int line = grid->rowCount();
        for (int column = 0; column < 3; ++column)
            grid->addWidget(m_lines.back().labels[static_cast<std::size_t>(column)], line, column,
                            Qt::AlignTop);
    }
    grid->setRowStretch(grid->rowCount(), 1);
    return sheet;
}

void ShortcutSheet::filter(const QString& words)
{
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    std::set<MenuId> left;
    for (const Line& line : m_lines) {
        const QString text = titleOf(line.menu) + u' ' + line.labels[0]->text() + u' '
            + line.labels[1]->text() + u' ' + line.labels[2]->text();
        const bool matches = std::ranges::all_of(
            wanted, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
        for (QLabel* label : line.labels)
            label->setVisible(matches);
        if (matches)
            left.insert(line.menu);
    }
    for (const auto& [menu, title] : m_titles)
        title->setVisible(left.contains(menu));
    m_empty->setVisible(left.empty());
}

AboutBox::AboutBox(QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Aftershock"));
    QLabel* name = plainLabel(this, tr("Aftershock %1").arg(QStringLiteral(AFTERSHOCK_VERSION)));
    name->setFont(widgets::typeface(21, QFont::DemiBold));
    QLabel* text = plainLabel(
        this,
        tr("A market dashboard that lays an annotated timeline of AI news over prices from a local "
           "cache: what moved, what had just been said, and how unusual was it?"));
    QLabel* licence = plainLabel(
        this,
        tr("Free software under the GNU General Public License, version 3 or later. The typeface "
           "is IBM Plex Sans under the SIL Open Font License. Built on Qt %1.")
            .arg(QLatin1StringView(qVersion())));
    licence->setProperty("rank", u"second"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(12);
    for (QLabel* label : {name, text, licence})
        layout->addWidget(label);
    layout->addStretch();
    layout->addWidget(closeButton(this));
    resize(480, 280);
}

} // namespace app
