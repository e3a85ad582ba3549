#include "console.h"

#include "domain/listtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

/// Whether a terminal would take it for an order: to move, to paint, or to turn the text around.
bool isOrder(QChar c)
{
    const bool embeds = c >= QChar(0x202a) && c <= QChar(0x202e);
    const bool isolates = c >= QChar(0x2066) && c <= QChar(0x2069);
    return c.category() == QChar::Other_Control || embeds || isolates;
}

/// What a person reads stays on its line, and gives the terminal no orders, whatever is in it.
void writeLine(QIODevice &device, QString text)
{
    std::replace_if(text.begin(), text.end(), isOrder, QChar(u' '));
    device.write(text.toUtf8() + '\n');
}

} // namespace

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
    writeLine(m_out, text);
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
        writeLine(m_err, sentence);
}

int Console::error(const Error &error)
{
    writeLine(m_err, error.message);
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
