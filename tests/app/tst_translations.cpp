#include "app/actions.h"
#include "app/menus.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QLibraryInfo>
#include <QMenu>
#include <QMenuBar>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTranslator>
#include <QXmlStreamReader>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList texts; // one, or one for each plural form
    bool plural = false;
    bool unfinished = false;
};

QString projectFile(const QString& path)
{
    return QDir(QStringLiteral(AFTERSHOCK_TEST_DIR)).filePath(u"../"_s + path);
}

QString tsFile(const QString& language)
{
    return projectFile(u"resources/i18n/aftershock_%1.ts"_s.arg(language));
}

Message messageIn(QXmlStreamReader& xml, const QString& context)
{
    Message message{context, {}, {}, xml.attributes().hasAttribute(u"numerus"_s)};
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.unfinished = xml.attributes().hasAttribute(u"type"_s);
            if (!message.plural) {
                message.texts.append(xml.readElementText());
                continue;
            }
            while (xml.readNextStartElement())
                message.texts.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

std::vector<Message> messagesIn(const QString& path)
{
    std::vector<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    xml.readNextStartElement();
    while (xml.readNextStartElement()) {
        QString context;
        while (xml.readNextStartElement()) {
            if (xml.name() == u"name")
                context = xml.readElementText();
            else
                messages.push_back(messageIn(xml, context));
        }
    }
    if (xml.hasError())
        messages.clear();
    return messages;
}

QString named(const Message& message)
{
    return message.context + u": "_s + message.source;
}

QStringList placeholders(const QString& text)
{
    static const QRegularExpression form(u"%L?(?:\\d+|n)"_s);
    QSet<QString> found;
    for (auto match = form.globalMatch(text); match.hasNext();)
        found.insert(match.next().captured());
    QStringList sorted = found.values();
    sorted.sort();
    return sorted;
}

QChar endOf(const QString& text)
{
    const QChar last = text.isEmpty() ? QChar() : text.back();
    return u"….:"_s.contains(last) ? last : QChar();
}

// Every text the sources have now, as lupdate finds them.
QSet<QString> sourcesNow(const QString& lupdate, const QString& ts)
{
    QProcess process;
    process.setWorkingDirectory(projectFile(u"."_s));
    process.start(lupdate,
                  {u"-silent"_s, u"-I"_s, u"."_s, u"app"_s, u"market"_s, u"storage"_s, u"widgets"_s,
                   u"resources"_s, u"-ts"_s, ts, u"-no-obsolete"_s, u"-locations"_s, u"none"_s,
                   u"-source-language"_s, u"en"_s, u"-target-language"_s, u"de"_s});
    process.waitForFinished(-1);
    QSet<QString> found;
    for (const Message& message : messagesIn(ts))
        found.insert(named(message));
    return found;
}

QString lupdateProgram()
{
    const QString own = QLibraryInfo::path(QLibraryInfo::LibraryExecutablesPath);
    const QString found = QStandardPaths::findExecutable(
        u"lupdate"_s, {own, QLibraryInfo::path(QLibraryInfo::BinariesPath), own + u"/bin"_s});
    return found.isEmpty() ? QStandardPaths::findExecutable(u"lupdate"_s) : found;
}

// The names that sources and headers give the translator: "Context" in a call or macro, and the
// classes that have a tr() of their own.
QSet<QString> contextsInSources()
{
    static const QRegularExpression literal(
        u"(?:translate|NOOP3?)\\(\\s*\"(\\w+)\"|TR_FUNCTIONS\\(([\\w:]+)\\)"_s);
    static const QRegularExpression owner(u"class (\\w+)[^;{]*\\{\\s*Q_OBJECT"_s);
    QSet<QString> found;
    for (const QString& folder :
         {u"app"_s, u"market"_s, u"storage"_s, u"widgets"_s, u"resources"_s}) {
        QDirIterator files(projectFile(folder), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QString text = QString::fromUtf8(file.readAll());
            for (auto match = literal.globalMatch(text); match.hasNext();) {
                const auto hit = match.next();
                found.insert(hit.captured(1) + hit.captured(2));
            }
            for (auto match = owner.globalMatch(text); match.hasNext();)
                found.insert(folder + u"::"_s + match.next().captured(1));
        }
    }
    return found;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void everyContextIsOneTheProgramAsksFor();
    void noTextOfTheSourcesIsMissing();
    void theProgramHasTheGermanTexts_data();
    void theProgramHasTheGermanTexts();
    void pluralsReadRight_data();
    void pluralsReadRight();
    void mnemonicsStayWhereTheyAre();
    void noTwoGermanMnemonicsOfAMenuAreAlike();
};

void TestTranslations::everyTextIsTranslated_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("German") << u"de"_s;
    QTest::newRow("English plurals") << u"en"_s;
}

void TestTranslations::everyTextIsTranslated()
{
    QFETCH(const QString, language);
    const std::vector<Message> messages = messagesIn(tsFile(language));
    QVERIFY(!messages.empty());
    for (const Message& message : messages) {
        const QByteArray spelled = named(message).toUtf8();
        const char* name = spelled.constData();
        QVERIFY2(!message.unfinished, name);
        QCOMPARE(message.texts.size(), message.plural ? 2 : 1);
        for (const QString& text : message.texts) {
            QVERIFY2(!text.isEmpty(), name);
            QVERIFY2(placeholders(text) == placeholders(message.source), name);
            QVERIFY2(endOf(text) == endOf(message.source), name);
            QVERIFY2(text.startsWith(u' ') == message.source.startsWith(u' '), name);
            QVERIFY2(text.endsWith(u' ') == message.source.endsWith(u' '), name);
        }
    }
}

// lupdate guesses contexts from the text of the sources; a wrong guess is never found when the
// program runs.
void TestTranslations::everyContextIsOneTheProgramAsksFor()
{
    const QSet<QString> known = contextsInSources();
    for (const Message& message : messagesIn(tsFile(u"de"_s)))
        QVERIFY2(known.contains(message.context), qUtf8Printable(named(message)));
}

void TestTranslations::noTextOfTheSourcesIsMissing()
{
    const QString lupdate = lupdateProgram();
    if (lupdate.isEmpty())
        QSKIP("lupdate is not installed (qt6-l10n-tools): NOT CHECKED whether texts are missing.");
    const QTemporaryDir folder;
    const QSet<QString> now = sourcesNow(lupdate, folder.filePath(u"now.ts"_s));
    QVERIFY(now.size() > 100);
    QSet<QString> translated;
    for (const Message& message : messagesIn(tsFile(u"de"_s)))
        translated.insert(named(message));
    const auto list
        = [](const QSet<QString>& set) { return QStringList(set.values()).join(u'\n'); };
    QVERIFY2(translated.contains(now), qUtf8Printable(list(now - translated)));
    QVERIFY2(now.contains(translated), qUtf8Printable(list(translated - now)));
}

void TestTranslations::theProgramHasTheGermanTexts_data()
{
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("german");
    const auto row = [](const char* context, const char* source, const QString& german) {
        QTest::newRow(source) << QByteArray(context) << QByteArray(source) << german;
    };
    row("Picture", "Basis: %1 close = 0 %", u"Basis: Schlusskurs %1 = 0 %"_s);
    row("Picture", "%1 of %1 events labelled", u"%1 von %1 Ereignissen beschriftet"_s);
    row("EventCategory", "Statement", u"Äußerung"_s);
    row("Actions", "&File", u"&Datei"_s);
    row("app::MainWindow", "Watchlist", u"Beobachtungsliste"_s);
    row("CommandLine", "The cache is sound.", u"Der Cache ist unbeschädigt."_s);
    row("QShortcut", "Ctrl", u"Strg"_s);
    row("BarCsv", "The row has no close.", u"Die Zeile hat keinen Schlusskurs."_s);
}

void TestTranslations::theProgramHasTheGermanTexts()
{
    QFETCH(const QByteArray, context);
    QFETCH(const QByteArray, source);
    QTranslator german;
    QVERIFY(german.load(u":/i18n/aftershock_de.qm"_s));
    QTEST(german.translate(context.constData(), source.constData()), "german");
}

void TestTranslations::pluralsReadRight_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("text");
    QTest::newRow("one, German") << u"de"_s << 1 << u"und 1 weiteres hier; Klick zeigt die Liste"_s;
    QTest::newRow("many, German") << u"de"_s << 4 << u"und 4 weitere hier; Klick zeigt die Liste"_s;
    QTest::newRow("many, English") << u"en"_s << 4 << u"and 4 more here; click to list them"_s;
}

void TestTranslations::pluralsReadRight()
{
    QFETCH(const QString, language);
    QFETCH(const int, count);
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/aftershock_%1.qm"_s.arg(language)));
    QCoreApplication::installTranslator(&translator);
    QTEST(QCoreApplication::translate("widgets::ChartView", "and %n more here; click to list them",
                                      nullptr, count),
          "text");
}

// A text with a key of its own keeps one, or its menu can no longer be used without a mouse.
void TestTranslations::mnemonicsStayWhereTheyAre()
{
    static const QRegularExpression mnemonic(u"&[^&\\s]"_s);
    for (const Message& message : messagesIn(tsFile(u"de"_s)))
        for (const QString& text : message.texts)
            QVERIFY2(text.contains(mnemonic) == message.source.contains(mnemonic),
                     qUtf8Printable(named(message)));
}

void TestTranslations::noTwoGermanMnemonicsOfAMenuAreAlike()
{
    QTranslator german;
    QVERIFY(german.load(u":/i18n/aftershock_de.qm"_s));
    QCoreApplication::installTranslator(&german);
    const app::Actions actions;
    QMenuBar bar;
    app::buildMenus(&bar, actions, {});
    QList<QWidget*> menus{&bar};
    for (QMenu* menu : bar.findChildren<QMenu*>())
        menus.append(menu);
    QVERIFY(menus.size() > 4);
    QStringList clashes;
    for (const QWidget* menu : menus) {
        QHash<QKeySequence, QString> used;
        for (const QAction* action : menu->actions()) {
            const QKeySequence key = QKeySequence::mnemonic(action->text());
            if (!key.isEmpty() && used.contains(key))
                clashes.append(used.value(key) + u" / "_s + action->text());
            used.insert(key, action->text());
        }
    }
    QVERIFY2(clashes.isEmpty(), qUtf8Printable(clashes.join(u'\n')));
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
