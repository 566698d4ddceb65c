#include "app/application.h"
#include "app/mainwindow.h"
#include "app/shortcutsheet.h"
#include "widgets/chart/chartview.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTreeView>
#include <QtTest>

using namespace Qt::StringLiterals;
using app::ActionId;

namespace {

// The first start writes and syncs: after a build a disk may be busy for long.
constexpr int patience = 60'000;

} // namespace

// The whole dashboard on a cache of the test's own, from a first start on.
class TestApplication : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFirstStartShowsTheCaseStudy();
    void aSecondStartComesBackAsTheFirstWasLeft();
    void aViewThatCannotBeReadIsToldAndKept();
    void aChartThatCannotBeShownHoldsNothingUp();
    void aLanguageIsChangedWhileTheWindowIsUp();
    void aThemeIsChangedWhileTheWindowIsUp();
    void exportsThePictureInTheWindow();
    void saysWhyThePictureCannotBeWritten();
    void saysWhyTheCacheCannotBeOpened();
    void listsEveryCommandWithItsKey();
    void findsACommandAmongMany();

private:
    void start(app::Application& application) const;
    [[nodiscard]] app::DashboardOptions options() const;
    [[nodiscard]] static QString notice(const app::Application& application);

    QTemporaryDir m_cacheFolder; // the cache is filled once for all but the first start
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestApplication::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

app::DashboardOptions TestApplication::options() const
{
    return {
        m_cacheFolder.filePath(u"cache.db"_s), m_folder->filePath(u"settings.json"_s), u"en"_s, {}};
}

void TestApplication::start(app::Application& application) const
{
    QSignalSpy ready(&application, &app::Application::ready);
    application.start();
    QVERIFY(ready.wait(60'000));
}

QString TestApplication::notice(const app::Application& application)
{
    return application.window().findChild<QLabel*>(u"message"_s)->text();
}

void TestApplication::aFirstStartShowsTheCaseStudy()
{
    app::DashboardOptions first = options();
    first.database = m_folder->filePath(u"new/cache.db"_s);
    app::Application application(first);
    QSignalSpy ready(&application, &app::Application::ready);
    application.start();
    QVERIFY(application.window().isVisible());
    QVERIFY(!notice(application).isEmpty());
    QVERIFY(ready.wait(60'000));
    const auto* watchlist = application.window().findChild<QTreeView*>(u"watchlist"_s);
    const auto* events = application.window().findChild<QListView*>(u"events"_s);
    QTRY_VERIFY_WITH_TIMEOUT(watchlist->model()->rowCount() >= 28, patience);
    QTRY_VERIFY_WITH_TIMEOUT(events->model()->rowCount() >= 150, patience);
    QTRY_VERIFY_WITH_TIMEOUT(application.window().cache().instrument(u"NVDA"_s) != nullptr,
                             patience);
    QTRY_VERIFY_WITH_TIMEOUT(
        application.window().actions()[ActionId::Interval5Minutes]->isEnabled(), patience);
    QCOMPARE(watchlist->model()->index(0, 0).data().toString(), u"NVDA"_s);
    QTRY_COMPARE_WITH_TIMEOUT(notice(application), QString(), patience);
}

void TestApplication::aSecondStartComesBackAsTheFirstWasLeft()
{
    market::View left;
    {
        app::Application first(options());
        start(first);
        QTRY_VERIFY_WITH_TIMEOUT(first.window().cache().instrument(u"NVDA"_s) != nullptr, patience);
        first.window().actions()[ActionId::Range6Months]->trigger();
        first.window().actions()[ActionId::Line]->trigger();
        left = first.window().chart().view();
        first.window().close();
    }
    const app::Application second(options());
    QCOMPARE(second.window().chart().view(), left);
}

void TestApplication::aViewThatCannotBeReadIsToldAndKept()
{
    const QString path = options().settings;
    app::Settings written(path);
    written.setValue(app::setting::view, u"{\"symbols\": 7}"_s);
    QVERIFY(written.save());
    {
        app::Application application(options());
        start(application);
        QTRY_VERIFY_WITH_TIMEOUT(notice(application).contains(path), patience);
        application.window().close();
    }
    const app::Settings kept(path + u".bad"_s);
    QCOMPARE(kept.value(app::setting::view), u"{\"symbols\": 7}"_s);
    QVERIFY(market::viewFromJson(app::Settings(path).value(app::setting::view).toUtf8()));
}

void TestApplication::aChartThatCannotBeShownHoldsNothingUp()
{
    market::View view;
    view.symbols = {u"GONE"_s};
    view.from = QDate(2025, 1, 21);
    view.to = QDate(2025, 1, 31);
    app::Settings written(options().settings);
    written.setValue(app::setting::view, QString::fromUtf8(market::toJson(view)));
    QVERIFY(written.save());
    app::Application application(options());
    QSignalSpy painted(&application.window().chart(), &widgets::ChartView::painted);
    start(application);
    const auto* events = application.window().findChild<QListView*>(u"events"_s);
    QTRY_VERIFY_WITH_TIMEOUT(events->model()->rowCount() > 0, patience);
    QCOMPARE(painted.size(), 0);
}

void TestApplication::aLanguageIsChangedWhileTheWindowIsUp()
{
    app::Application application(options());
    start(application);
    const market::View before = application.window().chart().view();
    application.window().actions()[ActionId::German]->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(application.window().chart().view().locale, u"de"_s, patience);
    QVERIFY(application.window().isVisible());
    QVERIFY(application.window().actions()[ActionId::German]->isChecked());
    QCOMPARE(application.window().chart().view().symbols, before.symbols);
    const auto* watchlist = application.window().findChild<QTreeView*>(u"watchlist"_s);
    QTRY_VERIFY_WITH_TIMEOUT(watchlist->model()->rowCount() > 0, patience);
    application.window().actions()[ActionId::English]->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(application.window().chart().view().locale, u"en"_s, patience);
}

void TestApplication::aThemeIsChangedWhileTheWindowIsUp()
{
    app::Application application(options());
    start(application);
    const widgets::Theme light = *widgets::Theme::load(u"light"_s);
    application.window().actions()[ActionId::DarkTheme]->trigger();
    QCOMPARE(application.window().chart().view().theme, u"light"_s);
    QCOMPARE(QApplication::palette().color(QPalette::Window), light.window);
    application.window().actions()[ActionId::DarkTheme]->trigger();
    QCOMPARE(application.window().chart().view().theme, u"dark"_s);
}

void TestApplication::exportsThePictureInTheWindow()
{
    app::Application application(options());
    start(application);
    const QString path = m_folder->filePath(u"a.png"_s);
    application.files().exportPng(path);
    QTRY_VERIFY_WITH_TIMEOUT(notice(application).contains(path), patience);
    const QImage image(path);
    QCOMPARE(image.size(), QSize(1920, 1080));
}

void TestApplication::saysWhyThePictureCannotBeWritten()
{
    app::Application application(options());
    start(application);
    const QString path = m_folder->filePath(u"no such folder/a.png"_s);
    application.files().exportPng(path);
    QTRY_VERIFY_WITH_TIMEOUT(notice(application).contains(u"no such folder"_s), patience);
    QVERIFY(!QFile::exists(path));
}

void TestApplication::saysWhyTheCacheCannotBeOpened()
{
    app::DashboardOptions broken = options();
    broken.database = m_folder->path(); // a folder is no cache
    app::Application application(broken);
    application.start();
    QTRY_VERIFY_WITH_TIMEOUT(notice(application).contains(m_folder->path()), patience);
}

void TestApplication::listsEveryCommandWithItsKey()
{
    const app::ShortcutSheet sheet;
    QStringList texts;
    for (const QLabel* label : sheet.findChildren<QLabel*>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        texts += label->text();
    }
    for (const app::ActionRow& row : app::actionRows())
        QVERIFY2(texts.contains(app::keyText(row)), row.text);
}

void TestApplication::findsACommandAmongMany()
{
    app::ShortcutSheet sheet;
    sheet.show();
    const auto visible = [&] {
        QStringList texts;
        for (const QLabel* label : sheet.findChildren<QLabel*>())
            if (label->isVisible())
                texts += label->text();
        return texts;
    };
    auto* filter = sheet.findChild<QLineEdit*>();
    filter->setText(u"full screen"_s);
    QVERIFY(visible().contains(u"F11"_s));
    QVERIFY(!visible().contains(u"Ctrl+Q"_s));
    filter->setText(u"no such command"_s);
    QCOMPARE(visible().size(), 1); // says that there is none
    filter->clear();
    QVERIFY(visible().contains(u"Ctrl+Q"_s));
}

QTEST_MAIN(TestApplication)
#include "tst_application.moc"
