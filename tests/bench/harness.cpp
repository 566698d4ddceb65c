#include "tests/bench/harness.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace bench {

namespace {

// Nearest rank, of sorted times.
double quantile(const std::vector<double>& sorted, double part)
{
    const double rank = std::ceil(part * static_cast<double>(sorted.size()));
    return sorted[static_cast<std::size_t>(std::max(rank, 1.0)) - 1];
}

double medianOf(const std::vector<double>& sorted)
{
    const std::size_t middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

std::vector<double> oneTurn(const Task& task)
{
    std::vector<double> times;
    if (task.prepare)
        task.prepare();
    for (int i = 0; i < task.burst; ++i)
        times.push_back(task.run());
    if (times.size() > 1)
        times.erase(times.begin());
    return times;
}

} // namespace

double timed(const std::function<void()>& step)
{
    QElapsedTimer clock;
    clock.start();
    step();
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

Result resultOf(const Task& task, std::vector<double> times)
{
    std::ranges::sort(times);
    return {task.name, medianOf(times), quantile(times, 0.99), static_cast<int>(times.size()),
            task.note};
}

Book::Book(QString filter)
    : m_filter(std::move(filter))
{
}

bool Book::wants(const QString& name) const
{
    return name.contains(m_filter);
}

bool Book::wantsFamily(const QString& prefix) const
{
    return wants(prefix) || m_filter.startsWith(prefix);
}

bool Book::wantsAny(const std::vector<QString>& names) const
{
    return std::ranges::any_of(names, [this](const QString& name) { return wants(name); });
}

void Book::measure(const std::vector<Task>& tasks, const Rounds& rounds)
{
    std::vector<Task> wanted;
    std::ranges::copy_if(tasks, std::back_inserter(wanted),
                         [this](const Task& task) { return wants(task.name); });
    if (wanted.empty())
        return;
    for (const Task& task : wanted)
        std::fprintf(stderr, "measuring %s …\n", qPrintable(task.name));
    std::vector<std::vector<double>> times(wanted.size());
    QElapsedTimer clock;
    clock.start();
    for (int round = 0; round <= rounds.most; ++round) {
        if (round > rounds.fewest && static_cast<double>(clock.elapsed()) > rounds.seconds * 1e3)
            break;
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const std::vector<double> turn = oneTurn(wanted[i]);
            if (round > 0)
                times[i].insert(times[i].end(), turn.begin(), turn.end());
        }
    }
    for (std::size_t i = 0; i < wanted.size(); ++i)
        add(resultOf(wanted[i], std::move(times[i])));
}

void Book::add(const Result& result)
{
    if (wants(result.name))
        m_results.push_back(result);
}

void Book::addLimit(const QString& name, double reach)
{
    const auto found = std::ranges::find(m_results, name, &Result::name);
    if (found != m_results.end())
        found->reach = reach;
}

void Book::addRatio(const QString& name, const QString& product, const QString& peer,
                    std::optional<double> reach)
{
    const Result* a = find(product);
    const Result* b = find(peer);
    if (a != nullptr && b != nullptr && b->median > 0)
        m_ratios.push_back({name, a->median / b->median, reach});
}

const Result* Book::find(const QString& name) const
{
    const auto found = std::ranges::find(m_results, name, &Result::name);
    return found == m_results.end() ? nullptr : &*found;
}

} // namespace bench
