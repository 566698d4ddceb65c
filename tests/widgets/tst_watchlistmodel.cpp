#include "tests/support/fixture.h"
#include "widgets/models/watchlistmodel.h"

#include <QAbstractItemModelTester>
#include <QSortFilterProxyModel>
#include <QtTest>

using namespace Qt::StringLiterals;
using widgets::WatchlistModel;

namespace {

market::Quote quote(const QString& symbol, std::optional<double> last,
                    std::optional<double> previous)
{
    market::Quote result;
    result.instrument = support::instrument(symbol, symbol);
    result.last = last;
    result.previous = previous;
    result.date = {2025, 1, 27};
    result.closes = {1, 2, 3};
    return result;
}

} // namespace

class TestWatchlistModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheContractOfItemModels();
    void readsAsText_data();
    void readsAsText();
    void neverShowsAnUnknownNumber_data();
    void neverShowsAnUnknownNumber();
    void sortsByTheValuesBehindTheText();
    void findsTheRowOfASymbol();
    void tellsTheDateAndBasisOfTheClose();
    void takesNoMarkupFromNames();
};

void TestWatchlistModel::keepsTheContractOfItemModels()
{
    WatchlistModel model{market::Format()};
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQuotes({quote(u"A"_s, 1, 2), quote(u"B"_s, {}, {})});
    QCOMPARE(model.rowCount(), 2);
    model.setQuotes({});
    QCOMPARE(model.rowCount(), 0);
}

void TestWatchlistModel::readsAsText_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("text");
    QTest::newRow("last, English") << u"en"_s << int(WatchlistModel::Last) << u"118.42"_s;
    QTest::newRow("last, German") << u"de"_s << int(WatchlistModel::Last) << u"118,42"_s;
    QTest::newRow("change") << u"en"_s << int(WatchlistModel::Change) << u"−24.20"_s;
    QTest::newRow("percent, English")
        << u"en"_s << int(WatchlistModel::ChangePercent) << u"−16.97\u00a0%"_s;
    QTest::newRow("percent, German")
        << u"de"_s << int(WatchlistModel::ChangePercent) << u"−16,97\u00a0%"_s;
}

void TestWatchlistModel::readsAsText()
{
    QFETCH(QString, language);
    QFETCH(int, column);
    QFETCH(QString, text);
    WatchlistModel model{market::Format(language)};
    model.setQuotes({quote(u"NVDA"_s, 118.42, 142.62)});
    QCOMPARE(model.index(0, column).data().toString(), text);
}

void TestWatchlistModel::neverShowsAnUnknownNumber_data()
{
    QTest::addColumn<double>("last");
    QTest::addColumn<double>("previous");
    QTest::addColumn<QString>("lastText");
    QTest::newRow("no close") << market::unknown << market::unknown << u"–"_s;
    QTest::newRow("only one close") << 10.0 << market::unknown << u"10.00"_s;
    QTest::newRow("a basis of zero") << 0.25 << 0.0 << u"0.25"_s;
    QTest::newRow("a negative basis") << 0.25 << -0.5 << u"0.25"_s;
}

void TestWatchlistModel::neverShowsAnUnknownNumber()
{
    QFETCH(double, last);
    QFETCH(double, previous);
    QFETCH(QString, lastText);
    WatchlistModel model{market::Format()};
    model.setQuotes({quote(u"X"_s, last, previous)});
    QVERIFY(model.index(0, WatchlistModel::Last).data().toString().startsWith(lastText));
    QCOMPARE(model.index(0, WatchlistModel::ChangePercent).data().toString(), u"–"_s);
    QVERIFY(!model.index(0, 0).data(WatchlistModel::RatioRole).isValid());
}

void TestWatchlistModel::sortsByTheValuesBehindTheText()
{
    WatchlistModel model{market::Format()};
    model.setQuotes({quote(u"A"_s, 1000, 900), quote(u"B"_s, 9, 10), quote(u"C"_s, 118, 142)});
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&model);
    proxy.setSortRole(WatchlistModel::SortRole);
    proxy.sort(WatchlistModel::Last);
    QCOMPARE(proxy.index(0, 0).data().toString(), u"B"_s);
    QCOMPARE(proxy.index(2, 0).data().toString(), u"A"_s);
    proxy.sort(WatchlistModel::ChangePercent);
    QCOMPARE(proxy.index(0, 0).data().toString(), u"C"_s);
}

void TestWatchlistModel::findsTheRowOfASymbol()
{
    WatchlistModel model{market::Format()};
    model.setQuotes({quote(u"A"_s, 1, 1), quote(u"B"_s, 1, 1)});
    QCOMPARE(model.rowOf(u"B"_s), 1);
    QCOMPARE(model.rowOf(u"Z"_s), -1);
}

void TestWatchlistModel::tellsTheDateAndBasisOfTheClose()
{
    WatchlistModel model{market::Format()};
    market::Quote nvidia = quote(u"NVDA"_s, 118.42, 142.62);
    nvidia.previousDate = {2025, 1, 24};
    model.setQuotes({nvidia});
    const QString tip = model.index(0, 0).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(u"Mon 27 Jan 2025"_s), qPrintable(tip));
    QVERIFY2(tip.contains(u"Fri 24 Jan 2025"_s), qPrintable(tip));
}

void TestWatchlistModel::takesNoMarkupFromNames()
{
    WatchlistModel model{market::Format()};
    market::Quote quote;
    quote.instrument = support::instrument(u"X"_s, u"<img src=x>"_s);
    model.setQuotes({quote});
    QVERIFY(!model.index(0, 0).data(Qt::ToolTipRole).toString().contains(u"<img"_s));
}

QTEST_GUILESS_MAIN(TestWatchlistModel)
#include "tst_watchlistmodel.moc"
