#include "market/eventjson.h"
#include "tests/support/shared.h"

#include <QHash>
#include <QLocale>
#include <QTest>

using namespace market;
using namespace Qt::StringLiterals;

namespace {

const QString eventPath = QStringLiteral(
    AFTERSHOCK_TEST_DIR "/../resources/case-studies/deepseek-2025/events-2025.json");

struct Day
{
    QString date;
    double close = 0;
};

// Closes by symbol in the order of the file, which is that of time.
QHash<QString, std::vector<Day>> readCloses(const QString& path)
{
    QHash<QString, std::vector<Day>> closes;
    const QStringList lines = QString::fromUtf8(support::readAll(path)).split(u'\n');
    for (const QString& line : lines.sliced(1)) {
        const QStringList cells = line.split(u',');
        if (cells.size() > 5)
            closes[cells[0]].push_back({cells[1], cells[5].toDouble()});
    }
    return closes;
}

// Percent against the close before, without its sign.
double change(const std::vector<Day>& days, const QString& date)
{
    const auto day = std::ranges::find(days, date, &Day::date);
    if (day == days.end() || day == days.begin())
        return 0;
    return std::abs(day->close / (day - 1)->close - 1) * 100;
}

} // namespace

// What the shipped events say of prices is what the bars say.
class CaseStudyFiguresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreeWithTheBars_data();
    void agreeWithTheBars();
};

void CaseStudyFiguresTest::agreeWithTheBars_data()
{
    QTest::addColumn<QString>("figure"); // key, symbol, date, decimals
    for (const char* figure : {"2025-01-22-softbank-rises 9984.T 2025-01-22 2",
                               "2025-01-22-softbank-rises 9984.T 2025-01-23 2",
                               "2025-01-22-arm-oracle-close ARM 2025-01-22 1",
                               "2025-01-22-arm-oracle-close ORCL 2025-01-22 1",
                               "2025-01-22-arm-oracle-close NVDA 2025-01-22 2",
                               "2025-01-22-arm-oracle-close MSFT 2025-01-22 2",
                               "2025-01-24-nvidia-friday NVDA 2025-01-24 1",
                               "2025-01-24-nvidia-friday ^SOX 2025-01-24 2",
                               "2025-01-27-softbank-monday 9984.T 2025-01-27 1",
                               "2025-01-27-softbank-monday ^N225 2025-01-27 2",
                               "2025-01-27-csi-last-session 000300.SS 2025-01-27 1",
                               "2025-01-27-nvidia-close NVDA 2025-01-27 2",
                               "2025-01-27-nasdaq-close ^IXIC 2025-01-27 2",
                               "2025-01-27-nasdaq-close ^NDX 2025-01-27 2",
                               "2025-01-27-nasdaq-close ^GSPC 2025-01-27 2",
                               "2025-01-27-sox-close ^SOX 2025-01-27 2",
                               "2025-01-27-sox-close AVGO 2025-01-27 1",
                               "2025-01-27-sox-close TSM 2025-01-27 1",
                               "2025-01-27-sox-close MU 2025-01-27 1",
                               "2025-01-27-sox-close ARM 2025-01-27 1",
                               "2025-01-27-power-data-centres VRT 2025-01-27 1",
                               "2025-01-27-power-data-centres ORCL 2025-01-27 1",
                               "2025-01-27-power-data-centres SMCI 2025-01-27 1",
                               "2025-01-27-apple-dow-rise AAPL 2025-01-27 1",
                               "2025-01-27-apple-dow-rise META 2025-01-27 1",
                               "2025-01-27-apple-dow-rise ^DJI 2025-01-27 1",
                               "2025-01-27-vix ^VIX 2025-01-27 1",
                               "2025-01-27-dax ^GDAXI 2025-01-27 2",
                               "2025-01-28-tokyo-tuesday 9984.T 2025-01-28 2",
                               "2025-01-28-tokyo-tuesday ^N225 2025-01-28 2",
                               "2025-01-28-hong-kong ^HSI 2025-01-28 1",
                               "2025-01-28-nvidia-rebound NVDA 2025-01-28 2",
                               "2025-01-28-nvidia-rebound ^IXIC 2025-01-28 2",
                               "2025-01-28-nvidia-rebound ^SOX 2025-01-28 2",
                               "2025-01-29-asml-results ASML 2025-01-29 2",
                               "2025-01-29-microsoft-results MSFT 2025-01-30 2",
                               "2025-01-29-meta-results META 2025-01-30 2",
                               "2025-01-29-tesla-results TSLA 2025-01-30 2",
                               "2025-01-30-apple-results AAPL 2025-01-31 2",
                               "2025-02-04-palantir-jump PLTR 2025-02-04 1",
                               "2025-02-04-alphabet-capex GOOGL 2025-02-05 2",
                               "2025-02-21-hang-seng ^HSI 2025-02-21 1",
                               "2025-02-26-nvidia-results NVDA 2025-02-27 2",
                               "2025-03-03-nvidia-falls NVDA 2025-03-03 1",
                               "2025-03-03-nvidia-falls ^IXIC 2025-03-03 2",
                               "2025-03-06-qwq-32b ^HSI 2025-03-06 2",
                               "2025-03-10-nasdaq-falls ^IXIC 2025-03-10 1",
                               "2025-03-10-nasdaq-falls TSLA 2025-03-10 1",
                               "2025-03-26-vertiv-falls VRT 2025-03-26 1",
                               "2025-03-26-vertiv-falls SMCI 2025-03-26 1",
                               "2025-03-26-vertiv-falls ^IXIC 2025-03-26 2"})
        QTest::newRow(figure) << QString::fromLatin1(figure);
}

void CaseStudyFiguresTest::agreeWithTheBars()
{
    QFETCH(const QString, figure);
    REQUIRE_SHARED(path, "data/daily/case_daily.csv");
    static const QHash<QString, std::vector<Day>> closes = readCloses(path);
    static const Result<EventFile> file = eventsFromJson(support::readAll(eventPath));
    QVERIFY(file.has_value());

    const QStringList parts = figure.split(u' ');
    const auto event = std::ranges::find(file->events, parts[0], &Event::key);
    QVERIFY(event != file->events.end());
    const double percent = change(closes.value(parts[1]), parts[2]);
    QVERIFY(percent > 0);
    for (const EventText& text : event->texts) {
        const QString said = QLocale(text.language).toString(percent, 'f', parts[3].toInt());
        const QString all = u' ' + text.title + u' ' + text.summary;
        QVERIFY2(all.contains(u' ' + said), qPrintable(said));
    }
}

QTEST_GUILESS_MAIN(CaseStudyFiguresTest)
#include "tst_casestudyfigures.moc"
