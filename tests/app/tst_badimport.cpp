#include "tests/support/program.h"
#include "tests/support/shared.h"

#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using support::Ran;

namespace {

// Everything a cache holds, for comparing before and after.
QByteArray contents(const support::Program& program, const QString& cache)
{
    QByteArray all;
    for (const QString& list : {u"coverage"_s, u"instruments"_s, u"events"_s})
        all += program.run({u"query"_s, list, u"--db"_s, cache}).out;
    return all;
}

} // namespace

// `import` with bad files, bad words and bad places: one sentence, and the cache is as it was.
class TestBadImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badFilesLeaveTheCacheAlone_data();
    void badFilesLeaveTheCacheAlone();
    void misuse_data();
    void misuse();
    void filesBeforeAFailureAreNamed();
    void unusableDatabasesAreLeftAlone_data();
    void unusableDatabasesAreLeftAlone();
    void aFullDiskKeepsWhatWasThere();
    void aFileThatMayNotBeReadIsNamed();
    void onlyRegularFilesAreRead();
    void pricesOfAnotherTickerAreRefused_data();
    void pricesOfAnotherTickerAreRefused();
    void aFirstStartOnAFullDiskFails();
    void rowsThatKnowLessChangeNothing();

private:
    [[nodiscard]] Ran import(const QString& kind, const QString& file, const QString& options,
                             const QString& cache) const
    {
        return m_program.run(QStringList{u"import"_s, kind, file, u"--db"_s, cache}
                             + options.split(u' ', Qt::SkipEmptyParts));
    }
    // The rows of an instrument without the symbol.
    [[nodiscard]] QStringList rows(const QString& symbol, const QString& interval,
                                   const QString& cache) const
    {
        const Ran ran = m_program.run({u"query"_s, u"bars"_s, u"--symbol"_s, symbol,
                                       u"--interval"_s, interval, u"--db"_s, cache});
        QStringList result;
        for (const QString& line : ran.lines().mid(1))
            result.append(line.section(u',', 1));
        return result;
    }

    support::Program m_program;
};

void TestBadImport::badFilesLeaveTheCacheAlone_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("content");
    const auto add = [](const char* name, const QByteArray& content) {
        QTest::addRow("bars, %s", name) << u"bars"_s << content;
        QTest::addRow("events, %s", name) << u"events"_s << content;
    };
    add("missing", QByteArray());
    add("empty", QByteArray(""));
    add("blanks only", QByteArray(" \n\r\n\t\n"));
    add("binary",
        QByteArray("\x7f"
                   "ELF\0\0\0\1\2\3\xff\xfe\0\0",
                   14));
    add("a picture", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
    add("prose", QByteArray("This is a letter to the editor.\nIt has no table.\n"));
    add("a header alone", QByteArray("date,close\n"));
    add("an open quote", QByteArray("date,close,title\n2025-01-27,1,\"never closed\n"));
    add("no row that can be read", QByteArray("date,close,title\nx,y,\nz,w,\n"));
    QTest::newRow("bars, no sense in any row")
        << u"bars"_s << QByteArray("date,open,high,low,close\n2025-01-27,10,9,11,10\n");
    QTest::newRow("events, truncated JSON")
        << u"events"_s << QByteArray(R"([{"title": "A", "at": "2025-01-27"}, {"title": "B)");
    QTest::newRow("events, JSON of something else") << u"events"_s << QByteArray(R"({"a": 1})");
    QTest::newRow("events, an empty list") << u"events"_s << QByteArray("[]");
}

void TestBadImport::badFilesLeaveTheCacheAlone()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, content);
    const QString cache = m_program.cache();
    const QByteArray before = contents(m_program, cache);
    const QString file = content.isNull() ? m_program.path(u"no such file.csv"_s)
                                          : m_program.write(u"bad.csv"_s, content);
    const QString options = kind == u"bars"_s ? u"--symbol XTEST"_s : QString();
    const Ran ran = import(kind, file, options, cache);
    QVERIFY2(ran.isOneSentence(), ran.text().constData());
    QVERIFY2(ran.err.contains(QFileInfo(file).fileName().toUtf8()), ran.err.constData());
    QCOMPARE(ran.status, 1);
    QCOMPARE(contents(m_program, cache), before);
}

void TestBadImport::misuse_data()
{
    QTest::addColumn<QString>("line");
    for (const char* line :
         {"import bars --symbol X", "import bars good.csv", "import bars good.csv --symbol",
          "import bars good.csv --symbol X --zone Nowhere/Land",
          "import bars good.csv --symbol X --zone UTC+02:00",
          "import bars good.csv --symbol X --interval 3d",
          "import bars good.csv --symbol X --format excel",
          "import bars good.csv --symbol X --decimal dash",
          "import bars good.csv --symbol X --kind stonk",
          "import bars good.csv --symbol X --exchange Nasdaq",
          "import bars good.csv --symbol X --currency dollars",
          "import bars good.csv --symbol X --force", "import events",
          "import events good.csv --symbol X", "import good.csv"})
        QTest::newRow(line) << QString::fromUtf8(line);
}

void TestBadImport::misuse()
{
    QFETCH(QString, line);
    QVERIFY(!m_program.write(u"good.csv"_s, "date,close\n2025-01-27,1\n").isEmpty());
    const QString untouched = m_program.path(u"never.db"_s);
    const Ran ran = m_program.run(line.split(u' ') + QStringList{u"--db"_s, untouched});
    QVERIFY2(ran.isOneSentence(), ran.err.constData());
    QCOMPARE(ran.status, 2);
    QVERIFY(!QFile::exists(untouched));
}

void TestBadImport::filesBeforeAFailureAreNamed()
{
    const QString cache = m_program.cache();
    const QString first = m_program.write(u"first.csv"_s, "date,close\n2025-01-27,1\n");
    const QString second = m_program.write(u"second.csv"_s, "date,close\n2025-01-28,2\n");
    const QString third = m_program.write(u"third.csv"_s, "date,close\n2025-01-29,3\n");
    const Ran ran = m_program.run({u"import"_s, u"bars"_s, first, second, u"missing.csv"_s, third,
                                   u"--symbol"_s, u"XTEST"_s, u"--db"_s, cache});
    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.err.count('\n'), 1);
    QVERIFY(ran.err.contains("missing.csv") && ran.err.contains("first.csv")
            && ran.err.contains("second.csv") && !ran.err.contains("third.csv"));
    QCOMPARE(rows(u"XTEST"_s, u"1d"_s, cache),
             QStringList({u"2025-01-27,,,,1,"_s, u"2025-01-28,,,,2,"_s}));
}

void TestBadImport::unusableDatabasesAreLeftAlone_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a folder") << u"folder"_s;
    QTest::newRow("below a file") << u"file/cache.db"_s;
    QTest::newRow("a text file") << u"file"_s;
    QTest::newRow("a cache cut short") << u"cut.db"_s;
    QTest::newRow("a link that leads nowhere") << u"link.db"_s;
    QTest::newRow("a place where nothing can be made") << u"/proc/aftershock/cache.db"_s;
}

void TestBadImport::unusableDatabasesAreLeftAlone()
{
    QFETCH(QString, name);
    QVERIFY(QDir().mkpath(m_program.path(u"folder"_s)));
    QVERIFY(!m_program.write(u"file"_s, "A letter to the editor.").isEmpty());
    QVERIFY(
        !m_program.write(u"cut.db"_s, support::readAll(m_program.cache()).first(30'000)).isEmpty());
    QFile::link(m_program.path(u"nowhere"_s), m_program.path(u"link.db"_s));
    const QString database = name.startsWith(u'/') ? name : m_program.path(name);
    const QByteArray before = support::readAll(database);
    const QString good = m_program.write(u"good.csv"_s, "date,close\n2025-01-27,1\n");
    for (const QStringList& command :
         {QStringList{u"import"_s, u"bars"_s, good, u"--symbol"_s, u"X"_s},
          QStringList{u"query"_s, u"bars"_s, u"--symbol"_s, u"NVDA"_s},
          {u"report"_s, u"--out"_s, u"x.png"_s},
          {u"db"_s, u"info"_s},
          {u"db"_s, u"check"_s}}) {
        const Ran ran = m_program.run(command + QStringList{u"--db"_s, database});
        QVERIFY2(ran.status == 1, qPrintable(command.join(u' ')));
        QCOMPARE(ran.err.count('\n'), 1);
        QVERIFY(command.last() == u"check"_s || ran.isOneSentence());
        QCOMPARE(support::readAll(database), before);
    }
    QVERIFY(!QFile::exists(m_program.path(u"x.png"_s)));
}

// A limit on file sizes stands for a full disk.
void TestBadImport::aFullDiskKeepsWhatWasThere()
{
    const QString cache = m_program.cache();
    const QByteArray before = contents(m_program, cache);
    QByteArray content("time,close\n");
    for (int i = 0; i < 100'000; ++i)
        content += QByteArray::number(1'700'000'000 + 60 * i) + ",100.25\n";
    const QString file = m_program.write(u"large.csv"_s, content);
    const Ran ran = m_program.runIn(
        u"ulimit -f 5000; exec \"$@\""_s,
        {u"import"_s, u"bars"_s, file, u"--symbol"_s, u"XTEST"_s, u"--db"_s, cache});
    QVERIFY2(ran.isOneSentence(), ran.text().constData());
    QCOMPARE(ran.status, 1);
    QCOMPARE(contents(m_program, cache), before);
    QCOMPARE(m_program.run({u"db"_s, u"check"_s, u"--db"_s, cache}).status, 0);
}

void TestBadImport::aFileThatMayNotBeReadIsNamed()
{
    const QString file = m_program.write(u"secret.csv"_s, "date,close\n2025-01-27,1\n");
    QVERIFY(QFile::setPermissions(file, QFile::Permissions()));
    if (QFile(file).open(QIODevice::ReadOnly))
        QSKIP("This user may read everything.");
    const Ran ran = import(u"bars"_s, file, u"--symbol X"_s, m_program.cache());
    QVERIFY2(ran.isOneSentence(), ran.err.constData());
    QCOMPARE(ran.status, 1);
}

// A pipe that nobody writes to and a device that never ends.
void TestBadImport::onlyRegularFilesAreRead()
{
    const QString pipe = m_program.path(u"pipe.csv"_s);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const QString cache = m_program.cache();
    for (const QString& file : {pipe, u"/dev/zero"_s})
        for (const QString& kind : {u"bars"_s, u"events"_s}) {
            const QString options = kind == u"bars"_s ? u"--symbol XTEST"_s : QString();
            const Ran ran = import(kind, file, options, cache);
            QVERIFY2(ran.isOneSentence(), ran.text().constData());
            QVERIFY2(ran.err.contains("is a pipe or a device"), ran.err.constData());
            QCOMPARE(ran.status, 1);
        }
}

void TestBadImport::pricesOfAnotherTickerAreRefused_data()
{
    QTest::addColumn<QString>("symbol");
    QTest::addColumn<QByteArray>("ticker");
    QTest::addColumn<bool>("taken");
    QTest::newRow("of another") << u"NVDA"_s << QByteArray("QQQ") << false;
    QTest::newRow("of a longer name") << u"NVDA"_s << QByteArray("NVDAX") << false;
    QTest::newRow("of its own") << u"NVDA"_s << QByteArray("NVDA") << true;
    QTest::newRow("in small letters") << u"NVDA"_s << QByteArray("nvda") << true;
    QTest::newRow("at its exchange") << u"NVDA"_s << QByteArray("NVDA.US") << true;
    QTest::newRow("under a new name") << u"XTEST"_s << QByteArray("QQQ") << true;
}

void TestBadImport::pricesOfAnotherTickerAreRefused()
{
    QFETCH(QString, symbol);
    QFETCH(QByteArray, ticker);
    QFETCH(bool, taken);
    const QString fresh
        = m_program.path(u"fresh-"_s + QString::fromLatin1(QTest::currentDataTag()));
    const QString file = m_program.write(u"prices.csv"_s,
                                         "Price,Close,High,Low,Open,Volume\nTicker"
                                             + QByteArray("," + ticker).repeated(5)
                                             + "\nDate,,,,,\n2025-01-27,500,510,490,505,1000\n");
    for (const QString& cache : {m_program.cache(), fresh}) {
        const Ran ran = import(u"bars"_s, file, u"--symbol "_s + symbol, cache);
        QVERIFY2(taken || ran.isOneSentence(), ran.text().constData());
        QVERIFY2(taken || ran.err.contains(QByteArray("has the prices of ").append(ticker)),
                 ran.err.constData());
        QCOMPARE(ran.status, taken ? 0 : 1);
        QCOMPARE(rows(symbol, u"1d"_s, cache).contains(u"2025-01-27,505,510,490,500,1000"_s),
                 taken);
        QCOMPARE(import(u"bars"_s, file, u"--symbol "_s + symbol, cache).status, ran.status);
    }
}

// The file can be made and gets its tables, but what the program ships does not fit.
void TestBadImport::aFirstStartOnAFullDiskFails()
{
    const QString cache = m_program.path(u"full.db"_s);
    for (const QString& command : {u"db info"_s, u"query events"_s, u"query bars --symbol NVDA"_s,
                                   u"query coverage"_s, u"report --out x.png"_s}) {
        const Ran ran = m_program.runIn(u"ulimit -f 500; exec \"$@\""_s,
                                        command.split(u' ') + QStringList{u"--db"_s, cache});
        QVERIFY2(ran.isOneSentence(), qPrintable(command + QString::fromUtf8(ran.text())));
        QCOMPARE(ran.status, 1);
    }
    const Ran later = m_program.run({u"query"_s, u"coverage"_s, u"--db"_s, cache});
    QVERIFY2(later.status == 0 && later.out.contains("NVDA"), later.text().constData());
}

void TestBadImport::rowsThatKnowLessChangeNothing()
{
    const QString cache = m_program.cache();
    const QByteArray before = contents(m_program, cache);
    const QStringList bars = rows(u"NVDA"_s, u"1d"_s, cache);
    const QString file = m_program.write(u"closes.csv"_s, "date,close\n2025-01-27,118\n");
    const Ran ran = import(u"bars"_s, file, u"--symbol NVDA"_s, cache);
    QCOMPARE(ran.status, 0);
    QVERIFY2(ran.out.contains("1 older or less complete than the cached ones"),
             ran.out.constData());
    QCOMPARE(rows(u"NVDA"_s, u"1d"_s, cache), bars);
    QCOMPARE(contents(m_program, cache), before);
}

QTEST_GUILESS_MAIN(TestBadImport)
#include "tst_badimport.moc"
