#include "unit/actions/officedesk.h"

#include "domain/day.h"

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

namespace {

QString daysOf(const Record &record)
{
    const QDate until = record.date("until"_L1);
    return isoText(record.date("from"_L1)) + u".."_s + (until.isValid() ? isoText(until) : u""_s);
}

} // namespace

OfficeDesk::OfficeDesk()
{
    bob = add(Kind::Member, {{"kind", u"person"_s}, {"given_name", u"Bob"_s}});
    board = add(Kind::Body, {{"name", u"Board"_s}, {"kind", u"board"_s}});
    control = add(Kind::Body, {{"name", u"Control"_s},
                               {"kind", u"committee"_s},
                               {"excludes", QStringList{board.id().text()}}});
    italy =
        add(Kind::Chapter, {{"name", u"Italy"_s}, {"slug", u"italy"_s}, {"state", u"active"_s}});
    france =
        add(Kind::Chapter, {{"name", u"France"_s}, {"slug", u"france"_s}, {"state", u"active"_s}});
}

Record OfficeDesk::addSeat(const Record &member, const Record &place, QDate from, QDate until)
{
    const char *key = place.kind == Kind::Body ? "body" : "chapter";
    return add(Kind::Seat, {{"member", member.id()},
                            {key, place.id()},
                            {"from", dateValue(from)},
                            {"until", dateValue(until)}});
}

Record OfficeDesk::addFunction(const Record &seat, const QString &title, QDate from, QDate until)
{
    return add(Kind::Function, {{"seat", seat.id()},
                                {"title", title},
                                {"from", dateValue(from)},
                                {"until", dateValue(until)}});
}

QString OfficeDesk::name(const RecordRef &ref)
{
    return titleOf(get(ref));
}

QStringList OfficeDesk::offices()
{
    QStringList lines;
    for (const Record &seat : must(store().reader().all(Kind::Seat))) {
        const RecordId body = seat.reference("body"_L1);
        const RecordRef place = body.isEmpty()
                                    ? RecordRef{Kind::Chapter, seat.reference("chapter"_L1)}
                                    : RecordRef{Kind::Body, body};
        QStringList parts{name({Kind::Member, seat.reference("member"_L1)}), name(place),
                          daysOf(seat)};
        for (const QLatin1String key : {"how"_L1, "ended"_L1}) {
            if (!seat.text(key).isEmpty())
                parts += seat.text(key);
        }
        QStringList functions;
        for (const Record &function :
             must(store().reader().recordsOf(Kind::Function, "seat"_L1, seat.id())))
            functions += function.text("title"_L1) + u' ' + daysOf(function);
        const QString line = parts.join(u", "_s);
        lines += functions.isEmpty() ? line : line + u": "_s + functions.join(u", "_s);
    }
    return lines;
}

QStringList OfficeDesk::stays()
{
    QStringList lines;
    for (const Record &stay : must(store().reader().all(Kind::ChapterMembership))) {
        const QString line =
            QStringList{name({Kind::Member, stay.reference("member"_L1)}),
                        name({Kind::Chapter, stay.reference("chapter"_L1)}), daysOf(stay)}
                .join(u", "_s);
        lines += isAbsent(stay.at("primary"_L1)) ? line : line + u", primary"_s;
    }
    return lines;
}

} // namespace chapterhouse::tests
