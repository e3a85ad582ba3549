#include "actions/postverbs.h"

#include "actions/monthreport.h"
#include "actions/typedrecord.h"
#include "base/words.h"
#include "domain/event.h"
#include "domain/fieldtext.h"
#include "domain/listtext.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// What is given goes before what the draft says; empty texts fall out.
FieldTexts textsOf(const PostDraft &draft, QDate day, const FieldTexts &given)
{
    FieldTexts texts{{u"title"_s, draft.title},       {u"publishDate"_s, day.toString(Qt::ISODate)},
                     {u"category"_s, draft.category}, {u"tags"_s, listText(draft.tags)},
                     {u"excerpt"_s, draft.excerpt},   {u"body"_s, draft.body}};
    texts.removeIf([&given](const auto &text) {
        return text.second.isEmpty() || std::ranges::any_of(given, [&](const auto &each) {
                   return each.first.compare(text.first, Qt::CaseInsensitive) == 0;
               });
    });
    return texts + given;
}

/// Whether a copy of a post has the field too: not what tells one post from another.
bool isCopied(const FieldSpec &field)
{
    static const QStringList own{u"id"_s,         u"slug"_s, u"state"_s,  u"publishDate"_s,
                                 u"updateDate"_s, u"file"_s, u"source"_s, u"event"_s};
    return !own.contains(field.key);
}

/// What a mend changes; Conflict where the post has something else there at present.
Result<FieldTexts> mendedTexts(const Record &present, const Record &before, const Record &after)
{
    FieldTexts texts;
    const Catalogue &catalogue = catalogueOf(Kind::Post);
    for (qsizetype i = 0; i < catalogue.size(); ++i) {
        if (before.values[i] == after.values[i])
            continue;
        if (present.values[i] != before.values[i])
            return fail(ErrorKind::Conflict,
                        Words::tr("“%1” was changed meanwhile, so nothing was mended. Look again.")
                            .arg(titleOf(present)));
        texts.append({QString(catalogue.at(i).key), exactText(after.values[i])});
    }
    return texts;
}

/// The first post of an event that looks back on it, or that announces it.
Result<std::optional<Record>> postOf(const Reader &reader, const Record &event, bool isRecap)
{
    return reader.recordsOf(Kind::Post, "event"_L1, event.id())
        .map([&](const std::vector<Record> &posts) {
            const auto found = std::ranges::find_if(
                posts, [&](const Record &post) { return looksBack(post, event) == isRecap; });
            return found == posts.end() ? std::nullopt : std::optional(*found);
        });
}

Result<AddedRecord> addPostOf(Store &store, const Record &event, const PostDraft &draft)
{
    return addRecord(store, Kind::Post,
                     textsOf(draft, store.today(), {{u"event"_s, event.id().text()}}));
}

} // namespace

Result<AddedRecord> newPost(Store &store, PostTemplate begin, const FieldTexts &given)
{
    const QDate today = store.today();
    const auto report = begin == PostTemplate::MonthlyUpdate ? monthReportOf(store.reader(), today)
                                                             : Result<MonthReport>(MonthReport());
    if (!report)
        return failed(report);
    return addRecord(store, Kind::Post, textsOf(draftOf(begin, *report), today, given));
}

Result<AddedRecord> duplicatePost(Store &store, const PostId &post)
{
    const auto record = store.reader().get({Kind::Post, post.generic()});
    if (!record)
        return failed(record);
    FieldTexts texts{{u"publishDate"_s, store.today().toString(Qt::ISODate)}};
    const Catalogue &catalogue = catalogueOf(Kind::Post);
    for (qsizetype i = 0; i < catalogue.size(); ++i) {
        const FieldSpec &field = catalogue.at(i);
        if (isCopied(field) && !isAbsent(record->values[i]))
            texts.append({QString(field.key), exactText(record->values[i])});
    }
    return addRecord(store, Kind::Post, texts);
}

Result<ChangeSet> mendPost(Store &store, const Record &before, const Record &after)
{
    const QString label = Words::tr("Mend %1").arg(titleOf(before));
    return store.transact(Origin::Person, label, [&](Transaction &transaction) {
        return transaction.get(before.ref())
            .and_then([&](const Record &present) { return mendedTexts(present, before, after); })
            .and_then([&](const FieldTexts &texts) {
                return putTexts(store.reader(), transaction, before.ref(), texts);
            });
    });
}

Result<AddedRecord> announceEvent(Store &store, const ToldEvent &told)
{
    if (stateOf(told.event) == EventState::Held)
        return fail(ErrorKind::Conflict,
                    Words::tr("“%1” was held: write its recap instead.").arg(titleOf(told.event)));
    const auto present = postOf(store.reader(), told.event, false);
    if (!present)
        return failed(present);
    if (*present)
        return fail(ErrorKind::Conflict, Words::tr("“%1” has its announcement already: “%2”.")
                                             .arg(titleOf(told.event), titleOf(**present)));
    return addPostOf(store, told.event, announcementOf(told));
}

Result<AddedRecord> recapEvent(Store &store, const ToldEvent &told)
{
    const auto present = postOf(store.reader(), told.event, true);
    if (!present)
        return failed(present);
    if (*present)
        return fail(ErrorKind::Conflict, Words::tr("“%1” has its recap already: “%2”.")
                                             .arg(titleOf(told.event), titleOf(**present)));
    return addPostOf(store, told.event, recapOf(told));
}

} // namespace chapterhouse
