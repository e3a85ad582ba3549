#include "support/testmain.h"
#include "unit/forge/asker.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// chapterhouse-fakeforge, started.
class tst_FakeForgeProgram : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itAnswersAndLogs();
    void itSaysWhatIsWrong();
};

namespace {

constexpr int patience = 30'000; // ms

QList<QJsonObject> logged(const QString &path)
{
    QList<QJsonObject> lines;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    while (!file.atEnd())
        lines.append(QJsonDocument::fromJson(file.readLine()).object());
    return lines;
}

} // namespace

void tst_FakeForgeProgram::itAnswersAndLogs()
{
    const QTemporaryDir folder;
    const QString log = folder.filePath(u"log"_s);
    QProcess program;
    program.start(
        QStringLiteral(CHAPTERHOUSE_FAKEFORGE),
        {u"--repo"_s, folder.filePath(u"site.git"_s), u"--port"_s, u"0"_s, u"--log"_s, log});
    QVERIFY(program.waitForReadyRead(patience));
    const int port = program.readLine().trimmed().toInt();
    QVERIFY(port > 0);
    Asker asker(QUrl(u"http://127.0.0.1:%1"_s.arg(port)));
    asker.token = "a-secret";
    QCOMPARE(asker.get("/repos/any/name").text(u"full_name"_s), u"any/name"_s);
    QCOMPARE(asker.get("/repos/any/name/git/trees/main?recursive=1").status, 409);
    asker.token = "expired";
    QCOMPARE(asker.get("/user").status, 401);
    program.kill();
    QVERIFY(program.waitForFinished(patience));
    const auto line = [](const QString &target, int status) {
        return QJsonObject{{u"method"_s, u"GET"_s},
                           {u"target"_s, target},
                           {u"status"_s, status},
                           {u"token"_s, true}};
    };
    QCOMPARE(logged(log),
             (QList<QJsonObject>{line(u"/repos/any/name"_s, 200),
                                 line(u"/repos/any/name/git/trees/main?recursive=1"_s, 409),
                                 line(u"/user"_s, 401)}));
}

void tst_FakeForgeProgram::itSaysWhatIsWrong()
{
    QProcess program;
    program.start(QStringLiteral(CHAPTERHOUSE_FAKEFORGE), {u"--port"_s, u"x"_s});
    QVERIFY(program.waitForFinished(patience));
    QCOMPARE(program.exitCode(), 2);
    QCOMPARE(
        program.readAllStandardError(),
        QByteArray("chapterhouse-fakeforge: --repo DIR is needed, and --port takes a number.\n"));
}

static const Suite<tst_FakeForgeProgram> suite;
#include "tst_program.moc"
