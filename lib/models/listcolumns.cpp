#include "models/listcolumns.h"

#include "base/words.h"
#include "domain/bodyroster.h"
#include "domain/daytext.h"
#include "domain/localtime.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

std::vector<qsizetype> positions(const Catalogue &catalogue,
                                 std::initializer_list<const char *> keys)
{
    std::vector<qsizetype> found;
    for (const char *key : keys)
        found.push_back(catalogue.indexOf(QLatin1String(key)));
    return found;
}

std::vector<ListColumn> memberColumns()
{
    const Catalogue &catalogue = catalogueOf(Kind::Member);
    const auto at = [&](std::initializer_list<const char *> keys) {
        return positions(catalogue, keys);
    };
    return {
        {.key = u"name"_s,
         .title = Words::tr("Name"),
         .shape = ListColumn::Shape::Name,
         .fields =
             at({"kind", "given_name", "family_name", "display_name", "organisation", "emails"}),
         .below = at({"city", "country"}),
         .sortedBy = {SortKey::byTitle}},
        {.key = u"status"_s,
         .title = Words::tr("Status"),
         .shape = ListColumn::Shape::Status,
         .usualText = Words::tr("Suspended to 30 Sep"),
         .fields = at({"status", "paid_until"}),
         .sortedBy = at({"status"})},
        {.key = u"class"_s,
         .title = Words::tr("Class · tier"),
         .shape = ListColumn::Shape::Joined,
         .usualText = Words::tr("Supporting · Platinum"),
         .fields = at({"class", "tier"}),
         .sortedBy = at({"class", "tier"})},
        {.key = u"paid_until"_s,
         .title = Words::tr("Until"),
         .alignedToEnd = true,
         .fields = at({"paid_until"}),
         .sortedBy = at({"paid_until"})},
    };
}

std::vector<ListColumn> chapterColumns()
{
    const Catalogue &catalogue = catalogueOf(Kind::Chapter);
    const auto at = [&](std::initializer_list<const char *> keys) {
        return positions(catalogue, keys);
    };
    return {
        {.key = u"name"_s,
         .title = Words::tr("Name"),
         .shape = ListColumn::Shape::Name,
         .fields = at({"name"}),
         .below = at({"countries"}),
         .sortedBy = {SortKey::byTitle}},
        {.key = u"state"_s,
         .title = Words::tr("State"),
         .shape = ListColumn::Shape::Status,
         .usualText = Words::tr("Dormant"),
         .fields = at({"state"}),
         .sortedBy = at({"state"})},
        {.key = u"members"_s,
         .title = Words::tr("Members"),
         .alignedToEnd = true,
         .usualText = u"0,000"_s,
         .fields = at({"members"}),
         .sortedBy = at({"members"})},
        {.key = u"leads"_s,
         .title = Words::tr("Leads"),
         .usualText = Words::tr("Ann Lee, Giulia Ferrari"),
         .fields = at({"leads"}),
         .sortedBy = at({"leads"})},
        {.key = u"legal_form"_s,
         .title = Words::tr("Legal form"),
         .usualText = Words::tr("Own association"),
         .fields = at({"legal_form"}),
         .sortedBy = at({"legal_form"})},
    };
}

/// Of what a member holds from a day to a day.
std::vector<ListColumn> tenureColumns(Kind kind, std::initializer_list<const char *> below)
{
    const Catalogue &catalogue = catalogueOf(kind);
    return {
        {.key = u"member"_s,
         .title = Words::tr("Member"),
         .shape = ListColumn::Shape::Name,
         .fields = positions(catalogue, {"member"}),
         .below = positions(catalogue, below),
         .sortedBy = positions(catalogue, {"member"})},
        {.key = u"state"_s,
         .title = Words::tr("State"),
         .shape = ListColumn::Shape::Status,
         .usualText = Words::tr("To come"),
         .fields = positions(catalogue, {"state"}),
         .sortedBy = positions(catalogue, {"state"})},
    };
}

QString seatCount(const Record &body)
{
    return seatCountText(body.integer("seats_min"_L1), body.integer("seats_max"_L1),
                         body.integer("members"_L1).value_or(0));
}

/// The day alone: the time is told by the record.
QString dayAlone(const Record &record, QLatin1String key)
{
    const auto moment = dayOrTimeFromText(record.text(key));
    return moment ? dayText(moment->day) : QString();
}

QString eventDay(const Record &event)
{
    return dayAlone(event, "start"_L1);
}

QString postDay(const Record &post)
{
    return dayAlone(post, "publishDate"_L1);
}

std::vector<ListColumn> bodyColumns()
{
    const Catalogue &catalogue = catalogueOf(Kind::Body);
    const auto at = [&](std::initializer_list<const char *> keys) {
        return positions(catalogue, keys);
    };
    return {
        {.key = u"name"_s,
         .title = Words::tr("Name"),
         .shape = ListColumn::Shape::Name,
         .fields = at({"name"}),
         .below = at({"kind"}),
         .sortedBy = {SortKey::byTitle}},
        {.key = u"members"_s,
         .title = Words::tr("Seats filled"),
         .usualText = Words::tr("%1 of %2 to %3"),
         .fields = at({"members", "seats_min", "seats_max"}),
         .words = seatCount,
         .sortedBy = at({"members"})},
        {.key = u"findings"_s,
         .title = Words::tr("Rules"),
         .shape = ListColumn::Shape::Mark,
         .usualText = Words::tr("%Ln to mend", nullptr, 10),
         .sortedBy = {}},
    };
}

std::vector<ListColumn> eventColumns()
{
    const Catalogue &catalogue = catalogueOf(Kind::Event);
    const auto at = [&](std::initializer_list<const char *> keys) {
        return positions(catalogue, keys);
    };
    return {
        {.key = u"title"_s,
         .title = Words::tr("Event"),
         .shape = ListColumn::Shape::Name,
         .fields = at({"title"}),
         .below = at({"location"}),
         .sortedBy = {SortKey::byTitle}},
        {.key = u"start"_s,
         .title = Words::tr("Day"),
         .alignedToEnd = true,
         .fields = at({"start"}),
         .words = eventDay,
         .sortedBy = at({"start"})},
        {.key = u"state"_s,
         .title = Words::tr("State"),
         .shape = ListColumn::Shape::Status,
         .usualText = Words::tr("Announced"),
         .fields = at({"state"}),
         .sortedBy = at({"state"})},
        {.key = u"kind"_s,
         .title = Words::tr("Kind"),
         .usualText = Words::tr("Conference call"),
         .fields = at({"kind"}),
         .sortedBy = at({"kind"})},
    };
}

std::vector<ListColumn> postColumns()
{
    const Catalogue &catalogue = catalogueOf(Kind::Post);
    const auto at = [&](std::initializer_list<const char *> keys) {
        return positions(catalogue, keys);
    };
    return {
        {.key = u"title"_s,
         .title = Words::tr("Post"),
         .shape = ListColumn::Shape::Name,
         .fields = at({"title"}),
         .below = at({"category", "author"}),
         .sortedBy = {SortKey::byTitle}},
        {.key = u"publishDate"_s,
         .title = Words::tr("Date"),
         .alignedToEnd = true,
         .fields = at({"publishDate"}),
         .words = postDay,
         .sortedBy = at({"publishDate"})},
        {.key = u"state"_s,
         .title = Words::tr("State"),
         .shape = ListColumn::Shape::Status,
         .usualText = Words::tr("Published"),
         .fields = at({"state"}),
         .sortedBy = at({"state"})},
    };
}

std::vector<ListColumn> taskColumns()
{
    const Catalogue &catalogue = catalogueOf(Kind::Task);
    const auto at = [&](std::initializer_list<const char *> keys) {
        return positions(catalogue, keys);
    };
    return {
        {.key = u"what"_s,
         .title = Words::tr("Task"),
         .shape = ListColumn::Shape::Name,
         .fields = at({"what"}),
         .below = at({"who"}),
         .sortedBy = at({"what"})},
        {.key = u"due"_s,
         .title = Words::tr("Due"),
         .alignedToEnd = true,
         .fields = at({"due"}),
         .sortedBy = at({"due", "position"})},
        {.key = u"offset"_s,
         .title = Words::tr("Due"),
         .usualText = Words::tr("%Ln weeks before", nullptr, 10),
         .fields = at({"offset"}),
         .sortedBy = at({"offset", "position"})},
        {.key = u"state"_s,
         .title = Words::tr("State"),
         .shape = ListColumn::Shape::Status,
         .usualText = Words::tr("Overdue"),
         .fields = at({"state"}),
         .sortedBy = at({"state"})},
    };
}

std::vector<ListColumn> agendaColumns()
{
    const Catalogue &catalogue = catalogueOf(Kind::AgendaItem);
    return {
        {.key = u"title"_s,
         .title = Words::tr("Item"),
         .shape = ListColumn::Shape::Name,
         .fields = positions(catalogue, {"title"}),
         .below = positions(catalogue, {"speakers", "guests"}),
         .sortedBy = positions(catalogue, {"title"})},
        {.key = u"time"_s,
         .title = Words::tr("Time"),
         .shape = ListColumn::Shape::Mark,
         .usualText = Words::tr("%1 to %2").arg(u"18:30"_s, u"18:45"_s),
         .sortedBy = {}},
    };
}

std::vector<ListColumn> authorColumns()
{
    const Catalogue &catalogue = catalogueOf(Kind::Author);
    return {{.key = u"name"_s,
             .title = Words::tr("Author"),
             .shape = ListColumn::Shape::Name,
             .fields = positions(catalogue, {"name"}),
             .below = positions(catalogue, {"slug"}),
             .sortedBy = {SortKey::byTitle}}};
}

std::vector<ListColumn> checklistColumns()
{
    const Catalogue &catalogue = catalogueOf(Kind::Checklist);
    return {{.key = u"name"_s,
             .title = Words::tr("Checklist"),
             .shape = ListColumn::Shape::Name,
             .fields = positions(catalogue, {"name"}),
             .below = positions(catalogue, {"kind"}),
             .sortedBy = {SortKey::byTitle}}};
}

std::vector<ListColumn> compositeColumnsOf(Kind kind)
{
    switch (kind) {
    case Kind::Member:
        return memberColumns();
    case Kind::Chapter:
        return chapterColumns();
    case Kind::ChapterMembership:
        return tenureColumns(kind, {});
    case Kind::Seat:
        return tenureColumns(kind, {"title"});
    case Kind::Body:
        return bodyColumns();
    case Kind::Event:
        return eventColumns();
    case Kind::Author:
        return authorColumns();
    case Kind::Post:
        return postColumns();
    case Kind::Checklist:
        return checklistColumns();
    case Kind::Task:
        return taskColumns();
    case Kind::AgendaItem:
        return agendaColumns();
    default:
        return {};
    }
}

bool isAlignedToEnd(FieldKind kind)
{
    return kind == FieldKind::Date || kind == FieldKind::LocalTime || kind == FieldKind::Money ||
           kind == FieldKind::Integer;
}

} // namespace

std::vector<ListColumn> listColumnsOf(Kind kind)
{
    std::vector<ListColumn> columns = compositeColumnsOf(kind);
    const Catalogue &catalogue = catalogueOf(kind);
    for (qsizetype i = 1; i < catalogue.size(); ++i) {
        const FieldSpec &field = catalogue.at(i);
        const bool isThere = std::ranges::any_of(
            columns, [&](const ListColumn &column) { return column.key == field.key; });
        if (!isThere && !field.is(FieldFlag::Kept))
            columns.push_back({.key = field.key,
                               .title = field.titleText(),
                               .alignedToEnd = isAlignedToEnd(field.kind),
                               .fields = {i},
                               .sortedBy = {i}});
    }
    return columns;
}

QStringList usualColumnsOf(Kind kind)
{
    if (kind == Kind::Member)
        return {u"name"_s, u"status"_s, u"class"_s, u"paid_until"_s};
    if (kind == Kind::Chapter)
        return {u"name"_s, u"state"_s, u"members"_s, u"leads"_s, u"legal_form"_s};
    if (kind == Kind::Body)
        return {u"name"_s, u"members"_s, u"findings"_s};
    if (kind == Kind::Event)
        return {u"title"_s, u"start"_s, u"state"_s, u"kind"_s};
    if (kind == Kind::Post)
        return {u"title"_s, u"publishDate"_s, u"state"_s};
    const Catalogue &catalogue = catalogueOf(kind);
    QStringList keys;
    for (const ListColumn &column : listColumnsOf(kind)) {
        const bool isPlain = column.shape == ListColumn::Shape::Plain;
        if (!isPlain || catalogue.at(column.fields.front()).is(FieldFlag::Listed))
            keys += column.key;
    }
    return keys;
}

std::vector<qsizetype> derivedFieldsOf(Kind kind, const std::vector<ListColumn> &columns)
{
    const Catalogue &catalogue = catalogueOf(kind);
    std::vector<qsizetype> derived;
    for (const ListColumn &column : columns) {
        for (const std::vector<qsizetype> &shown : {column.fields, column.below}) {
            std::ranges::copy_if(shown, std::back_inserter(derived), [&](qsizetype field) {
                return catalogue.at(field).is(FieldFlag::Derived);
            });
        }
    }
    return derived;
}

} // namespace chapterhouse
