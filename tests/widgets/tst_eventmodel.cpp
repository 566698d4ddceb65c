#include "tests/support/fixture.h"
#include "widgets/models/eventfilterproxy.h"
#include "widgets/models/eventmodel.h"
#include "widgets/models/eventtime.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace Qt::StringLiterals;
using market::EventCategory;
using widgets::EventFilterProxy;
using widgets::EventModel;

namespace {

market::Events someEvents()
{
    support::FakeSource source;
    support::fill(source);
    return *source.events({}).result();
}

} // namespace

class TestEventModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheContractOfItemModels();
    void saysTheTimeNoFinerThanItIsKnown_data();
    void saysTheTimeNoFinerThanItIsKnown();
    void readsInTheLanguageOfTheWindow();
    void filters_data();
    void filters();
    void findsTheRowByKey();
};

void TestEventModel::keepsTheContractOfItemModels()
{
    EventModel model{market::Format()};
    EventFilterProxy proxy;
    proxy.setSourceModel(&model);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester proxyTester(
        &proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEvents(someEvents());
    QCOMPARE(model.rowCount(), 3);
    proxy.setText(u"sputnik"_s);
    proxy.setCategories({EventCategory::Product});
    proxy.setText({});
    proxy.setCategories({});
    QCOMPARE(proxy.rowCount(), 3);
}

void TestEventModel::saysTheTimeNoFinerThanItIsKnown_data()
{
    QTest::addColumn<bool>("isDay");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::newRow("day") << true << 0 << u"en"_s << u"Mon 27 Jan 2025"_s;
    QTest::newRow("day, German") << true << 0 << u"de"_s << u"Mo. 27.01.2025"_s;
    QTest::newRow("days") << true << 1 << u"en"_s << u"Mon 27 Jan 2025 – Tue 28 Jan 2025"_s;
    QTest::newRow("minute") << false << 0 << u"en"_s << u"09:30 New York"_s;
    QTest::newRow("minute, German") << false << 0 << u"de"_s << u"09:30 New York"_s;
}

void TestEventModel::saysTheTimeNoFinerThanItIsKnown()
{
    QFETCH(bool, isDay);
    QFETCH(int, days);
    QFETCH(QString, language);
    QFETCH(QString, text);
    market::Event event = isDay ? support::dayEvent({2025, 1, 27}, u"A"_s)
                                : support::instantEvent(u"2025-01-27T14:30:00Z"_s, u"A"_s);
    event.end = event.begin + days * market::dayMillis;
    const QString shown = widgets::eventTimeText(event, market::Format(language));
    QVERIFY2(isDay ? shown == text : shown.endsWith(text), qPrintable(shown));
}

void TestEventModel::readsInTheLanguageOfTheWindow()
{
    market::Event event = support::dayEvent({2025, 1, 27}, u"Wake-up call"_s);
    event.texts.push_back({u"de"_s, u"Weckruf"_s, {}});
    EventModel model{market::Format(u"de"_s)};
    model.setEvents(std::make_shared<const std::vector<market::Event>>(1, event));
    QCOMPARE(model.index(0).data().toString(), u"Weckruf"_s);
    QVERIFY(model.index(0).data(EventModel::SearchRole).toString().contains(u"wake-up"_s));
}

void TestEventModel::filters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("categories");
    QTest::addColumn<int>("rows");
    QTest::newRow("nothing typed") << QString() << QList<int>() << 3;
    QTest::newRow("a word of the title") << u"deepseek"_s << QList<int>() << 1;
    QTest::newRow("two words, any order") << u"124.80  NVIDIA"_s << QList<int>() << 1;
    QTest::newRow("a symbol") << u"nvda"_s << QList<int>() << 1;
    QTest::newRow("nowhere") << u"nowhere"_s << QList<int>() << 0;
    QTest::newRow("a category") << QString() << QList<int>{int(EventCategory::Statement)} << 1;
    QTest::newRow("two categories")
        << QString() << QList<int>{int(EventCategory::Statement), int(EventCategory::Product)} << 2;
    QTest::newRow("word and category")
        << u"sputnik"_s << QList<int>{int(EventCategory::Product)} << 0;
}

void TestEventModel::filters()
{
    QFETCH(QString, text);
    QFETCH(QList<int>, categories);
    QFETCH(int, rows);
    EventModel model{market::Format()};
    model.setEvents(someEvents());
    EventFilterProxy proxy;
    proxy.setSourceModel(&model);
    std::set<EventCategory> wanted;
    for (const int category : categories)
        wanted.insert(static_cast<EventCategory>(category));
    proxy.setText(text);
    proxy.setCategories(wanted);
    QCOMPARE(proxy.rowCount(), rows);
}

void TestEventModel::findsTheRowByKey()
{
    EventModel model{market::Format()};
    model.setEvents(someEvents());
    QCOMPARE(model.rowOf(model.eventAt(2)), 2);
    QCOMPARE(model.rowOf(support::dayEvent({2020, 1, 1}, u"Unheard of"_s)), -1);
}

QTEST_GUILESS_MAIN(TestEventModel)
#include "tst_eventmodel.moc"
