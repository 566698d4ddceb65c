#include "widgets/chart/textrun.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class TestTextRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPercentSignStaysWithItsNumber_data();
    void aPercentSignStaysWithItsNumber();
};

void TestTextRun::aPercentSignStaysWithItsNumber_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("German") << u"Nvidia erholt sich um 8,93 % auf 128,99"_s;
    QTest::newRow("several") << u"Nasdaq 3,07 % tiefer, Nvidia 16,97 % tiefer"_s;
}

// Whatever the width, no line begins with the sign.
void TestTextRun::aPercentSignStaysWithItsNumber()
{
    QFETCH(const QString, text);
    const QFont font;
    const int widest = qCeil(widgets::textWidth(text, font));
    const int longestWord = qCeil(widgets::textWidth(u"erholt 16,97 %"_s, font));
    for (int width = longestWord; width < widest; ++width) {
        const QStringList lines = widgets::wrapped(text, font, width, 6);
        for (const QString& line : lines)
            QVERIFY2(!line.startsWith(u'%'), qUtf8Printable(lines.join(u" / "_s)));
        QCOMPARE(lines.join(u' ').replace(QChar(QChar::Nbsp), u' '), text);
    }
}

QTEST_MAIN(TestTextRun)
#include "tst_textrun.moc"
