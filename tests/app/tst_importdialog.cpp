#include "app/importdialog.h"
#include "app/importtexts.h"
#include "app/runon.h"
#include "storage/cachedsource.h"
#include "storage/ingestworker.h"
#include "tests/support/fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>

using namespace Qt::StringLiterals;
using app::ImportKind;

// Real files through the real ingest into a cache of the test's own.
class TestImportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aFileNameSuggestsTheSymbol_data();
    void aFileNameSuggestsTheSymbol();
    void showsWhatWasFoundAndImportsIt();
    void listsRefusedRows();
    void saysWhatIsWrongWithAFile_data();
    void saysWhatIsWrongWithAFile();
    void asksForASymbol();
    void refusesThePricesOfAnotherTicker();
    void importsEvents();
    void everyControlHasAName();

private:
    [[nodiscard]] QString file(const QString& name, const QByteArray& bytes) const;
    void load(const QString& path, ImportKind kind);
    [[nodiscard]] QString found() const;
    [[nodiscard]] QPushButton* button(const QString& name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QThread> m_thread;
    storage::IngestWorker* m_worker = nullptr;
    std::unique_ptr<app::ImportDialog> m_dialog;
};

void TestImportDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_thread = std::make_unique<QThread>();
    m_worker = new storage::IngestWorker(m_folder->filePath(u"cache.db"_s));
    m_worker->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread->start();
    market::Coverage coverage;
    coverage.symbol = u"NVDA"_s;
    coverage.source = u"the exchange"_s;
    const app::CacheContents cache{{support::instrument(u"NVDA"_s, u"Nvidia"_s)}, {coverage}};
    m_dialog = std::make_unique<app::ImportDialog>(*m_worker, cache, market::Format());
    m_dialog->show();
}

void TestImportDialog::cleanup()
{
    m_dialog.reset();
    m_thread->quit();
    m_thread->wait();
}

QString TestImportDialog::file(const QString& name, const QByteArray& bytes) const
{
    QFile file(m_folder->filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    return file.fileName();
}

void TestImportDialog::load(const QString& path, ImportKind kind)
{
    QSignalSpy previewed(m_dialog.get(), &app::ImportDialog::previewed);
    m_dialog->setFile(path, kind);
    QVERIFY(!previewed.isEmpty() || previewed.wait());
}

QString TestImportDialog::found() const
{
    for (const QLabel* label : m_dialog->findChildren<QLabel*>())
        if (label->accessibleName() == u"Found"_s)
            return label->text();
    return {};
}

QPushButton* TestImportDialog::button(const QString& name) const
{
    for (QPushButton* button : m_dialog->findChildren<QPushButton*>())
        if (button->text() == name)
            return button;
    return nullptr;
}

void TestImportDialog::aFileNameSuggestsTheSymbol_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("symbol");
    QTest::newRow("plain") << u"NVDA.csv"_s << u"NVDA"_s;
    QTest::newRow("small") << u"nvda.csv"_s << u"NVDA"_s;
    QTest::newRow("an index") << u"^IXIC.csv"_s << u"^IXIC"_s;
    QTest::newRow("an exchange") << u"9984.T.csv"_s << u"9984.T"_s;
    QTest::newRow("more words") << u"aapl_daily 2025.csv"_s << u"AAPL"_s;
    QTest::newRow("no word") << u"(1).csv"_s << QString();
}

void TestImportDialog::aFileNameSuggestsTheSymbol()
{
    QFETCH(QString, name);
    QFETCH(QString, symbol);
    QCOMPARE(app::symbolFromName(name), symbol);
}

void TestImportDialog::showsWhatWasFoundAndImportsIt()
{
    load(file(u"abc.csv"_s,
              "Date,Open,High,Low,Close,Volume\n"
              "2025-01-24,10,12,9,11,100\n2025-01-27,11,12,8,9,200\n"),
         ImportKind::Bars);
    QVERIFY2(found().contains(u"2 bars, Fri 24 Jan 2025 – Mon 27 Jan 2025"_s), qPrintable(found()));
    QSignalSpy imported(m_dialog.get(), &app::ImportDialog::imported);
    QTest::mouseClick(button(u"Import"_s), Qt::LeftButton);
    QVERIFY(!imported.isEmpty() || imported.wait());
    QCOMPARE(imported.first().first().toString(), u"ABC"_s);
    QVERIFY2(found().contains(u"2 added"_s), qPrintable(found()));
    QVERIFY(button(u"Close"_s) != nullptr);
}

void TestImportDialog::listsRefusedRows()
{
    load(file(u"abc.csv"_s,
              "Date,Open,High,Low,Close,Volume\n"
              "2025-01-24,10,12,9,11,100\n2025-01-27,ten,12,8,9,200\n"),
         ImportKind::Bars);
    const auto* rows = m_dialog->findChild<QPlainTextEdit*>();
    QVERIFY2(rows->toPlainText().contains(u"Line 3"_s), qPrintable(rows->toPlainText()));
    QSignalSpy imported(m_dialog.get(), &app::ImportDialog::imported);
    QTest::mouseClick(button(u"Import"_s), Qt::LeftButton);
    QVERIFY(!imported.isEmpty() || imported.wait());
    QVERIFY2(found().contains(u"1 added"_s) && found().contains(u"1 refused"_s),
             qPrintable(found()));
    QVERIFY(rows->toPlainText().contains(u"Line 3"_s));
}

void TestImportDialog::saysWhatIsWrongWithAFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("binary") << QByteArray("\x00\x01\x02\xff", 4);
    QTest::newRow("no such columns") << QByteArray("a,b\n1,2\n");
}

void TestImportDialog::saysWhatIsWrongWithAFile()
{
    QFETCH(QByteArray, bytes);
    for (const ImportKind kind : {ImportKind::Bars, ImportKind::Events}) {
        load(file(u"bad.csv"_s, bytes), kind);
        QVERIFY2(found().contains(u"bad.csv"_s), qPrintable(found()));
        QVERIFY(!button(u"Import"_s)->isEnabled());
    }
}

void TestImportDialog::asksForASymbol()
{
    load(file(u"(1).csv"_s, "Date,Close\n2025-01-24,10\n"), ImportKind::Bars);
    QVERIFY(!button(u"Import"_s)->isEnabled());
    QVERIFY2(found().contains(u"symbol"_s), qPrintable(found()));
    QSignalSpy previewed(m_dialog.get(), &app::ImportDialog::previewed);
    QTest::keyClicks(m_dialog->findChild<QLineEdit*>(), u"Q"_s);
    QVERIFY(!previewed.isEmpty() || previewed.wait());
    QVERIFY(button(u"Import"_s)->isEnabled());
}

void TestImportDialog::refusesThePricesOfAnotherTicker()
{
    load(file(u"nvda.csv"_s, "Date,Ticker,Close\n2025-01-24,QQQ,10\n"), ImportKind::Bars);
    QVERIFY2(found().contains(u"has the prices of QQQ and not of NVDA"_s), qPrintable(found()));
    QVERIFY(!button(u"Import"_s)->isEnabled());
    load(file(u"qqq.csv"_s, "Date,Ticker,Close\n2025-01-24,QQQ,10\n"), ImportKind::Bars);
    QVERIFY(button(u"Import"_s)->isEnabled());
}

void TestImportDialog::importsEvents()
{
    load(
        file(u"events.json"_s, R"([{"at": "2025-01-27", "title": "A day", "category": "market"}])"),
        app::kindOf(u"events.JSON"_s));
    QVERIFY2(found().contains(u"1 events"_s), qPrintable(found()));
    QVERIFY(!m_dialog->findChild<QComboBox*>()->isVisible());
    QSignalSpy imported(m_dialog.get(), &app::ImportDialog::imported);
    QTest::mouseClick(button(u"Import"_s), Qt::LeftButton);
    QVERIFY(!imported.isEmpty() || imported.wait());
    QCOMPARE(imported.first().first().toString(), QString());
}

void TestImportDialog::everyControlHasAName()
{
    for (const QWidget* widget : m_dialog->findChildren<QWidget*>()) {
        const bool isInner
            = widget->objectName().startsWith(u"qt_"_s) || widget->parentWidget() != m_dialog.get();
        if (widget->focusPolicy() == Qt::NoFocus || isInner)
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
