#pragma once

#include "app/actiontable.h"

#include <QAction>
#include <QObject>

#include <map>
#include <vector>

namespace app {

[[nodiscard]] QList<QKeySequence> keysOf(const ActionRow& row);
[[nodiscard]] QList<QKeySequence> chartKeysOf(const ActionRow& row);
[[nodiscard]] QString keyText(const ActionRow& row); // as the platform writes it; may be empty
[[nodiscard]] QString menuTitle(MenuId menu); // translated, with & mnemonic

// The commands as QActions, made from the table.
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QObject* parent = nullptr);

    [[nodiscard]] QAction* operator[](ActionId id) const { return m_actions.at(id); }
    // A command that is off says why where its tip would be.
    void setEnabled(ActionId id, bool enabled, const QString& reason) const;
    [[nodiscard]] QList<QAction*> of(ActionSet set) const; // in the order of the table
    [[nodiscard]] QList<QAction*> buttonsOf(ActionSet set) const; // those that have a brief name

private:
    QAction* make(const ActionRow& row);

    std::vector<ActionRow> m_rows;
    std::map<ActionId, QAction*> m_actions;
};

} // namespace app
