#include "actions/openmatters.h"

#include "base/words.h"
#include "domain/membersearches.h"
#include "domain/post.h"
#include "store/listing.h"
#include "store/offices.h"
#include "store/querysql.h"
#include "store/unsettled.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

MatterGroup groupOf(AttentionReason reason)
{
    switch (reason) {
    case AttentionReason::SeatEnds:
    case AttentionReason::BodyRule:
        return MatterGroup::Offices;
    case AttentionReason::DormantChapter:
    case AttentionReason::FormingChapter:
        return MatterGroup::Chapters;
    case AttentionReason::EventPlace:
    case AttentionReason::EventTasks:
    case AttentionReason::EventUntold:
    case AttentionReason::EventOutcome:
    case AttentionReason::EventRecap:
        return MatterGroup::Events;
    }
    Q_UNREACHABLE();
}

bool isPressing(AttentionReason reason)
{
    return reason == AttentionReason::BodyRule || reason == AttentionReason::EventTasks ||
           reason == AttentionReason::EventOutcome;
}

/// The fields by which a record that has no place of its own belongs to one that has.
constexpr QLatin1String owningFields[] = {"seat"_L1,      "body"_L1,   "chapter"_L1, "event"_L1,
                                          "checklist"_L1, "member"_L1, "payment"_L1};

bool hasPlace(Kind kind)
{
    switch (kind) {
    case Kind::Member:
    case Kind::Chapter:
    case Kind::Body:
    case Kind::Event:
    case Kind::Checklist:
    case Kind::Author:
    case Kind::Post:
        return true;
    default:
        return false;
    }
}

RecordRef ownerOf(const Record &record)
{
    const Catalogue &catalogue = catalogueOf(record.kind);
    for (const QLatin1String key : owningFields) {
        const auto field = catalogue.find(QString(key));
        if (!field || catalogue.at(*field).kind != FieldKind::Reference)
            continue;
        if (const RecordId owner = record.reference(key); !owner.isEmpty())
            return {catalogue.at(*field).target, owner};
    }
    return record.ref();
}

/// Reads everything that wants attention, group by group.
class MatterReader {
public:
    MatterReader(const Reader &reader, QDate day) : m_reader(reader), m_day(day) {}

    Result<std::vector<Matter>> read()
    {
        return readMembers()
            .and_then([this] { return readAttention(); })
            .and_then([this] { return readPosts(); })
            .and_then([this] { return readTexts(); })
            .map([this] {
                std::ranges::stable_sort(m_matters, {}, &Matter::group);
                return std::move(m_matters);
            });
    }

private:
    Result<std::vector<qint64>> rowsOf(const RecordSearch &search, qint64 limit) const
    {
        return listKeys(m_reader.database(), requestOf(search), limit);
    }

    ListRequest requestOf(const RecordSearch &search) const
    {
        return {.kind = search.kind,
                .query = understoodQuery(search.kind, search.text).query,
                .sort = {},
                .day = m_day};
    }

    Result<int> count(const RecordSearch &search) const
    {
        return countRows(m_reader.database(), requestOf(search)).map([](qint64 rows) {
            return static_cast<int>(rows);
        });
    }

    Result<void> readMembers()
    {
        const RecordSearch all{Kind::Member, {}};
        const auto anybody = rowsOf(all, 1);
        if (!anybody)
            return failed(anybody);
        if (anybody->empty()) {
            m_matters.push_back({.group = MatterGroup::Members,
                                 .sentence = Words::tr("Nobody is on the roster yet."),
                                 .list = all});
            return {};
        }
        const auto rules = statusRulesOf(m_reader.database());
        if (!rules)
            return failed(rules);
        const RecordSearch due{Kind::Member, renewalsDueSearch(m_day)};
        const RecordSearch lapsed{Kind::Member, lapsedThisMonthSearch(m_day, *rules)};
        return count(due)
            .and_then([&](int members) {
                if (members > 0)
                    m_matters.push_back(
                        {.group = MatterGroup::Members,
                         .sentence =
                             Words::tr("%Ln renewals are due within 30 days.", nullptr, members),
                         .list = due});
                return count(lapsed);
            })
            .map([&](int members) {
                if (members > 0)
                    m_matters.push_back(
                        {.group = MatterGroup::Members,
                         .sentence = Words::tr("%Ln members lapsed this month.", nullptr, members),
                         .isPressing = true,
                         .list = lapsed});
            });
    }

    Result<void> readAttention()
    {
        const auto items = attentionOn(m_reader, m_day);
        if (!items)
            return failed(items);
        for (const AttentionItem &item : *items) {
            const auto place = placeOf(item.about);
            if (!place)
                return failed(place);
            m_matters.push_back({.group = groupOf(item.what),
                                 .sentence = item.sentence,
                                 .isPressing = isPressing(item.what),
                                 .about = *place});
        }
        return {};
    }

    /// The record itself, or the one that it belongs to and is edited at.
    Result<std::optional<RecordRef>> placeOf(RecordRef ref) const
    {
        while (!hasPlace(ref.kind)) {
            const auto record = m_reader.find(ref);
            if (!record)
                return failed(record);
            const RecordRef owner = *record ? ownerOf(**record) : ref;
            if (owner == ref)
                return std::optional<RecordRef>();
            ref = owner;
        }
        return std::optional(ref);
    }

    Result<void> readPosts()
    {
        return readPosts({PostState::Local, PostState::Draft}, &MatterReader::draftsText,
                         [](const QString &title) {
                             return Words::tr("“%1” is a draft to finish.").arg(title);
                         })
            .and_then([this] {
                return readPosts({PostState::InReview}, &MatterReader::reviewsText,
                                 [](const QString &title) {
                                     return Words::tr("“%1” is in review.").arg(title);
                                 });
            })
            .and_then([this] {
                return readPosts({PostState::Ready}, &MatterReader::readyText,
                                 [](const QString &title) {
                                     return Words::tr("“%1” is ready to be published.").arg(title);
                                 });
            });
    }

    static QString draftsText(int posts)
    {
        return Words::tr("%Ln drafts are to be finished.", nullptr, posts);
    }
    static QString reviewsText(int posts)
    {
        return Words::tr("%Ln drafts are in review.", nullptr, posts);
    }
    static QString readyText(int posts)
    {
        return Words::tr("%Ln drafts are ready to be published.", nullptr, posts);
    }

    /// One is told by its title and opened, several are counted and listed.
    Result<void> readPosts(std::initializer_list<PostState> states, QString (*told)(int),
                           QString (*toldOfOne)(const QString &))
    {
        QStringList names;
        for (const PostState state : states)
            names += nameOf(state);
        const RecordSearch search{Kind::Post, u"state:"_s + names.join(u',')};
        const auto rows = rowsOf(search, -1);
        if (!rows)
            return failed(rows);
        if (rows->empty())
            return {};
        if (rows->size() > 1) {
            m_matters.push_back({.group = MatterGroup::Posts,
                                 .sentence = told(static_cast<int>(rows->size())),
                                 .list = search});
            return {};
        }
        return listRecords(m_reader.database(), Kind::Post, *rows, m_day)
            .map([&](const std::vector<Record> &posts) {
                for (const Record &post : posts)
                    m_matters.push_back({.group = MatterGroup::Posts,
                                         .sentence = toldOfOne(titleOf(post)),
                                         .about = post.ref()});
            });
    }

    Result<void> readTexts()
    {
        const auto unfinished = unfinishedRecords(m_reader.database());
        if (!unfinished)
            return failed(unfinished);
        for (const auto &[record, texts] : *unfinished) {
            const auto present = m_reader.find(record);
            if (!present)
                return failed(present);
            const auto place = placeOf(record);
            if (!place)
                return failed(place);
            if (*present)
                m_matters.push_back({.group = MatterGroup::Texts,
                                     .sentence = unfinishedText(**present, texts),
                                     .isPressing = true,
                                     .about = *place});
        }
        return {};
    }

    /// "Ann Lee: E-mails “ann@”".
    static QString unfinishedText(const Record &record, const QList<QPair<QString, QString>> &texts)
    {
        const Catalogue &catalogue = catalogueOf(record.kind);
        QStringList told;
        for (const auto &[key, text] : texts) {
            if (const auto field = catalogue.find(key))
                told += Words::tr("%1 “%2”").arg(catalogue.at(*field).titleText(), shortened(text));
        }
        return Words::tr("%1: %2").arg(titleOf(record), told.join(u", "_s));
    }

    static QString shortened(const QString &text)
    {
        constexpr qsizetype longest = 40;
        const QString line = text.simplified();
        return line.size() <= longest ? line : line.first(longest - 1) + u'…';
    }

    const Reader &m_reader;
    QDate m_day;
    std::vector<Matter> m_matters;
};

} // namespace

Result<std::vector<Matter>> openMatters(const Reader &reader, QDate day)
{
    return MatterReader(reader, day).read();
}

} // namespace chapterhouse
