#pragma once

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace bench {

// One measured thing. Times are in milliseconds; what is no time has a value and its unit besides.
struct Result
{
    QString name;
    double median = 0;
    double p99 = 0;
    int n = 0;
    QString note; // what exactly was measured, where the name does not say it
    std::optional<double> value = {};
    QString unit = {};
    std::optional<double> reach = {}; // what the design asks for, at most
};

// The medians of two results, one over the other.
struct Ratio
{
    QString name;
    double value = 0;
    std::optional<double> reach; // what the design asks for, at most
};

// A thing to measure: `run` does it once and returns the milliseconds it took. `prepare` is not
// measured.
struct Task
{
    QString name;
    std::function<double()> run;
    QString note = {};
    std::function<void()> prepare = {};
    int burst = 1; // runs in one turn; of several the first one only warms the caches
};

// How often: at least `fewest` times, then until `most` or until the seconds have passed.
struct Rounds
{
    int fewest = 5;
    int most = 200;
    double seconds = 10;
};

// Milliseconds that it takes.
[[nodiscard]] double timed(const std::function<void()>& step);

[[nodiscard]] Result resultOf(const Task& task, std::vector<double> times);

// Collects what was measured, of the names that are wanted.
class Book
{
public:
    explicit Book(QString filter);

    [[nodiscard]] bool wants(const QString& name) const;
    [[nodiscard]] bool wantsFamily(const QString& prefix) const; // names that begin so
    [[nodiscard]] bool wantsAny(const std::vector<QString>& names) const;
    // In turns, so that whatever disturbs the machine disturbs all of them alike. The first round
    // warms up and does not count.
    void measure(const std::vector<Task>& tasks, const Rounds& rounds);
    void add(const Result& result);
    void addLimit(const QString& name, double reach); // in milliseconds, to a result
    // Nothing when one of the two was not measured.
    void addRatio(const QString& name, const QString& product, const QString& peer,
                  std::optional<double> reach = {});

    [[nodiscard]] const std::vector<Result>& results() const { return m_results; }
    [[nodiscard]] const std::vector<Ratio>& ratios() const { return m_ratios; }

private:
    [[nodiscard]] const Result* find(const QString& name) const;

    QString m_filter;
    std::vector<Result> m_results;
    std::vector<Ratio> m_ratios;
};

} // namespace bench
