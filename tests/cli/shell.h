#pragma once

#include "command.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace chapterhouse::tests {

/// What one run of the program printed, and its exit code.
struct Run {
    int code = 0;
    QString out;
    QString err;

    QJsonObject object() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(out.toUtf8()).array(); }
};

/// A store of its own for each test, driven as a person at a shell would.
class Shell {
public:
    Shell() { run({QStringLiteral("init")}); }

    QString path() const { return m_folder.filePath(QStringLiteral("a.chapterhouse")); }
    QString file(const QString &name) const { return m_folder.filePath(name); }

    Run run(const QStringList &words) const
    {
        QBuffer out;
        QBuffer err;
        out.open(QIODevice::WriteOnly);
        err.open(QIODevice::WriteOnly);
        const QStringList global{QStringLiteral("--store"), path(), QStringLiteral("--today"),
                                 QStringLiteral("2026-11-21")};
        const int code = cli::runCommandLine(global + words, out, err);
        return {code, QString::fromUtf8(out.data()), QString::fromUtf8(err.data())};
    }

    Run json(const QStringList &words) const
    {
        return run(QStringList{QStringLiteral("--json")} + words);
    }

    /// Adds Ann Lee and returns her id.
    QString ann() const
    {
        return json({QStringLiteral("members"), QStringLiteral("add"),
                     QStringLiteral("given_name=Ann"), QStringLiteral("family_name=Lee"),
                     QStringLiteral("email=ann@example.org")})
            .object()[QStringLiteral("id")]
            .toString();
    }

    /// Writes a file beside the store and returns its path.
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(this->file(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(file.fileName()));
        return file.fileName();
    }

    QByteArray read(const QString &name) const
    {
        QFile file(this->file(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace chapterhouse::tests
