#include "app/actions.h"

#include <QSet>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandIsComplete();
    void noTwoCommandsShareAKey();
    void everyCommandIsThereOnce();
    void exclusiveSetsHaveOneChecked();
};

void TestActions::everyCommandIsComplete()
{
    const app::Actions actions;
    for (const app::ActionRow& row : app::actionRows()) {
        const QAction* action = actions[row.id];
        QVERIFY2(!action->text().isEmpty(), row.shortcuts);
        QVERIFY2(action->statusTip().endsWith(u'.'), row.text);
        QVERIFY2(action->toolTip().contains(app::keyText(row)), row.text);
        QCOMPARE(action->isCheckable(), row.checking != app::Checking::None);
    }
}

void TestActions::noTwoCommandsShareAKey()
{
    QSet<QString> keys;
    for (const app::ActionRow& row : app::actionRows()) {
        for (const QKeySequence& key : app::keysOf(row) + app::chartKeysOf(row)) {
            QVERIFY2(!key.isEmpty(), row.text);
            QVERIFY2(!keys.contains(key.toString()), row.text);
            keys.insert(key.toString());
        }
    }
}

void TestActions::everyCommandIsThereOnce()
{
    QSet<int> ids;
    for (const app::ActionRow& row : app::actionRows()) {
        QVERIFY2(!ids.contains(static_cast<int>(row.id)), row.text);
        ids.insert(static_cast<int>(row.id));
    }
    QCOMPARE(ids.size(), qsizetype{static_cast<int>(app::ActionId::About) + 1});
}

void TestActions::exclusiveSetsHaveOneChecked()
{
    const app::Actions actions;
    actions[app::ActionId::Candles]->trigger();
    actions[app::ActionId::Line]->trigger();
    QVERIFY(actions[app::ActionId::Line]->isChecked());
    QVERIFY(!actions[app::ActionId::Candles]->isChecked());
    actions[app::ActionId::IntervalDay]->trigger();
    QVERIFY(actions[app::ActionId::Line]->isChecked());
}

QTEST_MAIN(TestActions)
#include "tst_actions.moc"
