#include "market/calendar.h"
#include "tests/support/scenario.h"
#include "widgets/chart/exporter.h"
#include "widgets/chart/labelplacer.h"
#include "widgets/chart/picture.h"
#include "widgets/fonts.h"

#include <QElapsedTimer>
#include <QGraphicsScene>
#include <QPainter>
#include <QtTest>

#include <random>

using namespace Qt::StringLiterals;
using market::Millis;
using widgets::ChartDataPtr;

namespace {

constexpr QSize size(1280, 720);
constexpr auto mostBuckets = static_cast<std::size_t>(4 * size.width());

// A walk with a fixed seed, one bar for each begin.
std::vector<market::Bar> barsAt(const std::vector<Millis>& begins)
{
    std::mt19937 random(7);
    std::vector<market::Bar> bars;
    double price = 100;
    for (const Millis begin : begins) {
        const double close = price + static_cast<double>(random() % 200) / 100 - 1;
        bars.push_back({begin, price, std::max(price, close) + 0.3, std::min(price, close) - 0.3,
                        close, 1'000});
        price = std::max(close, 10.0);
    }
    return bars;
}

// A picture and the picture's next steps to the right.
class Drawn
{
public:
    explicit Drawn(const ChartDataPtr& data)
        : m_picture(new widgets::Picture(widgets::Presentation::Window)) // owned by the scene
        , m_image(size, QImage::Format_RGB32)
    {
        m_scene.addItem(m_picture);
        m_picture->setTheme(*widgets::Theme::load(u"light"_s));
        m_picture->resize(size);
        m_picture->setData(data);
        m_picture->layOut();
    }
    qint64 panned()
    {
        const widgets::IndexRange now = m_picture->indexRange();
        const double step = (now.last - now.first) / size.width() * (m_back ? -1 : 1);
        m_back = !m_back;
        QElapsedTimer clock;
        clock.start();
        m_picture->setIndexRange({now.first + step, now.last + step});
        m_picture->layOut();
        QPainter painter(&m_image);
        m_scene.render(&painter, {}, QRectF(QPointF(), QSizeF(size)));
        return clock.nsecsElapsed();
    }

private:
    QGraphicsScene m_scene;
    widgets::Picture* m_picture = nullptr;
    QImage m_image;
    bool m_back = false;
};

// The quickest of both, taken in turns: what disturbs the machine only ever adds.
template<typename First, typename Second>
double ratioOf(First first, Second second)
{
    std::vector<qint64> a;
    std::vector<qint64> b;
    for (int round = 0; round < 41; ++round) {
        a.push_back(first());
        b.push_back(second());
    }
    return static_cast<double>(std::ranges::min(a)) / static_cast<double>(std::ranges::min(b));
}

// Begins of the level's buckets in which there is trading; no more than show that it is too fine.
std::vector<Millis> bucketsOf(const widgets::ChartData& data, const market::Calendar* calendar,
                              int level)
{
    const Millis begin = data.from.startOfDay(Qt::UTC).toMSecsSinceEpoch();
    const Millis end = data.to.addDays(1).startOfDay(Qt::UTC).toMSecsSinceEpoch();
    const Millis width = market::minuteMillis << (2 * level);
    std::vector<Millis> begins;
    for (Millis at = begin; at < end && begins.size() <= mostBuckets; at += width) {
        const auto session = calendar ? calendar->firstReacting(at) : std::nullopt;
        if (!calendar || (session && session->hours.begin < at + width))
            begins.push_back(at);
    }
    return begins;
}

// What storage answers to the range with that many bars: buckets of a level, at most four for each
// pixel column.
ChartDataPtr answerFor(const QString& exchange, qint64 bars)
{
    auto data = std::make_shared<widgets::ChartData>();
    data->view = support::Scenario::view();
    data->view.interval = market::Interval::Minute1;
    data->view.style = market::ChartStyle::Candles;
    const auto calendar = market::Calendar::forExchange(exchange);
    const QDate last(2024, 12, 31);
    const int perDay = calendar ? 390 : 24 * 60;
    const qint64 days = std::max<qint64>(1, bars / perDay);
    data->from = data->view.from = last.addDays(calendar ? -days * 7 / 5 : 1 - days);
    data->to = data->view.to = last;
    int level = 0;
    std::vector<Millis> begins = bucketsOf(*data, calendar.get(), level);
    while (begins.size() > mostBuckets)
        begins = bucketsOf(*data, calendar.get(), ++level);
    widgets::Series series;
    series.instrument.symbol = u"AAA"_s;
    series.instrument.exchange = exchange;
    series.instrument.zone = calendar ? QString::fromLatin1(calendar->zone().id()) : u"UTC"_s;
    series.answer.bars = std::make_shared<const market::BarSeries>(barsAt(begins));
    series.answer.level = level;
    data->series.push_back(series);
    data->view.symbols = {u"AAA"_s};
    return data;
}

} // namespace

// Guards against a frame whose cost grows with the history. Only ratios, with room: absolute times
// are aftershock-bench's business.
class tst_FrameCost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { widgets::loadFonts(); }

    void aLongHistoryCostsNoMoreThanItsColumns_data()
    {
        QTest::addColumn<QString>("exchange");
        QTest::addColumn<qint64>("bars");
        QTest::newRow("ten million minutes around the clock") << QString() << qint64(10'000'000);
        QTest::newRow("a million around the clock") << QString() << qint64(1'000'000);
        QTest::newRow("24 years of sessions") << u"XNAS"_s << qint64(2'300'000);
        QTest::newRow("three years of sessions") << u"XNAS"_s << qint64(290'000);
    }
    void aLongHistoryCostsNoMoreThanItsColumns()
    {
        QFETCH(const QString, exchange);
        QFETCH(const qint64, bars);
        const ChartDataPtr data = answerFor(exchange, bars);
        QVERIFY(data->main()->answer.bars->size() > std::size_t(size.width()));
        QVERIFY(data->main()->answer.bars->size() <= mostBuckets);
        Drawn large(data);
        Drawn small(answerFor(exchange, 1'000));
        const double ratio
            = ratioOf([&] { return large.panned(); }, [&] { return small.panned(); });
        QVERIFY2(ratio <= 3, qPrintable(QString::number(ratio)));
    }

    // Ten times the labels: in the worst case each is compared with those near to it.
    void labelsScaleWithTheirNumber()
    {
        const auto requests = [](int count) {
            std::mt19937 random(5);
            std::vector<widgets::LabelRequest> list;
            for (int i = 0; i < count; ++i)
                list.push_back(
                    {static_cast<double>(random() % 1'800), static_cast<double>(random() % 3)});
            std::ranges::sort(list, {}, &widgets::LabelRequest::x);
            return list;
        };
        const widgets::LabelSpace space{16, 1'904, 158, 8, 6, 3};
        const auto costOf = [&](const std::vector<widgets::LabelRequest>& list) {
            return [&] {
                QElapsedTimer clock;
                clock.start();
                for (int i = 0; i < 20; ++i)
                    (void)widgets::groupUnplaced(list, widgets::placeLabels(list, space), 29);
                return clock.nsecsElapsed();
            };
        };
        const auto many = requests(1'000);
        const auto few = requests(100);
        const double ratio = ratioOf(costOf(many), costOf(few));
        QVERIFY2(ratio <= 30, qPrintable(QString::number(ratio)));
    }
};

QTEST_MAIN(tst_FrameCost)
#include "tst_framecost.moc"
