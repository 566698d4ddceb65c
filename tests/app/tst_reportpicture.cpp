#include "tests/support/golden.h"
#include "widgets/chart/pngtext.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

// Whole reports of the shipped case study as the program writes them, one for each theme and
// language, beside pictures that somebody has looked at.
class tst_ReportPicture : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    QByteArray report(const QStringList& arguments)
    {
        const QString out = m_dir.filePath(u"report.png"_s);
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        program.setProcessEnvironment(environment);
        program.start(
            QStringLiteral(AFTERSHOCK_BINARY),
            QStringList{u"report"_s, u"--db"_s, m_dir.filePath(u"cache.db"_s), u"--out"_s, out}
                + arguments);
        if (!program.waitForFinished(120'000) || program.exitCode() != 0) {
            qWarning().noquote() << program.readAllStandardError();
            return {};
        }
        QFile file(out);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void looksAsBlessed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("report-case-light-en")
            << QStringList{u"--locale"_s, u"en"_s, u"--theme"_s, u"light"_s};
        QTest::newRow("report-case-dark-de")
            << QStringList{u"--locale"_s, u"de"_s, u"--theme"_s, u"dark"_s};
        const QStringList compare{u"--symbols"_s, u"NVDA,^IXIC,^SOX"_s, u"--style"_s,
                                  u"compare"_s,   u"--from"_s,          u"2025-01-21"_s,
                                  u"--to"_s,      u"2025-01-31"_s};
        QTest::newRow("report-compare-light-de")
            << compare + QStringList{u"--locale"_s, u"de"_s, u"--theme"_s, u"light"_s};
        QTest::newRow("report-compare-dark-en")
            << compare + QStringList{u"--locale"_s, u"en"_s, u"--theme"_s, u"dark"_s};
    }
    void looksAsBlessed()
    {
        QFETCH(const QStringList, arguments);
        const QByteArray png = report(arguments);
        QVERIFY(!png.isEmpty());
        QVERIFY(!widgets::textOf(png, "Aftershock").isNull());
        const QImage image = QImage::fromData(png, "PNG").convertToFormat(QImage::Format_RGB32);
        // The footer's date of retrieval is that of the shipped data; nothing in it is of today.
        const QString difference
            = support::compareWithGolden(image, QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }
};

QTEST_GUILESS_MAIN(tst_ReportPicture)
#include "tst_reportpicture.moc"
