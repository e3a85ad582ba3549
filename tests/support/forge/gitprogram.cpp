#include "support/forge/gitprogram.h"

#include <QProcessEnvironment>

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; // ms

QProcessEnvironment environment()
{
    QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
    for (const QString &name : own.keys()) {
        if (name.startsWith("GIT_"_L1))
            own.remove(name);
    }
    own.insert(u"GIT_CONFIG_GLOBAL"_s, u"/dev/null"_s);
    own.insert(u"GIT_CONFIG_NOSYSTEM"_s, u"1"_s);
    own.insert(u"GIT_TERMINAL_PROMPT"_s, u"0"_s);
    own.insert(u"LC_ALL"_s, u"C"_s);
    return own;
}

} // namespace

void GitProgram::prepare(QProcess &process, const QStringList &arguments) const
{
    static const QProcessEnvironment own = environment();
    process.setProcessEnvironment(own);
    process.setProgram(u"git"_s);
    process.setArguments(QStringList{u"--git-dir"_s, m_repository, u"-c"_s, u"core.fsync=none"_s,
                                     u"-c"_s, u"gc.auto=0"_s} +
                         arguments);
}

GitProgram::Outcome GitProgram::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    prepare(process, arguments);
    process.start();
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished();
        return {.errors = process.errorString().toUtf8()};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QByteArray GitProgram::mustRun(const QStringList &arguments, const QByteArray &input) const
{
    const Outcome outcome = run(arguments, input);
    if (!outcome.worked())
        qFatal("git %s: %s", qPrintable(arguments.join(u' ')), outcome.errors.constData());
    return outcome.output;
}

std::unique_ptr<QProcess> GitProgram::start(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    prepare(*process, arguments);
    process->start();
    return process;
}

GitPipe::~GitPipe()
{
    if (!m_process)
        return;
    m_process->closeWriteChannel();
    if (!m_process->waitForFinished(patience))
        m_process->kill();
}

void GitPipe::write(const QByteArray &bytes)
{
    if (!m_process || m_process->state() == QProcess::NotRunning)
        m_process = m_git.start(m_arguments);
    m_process->write(bytes);
}

bool GitPipe::waitForMore()
{
    return m_process && m_process->waitForReadyRead(patience);
}

std::optional<QByteArray> GitPipe::readLine()
{
    while (m_process && !m_process->canReadLine()) {
        if (!waitForMore())
            return std::nullopt;
    }
    return m_process ? std::optional(m_process->readLine().chopped(1)) : std::nullopt;
}

QByteArray GitPipe::read(qint64 count)
{
    while (m_process && m_process->bytesAvailable() < count) {
        if (!waitForMore())
            break;
    }
    return m_process ? m_process->read(count) : QByteArray();
}

} // namespace chapterhouse::tests
