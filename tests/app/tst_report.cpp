#include "market/view.h"
#include "tests/support/program.h"
#include "widgets/chart/pngtext.h"

#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using support::Ran;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject facts(const QByteArray& png)
{
    return QJsonDocument::fromJson(widgets::textOf(png, "Aftershock")).object();
}

market::View viewIn(const QByteArray& png)
{
    const QJsonDocument view(facts(png)["view"_L1].toObject());
    return market::viewFromJson(view.toJson()).value_or(market::View());
}

} // namespace

// `report` end to end, as a child process without a display.
class TestReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theCaseStudyNeedsNoOptions();
    void comparesThreeInstruments();
    void drawsCandlesInTheDarkInGerman();
    void theSameViewGivesTheSameBytes();
    void datesThatAreNotSaidAreThoseOfTheCache();
    void everyOptionReachesTheView();
    void sizeAndScaleMakeThePixels_data();
    void sizeAndScaleMakeThePixels();
    void aTitleMayBeginWithAMinus();
    void misuse_data();
    void misuse();
    void failure_data();
    void failure();
    void anUnwritablePlaceIsNamed_data();
    void anUnwritablePlaceIsNamed();
    void aFullDiskLeavesTheOldFile();
    void readsACacheThatMayNotBeWritten();

private:
    // The picture of that command line; empty when it failed.
    [[nodiscard]] QByteArray draw(const QStringList& options);
    [[nodiscard]] QByteArray draw(const QString& options)
    {
        return draw(options.split(u' ', Qt::SkipEmptyParts));
    }

    support::Program m_program;
    QString m_cache;
    int m_pictures = 0;
};

void TestReport::initTestCase()
{
    m_cache = m_program.cache();
    QVERIFY(QFile::exists(m_cache));
}

QByteArray TestReport::draw(const QStringList& options)
{
    const QString out = m_program.path(u"picture-%1.png"_s.arg(++m_pictures));
    const Ran ran
        = m_program.run(QStringList{u"report"_s, u"--db"_s, m_cache, u"--out"_s, out} + options);
    if (!ran.err.isEmpty() || !ran.out.isEmpty())
        qWarning("%s%s", ran.out.constData(), ran.err.constData());
    return ran.status == 0 && ran.err.isEmpty() && ran.out.isEmpty() ? contentOf(out)
                                                                     : QByteArray();
}

void TestReport::theCaseStudyNeedsNoOptions()
{
    const QByteArray png = draw(QString());
    QCOMPARE(QImage::fromData(png).size(), QSize(1920, 1080));
    const market::View view = viewIn(png);
    QCOMPARE(view.symbols, QStringList{u"NVDA"_s});
    QCOMPARE(view.interval, market::Interval::Minute5);
    QCOMPARE(view.from, QDate(2025, 1, 24));
    QCOMPARE(view.to, QDate(2025, 1, 29));
    QCOMPARE(view.style, market::ChartStyle::Candles);
    QCOMPARE(view.panes, std::vector{market::Pane{}});
    QCOMPARE(view.theme, u"light"_s);
    QCOMPARE(view.zones, QStringList({u"America/New_York"_s, u"Asia/Tokyo"_s}));
    QVERIFY(view.title.contains(u"17"_s) && !view.subtitle.isEmpty());
    // Those words are about that very week: another one gets none of them.
    QCOMPARE(viewIn(draw(u"--to 2025-01-28"_s)).title, QString());
    QCOMPARE(viewIn(draw(u"--theme dark"_s)).title, view.title);
}

void TestReport::comparesThreeInstruments()
{
    const QByteArray png = draw(u"--symbols NVDA,^IXIC,^SOX --style compare --from 2025-01-21 "
                                "--to 2025-01-31 --size 1920x1080"_s);
    QCOMPARE(QImage::fromData(png).size(), QSize(1920, 1080));
    QCOMPARE(viewIn(png).symbols, QStringList({u"NVDA"_s, u"^IXIC"_s, u"^SOX"_s}));
    QCOMPARE(viewIn(png).style, market::ChartStyle::Compare);
    QVERIFY(facts(png)["fingerprint"_L1].toString().startsWith(u"sha256:"_s));
}

void TestReport::drawsCandlesInTheDarkInGerman()
{
    const QByteArray png = draw(u"--symbols NVDA --interval 5m --from 2025-01-24 --to 2025-01-29 "
                                "--style candles --panes volume --theme dark --locale de"_s);
    const QImage image = QImage::fromData(png);
    QCOMPARE(image.size(), QSize(1920, 1080));
    QVERIFY(image.pixelColor(2, 2).lightness() < 60);
    QCOMPARE(viewIn(png).locale, u"de"_s);
    QCOMPARE(viewIn(png).theme, u"dark"_s);
    QVERIFY(png
            != draw(u"--symbols NVDA --interval 5m --from 2025-01-24 --to 2025-01-29 "
                    "--style candles --panes volume --theme dark --locale en"_s));
}

void TestReport::theSameViewGivesTheSameBytes()
{
    const QByteArray png = draw(QString());
    QVERIFY(!png.isEmpty());
    QCOMPARE(draw(QString()), png);
    m_program.set("TZ", u"America/Adak"_s);
    m_program.set("QT_SCALE_FACTOR", u"2"_s);
    QCOMPARE(draw(QString()), png);
}

void TestReport::datesThatAreNotSaidAreThoseOfTheCache()
{
    const market::View days = viewIn(draw(u"--symbols ^N225"_s));
    QCOMPARE(days.from, QDate(2024, 6, 3));
    QCOMPARE(days.to, QDate(2025, 3, 31));
    const market::View minutes = viewIn(draw(u"--symbols NVDA --interval 5m --from 2025-01-28"_s));
    QCOMPARE(minutes.from, QDate(2025, 1, 28));
    QCOMPARE(minutes.to, QDate(2025, 1, 31));
}

void TestReport::everyOptionReachesTheView()
{
    const market::View view = viewIn(draw({u"--symbols"_s,  u"NVDA"_s,          u"--style"_s,
                                           u"line"_s,       u"--from"_s,        u"2025-01-02"_s,
                                           u"--to"_s,       u"2025-02-28"_s,    u"--basis"_s,
                                           u"2025-01-17"_s, u"--events"_s,      u"market,policy"_s,
                                           u"--zones"_s,    u"Europe/Berlin"_s, u"--title"_s,
                                           u"A title"_s,    u"--subtitle"_s,    u"Below"_s,
                                           u"--note"_s,     u"A note"_s,        u"--interval"_s,
                                           u"1d"_s}));
    QCOMPARE(view.style, market::ChartStyle::Line);
    QCOMPARE(view.basis, QDate(2025, 1, 17));
    QCOMPARE(view.events, market::EventFilter::Categories);
    QCOMPARE(view.categories.size(), std::size_t{2});
    QCOMPARE(view.zones, QStringList{u"Europe/Berlin"_s});
    QCOMPARE(view.title, u"A title"_s);
    QCOMPARE(view.subtitle, u"Below"_s);
    QCOMPARE(view.note, u"A note"_s);
    QCOMPARE(viewIn(draw(u"--events none"_s)).events, market::EventFilter::None);
}

void TestReport::sizeAndScaleMakeThePixels_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QSize>("pixels");
    QTest::newRow("half HD") << u"--size 960x540"_s << QSize(960, 540);
    QTest::newRow("twice the pixels") << u"--size 960x540 --scale-factor 2"_s << QSize(1920, 1080);
    QTest::newRow("one and a half") << u"--size 640x480 --scale-factor 1.5"_s << QSize(960, 720);
    QTest::newRow("the smallest") << u"--size 16x16"_s << QSize(16, 16);
    QTest::newRow("a narrow strip") << u"--size 16x900"_s << QSize(16, 900);
}

void TestReport::sizeAndScaleMakeThePixels()
{
    QFETCH(QString, options);
    QFETCH(QSize, pixels);
    QCOMPARE(QImage::fromData(draw(options)).size(), pixels);
}

void TestReport::aTitleMayBeginWithAMinus()
{
    QCOMPARE(viewIn(draw({u"--title"_s, u"-17 % in one day"_s})).title, u"-17 % in one day"_s);
}

void TestReport::misuse_data()
{
    QTest::addColumn<QString>("options");
    for (const char* options : {"",
                                "--out",
                                "--out x.svg",
                                "--out x.pdf",
                                "--out x",
                                "--out x.png --size 1920",
                                "--out x.png --size 15x900",
                                "--out x.png --size 16385x900",
                                "--out x.png --size 0x0",
                                "--out x.png --size 1e3x900",
                                "--out x.png --scale-factor 0.5",
                                "--out x.png --scale-factor 5",
                                "--out x.png --scale-factor nan",
                                "--out x.png --size 9000x900 --scale-factor 2",
                                "--out x.png --style pie",
                                "--out x.png --style boxes",
                                "--out x.png --panes rsi:0",
                                "--out x.png --theme pink",
                                "--out x.png --zones Mars/Olympus",
                                "--out x.png --zones UTC+01:00",
                                "--out x.png --zones Asia/Tokyo,Asia/Seoul,UTC",
                                "--out x.png --events rumours",
                                "--out x.png --interval 7m",
                                "--out x.png --basis monday",
                                "--out x.png --from 2025-01-29 --to 2025-01-24",
                                "--out x.png --scale cubic",
                                "--out x.png --overlays rsi",
                                "--out x.png --basis 2025-01-27T14:30",
                                "--out x.png --symbols NVDA,AMD --style candles",
                                "--out x.png --verbose"})
        QTest::newRow(options) << QString::fromUtf8(options);
    QStringList panes;
    for (int length = 2; length < 19; ++length)
        panes.append(u"rsi:%1"_s.arg(length));
    QTest::newRow("too many panes") << u"--out x.png --panes "_s + panes.join(u',');
    QTest::newRow("a novel") << u"--out x.png --zones "_s + QString(100'000, u'x');
}

void TestReport::misuse()
{
    QFETCH(QString, options);
    const Ran ran = m_program.run(u"report %1 --db %2"_s.arg(options, m_program.path(u"never.db"_s))
                                      .split(u' ', Qt::SkipEmptyParts));
    QVERIFY2(ran.isOneSentence() && ran.err.size() < 2'000, ran.err.left(2'000).constData());
    QCOMPARE(ran.status, 2);
    QVERIFY(!QFile::exists(m_program.path(u"x.png"_s)));
    QVERIFY(!QFile::exists(m_program.path(u"never.db"_s)));
}

void TestReport::failure_data()
{
    QTest::addColumn<QString>("options");
    QTest::newRow("unknown symbol") << u"--symbols NOPE17"_s;
    QTest::newRow("one of them unknown") << u"--symbols NVDA,NOPE17"_s;
    QTest::newRow("dates that are not cached")
        << u"--symbols NVDA --from 1999-01-01 --to 1999-02-01"_s;
    QTest::newRow("a holiday alone") << u"--symbols NVDA --from 2024-12-25 --to 2024-12-25"_s;
    QTest::newRow("a basis before all that is cached")
        << u"--symbols NVDA --from 2025-01-21 --to 2025-01-31 --basis 1999-01-01"_s;
    QTest::newRow("an interval too fine") << u"--symbols NVDA --interval 1m"_s;
    QTest::newRow("one without that interval") << u"--symbols NVDA,^SOX --interval 5m"_s;
}

void TestReport::failure()
{
    QFETCH(QString, options);
    const QString out = m_program.write(u"kept.png"_s, "old");
    const Ran ran = m_program.run(
        u"report --out %1 --db %2 %3"_s.arg(out, m_cache, options).split(u' ', Qt::SkipEmptyParts));
    QVERIFY2(ran.isOneSentence(), ran.err.constData());
    QCOMPARE(ran.status, 1);
    QCOMPARE(contentOf(out), QByteArray("old"));
}

void TestReport::anUnwritablePlaceIsNamed_data()
{
    QTest::addColumn<QString>("out");
    QTest::newRow("a folder that is not there") << u"no/such/folder/a.png"_s;
    QTest::newRow("a folder") << u"folder.png"_s;
    QTest::newRow("below a file") << u"file/a.png"_s;
    QTest::newRow("a device") << u"device.png"_s;
}

void TestReport::anUnwritablePlaceIsNamed()
{
    QFETCH(QString, out);
    QVERIFY(QDir().mkpath(m_program.path(u"folder.png"_s)));
    QVERIFY(!m_program.write(u"file"_s, "content").isEmpty());
    QFile::link(u"/dev/null"_s, m_program.path(u"device.png"_s));
    const Ran ran
        = m_program.run({u"report"_s, u"--db"_s, m_cache, u"--out"_s, m_program.path(out)});
    QVERIFY2(ran.isOneSentence(), ran.err.constData());
    QCOMPARE(ran.status, 1);
    QVERIFY(QFileInfo(u"/dev/null"_s).exists() && !QFileInfo(u"/dev/null"_s).isFile());
    QCOMPARE(contentOf(m_program.path(u"file"_s)), QByteArray("content"));
}

// A limit on file sizes stands for a full disk: 32 KiB are enough for SQLite's index of the WAL.
void TestReport::aFullDiskLeavesTheOldFile()
{
    const QString out = m_program.write(u"old.png"_s, "old");
    const Ran ran = m_program.runIn(u"ulimit -f 64; exec \"$@\""_s,
                                    {u"report"_s, u"--db"_s, m_cache, u"--out"_s, out});
    QVERIFY2(ran.isOneSentence(), ran.err.constData());
    QCOMPARE(ran.status, 1);
    QCOMPARE(contentOf(out), QByteArray("old"));
    const QStringList left = QDir(QFileInfo(out).path()).entryList({u"old.png*"_s});
    QCOMPARE(left, QStringList{u"old.png"_s});
}

void TestReport::readsACacheThatMayNotBeWritten()
{
    const QString cache = m_program.cache();
    QVERIFY(QFile::setPermissions(cache, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    const QString out = m_program.path(u"read-only.png"_s);
    const QByteArray before = contentOf(cache);
    const Ran ran
        = m_program.run({u"report"_s, u"--db"_s, cache, u"--out"_s, out, u"--theme"_s, u"light"_s});
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.status, 0);
    QCOMPARE(contentOf(cache), before);
}

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
