#include "app/actions.h"

#include "widgets/plaintext.h"

#include <QActionGroup>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("Actions", text);
}

// A tip names the key, so that the mouse teaches the keyboard.
QString toolTip(const ActionRow& row)
{
    const QString keys = keyText(row);
    if (keys.isEmpty())
        return translated(row.tip);
    return QCoreApplication::translate("Actions", "%1 (%2)").arg(translated(row.tip), keys);
}

// No text would be read as one key that is none.
QList<QKeySequence> keysIn(const char* text)
{
    QList<QKeySequence> keys = QKeySequence::listFromString(QString::fromLatin1(text));
    keys.removeIf([](const QKeySequence& key) { return key.isEmpty(); });
    return keys;
}

} // namespace

QList<QKeySequence> keysOf(const ActionRow& row)
{
    return keysIn(row.shortcuts);
}

QList<QKeySequence> chartKeysOf(const ActionRow& row)
{
    return keysIn(row.chartKeys);
}

QString keyText(const ActionRow& row)
{
    const auto joined = [](const QList<QKeySequence>& keys) {
        QStringList texts;
        for (const QKeySequence& key : keys)
            texts.append(key.toString(QKeySequence::NativeText));
        return texts.join(u", "_s);
    };
    const QString anywhere = joined(keysOf(row));
    const QString inChart = joined(chartKeysOf(row));
    if (inChart.isEmpty())
        return anywhere;
    return anywhere.isEmpty()
        ? QCoreApplication::translate("Actions", "in the chart %1").arg(inChart)
        : QCoreApplication::translate("Actions", "%1, in the chart %2").arg(anywhere, inChart);
}

QString menuTitle(MenuId menu)
{
    switch (menu) {
    case MenuId::File:
        return QCoreApplication::translate("Actions", "&File");
    case MenuId::Edit:
        return QCoreApplication::translate("Actions", "&Edit");
    case MenuId::View:
        return QCoreApplication::translate("Actions", "&View");
    case MenuId::Chart:
        return QCoreApplication::translate("Actions", "&Chart");
    case MenuId::Help:
        break;
    }
    return QCoreApplication::translate("Actions", "&Help");
}

Actions::Actions(QObject* parent)
    : QObject(parent)
    , m_rows(actionRows())
{
    std::map<ActionSet, QActionGroup*> groups;
    for (const ActionRow& row : m_rows) {
        QAction* action = make(row);
        if (row.checking != Checking::Exclusive)
            continue;
        QActionGroup*& group = groups[row.set];
        if (group == nullptr)
            group = new QActionGroup(this);
        group->addAction(action);
    }
}

QAction* Actions::make(const ActionRow& row)
{
    auto* action = new QAction(translated(row.text), this);
    if (row.brief != nullptr)
        action->setIconText(translated(row.brief));
    action->setShortcuts(keysOf(row));
    action->setShortcutContext(Qt::WindowShortcut);
    action->setCheckable(row.checking != Checking::None);
    action->setStatusTip(translated(row.tip));
    action->setToolTip(toolTip(row));
    m_actions[row.id] = action;
    return action;
}

void Actions::setEnabled(ActionId id, bool enabled, const QString& reason) const
{
    const auto row = std::ranges::find(m_rows, id, &ActionRow::id);
    m_actions.at(id)->setEnabled(enabled);
    m_actions.at(id)->setToolTip(enabled ? toolTip(*row) : widgets::plainToolTip(reason));
}

QList<QAction*> Actions::of(ActionSet set) const
{
    QList<QAction*> found;
    for (const ActionRow& row : m_rows)
        if (row.set == set)
            found.append(m_actions.at(row.id));
    return found;
}

QList<QAction*> Actions::buttonsOf(ActionSet set) const
{
    QList<QAction*> found;
    for (const ActionRow& row : m_rows)
        if (row.set == set && row.brief != nullptr)
            found.append(m_actions.at(row.id));
    return found;
}

} // namespace app
