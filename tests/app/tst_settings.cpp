#include "app/drawingbook.h"
#include "app/settings.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySettingHasAKeyOfItsOwn();
    void remembersFromOneStartToTheNext();
    void aHostileFileMeansDefaultsAndIsKept_data();
    void aHostileFileMeansDefaultsAndIsKept();
    void keepsWhatANewerProgramWrote();
    void holdsAllDrawings();
    void keepsTheOldFileWhereThereIsNoSpace();
};

void TestSettings::everySettingHasAKeyOfItsOwn()
{
    QSet<QString> keys;
    for (const app::Setting& setting : app::allSettings) {
        QVERIFY(!setting.key.isEmpty());
        QVERIFY2(!keys.contains(setting.key), setting.key.data());
        keys.insert(setting.key);
        QCOMPARE(app::Settings().value(setting), QString(setting.fallback));
    }
}

void TestSettings::remembersFromOneStartToTheNext()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"new/settings.json"_s);
    const QByteArray geometry("\x00\x01\xff", 3);
    app::Settings first(path);
    first.setValue(app::setting::theme, u"light"_s);
    first.setBytes(app::setting::geometry, geometry);
    QVERIFY(first.save());
    const app::Settings second(path);
    QCOMPARE(second.value(app::setting::theme), u"light"_s);
    QCOMPARE(second.bytes(app::setting::geometry), geometry);
}

void TestSettings::aHostileFileMeansDefaultsAndIsKept_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("binary") << QByteArray("\x7f\x45\x4c\x46\x00\x00\xff\xfe", 8);
    QTest::newRow("truncated") << QByteArray(R"({"theme": "li)");
    QTest::newRow("a list") << QByteArray("[1, 2]");
    QTest::newRow("a number for a text") << QByteArray(R"({"theme": 7})");
    QTest::newRow("an object for a text") << QByteArray(R"({"view": {"symbols": []}})");
    QTest::newRow("deep") << QByteArray(100'000, '[');
    QTest::newRow("huge") << QByteArray(R"({"theme": ")") + QByteArray(65 << 20, 'x') + "\"}";
}

void TestSettings::aHostileFileMeansDefaultsAndIsKept()
{
    QFETCH(QByteArray, bytes);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"settings.json"_s);
    write(path, bytes);
    const app::Settings settings(path);
    for (const app::Setting& setting : app::allSettings)
        QCOMPARE(settings.value(setting), QString(setting.fallback));
    QVERIFY(!QFile::exists(path));
    QVERIFY(settings.problem().contains(path));
    QFile kept(path + u".bad"_s);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), bytes);
}

void TestSettings::keepsWhatANewerProgramWrote()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"settings.json"_s);
    write(path, R"({"theme": "light", "later": {"a": 1}})");
    app::Settings settings(path);
    settings.setValue(app::setting::theme, u"dark"_s);
    QVERIFY(settings.save());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("later"));
}

// A thousand notes of a page each are no reason to forget everything.
void TestSettings::holdsAllDrawings()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"settings.json"_s);
    app::DrawingBook book;
    market::Drawing note{market::DrawingKind::Text, {1'000, 120}, {1'000, 120}, {}};
    note.text = QString(market::longestDrawingText, u'x');
    book.remember(u"NVDA"_s, std::vector(market::mostDrawings, note));
    app::Settings first(path);
    first.setValue(app::setting::drawings, QString::fromUtf8(book.toJson()));
    QVERIFY(first.save());
    const app::Settings second(path);
    QCOMPARE(second.problem(), QString());
    const auto read
        = app::DrawingBook::fromJson(second.value(app::setting::drawings).toUtf8()).of(u"NVDA"_s);
    QCOMPARE(read.size(), market::mostDrawings);
}

void TestSettings::keepsTheOldFileWhereThereIsNoSpace()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"settings.json"_s);
    app::Settings settings(path);
    settings.setValue(app::setting::theme, u"light"_s);
    QVERIFY(settings.save());
    settings.setValue(app::setting::drawings, QString(4 << 20, u'x'));
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit little{1 << 20, before.rlim_max};
    std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &little), 0);
    const auto saved = settings.save();
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(!saved);
    QVERIFY2(saved.error().message.contains(path), qPrintable(saved.error().message));
    QCOMPARE(app::Settings(path).value(app::setting::theme), u"light"_s);
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
