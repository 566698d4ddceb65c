#include "widgets/chart/labelplacer.h"

#include <QRandomGenerator>
#include <QtTest>

#include <numeric>

using namespace widgets;

namespace {

constexpr LabelSpace space{0, 1800, 200, 8, 6, 3};

std::vector<LabelRequest> randomRequests(QRandomGenerator& random, int count)
{
    std::vector<LabelRequest> requests;
    for (int i = 0; i < count; ++i)
        requests.push_back({random.bounded(1800.0), random.bounded(3.0)});
    std::ranges::sort(requests, {}, &LabelRequest::x);
    return requests;
}

QRectF boxOf(const PlacedLabel& label)
{
    return {label.left, -50.0 * label.row, label.width, 49};
}

} // namespace

class tst_LabelPlacer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void labelsNeverOverlapAndStayInside()
    {
        QRandomGenerator random(3);
        for (int round = 0; round < 300; ++round) {
            const auto requests = randomRequests(random, random.bounded(1, 80));
            const auto places = placeLabels(requests, space);
            std::vector<PlacedLabel> labels;
            for (const auto& place : places)
                if (place)
                    labels.push_back(*place);
            for (std::size_t a = 0; a < labels.size(); ++a) {
                QVERIFY(labels[a].left >= -1e-6);
                QVERIFY(labels[a].left + labels[a].width <= 1800 + 1e-6);
                QVERIFY(labels[a].row >= 0 && labels[a].row < space.rows);
                for (std::size_t b = a + 1; b < labels.size(); ++b)
                    QVERIFY(!boxOf(labels[a]).intersects(boxOf(labels[b])));
            }
        }
    }

    // Flags from left to right, poles from left to right: straight leaders between cannot cross.
    void polesKeepTheOrderOfTheFlags()
    {
        QRandomGenerator random(4);
        for (int round = 0; round < 300; ++round) {
            const auto requests = randomRequests(random, random.bounded(1, 60));
            double before = -1e9;
            for (const auto& place : placeLabels(requests, space)) {
                if (!place)
                    continue;
                QVERIFY(place->left > before);
                before = place->left;
            }
        }
    }

    void polesCutNoLabel()
    {
        QRandomGenerator random(5);
        const auto requests = randomRequests(random, 24);
        const auto places = placeLabels(requests, space);
        for (const auto& upper : places)
            for (const auto& lower : places)
                if (upper && lower && upper->row > lower->row)
                    QVERIFY(upper->left < lower->left || upper->left > lower->left + lower->width);
    }

    void aFewLabelsAllFindRoom()
    {
        std::vector<LabelRequest> requests;
        for (int i = 0; i < 20; ++i)
            requests.push_back({900.0 + i, 1});
        const auto places = placeLabels(requests, space);
        QVERIFY(std::ranges::all_of(places, [](const auto& place) { return place.has_value(); }));
    }

    void theMoreImportantGetTheRoom()
    {
        std::vector<LabelRequest> requests;
        for (int i = 0; i < 100; ++i)
            requests.push_back({18.0 * i, i % 10 == 0 ? 3.0 : 1.0});
        const auto places = placeLabels(requests, space);
        for (int i = 0; i < 100; i += 10)
            QVERIFY(places[static_cast<std::size_t>(i)].has_value());
    }

    void noRoomPlacesNothing_data()
    {
        QTest::addColumn<double>("right");
        QTest::addColumn<int>("rows");
        QTest::newRow("too narrow") << 150.0 << 3;
        QTest::newRow("no rows") << 1800.0 << 0;
        QTest::newRow("turned round") << -10.0 << 2;
    }
    void noRoomPlacesNothing()
    {
        QFETCH(const double, right);
        QFETCH(const int, rows);
        LabelSpace narrow = space;
        narrow.right = right;
        narrow.rows = rows;
        QCOMPARE(capacity(narrow), std::size_t(0));
        const auto places = placeLabels({{10, 1}, {20, 1}}, narrow);
        QCOMPARE(std::ranges::count_if(places, [](const auto& p) { return p.has_value(); }), 0);
    }

    // Labelled and counted in badges together are all.
    void whatFindsNoRoomIsCounted()
    {
        QRandomGenerator random(6);
        for (int round = 0; round < 200; ++round) {
            const auto requests = randomRequests(random, random.bounded(0, 400));
            const auto places = placeLabels(requests, space);
            const auto groups = groupUnplaced(requests, places, 30);
            std::vector<std::size_t> all;
            for (const auto& group : groups) {
                QVERIFY(!group.empty());
                all.insert(all.end(), group.begin(), group.end());
            }
            for (std::size_t i = 0; i < places.size(); ++i)
                if (places[i])
                    all.push_back(i);
            std::ranges::sort(all);
            std::vector<std::size_t> expected(requests.size());
            std::iota(expected.begin(), expected.end(), 0);
            QCOMPARE(all, expected);
        }
    }
};

QTEST_APPLESS_MAIN(tst_LabelPlacer)
#include "tst_labelplacer.moc"
