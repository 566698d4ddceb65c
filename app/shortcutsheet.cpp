#include "app/shortcutsheet.h"

#include "app/actions.h"
#include "widgets/fonts.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

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

// Menu titles stand over their commands; keys at the right of the texts.
QWidget* table(QWidget* parent)
{
    auto* sheet = new QWidget(parent);
    auto* grid = new QGridLayout(sheet);
    grid->setContentsMargins(0, 0, 16, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(2, 1);
    const Actions actions;
    std::optional<MenuId> menu;
    for (const ActionRow& row : actionRows()) {
        const int line = grid->rowCount();
        if (menu != row.menu) {
            menu = row.menu;
            QLabel* title = plainLabel(sheet, titleOf(row.menu));
            title->setFont(widgets::typeface(14, QFont::DemiBold));
            title->setContentsMargins(0, 12, 0, 0);
            grid->addWidget(title, line, 0, 1, 3);
        }
        const QAction* action = actions[row.id];
        QLabel* tip = plainLabel(sheet, action->statusTip());
        tip->setProperty("rank", u"second"_s);
        grid->addWidget(wholeLabel(sheet, action->text().remove(u'&')), line + 1, 0, Qt::AlignTop);
        grid->addWidget(wholeLabel(sheet, keyText(row)), line + 1, 1, Qt::AlignTop);
        grid->addWidget(tip, line + 1, 2, Qt::AlignTop);
    }
    return sheet;
}

} // namespace

ShortcutSheet::ShortcutSheet(QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    auto* scroll = new QScrollArea(this);
    scroll->setAccessibleName(windowTitle());
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(table(scroll));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 16, 16);
    layout->addWidget(scroll);
    layout->addWidget(closeButton(this));
    resize(760, 640);
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
