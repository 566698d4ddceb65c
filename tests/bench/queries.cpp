#include "storage/cachereader.h"
#include "tests/bench/canvas.h"
#include "tests/bench/measures.h"
#include "widgets/chart/labelplacer.h"

#include <QDateTime>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int labels = 1'000;
constexpr double queryReach = 10; // milliseconds
constexpr double labelReach = 2;

market::BarRequest requestOf(const World& world, storage::CacheReader& reader)
{
    market::BarRequest request;
    const market::View view = world.largeView();
    if (const auto instruments = reader.instruments()) {
        const auto found
            = std::ranges::find(*instruments, view.symbols.first(), &market::Instrument::symbol);
        request.instrument = found == instruments->end() ? 0 : found->id;
    }
    request.interval = view.interval;
    request.range = {view.from.startOfDay(Qt::UTC).toMSecsSinceEpoch(),
                     view.to.addDays(1).startOfDay(Qt::UTC).toMSecsSinceEpoch()};
    request.columns = canvasSize.width();
    return request;
}

QString noteOf(const QString& what, const market::Result<market::BarAnswer>& answer)
{
    return answer
        ? u"%1; %2 rows of level %3"_s.arg(what).arg(answer->bars->size()).arg(answer->level)
        : answer.error().message;
}

} // namespace

void measureQueries(Book& book, const World& world)
{
    if (!book.wantsAny({u"query_10m"_s, u"query_10m_cold"_s}))
        return;
    storage::CacheReader warm(world.cache());
    const market::BarRequest request = requestOf(world, warm);
    const auto answer = warm.bars(request);
    const auto cold = [&] {
        storage::CacheReader reader(world.cache());
        return timed([&] { (void)reader.bars(request); });
    };
    book.measure({{u"query_10m"_s, [&] { return timed([&] { (void)warm.bars(request); }); },
                   noteOf(u"a connection that has answered before"_s, answer)},
                  {u"query_10m_cold"_s, cold,
                   noteOf(u"the connection's first question, opening it included"_s, answer)}},
                 {20, 200, 10});
    book.addLimit(u"query_10m"_s, queryReach);
    book.addLimit(u"query_10m_cold"_s, queryReach);
}

void measureLabels(Book& book)
{
    std::mt19937 random(4);
    std::vector<widgets::LabelRequest> requests;
    for (int i = 0; i < labels; ++i)
        requests.push_back(
            {static_cast<double>(random() % 1'800), static_cast<double>(1 + random() % 3)});
    std::ranges::sort(requests, {}, &widgets::LabelRequest::x);
    // As in a window of that size: three rows of labels of the window's type.
    const widgets::LabelSpace space{16, 1'904, 158, 8, 6, 3};
    const auto place = [&] {
        return timed([&] {
            const auto placed = widgets::placeLabels(requests, space);
            (void)widgets::groupUnplaced(requests, placed, 29);
        });
    };
    book.measure({{u"labels_1k"_s, place, u"placed and grouped into badges"_s}}, {50, 500, 5});
    book.addLimit(u"labels_1k"_s, labelReach);
}

} // namespace bench
