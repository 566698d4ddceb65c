#include "market/numberparser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace market;

class NumberParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNumbers_data();
    void readsNumbers();
    void refuses_data();
    void refuses();
    void findsTheDecimalSign_data();
    void findsTheDecimalSign();
};

void NumberParserTest::readsNumbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("comma");
    QTest::addColumn<double>("value");

    QTest::newRow("plain") << "118.42"_ba << false << 118.42;
    QTest::newRow("whole") << "31886"_ba << false << 31886.0;
    QTest::newRow("blanks around") << " 118.42 "_ba << false << 118.42;
    QTest::newRow("minus") << "-37.63"_ba << false << -37.63;
    QTest::newRow("plus") << "+1.5"_ba << false << 1.5;
    QTest::newRow("exponent") << "1.5e-05"_ba << false << 1.5e-05;
    QTest::newRow("no leading zero") << ".5"_ba << false << 0.5;
    QTest::newRow("all digits of a double")
        << "43.234283447265625"_ba << false << 43.234283447265625;
    QTest::newRow("grouped") << "1,234.56"_ba << false << 1234.56;
    QTest::newRow("grouped twice") << "1,234,567"_ba << false << 1234567.0;
    QTest::newRow("grouped by an apostrophe") << "1'234.56"_ba << false << 1234.56;
    QTest::newRow("comma") << "118,42"_ba << true << 118.42;
    QTest::newRow("comma grouped") << "1.234,56"_ba << true << 1234.56;
    QTest::newRow("comma, only grouped") << "1.234.567"_ba << true << 1234567.0;
    QTest::newRow("comma, blank groups") << "1 234,56"_ba << true << 1234.56;
    QTest::newRow("comma, no-break blank") << QByteArray("1\xC2\xA0"
                                                         "234,56")
                                           << true << 1234.56;
    QTest::newRow("comma, negative") << "-1.234,5"_ba << true << -1234.5;
    QTest::newRow("largest") << "1.7976931348623157e308"_ba << false << 1.7976931348623157e308;
}

void NumberParserTest::readsNumbers()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, comma);
    QFETCH(double, value);

    const auto number = parseNumber({text.constData(), std::size_t(text.size())},
                                    comma ? DecimalSign::Comma : DecimalSign::Point);

    QVERIFY(number.has_value());
    QVERIFY(*number == value); // every bit, not nearly
}

void NumberParserTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");

    for (const char* text :
         {"",         " ",     "nan", "NaN",   "inf",    "-inf",  "Infinity", "1e400", "-1e400",
          "0x10",     "1.2.3", "1 2", "12,34", "1,23.4", "=1+1",  "+1+1",     "@SUM",  "--1",
          "+-1",      "-+1",   "1e",  "12a",   "$12",    "12%",   "1,2345",   ",123",  "1,,234",
          "1234,567", "-",     "+",   ".",     "١٢٣",    "1_000", "1.234,56", "1e-999"})
        QTest::newRow(text) << QByteArray(text);
}

void NumberParserTest::refuses()
{
    QFETCH(QByteArray, text);

    QVERIFY(!parseNumber({text.constData(), std::size_t(text.size())}, DecimalSign::Point));
}

void NumberParserTest::findsTheDecimalSign_data()
{
    QTest::addColumn<QList<QByteArray>>("numbers");
    QTest::addColumn<char>("separator");
    QTest::addColumn<bool>("comma");
    using List = QList<QByteArray>;

    QTest::newRow("points") << List{"118.42"} << ',' << false;
    QTest::newRow("commas") << List{"118,42"} << ';' << true;
    QTest::newRow("commas between commas") << List{"118,42", "1.234,56"} << ',' << true;
    QTest::newRow("groups and points") << List{"1,234.56"} << ';' << false;
    QTest::newRow("groups alone") << List{"1.234.567"} << ';' << true;
    QTest::newRow("a group that could be decimals") << List{"1,234", "118.5"} << ';' << false;
    QTest::newRow("decimals that could be a group") << List{"1,234", "118,5"} << ';' << true;
    QTest::newRow("only doubtful, semicolons") << List{"1,234"} << ';' << true;
    QTest::newRow("only doubtful, commas") << List{"1,234"} << ',' << false;
    QTest::newRow("only doubtful points") << List{"1.234"} << ';' << false;
    QTest::newRow("a leading zero groups nothing") << List{"0,123"} << ',' << true;
    QTest::newRow("four digits before") << List{"1234,567"} << ',' << true;
    QTest::newRow("whole numbers") << List{"1", "22"} << ';' << false;
    QTest::newRow("the majority") << List{"118,42", "118,43", "1.5"} << ';' << true;
}

void NumberParserTest::findsTheDecimalSign()
{
    QFETCH(QList<QByteArray>, numbers);
    QFETCH(char, separator);
    QFETCH(bool, comma);
    NumberSurvey survey;

    for (const QByteArray& number : numbers)
        survey.add({number.constData(), std::size_t(number.size())});

    QCOMPARE(survey.sign(separator) == DecimalSign::Comma, comma);
}

QTEST_GUILESS_MAIN(NumberParserTest)
#include "tst_numberparser.moc"
