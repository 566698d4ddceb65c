#include "tests/support/fixture.h"
#include "widgets/models/instrumentmodel.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace Qt::StringLiterals;
using widgets::InstrumentModel;

class TestInstrumentModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheContractOfItemModels();
    void findsBestFirst_data();
    void findsBestFirst();
};

namespace {

std::vector<market::Instrument> someInstruments()
{
    return {support::instrument(u"NVDA"_s, u"Nvidia"_s),
            support::instrument(u"^IXIC"_s, u"Nasdaq Composite"_s),
            support::instrument(u"^NDX"_s, u"Nasdaq-100"_s),
            support::instrument(u"ARM"_s, u"Arm Holdings"_s),
            support::instrument(u"MU"_s, u"Micron Technology"_s)};
}

} // namespace

void TestInstrumentModel::keepsTheContractOfItemModels()
{
    InstrumentModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setInstruments(someInstruments());
    QCOMPARE(model.rowCount(), 5);
    model.setQuery(u"nvda"_s);
    model.setQuery({});
    QCOMPARE(model.rowCount(), 5);
}

void TestInstrumentModel::findsBestFirst_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("symbols");
    QTest::newRow("symbol") << u"nvda"_s << QStringList{u"NVDA"_s};
    QTest::newRow("an index without its ^") << u"ixic"_s << QStringList{u"^IXIC"_s};
    QTest::newRow("an index with its ^") << u"^ixic"_s << QStringList{u"^IXIC"_s};
    QTest::newRow("start of a name") << u"nas"_s << QStringList{u"^IXIC"_s, u"^NDX"_s};
    QTest::newRow("two words") << u"nasdaq 100"_s << QStringList{u"^NDX"_s};
    QTest::newRow("symbol before name")
        << u"n"_s << QStringList{u"NVDA"_s, u"^NDX"_s, u"^IXIC"_s, u"ARM"_s, u"MU"_s};
    QTest::newRow("letters in order") << u"nd"_s << QStringList{u"^NDX"_s, u"NVDA"_s};
    QTest::newRow("nothing") << u"tesla"_s << QStringList();
    QTest::newRow("odd characters") << u"[("_s << QStringList();
}

void TestInstrumentModel::findsBestFirst()
{
    QFETCH(QString, query);
    QFETCH(QStringList, symbols);
    InstrumentModel model;
    model.setInstruments(someInstruments());
    model.setQuery(query);
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row)
        found += model.index(row).data(InstrumentModel::SymbolRole).toString();
    QCOMPARE(found, symbols);
}

QTEST_GUILESS_MAIN(TestInstrumentModel)
#include "tst_instrumentmodel.moc"
