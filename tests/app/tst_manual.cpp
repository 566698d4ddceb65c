#include "market/indicator.h"
#include "tests/support/program.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using support::Ran;

namespace {

QSet<QString> optionsIn(const QString& text)
{
    static const QRegularExpression option(u"--[a-z][a-z-]*"_s);
    QSet<QString> options;
    for (auto match = option.globalMatch(text); match.hasNext();)
        options.insert(match.next().captured());
    return options;
}

} // namespace

// The manual and the help name the same options: nothing that is not there, nothing less.
class TestManual : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theManualNamesEveryOption();
    void theManualNamesEveryIndicator();

private:
    static QString manual();

    support::Program m_program;
};

QString TestManual::manual()
{
    QFile file(QStringLiteral(AFTERSHOCK_TEST_DIR "/../packaging/linux/aftershock.1"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).remove(u'\\')
                                          : QString();
}

void TestManual::theManualNamesEveryOption()
{
    QString helps;
    for (const char* command :
         {"", "report ", "query bars ", "query events ", "query coverage ", "query instruments ",
          "import bars ", "import events ", "db info ", "db check "}) {
        const Ran ran = m_program.run(QString::fromUtf8(command).append(u"--help"_s).split(u' '));
        QCOMPARE(ran.status, 0);
        helps += QString::fromUtf8(ran.out);
    }
    QCOMPARE(optionsIn(manual()), optionsIn(helps));
}

void TestManual::theManualNamesEveryIndicator()
{
    const QString text = manual();
    for (const market::IndicatorRow& row : market::indicatorRows()) {
        const QRegularExpression named(u"[ \"]%1[: \"\\n]"_s.arg(QLatin1StringView(row.code)));
        QVERIFY2(text.contains(named), row.code);
    }
}

QTEST_GUILESS_MAIN(TestManual)
#include "tst_manual.moc"
