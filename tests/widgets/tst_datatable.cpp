#include "market/celltext.h"
#include "tests/support/fakesource_answers.h"
#include "tests/support/scenario.h"
#include "widgets/chart/picture.h"
#include "widgets/fonts.h"
#include "widgets/models/tabtext.h"
#include "widgets/models/vieweventtable.h"
#include "widgets/models/viewtable.h"
#include "widgets/panels/datatable.h"

#include <QAbstractItemModelTester>
#include <QtTest>

#include <set>

using namespace Qt::StringLiterals;
using support::Scenario;
using widgets::ChartView;
using widgets::Frame;

// The table of what is in view says what the chart draws, and can be copied without harm.
class tst_DataTable : public QObject
{
    Q_OBJECT

private:
    Scenario m_scenario;
    std::unique_ptr<ChartView> m_view;

    const Frame& frame() const { return *m_view->picture().frame(); }
    void show(const market::View& view)
    {
        m_view = std::make_unique<ChartView>(
            widgets::ChartSources{m_scenario.source, m_scenario.source, m_scenario.source});
        m_view->resize(1000, 700);
        m_view->show();
        m_view->setView(view);
        QTRY_VERIFY(m_view->picture().frame());
    }
    static QString at(const QAbstractItemModel& model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }

private Q_SLOTS:
    void initTestCase() { widgets::loadFonts(); }
    void cleanup() { m_view.reset(); }

    void rowsAreTheBarsInView()
    {
        show(Scenario::view());
        widgets::ViewTable model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setFrame(frame());
        const auto& bars = frame().series.front().bars;
        QCOMPARE(model.rowCount(), static_cast<int>(bars.size()));
        QCOMPARE(model.columnCount(), 7);
        for (std::size_t i = 0; i < bars.size(); ++i) {
            const market::Bar& bar = *bars[i].bar;
            const int row = static_cast<int>(i);
            QCOMPARE(at(model, row, 0), frame().format.date(market::dateOfKey(bar.begin)));
            QCOMPARE(at(model, row, 1), frame().format.price(bar.open, 2));
            QCOMPARE(at(model, row, 4), frame().format.price(bar.close, 2));
            QCOMPARE(at(model, row, 5), frame().format.price(bar.volume, 0));
        }
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setFrame(frame());
        QCOMPARE(reset.size(), 0); // nothing changed: a selection stays
    }

    void comparisonsHaveARowForEveryTime()
    {
        market::View view = Scenario::view();
        view.style = market::ChartStyle::Compare;
        view.symbols = {u"CLO"_s, u"AAA"_s};
        view.from = QDate(2024, 12, 20); // CLO begins in January
        show(view);
        widgets::ViewTable model;
        model.setFrame(frame());
        std::set<market::Millis> times;
        for (const auto& series : frame().series)
            for (const auto& bar : series.bars)
                times.insert(bar.bar->begin);
        QCOMPARE(model.rowCount(), static_cast<int>(times.size()));
        QCOMPARE(at(model, 0, 1), u"–"_s);
        QVERIFY(at(model, 0, 3) != u"–"_s);
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"CLO"_s);
    }

    void timesStandInEveryZoneOfTheAxis()
    {
        market::View view = Scenario::view();
        view.interval = market::Interval::Minute5;
        view.from = view.to = QDate(2025, 1, 27);
        view.zones = {u"America/New_York"_s, u"Asia/Tokyo"_s};
        show(view);
        widgets::ViewTable model;
        model.setFrame(frame());
        QCOMPARE(at(model, 0, 0), u"Mon 27 Jan 2025, 09:30"_s);
        QCOMPARE(at(model, 0, 1), u"Mon 27 Jan 2025, 23:30"_s);
        QCOMPARE(model.index(0, 1).data(widgets::PlainRole).toString(), u"2025-01-27 23:30"_s);
    }

    void copiesArePlainNumbersOfTheLocale_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("point");
        QTest::newRow("English") << u"en"_s << u"."_s;
        QTest::newRow("German") << u"de"_s << u","_s;
    }
    void copiesArePlainNumbersOfTheLocale()
    {
        QFETCH(const QString, locale);
        QFETCH(const QString, point);
        market::View view = Scenario::view();
        view.locale = locale;
        show(view);
        const widgets::DataTable table(*m_view);
        const QStringList lines = table.copiedText().split(u'\n', Qt::SkipEmptyParts);
        const auto& bars = frame().series.front().bars;
        QCOMPARE(lines.size(), static_cast<qsizetype>(bars.size()) + 2);
        QVERIFY(lines[0].contains(u"\"%1\""_s.arg(point)));
        QVERIFY(lines[0].contains(frame().format.locale().name()));
        const QStringList cells = lines[2].split(u'\t');
        QCOMPARE(lines[1].split(u'\t').size(), cells.size());
        QCOMPARE(cells[0], u"2025-01-21"_s);
        QCOMPARE(QString(cells[4]).replace(point, u"."_s).toDouble(), bars[0].bar->close);
        QVERIFY(cells[4].contains(point));
    }

    void nothingPastedIsAFormula_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        QTest::newRow("equals") << u"=1+1"_s << u"'=1+1"_s;
        QTest::newRow("plus") << u"+cmd|' /C calc'!A0"_s << u"'+cmd|' /C calc'!A0"_s;
        QTest::newRow("minus") << u"-2+3"_s << u"'-2+3"_s;
        QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
        QTest::newRow("a number") << u"-16.97"_s << u"-16.97"_s;
        QTest::newRow("a German one") << u"-16,97"_s << u"-16,97"_s;
        QTest::newRow("an index") << u"^SOX"_s << u"^SOX"_s;
        QTest::newRow("nothing") << QString() << QString();
    }
    void nothingPastedIsAFormula()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, cell);
        QCOMPARE(market::inertCell(text), cell);
    }

    void eventsAreListedAndCopiedInert()
    {
        m_scenario.source.addEvent(Scenario::event(
            u"=HYPERLINK(\"x\")\tand a tab\nand a line"_s, market::EventCategory::Market,
            QDateTime(QDate(2025, 1, 27), QTime(15, 0), Qt::UTC)));
        market::View view = Scenario::view();
        view.events = market::EventFilter::All;
        show(view);
        QTRY_VERIFY(!frame().events.empty());
        widgets::ViewEventTable model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setFrame(frame());
        QCOMPARE(model.rowCount(), static_cast<int>(frame().events.size()));
        const QStringList lines = widgets::tabSeparated(model, {}).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), model.rowCount() + 1);
        int hostile = 0;
        for (const QString& line : lines) {
            const QStringList cells = line.split(u'\t');
            QCOMPARE(cells.size(), model.columnCount());
            hostile += cells[2].startsWith(u"'=HYPERLINK"_s) ? 1 : 0;
            for (const QString& cell : cells)
                QVERIFY2(!cell.startsWith(u'='), qPrintable(cell));
        }
        QCOMPARE(hostile, 1);
    }

    void onlyWhatIsSelectedIsCopied()
    {
        show(Scenario::view());
        widgets::ViewTable model;
        model.setFrame(frame());
        QItemSelection selected;
        selected.select(model.index(1, 4), model.index(2, 5));
        const QStringList lines
            = widgets::tabSeparated(model, selected).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0], u"Close\tVolume"_s);
    }

    void noBarsAreAnEmptyTable()
    {
        market::View view = Scenario::view();
        view.from = view.to = QDate(2019, 1, 5);
        show(view);
        widgets::DataTable table(*m_view);
        QVERIFY(table.copiedText().split(u'\n', Qt::SkipEmptyParts).size() <= 2);
        m_view.reset(); // the chart may go first
        QVERIFY(!table.copiedText().isEmpty());
    }
};

QTEST_MAIN(tst_DataTable)
#include "tst_datatable.moc"
