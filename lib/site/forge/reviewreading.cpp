#include "site/forge/reviewreading.h"

#include "base/words.h"
#include "site/forge/answerreading.h"

#include <QJsonArray>
#include <QUrl>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

ReviewRemark remarkOf(const QJsonObject &said)
{
    return {.who = authorOf(said),
            .text = shownText(said.value("bodyText"_L1).toString()),
            .at = momentAt(said, u"createdAt"_s),
            .url = pageAddress(said.value("url"_L1).toString())};
}

/// What a review without words says.
QString verdict(const QString &state)
{
    if (state == "APPROVED"_L1)
        return Words::tr("Approved.");
    return state == "CHANGES_REQUESTED"_L1 ? Words::tr("Asks for changes.") : QString();
}

bool hasFailed(const QString &result)
{
    static const QStringList failures{u"FAILURE"_s,   u"ERROR"_s,           u"TIMED_OUT"_s,
                                      u"CANCELLED"_s, u"ACTION_REQUIRED"_s, u"STARTUP_FAILURE"_s};
    return failures.contains(result);
}

BuildState buildStateOf(const QString &rollup)
{
    if (rollup == "SUCCESS"_L1)
        return BuildState::Passed;
    if (rollup == "PENDING"_L1 || rollup == "EXPECTED"_L1)
        return BuildState::Running;
    return hasFailed(rollup) ? BuildState::Failed : BuildState::Unknown;
}

} // namespace

QList<QJsonObject> nodesOf(const QJsonObject &object, const QString &key)
{
    QList<QJsonObject> nodes;
    for (const QJsonValue &node : valueAt(object, {key, u"nodes"_s}).toArray())
        nodes.append(node.toObject());
    return nodes;
}

QString authorOf(const QJsonObject &object)
{
    return shownName(valueAt(object, {u"author"_s, u"login"_s}).toString());
}

QString shownText(const QString &text)
{
    constexpr qsizetype mostLines = 500;
    QStringList lines = text.split(u'\n').mid(0, mostLines);
    for (QString &line : lines)
        line = shownName(line.trimmed());
    return lines.join(u'\n').trimmed();
}

QString pageAddress(const QString &url)
{
    const QUrl address(url, QUrl::StrictMode);
    const bool isPage = address.isValid() && !address.host().isEmpty() &&
                        (address.scheme() == "https"_L1 || address.scheme() == "http"_L1);
    return isPage ? address.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo) : QString();
}

QDateTime momentAt(const QJsonObject &object, const QString &key)
{
    return QDateTime::fromString(object.value(key).toString(), Qt::ISODate).toUTC();
}

qint64 countAt(const QJsonObject &object, const QString &key)
{
    return qMax(0, object.value(key).toInt());
}

QList<ReviewRemark> readRemarks(const QJsonObject &pull)
{
    QList<ReviewRemark> remarks;
    for (const QJsonObject &comment : nodesOf(pull, u"comments"_s))
        remarks.append(remarkOf(comment));
    for (const QJsonObject &review : nodesOf(pull, u"reviews"_s)) {
        ReviewRemark remark = remarkOf(review);
        if (remark.text.isEmpty())
            remark.text = verdict(review.value("state"_L1).toString());
        if (!remark.text.isEmpty())
            remarks.append(remark);
    }
    for (const QJsonObject &thread : nodesOf(pull, u"reviewThreads"_s)) {
        if (thread.value("isResolved"_L1).toBool())
            continue;
        for (const QJsonObject &comment : nodesOf(thread, u"comments"_s)) {
            ReviewRemark remark = remarkOf(comment);
            remark.path = shownName(thread.value("path"_L1).toString());
            remark.line = static_cast<int>(countAt(thread, u"line"_s));
            remarks.append(remark);
        }
    }
    std::ranges::stable_sort(remarks, {}, &ReviewRemark::at);
    return remarks;
}

BuildResult readBuild(const QJsonObject &pull)
{
    const QJsonObject last = nodesOf(pull, u"commits"_s).value(0);
    const QJsonObject rollup = valueAt(last, {u"commit"_s, u"statusCheckRollup"_s}).toObject();
    BuildResult result{.state = buildStateOf(rollup.value("state"_L1).toString())};
    bool isOfFailure = false;
    for (const QJsonObject &part : nodesOf(rollup, u"contexts"_s)) {
        const QString run = part.value("detailsUrl"_L1).toString();
        const QString url =
            pageAddress(run.isEmpty() ? part.value("targetUrl"_L1).toString() : run);
        const bool failed = hasFailed(part.value("conclusion"_L1).toString()) ||
                            hasFailed(part.value("state"_L1).toString());
        if (result.url.isEmpty() || (failed && !isOfFailure))
            result.url = url;
        isOfFailure = isOfFailure || failed;
    }
    return result;
}

} // namespace chapterhouse
