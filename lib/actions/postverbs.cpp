#include "actions/postverbs.h"

#include "actions/monthreport.h"
#include "base/words.h"
#include "domain/fieldtext.h"
#include "domain/listtext.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// What is given goes before what the draft says; empty texts fall out.
FieldTexts textsOf(const PostDraft &draft, QDate day, const FieldTexts &given)
{
    FieldTexts texts{{u"title"_s, draft.title},
                     {u"publishDate"_s, day.toString(Qt::ISODate)},
                     {u"category"_s, draft.category},
                     {u"tags"_s, listText(draft.tags)},
                     {u"body"_s, draft.body}};
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

Result<AddedRecord> recapEvent(Store &store, const ToldEvent &told)
{
    const auto recaps = store.reader().recordsOf(Kind::Post, "event"_L1, told.event.id());
    if (!recaps)
        return failed(recaps);
    if (!recaps->empty())
        return fail(ErrorKind::Conflict, Words::tr("“%1” has its recap already: “%2”.")
                                             .arg(titleOf(told.event), titleOf(recaps->front())));
    return addRecord(store, Kind::Post,
                     textsOf(recapOf(told), store.today(), {{u"event"_s, told.event.id().text()}}));
}

} // namespace chapterhouse
