#include "site/reviewjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array stateNames{"draft"_L1, "in_review"_L1, "ready"_L1, "deletion"_L1};
constexpr std::array buildNames{"unknown"_L1, "running"_L1, "passed"_L1, "failed"_L1};

template<class Enum, size_t count>
std::optional<Enum> fromName(const std::array<QLatin1String, count> &names, const QString &name)
{
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? std::nullopt : std::optional(Enum(found - names.begin()));
}

QJsonObject jsonOf(const ReviewRemark &remark)
{
    return {{u"who"_s, remark.who},
            {u"text"_s, remark.text},
            {u"at"_s, remark.at.toString(Qt::ISODateWithMs)},
            {u"path"_s, remark.path},
            {u"line"_s, remark.line},
            {u"url"_s, remark.url}};
}

ReviewRemark remarkFrom(const QJsonObject &json)
{
    return {.who = json[u"who"].toString(),
            .text = json[u"text"].toString(),
            .at = QDateTime::fromString(json[u"at"].toString(), Qt::ISODateWithMs),
            .path = json[u"path"].toString(),
            .line = json[u"line"].toInt(),
            .url = json[u"url"].toString()};
}

} // namespace

QByteArray jsonOf(const ReviewDraft &draft)
{
    QJsonArray remarks;
    for (const ReviewRemark &remark : draft.remarks)
        remarks += jsonOf(remark);
    QJsonArray paths;
    for (const SiteChange &change : draft.changes)
        paths += change.path;
    const QJsonObject json{{u"number"_s, draft.number},
                           {u"collection"_s, draft.collection},
                           {u"slug"_s, draft.slug},
                           {u"state"_s, QString(nameOf(draft.state))},
                           {u"head"_s, QString::fromLatin1(draft.head)},
                           {u"title"_s, draft.title},
                           {u"url"_s, draft.url},
                           {u"author"_s, draft.author},
                           {u"mine"_s, draft.isMine},
                           {u"labels"_s, QJsonArray::fromStringList(draft.labels)},
                           {u"merges"_s, draft.merges},
                           {u"updated"_s, draft.updated.toString(Qt::ISODateWithMs)},
                           {u"paths"_s, paths},
                           {u"remarks"_s, remarks},
                           {u"build"_s, QString(nameOf(draft.build))},
                           {u"build_url"_s, draft.buildUrl}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<ReviewDraft> reviewFromJson(const QByteArray &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    const auto state = reviewStateFromName(json[u"state"].toString());
    const auto build = fromName<BuildState>(buildNames, json[u"build"].toString());
    if (!state || !build)
        return std::nullopt;
    ReviewDraft draft{.number = json[u"number"].toInteger(),
                      .collection = json[u"collection"].toString(),
                      .slug = json[u"slug"].toString(),
                      .state = *state,
                      .head = json[u"head"].toString().toLatin1(),
                      .title = json[u"title"].toString(),
                      .url = json[u"url"].toString(),
                      .author = json[u"author"].toString(),
                      .isMine = json[u"mine"].toBool(),
                      .merges = json[u"merges"].toBool(),
                      .updated =
                          QDateTime::fromString(json[u"updated"].toString(), Qt::ISODateWithMs),
                      .build = *build,
                      .buildUrl = json[u"build_url"].toString()};
    for (const QJsonValue &label : json[u"labels"].toArray())
        draft.labels += label.toString();
    for (const QJsonValue &path : json[u"paths"].toArray())
        draft.changes.append({path.toString(), QByteArray()});
    for (const QJsonValue &remark : json[u"remarks"].toArray())
        draft.remarks.append(remarkFrom(remark.toObject()));
    return draft;
}

QLatin1String nameOf(ReviewState state)
{
    return stateNames[static_cast<size_t>(state)];
}

std::optional<ReviewState> reviewStateFromName(const QString &name)
{
    return fromName<ReviewState>(stateNames, name);
}

QLatin1String nameOf(BuildState state)
{
    return buildNames[static_cast<size_t>(state)];
}

} // namespace chapterhouse
