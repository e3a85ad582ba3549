#pragma once

#include "support/forge/gitrepository.h"

#include <QJsonValue>

namespace chapterhouse::tests {

/// A request that a CMS once sent to GitHub, and what GitHub answered.
struct Exchange {
    QByteArray method;
    QByteArray target;
    QByteArray body;
    int status = 0;
    QJsonValue answer; ///< null without one
};

QList<Exchange> readRecording(const QString &path);

/// Makes the repository that was there before the first exchange, as far as the answers show it:
/// the files whose bytes they have, something in the place of the others, three commits.
void rebuild(const QString &path, const QList<Exchange> &exchanges);

/// What the ids and numbers of a recording are here.
class Translation {
public:
    QByteArray translated(QByteArray bytes) const;
    /// Notes the ids of an answer beside those of the recorded one.
    void learn(const QJsonValue &recorded, const QJsonValue &actual);

private:
    QMap<QByteArray, QByteArray> m_words;
};

/// What an answer lacks, has too much, or has of another type, a line each; texts and numbers that
/// mean the same here have to be equal too.
QStringList differences(const QJsonValue &recorded, const QJsonValue &actual,
                        const QString &at = QStringLiteral("$"));

} // namespace chapterhouse::tests
