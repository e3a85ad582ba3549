#include "support/forge/graph/object.h"

#include <algorithm>

namespace chapterhouse::tests::graph {

using namespace Qt::StringLiterals;

namespace {

QString cursor(qsizetype index)
{
    return QString::fromLatin1(("cursor:" + QByteArray::number(index)).toBase64());
}

/// The index that a cursor means; -1 if it means none.
qsizetype index(const QJsonValue &cursor)
{
    const QByteArray text = QByteArray::fromBase64(cursor.toString().toLatin1());
    return text.startsWith("cursor:") ? text.mid(7).toLongLong() : -1;
}

ObjectPointer pageInfo(qsizetype from, qsizetype to, qsizetype total)
{
    auto info = std::make_shared<Object>(u"PageInfo"_s);
    info->set(u"hasNextPage"_s, to < total);
    info->set(u"hasPreviousPage"_s, from > 0);
    info->set(u"startCursor"_s, from < to ? QJsonValue(cursor(from)) : QJsonValue());
    info->set(u"endCursor"_s, from < to ? QJsonValue(cursor(to - 1)) : QJsonValue());
    return info;
}

} // namespace

ObjectPointer connection(const QString &type, const QList<Maker> &all, const QJsonObject &arguments)
{
    qsizetype from = index(arguments.value(u"after"_s)) + 1;
    qsizetype to = all.size();
    if (const qsizetype before = index(arguments.value(u"before"_s)); before >= 0)
        to = std::min(to, before);
    from = std::min(from, to);
    if (arguments.contains(u"first"_s))
        to = std::min(to, from + arguments.value(u"first"_s).toInt());
    if (arguments.contains(u"last"_s))
        from = std::max(from, to - arguments.value(u"last"_s).toInt());
    auto connection = std::make_shared<Object>(type);
    connection->set(u"totalCount"_s, all.size());
    connection->set(u"pageInfo"_s, [from, to, total = all.size()](const QJsonObject &) {
        return pageInfo(from, to, total);
    });
    connection->set(u"nodes"_s, [nodes = all.mid(from, to - from)](const QJsonObject &) {
        QList<ObjectPointer> objects;
        for (const Maker &make : nodes)
            objects.append(make());
        return objects;
    });
    return connection;
}

} // namespace chapterhouse::tests::graph
