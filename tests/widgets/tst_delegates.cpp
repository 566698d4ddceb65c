#include "tests/support/fixture.h"
#include "widgets/delegates/eventdelegate.h"
#include "widgets/delegates/sparkline.h"
#include "widgets/delegates/watchlistdelegate.h"
#include "widgets/fonts.h"
#include "widgets/models/eventmodel.h"
#include "widgets/models/watchlistmodel.h"

#include <QPainter>
#include <QStyleOptionViewItem>
#include <QtTest>

using namespace Qt::StringLiterals;
using widgets::Theme;

namespace {

QImage painted(const QAbstractItemDelegate& delegate, const QModelIndex& index, const Theme& theme,
               QStyle::State state = QStyle::State_Enabled)
{
    QImage image(240, 48, QImage::Format_ARGB32);
    image.fill(theme.panel);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.state = state;
    delegate.paint(&painter, option, index);
    return image;
}

bool hasColor(const QImage& image, const QColor& color, int tolerance = 24)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            const int distance = std::abs(pixel.red() - color.red())
                + std::abs(pixel.green() - color.green()) + std::abs(pixel.blue() - color.blue());
            if (distance <= tolerance)
                return true;
        }
    return false;
}

} // namespace

class TestDelegates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void drawsTheSparklineFromLowToHigh_data();
    void drawsTheSparklineFromLowToHigh();
    void colorsAMoveByItsDirection_data();
    void colorsAMoveByItsDirection();
    void marksTheSelectedRow();
    void drawsAnEventInTheColorOfItsCategory_data();
    void drawsAnEventInTheColorOfItsCategory();
    void givesEachCategoryItsOwnShape();
};

void TestDelegates::initTestCase()
{
    widgets::loadFonts();
}

void TestDelegates::drawsTheSparklineFromLowToHigh_data()
{
    QTest::addColumn<QList<double>>("points");
    QTest::addColumn<QPolygonF>("line");
    QTest::newRow("none") << QList<double>() << QPolygonF();
    QTest::newRow("one") << QList<double>{1} << QPolygonF();
    QTest::newRow("rising") << QList<double>{1, 3} << QPolygonF{{0, 10}, {100, 0}};
    QTest::newRow("flat") << QList<double>{2, 2} << QPolygonF{{0, 5}, {100, 5}};
    QTest::newRow("an unknown one")
        << QList<double>{1, market::unknown, 3} << QPolygonF{{0, 10}, {100, 0}};
    QTest::newRow("only unknown") << QList<double>{market::unknown, market::unknown} << QPolygonF();
}

void TestDelegates::drawsTheSparklineFromLowToHigh()
{
    QFETCH(QList<double>, points);
    QFETCH(QPolygonF, line);
    QCOMPARE(widgets::sparkline(points, {0, 0, 100, 10}), line);
}

void TestDelegates::colorsAMoveByItsDirection_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<int>("column");
    QTest::addColumn<double>("last");
    for (const QString& theme : {u"dark"_s, u"light"_s})
        for (const int column :
             {widgets::WatchlistModel::Sparkline, widgets::WatchlistModel::ChangePercent})
            for (const double last : {90.0, 110.0})
                QTest::addRow("%s, column %d, %g", qPrintable(theme), column, last)
                    << theme << column << last;
}

void TestDelegates::colorsAMoveByItsDirection()
{
    QFETCH(QString, theme);
    QFETCH(int, column);
    QFETCH(double, last);
    const Theme colors = *Theme::load(theme);
    widgets::WatchlistModel model{market::Format()};
    market::Quote quote;
    quote.last = last;
    quote.previous = 100;
    quote.closes = {100, 100, last, last};
    model.setQuotes({quote});
    const widgets::WatchlistDelegate delegate(colors);
    const QImage image = painted(delegate, model.index(0, column), colors);
    QVERIFY(hasColor(image, last < 100 ? colors.down : colors.up));
    QVERIFY(!hasColor(image, last < 100 ? colors.up : colors.down));
}

void TestDelegates::marksTheSelectedRow()
{
    const Theme theme = *Theme::load(u"dark"_s);
    widgets::WatchlistModel model{market::Format()};
    model.setQuotes({market::Quote()});
    const widgets::WatchlistDelegate delegate(theme);
    const QModelIndex index = model.index(0, widgets::WatchlistModel::Symbol);
    const auto selected = QStyle::State_Enabled | QStyle::State_Selected;
    QCOMPARE(painted(delegate, index, theme).pixelColor(0, 0), theme.panel);
    QCOMPARE(painted(delegate, index, theme, selected).pixelColor(0, 0), theme.selection);
}

void TestDelegates::drawsAnEventInTheColorOfItsCategory_data()
{
    QTest::addColumn<int>("category");
    for (const market::EventCategory category : market::allCategories())
        QTest::addRow("%s", qPrintable(market::toCode(category))) << static_cast<int>(category);
}

void TestDelegates::drawsAnEventInTheColorOfItsCategory()
{
    QFETCH(int, category);
    const Theme theme = *Theme::load(u"light"_s);
    market::Event event = support::dayEvent({2025, 1, 27}, u"A title"_s);
    event.category = static_cast<market::EventCategory>(category);
    widgets::EventModel model{market::Format()};
    model.setEvents(std::make_shared<const std::vector<market::Event>>(1, event));
    const QImage image = painted(widgets::EventDelegate(theme), model.index(0), theme);
    QVERIFY(hasColor(image.copy(0, 0, 36, 48), theme.category(event.category)));
}

void TestDelegates::givesEachCategoryItsOwnShape()
{
    Theme theme = *Theme::load(u"light"_s);
    theme.categories.fill(Qt::black);
    QList<QImage> images;
    for (const market::EventCategory category : market::allCategories()) {
        market::Event event = support::dayEvent({2025, 1, 27}, u"A title"_s);
        event.category = category;
        widgets::EventModel model{market::Format()};
        model.setEvents(std::make_shared<const std::vector<market::Event>>(1, event));
        const QImage image = painted(widgets::EventDelegate(theme), model.index(0), theme);
        QVERIFY(!images.contains(image));
        images.append(image);
    }
}

QTEST_MAIN(TestDelegates)
#include "tst_delegates.moc"
