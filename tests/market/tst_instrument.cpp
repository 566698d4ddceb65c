#include "market/instrument.h"

#include <QtTest>

using namespace market;
using namespace Qt::StringLiterals;

class TestInstrument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesNameKinds_data();
    void codesNameKinds();
    void unknownCodesAreOther_data();
    void unknownCodesAreOther();
    void onlyRatesMayBeNegative_data();
    void onlyRatesMayBeNegative();
    void equalMeansAllFields();
};

void TestInstrument::codesNameKinds_data()
{
    QTest::addColumn<InstrumentKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::newRow("stock") << InstrumentKind::Stock << u"stock"_s;
    QTest::newRow("index") << InstrumentKind::Index << u"index"_s;
    QTest::newRow("fund") << InstrumentKind::Fund << u"fund"_s;
    QTest::newRow("rate") << InstrumentKind::Rate << u"rate"_s;
    QTest::newRow("currency") << InstrumentKind::Currency << u"currency"_s;
    QTest::newRow("crypto") << InstrumentKind::Crypto << u"crypto"_s;
    QTest::newRow("other") << InstrumentKind::Other << u"other"_s;
}

void TestInstrument::codesNameKinds()
{
    QFETCH(InstrumentKind, kind);
    QFETCH(QString, code);
    QCOMPARE(toCode(kind), code);
    QVERIFY(instrumentKindFromCode(code) == kind);
}

void TestInstrument::unknownCodesAreOther_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QString();
    QTest::newRow("capital") << u"Stock"_s;
    QTest::newRow("nonsense") << u"bananas"_s;
}

void TestInstrument::unknownCodesAreOther()
{
    QFETCH(QString, code);
    QVERIFY(instrumentKindFromCode(code) == InstrumentKind::Other);
}

void TestInstrument::onlyRatesMayBeNegative_data()
{
    codesNameKinds_data();
}

void TestInstrument::onlyRatesMayBeNegative()
{
    QFETCH(InstrumentKind, kind);
    Instrument instrument;
    instrument.kind = kind;
    QCOMPARE(instrument.mayBeNegative(), kind == InstrumentKind::Rate);
}

void TestInstrument::equalMeansAllFields()
{
    const Instrument nvidia{1,         u"NVDA"_s, u"NVIDIA Corporation"_s, InstrumentKind::Stock,
                            u"XNAS"_s, u"USD"_s,  u"America/New_York"_s};
    QVERIFY(nvidia == Instrument(nvidia));
    Instrument elsewhere = nvidia;
    elsewhere.exchange = u"XETR"_s;
    QVERIFY(nvidia != elsewhere);
    const ShareCount count{u"NVDA"_s, QDate(2024, 11, 20), 24.5e9, u"quarterly report"_s};
    ShareCount later = count;
    later.asOf = QDate(2025, 2, 26);
    QVERIFY(count == ShareCount(count));
    QVERIFY(count != later);
}

QTEST_APPLESS_MAIN(TestInstrument)
#include "tst_instrument.moc"
