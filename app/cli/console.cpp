#include "console.h"

#include "domain/listtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

int exitCodeFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Usage:
        return exitcode::usage;
    case ErrorKind::Input:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
        return exitcode::badInput;
    case ErrorKind::Store:
        return exitcode::store;
    case ErrorKind::Network:
    case ErrorKind::Unauthorised:
        return exitcode::network;
    case ErrorKind::Cancelled:
        return exitcode::cancelled;
    case ErrorKind::Internal:
        return exitcode::internal;
    }
    Q_UNREACHABLE();
}

QByteArray jsonText(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

QByteArray jsonText(const OrderedObject &object)
{
    QByteArrayList members;
    for (const auto &[key, value] : object) {
        if (!value.isUndefined())
            members += jsonText(QJsonValue(key)) + ':' + jsonText(value);
    }
    return '{' + members.join(',') + '}';
}

QString shown(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"yes"_s : u"no"_s;
    if (value.isDouble())
        return QString::number(value.toInteger());
    if (!value.isArray())
        return value.toString();
    QStringList items;
    for (const QJsonValue item : value.toArray())
        items += item.toString();
    return listText(items);
}

void Console::line(const QString &text)
{
    m_out.write(text.toUtf8() + '\n');
}

void Console::json(const QByteArray &document)
{
    m_out.write(document + '\n');
}

void Console::object(const OrderedObject &object)
{
    if (m_json) {
        json(jsonText(object));
        return;
    }
    for (const auto &[key, value] : object) {
        if (!value.isUndefined())
            line(key + u": "_s + shown(value));
    }
}

void Console::message(const QString &sentence)
{
    if (!m_quiet)
        m_err.write(sentence.toUtf8() + '\n');
}

int Console::error(const Error &error)
{
    m_err.write(error.message.toUtf8() + '\n');
    if (m_json) {
        QJsonObject body{{u"kind"_s, nameOf(error.kind)}, {u"message"_s, error.message}};
        if (!error.file.isEmpty())
            body.insert(u"file"_s, error.file);
        if (error.line > 0)
            body.insert(u"line"_s, error.line);
        json(jsonText(OrderedObject{{u"error"_s, body}}));
    }
    return exitCodeFor(error.kind);
}

} // namespace chapterhouse::cli
