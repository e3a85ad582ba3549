#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

namespace chapterhouse {

/// What is common to reading answers, whose every byte is hostile.

/// That the other side answers what cannot be; `what` is for the log.
Failure unreadableAnswer(const QString &what);

/// The object that an answer of REST is.
Result<QJsonObject> answeredObject(const QByteArray &body);
/// The repository in an answer of GraphQL.
Result<QJsonObject> answeredRepository(const QByteArray &body);

/// The value below those keys, each of an object in the one before; undefined when one is missing.
QJsonValue valueAt(const QJsonObject &object, const QStringList &keys);
/// The id of an object of git under `key`, in lower-case hex; empty when that is none.
QByteArray gitIdAt(const QJsonObject &object, const QString &key);
bool isGitId(const QByteArray &id);

/// A name from outside as it can be shown: without control characters, not too long.
QString shownName(const QString &name);

} // namespace chapterhouse
