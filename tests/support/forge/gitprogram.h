#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>

#include <memory>
#include <optional>

namespace chapterhouse::tests {

/// The `git` program over one bare repository, untouched by the user's own configuration.
class GitProgram {
public:
    explicit GitProgram(QString repository) : m_repository(std::move(repository)) {}

    struct Outcome {
        int exitCode = -1; ///< -1: it did not start, crashed or took longer than a minute
        QByteArray output;
        QByteArray errors;

        bool worked() const { return exitCode == 0; }
    };

    /// Runs it once.
    Outcome run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Runs it once for what cannot fail but by a mistake of the test: the program ends if it does.
    QByteArray mustRun(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Starts it, to be asked again and again.
    std::unique_ptr<QProcess> start(const QStringList &arguments) const;
    const QString &repository() const { return m_repository; }

private:
    void prepare(QProcess &process, const QStringList &arguments) const;

    QString m_repository;
};

/// A git program that stays open (`cat-file --batch-command`, `hash-object --stdin-paths`):
/// starting one for each question costs a hundred times the answer. Belongs to the thread that asks
/// first.
class GitPipe {
public:
    GitPipe(const GitProgram &git, QStringList arguments)
        : m_git(git), m_arguments(std::move(arguments))
    {
    }
    GitPipe(const GitPipe &) = delete;
    GitPipe &operator=(const GitPipe &) = delete;
    ~GitPipe();

    void write(const QByteArray &bytes);
    /// The next line without its end; nothing if the program ended.
    std::optional<QByteArray> readLine();
    /// Exactly so many bytes; fewer if the program ended.
    QByteArray read(qint64 count);

private:
    bool waitForMore();

    const GitProgram &m_git;
    QStringList m_arguments;
    std::unique_ptr<QProcess> m_process;
};

} // namespace chapterhouse::tests
