#include "market/onanswer.h"

#include <QPromise>
#include <QThread>
#include <QtTest>

#include <memory>

class TestOnAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesAReadyAnswerAtOnce();
    void givesALaterAnswerOnTheAskersThread();
    void givesNothingToAnAskerThatIsGone();
    void givesNothingForACancelledQuestion();
};

void TestOnAnswer::givesAReadyAnswerAtOnce()
{
    int answer = 0;
    market::onAnswer(QtFuture::makeReadyFuture(7), this, [&](int value) { answer = value; });
    QCOMPARE(answer, 7);
}

void TestOnAnswer::givesALaterAnswerOnTheAskersThread()
{
    QPromise<int> promise;
    promise.start();
    int answer = 0;
    const QThread* thread = nullptr;
    market::onAnswer(promise.future(), this, [&](int value) {
        answer = value;
        thread = QThread::currentThread();
    });
    const std::unique_ptr<QThread> other(QThread::create([&] {
        promise.addResult(7);
        promise.finish();
    }));
    other->start();
    QVERIFY(other->wait());
    QTRY_COMPARE(answer, 7);
    QCOMPARE(thread, QThread::currentThread());
}

void TestOnAnswer::givesNothingToAnAskerThatIsGone()
{
    QPromise<int> promise;
    promise.start();
    bool told = false;
    auto asker = std::make_unique<QObject>();
    market::onAnswer(promise.future(), asker.get(), [&](int) { told = true; });
    asker.reset();
    promise.addResult(7);
    promise.finish();
    QCoreApplication::processEvents();
    QVERIFY(!told);
}

void TestOnAnswer::givesNothingForACancelledQuestion()
{
    bool told = false;
    QFuture<int> future;
    {
        QPromise<int> promise; // dies without an answer
        promise.start();
        future = promise.future();
        market::onAnswer(future, this, [&](int) { told = true; });
    }
    QTRY_VERIFY(future.isCanceled());
    QCoreApplication::processEvents();
    market::onAnswer(future, this, [&](int) { told = true; });
    QVERIFY(!told);
}

QTEST_GUILESS_MAIN(TestOnAnswer)
#include "tst_onanswer.moc"
