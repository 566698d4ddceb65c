#include "app/settings.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

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
    QTest::newRow("huge") << QByteArray(R"({"theme": ")") + QByteArray(2 << 20, 'x') + "\"}";
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

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
