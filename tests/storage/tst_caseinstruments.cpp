#include "storage/caseinstruments.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestCaseInstruments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
};

void TestCaseInstruments::refuses_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("message");
    const auto add = [](const char* name, const QByteArray& before, const QByteArray& after,
                        const QString& message) {
        QTest::newRow(name) << before << after << u"i.json, line "_s + message;
    };
    add("broken JSON", "]}\n", "]\n", u"5: this is not valid JSON."_s);
    add("a list", "{\"instruments\"", "[{\"instruments\"", u"5: this is not valid JSON."_s);
    add("unknown list", "\"watchlist\"", "\"watch\"", u"1: the list “watchlist” is missing."_s);
    add("unknown member", "\"name\"", "\"label\"", u"2: “label” is not known here."_s);
    add("a missing member", "\"zone\": \"UTC\"", "\"zone\": \"\"",
        u"2: “zone” is missing or no proper value."_s);
    add("unknown kind", "\"stock\"", "\"bond\"", u"2: there is no such kind of instrument."_s);
    add("unknown zone", "\"UTC\"", "\"Mars\"", u"2: there is no such time zone."_s);
    add("twice", "\"B\", \"name\"", "\"A\", \"name\"", u"3: “A” comes twice."_s);
    add("shares as text", "5e9", "\"5e9\"", u"4: “shares” is missing or no proper value."_s);
    add("no shares", "5e9", "0", u"4: “shares” is missing or no proper value."_s);
    add("no date", "2024-11-20", "2024-11-31", u"4: “as_of” is missing or no proper value."_s);
    add("shares of a stranger", "{\"symbol\": \"A\", \"as_of\"", "{\"symbol\": \"C\", \"as_of\"",
        u"4: “C” is none of the instruments."_s);
    add("a stranger watched", "[\"A\", \"B\"]", "[\"A\", \"C\"]",
        u"4: “C” is none of the instruments."_s);
    add("watched twice", "[\"A\", \"B\"]", "[\"A\", \"A\"]", u"4: “A” comes twice."_s);
}

void TestCaseInstruments::refuses()
{
    const QByteArray sound = R"({"instruments": [
{"symbol": "A", "name": "Alpha", "kind": "stock", "exchange": "XNAS", "currency": "USD", "zone": "UTC"},
{"symbol": "B", "name": "Beta", "kind": "index", "exchange": "XNAS", "currency": "pts", "zone": "UTC"}],
"share_counts": [{"symbol": "A", "as_of": "2024-11-20", "shares": 5e9, "source": "s"}], "watchlist": ["A", "B"]}
)";
    QVERIFY(storage::instrumentsFromCaseJson(sound, u"i.json"_s));
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const qsizetype at = sound.indexOf(before);
    QVERIFY(at >= 0);
    const auto read = storage::instrumentsFromCaseJson(
        QByteArray(sound).replace(at, before.size(), after), u"i.json"_s);
    QVERIFY(!read);
    QTEST(read.error().message, "message");
}

QTEST_GUILESS_MAIN(TestCaseInstruments)
#include "tst_caseinstruments.moc"
