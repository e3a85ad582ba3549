#include "support/sharedfile.h"
#include "support/testmain.h"
#include "unit/forge/forgefixture.h"
#include "unit/forge/recording.h"

#include <QDir>
#include <QFileInfo>

using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// What a CMS once asked GitHub is asked again here: the answers have the recorded status and
/// shape.
class tst_Recordings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersHaveTheRecordedShape_data();
    void answersHaveTheRecordedShape();
    void aDifferenceIsSeen_data();
    void aDifferenceIsSeen();
};

namespace {

const QString draft = u"cms/posts/1970-01-01-first-title"_s;

/// Where those who recorded tidied up by hand: before this exchange the draft's branch was gone.
int tidiedUpBefore(const QString &name)
{
    static const QHash<QString, int> places{{u"editorial-workflow-can-create-an-entry"_s, 31},
                                            {u"editorial-workflow-can-update-an-entry"_s, 59},
                                            {u"media-library-can-save-entry-with-image"_s, 33}};
    return places.value(name, -1);
}

} // namespace

void tst_Recordings::answersHaveTheRecordedShape_data()
{
    QTest::addColumn<QString>("path");
    const QString folder = sharedFile(u"recordings"_s);
    if (folder.isEmpty())
        QSKIP("The recorded requests of ../shared/recordings are not there.");
    for (const QFileInfo &file : QDir(folder).entryInfoList({u"*.json"_s}))
        QTest::newRow(qPrintable(file.completeBaseName())) << file.filePath();
}

void tst_Recordings::answersHaveTheRecordedShape()
{
    QFETCH(QString, path);
    const QList<Exchange> exchanges = readRecording(path);
    QVERIFY(!exchanges.isEmpty());
    ForgeFixture f;
    const QString site = f.folder.filePath(u"recorded.git"_s);
    rebuild(site, exchanges);
    FakeForge forge(site, f.clock);
    Asker asker(forge.api());
    Translation translation;
    QStringList found;
    for (int i = 0; i < exchanges.size(); ++i) {
        const Exchange &exchange = exchanges.at(i);
        if (i == tidiedUpBefore(QFileInfo(path).completeBaseName()))
            forge.repository().removeBranch(draft);
        const QByteArray target = translation.translated(exchange.target);
        const Heard heard =
            asker.ask(exchange.method, target, parsed(translation.translated(exchange.body)));
        const QString at = u"%1 %2 %3: "_s.arg(i).arg(QString::fromLatin1(exchange.method),
                                                      QString::fromUtf8(target));
        if (heard.status != exchange.status)
            found += at + u"%1 instead of %2"_s.arg(heard.status).arg(exchange.status);
        for (const QString &line : differences(exchange.answer, heard.json))
            found += at + line;
        translation.learn(exchange.answer, heard.json);
    }
    QVERIFY2(found.isEmpty(), qPrintable(QString(u'\n' + found.mid(0, 20).join(u'\n'))));
}

void tst_Recordings::aDifferenceIsSeen_data()
{
    QTest::addColumn<QByteArray>("recorded");
    QTest::addColumn<QByteArray>("actual");
    QTest::addColumn<QStringList>("differences");
    const auto row = [](const char *name, const QByteArray &recorded, const QByteArray &actual,
                        const QStringList &found) {
        QTest::newRow(name) << recorded << actual << found;
    };
    row("none", R"({"a":[{"b":1}],"id":7})", R"({"a":[{"b":2}],"id":8})", {});
    row("missing", R"({"a":{"b":1}})", R"({"a":{}})", {u"$.a.b is nothing instead of number"_s});
    row("too much", R"({"a":{}})", R"({"a":{"b":1}})", {u"$.a.b is too much"_s});
    row("other type", R"({"a":["x"]})", R"({"a":[1]})", {u"$.a[0] is number instead of string"_s});
    row("too few", R"({"a":[1,2]})", R"({"a":[1]})", {u"$.a has 1 items instead of 2"_s});
    row("null", R"({"a":"x"})", R"({"a":null})", {u"$.a is null instead of string"_s});
    row("other value", R"({"state":"open"})", R"({"state":"closed"})",
        {u"$.state is closed instead of open"_s});
}

void tst_Recordings::aDifferenceIsSeen()
{
    QFETCH(QByteArray, recorded);
    QFETCH(QByteArray, actual);
    QTEST(chapterhouse::tests::differences(parsed(recorded), parsed(actual)), "differences");
}

static const Suite<tst_Recordings> suite;
#include "tst_recordings.moc"
