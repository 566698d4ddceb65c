#include "app/drawingbook.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using app::DrawingBook;
using market::Drawing;
using market::DrawingKind;

class TestDrawingBook : public QObject
{
    Q_OBJECT

private:
    static Drawing line(double price)
    {
        return {DrawingKind::HorizontalLine, {1'000, price}, {1'000, price}, u"a <b>level</b>"_s};
    }

private Q_SLOTS:
    void everyInstrumentHasItsOwn()
    {
        DrawingBook book;
        book.remember(u"NVDA"_s, {line(1), line(2)});
        book.remember(u"^IXIC"_s, {line(3)});
        QCOMPARE(book.of(u"NVDA"_s).size(), std::size_t{2});
        QCOMPARE(book.of(u"^IXIC"_s), std::vector{line(3)});
        QVERIFY(book.of(u"MSFT"_s).empty());
        book.remember(u"NVDA"_s, {});
        QVERIFY(book.of(u"NVDA"_s).empty());
    }

    void comesBackFromTheSettings()
    {
        DrawingBook book;
        book.remember(u"NVDA"_s, {line(1.25)});
        book.remember(u"^IXIC"_s, {line(3)});
        const DrawingBook back = DrawingBook::fromJson(book.toJson());
        QCOMPARE(back.of(u"NVDA"_s), std::vector{line(1.25)});
        QCOMPARE(back.toJson(), book.toJson());
    }

    void keepsWhatItCannotRead()
    {
        const QByteArray json = R"([{"symbols":["NVDA"],"drawings":[{"kind":"gann"}]}])";
        DrawingBook book = DrawingBook::fromJson(json);
        QVERIFY(book.of(u"NVDA"_s).empty());
        book.remember(u"MSFT"_s, {line(2)});
        const QByteArray saved = book.toJson();
        QVERIFY2(saved.contains("gann"), saved.constData());
        QCOMPARE(DrawingBook::fromJson(saved).of(u"MSFT"_s), std::vector{line(2)});
        QCOMPARE(DrawingBook::fromJson(saved).toJson(), saved);
    }
    void whatCannotBeReadIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no list") << QByteArray("{}");
        QTest::newRow("no views") << QByteArray("[1, null, {}, []]");
        QTest::newRow("cut") << QByteArray("[{\"symbols\": [\"A\"");
    }
    void whatCannotBeReadIsLeftOut()
    {
        QFETCH(const QByteArray, json);
        QCOMPARE(DrawingBook::fromJson(json).toJson(), QByteArray("[]"));
    }

    void isBounded()
    {
        DrawingBook book;
        for (int i = 0; i < 300; ++i)
            book.remember(QString::number(i), {line(i)});
        QVERIFY(book.of(u"99"_s).empty());
        QCOMPARE(book.of(u"100"_s), std::vector{line(100)});
        for (int i = 0; i < 10; ++i)
            book.remember(u"full%1"_s.arg(i), std::vector<Drawing>(1'000, line(i)));
        QVERIFY(book.of(u"full4"_s).empty());
        QCOMPARE(book.of(u"full5"_s).size(), std::size_t{1'000});
    }
};

QTEST_MAIN(TestDrawingBook)
#include "tst_drawingbook.moc"
