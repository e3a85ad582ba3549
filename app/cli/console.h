#pragma once

#include "base/error.h"
#include "domain/record.h"

#include <QIODevice>
#include <QJsonValue>

namespace chapterhouse::cli {

/// The exit codes of the program.
namespace exitcode {
inline constexpr int done = 0;
inline constexpr int doneInPart = 1;
inline constexpr int usage = 2;
inline constexpr int badInput = 3;
inline constexpr int store = 4;
inline constexpr int network = 5;
inline constexpr int internal = 70;
inline constexpr int cancelled = 130;
} // namespace exitcode

int exitCodeFor(ErrorKind kind);

/// Keys and values in an order of their own, which QJsonObject does not keep.
using OrderedObject = QList<QPair<QString, QJsonValue>>;

QByteArray jsonText(const OrderedObject &object);
QByteArray jsonText(const QJsonValue &value);

/// Where a command speaks: results as text or JSON on one side, messages on the other. Text is
/// written a line at a time, control characters in it as spaces.
class Console {
public:
    Console(QIODevice &out, QIODevice &err, bool json, bool quiet)
        : m_out(out), m_err(err), m_json(json), m_quiet(quiet)
    {
    }

    bool isJson() const { return m_json; }
    QIODevice &out() { return m_out; }

    /// A line of a result in text mode.
    void line(const QString &text);
    /// The whole result in JSON mode.
    void json(const QByteArray &document);
    /// One object in JSON mode, "key: value" lines in text mode; what is absent is left out.
    void object(const OrderedObject &object);
    /// A message to the person, unless --quiet.
    void message(const QString &sentence);
    /// The error as a sentence, and in JSON mode as a document too; returns the exit code.
    int error(const Error &error);

private:
    QIODevice &m_out;
    QIODevice &m_err;
    bool m_json;
    bool m_quiet;
};

/// A value as text mode shows it: exactText(), with a list's items separated by "; ".
QString shown(const QJsonValue &value);

} // namespace chapterhouse::cli
