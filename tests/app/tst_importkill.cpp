#include "tests/support/program.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using support::Ran;

namespace {

constexpr int kills = 20;
constexpr int rowsOfAFile = 40'000;

// One-minute closes that differ from file to file, but not their times.
QByteArray largeFile(const QByteArray& close)
{
    QByteArray content("time,close\n");
    for (int i = 0; i < rowsOfAFile; ++i)
        content += QByteArray::number(1'700'000'000 + 60 * i) + ',' + close + '\n';
    return content;
}

} // namespace

// An import that is killed leaves all of each file or nothing of it, and a sound cache.
class TestImportKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aKilledImportIsWholeOrNotThere_data();
    void aKilledImportIsWholeOrNotThere();
    void cleanupTestCase();

private:
    [[nodiscard]] QStringList arguments(const QString& cache) const
    {
        return QStringList{u"import"_s, u"bars"_s} + m_files
            + QStringList{u"--symbol"_s, u"XTEST"_s, u"--db"_s, cache};
    }
    // How many bars with each close there are.
    [[nodiscard]] QMap<QByteArray, int> closesIn(const QString& cache) const
    {
        const Ran ran = m_program.run({u"query"_s, u"bars"_s, u"--symbol"_s, u"XTEST"_s,
                                       u"--interval"_s, u"1m"_s, u"--db"_s, cache});
        QMap<QByteArray, int> counts;
        if (ran.status == 0)
            for (const QByteArray& line : ran.out.trimmed().split('\n').sliced(1))
                ++counts[line.split(',').value(5)];
        return counts;
    }

    support::Program m_program;
    QStringList m_files;
    qint64 m_longest = 0; // milliseconds an undisturbed import takes here and now
    int m_running = 0; // imports that were still at work when they were killed
    int m_partly = 0; // those of which one file was in and the other was not
};

void TestImportKill::initTestCase()
{
    m_files = {m_program.write(u"first.csv"_s, largeFile("100.25")),
               m_program.write(u"second.csv"_s, largeFile("200.5"))};
    const QString cache = m_program.cache();
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(m_program.run(arguments(cache)).status, 0);
    m_longest = timer.elapsed();
    QCOMPARE(closesIn(cache), (QMap<QByteArray, int>{{"200.5", rowsOfAFile}}));
}

void TestImportKill::aKilledImportIsWholeOrNotThere_data()
{
    QTest::addColumn<double>("moment"); // as a share of the whole time
    std::mt19937 random(20250127);
    for (int i = 0; i < kills; ++i)
        QTest::addRow("kill %d", i + 1) << static_cast<double>(random() % 1000) / 1000;
}

void TestImportKill::aKilledImportIsWholeOrNotThere()
{
    QFETCH(double, moment);
    const QString cache = m_program.cache();
    QProcess process;
    m_program.prepare(process);
    process.start(QStringLiteral(AFTERSHOCK_BINARY), arguments(cache));
    QVERIFY(process.waitForStarted());
    const bool ended = process.waitForFinished(static_cast<int>(moment * double(m_longest)));
    process.kill();
    process.waitForFinished(-1);
    m_running += ended ? 0 : 1;

    const Ran check = m_program.run({u"db"_s, u"check"_s, u"--db"_s, cache});
    QVERIFY2(check.status == 0, check.text().constData());
    const QMap<QByteArray, int> closes = closesIn(cache);
    m_partly += closes.contains("100.25") ? 1 : 0;
    const QList<QMap<QByteArray, int>> whole{
        {}, {{"100.25", rowsOfAFile}}, {{"200.5", rowsOfAFile}}};
    QVERIFY2(whole.contains(closes), qPrintable(QString::number(closes.size())));
    QVERIFY(QFile::remove(cache));
}

// Kills that all come too late would show nothing.
void TestImportKill::cleanupTestCase()
{
    qInfo("%d of %d imports were killed at work, %d between their files", m_running, kills,
          m_partly);
    QVERIFY(m_running >= kills / 4);
}

QTEST_GUILESS_MAIN(TestImportKill)
#include "tst_importkill.moc"
