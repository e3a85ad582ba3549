#include "support/forge/forgeserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QTextStream>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int wrongUsage = 2;
constexpr int cannotRun = 1;

/// One line of JSON for a request. Never the token: SeenRequest does not have it.
QByteArray logLine(const SeenRequest &request)
{
    const QJsonObject line{{u"method"_s, QString::fromLatin1(request.method)},
                           {u"target"_s, QString::fromLatin1(request.target)},
                           {u"status"_s, request.status},
                           {u"token"_s, request.hasToken}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

int failed(const QString &sentence, int code)
{
    QTextStream(stderr) << "chapterhouse-fakeforge: " << sentence << '\n';
    return code;
}

} // namespace

/// The fake GitHub as a program: `chapterhouse-fakeforge --repo DIR --port N --log FILE`.
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Answers on 127.0.0.1 as GitHub does, for every OWNER/NAME "
                                     u"from one bare repository. Takes "
                                     "any token but \"expired\"."_s);
    const QCommandLineOption repository(u"repo"_s, u"The bare repository; made if there is none."_s,
                                        u"DIR"_s);
    const QCommandLineOption port(
        u"port"_s, u"Where to listen; 0: any free port, which is printed."_s, u"N"_s, u"0"_s);
    const QCommandLineOption log(u"log"_s, u"Gets one JSON line for each request."_s, u"FILE"_s);
    parser.addOptions({repository, port, log});
    parser.addHelpOption();
    parser.process(app);
    bool isNumber = false;
    const quint16 wished = parser.value(port).toUShort(&isNumber);
    if (!parser.isSet(repository) || !isNumber || !parser.positionalArguments().isEmpty())
        return failed(u"--repo DIR is needed, and --port takes a number."_s, wrongUsage);

    const SystemClock clock;
    ForgeServer server(parser.value(repository), std::make_shared<CommitDates>(), clock);
    QFile file(parser.value(log));
    if (parser.isSet(log) && !file.open(QIODevice::WriteOnly | QIODevice::Append))
        return failed(file.fileName() + u": "_s + file.errorString(), cannotRun);
    QObject::connect(&server, &ForgeServer::seen, &server, [&file](const SeenRequest &request) {
        if (file.isOpen()) {
            file.write(logLine(request));
            file.flush();
        }
    });
    if (!server.listen(wished))
        return failed(u"Port %1 of 127.0.0.1 is not free."_s.arg(wished), cannotRun);
    QTextStream(stdout) << server.port() << Qt::endl;
    return QCoreApplication::exec();
}
