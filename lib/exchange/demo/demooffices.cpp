#include "exchange/demo/demooffices.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int percentInChapters = 70;
constexpr int percentWhoLeft = 6;

QString seatKey(const QString &place, const QString &member)
{
    return place + u'|' + member;
}

} // namespace

DemoOffices::DemoOffices(DemoWorld &world, DemoRecords &tables)
    : m_world(world), m_tables(tables), m_chapters(tables.fromTable(Kind::Chapter, u"chapters"_s))
{
    m_records = m_chapters;
    std::ranges::move(tables.fromTable(Kind::Body, u"bodies"_s), std::back_inserter(m_records));
    QSet<QString> chapters;
    for (const Record &chapter : m_chapters)
        chapters.insert(titleOf(chapter));
    for (const DemoRow &row : demoTable(u"offices"_s)) {
        if (chapters.contains(row[u"place"_s]))
            m_leads.insert(row[u"member"_s]);
    }
}

void DemoOffices::joinByCountry(const Record &member)
{
    const auto chapter = std::ranges::find_if(m_chapters, [&](const Record &each) {
        return each.list("countries"_L1).contains(member.text("country"_L1));
    });
    const QDate joined = member.date("joined"_L1);
    if (chapter == m_chapters.end() || !joined.isValid() || m_leads.contains(titleOf(member)))
        return;
    const bool isIn = m_world.random.chance(percentInChapters);
    const int later = m_world.random.between(0, 120);
    const int stayed = m_world.random.between(60, 500);
    const bool hasLeft = m_world.random.chance(percentWhoLeft);
    const QDate from = std::max(joined, chapter->date("founded"_L1)).addDays(later);
    if (!isIn || from > m_world.today)
        return;
    const QDate until = from.addDays(stayed);
    addStay(chapter->ref(), member.ref(), from, hasLeft && until < m_world.today ? until : QDate());
}

void DemoOffices::addStay(const RecordRef &chapter, const RecordRef &member, QDate from,
                          QDate until)
{
    Record stay = blankRecord(Kind::ChapterMembership, m_world.ids.next());
    stay.set("chapter"_L1, chapter.id);
    stay.set("member"_L1, member.id);
    stay.set("from"_L1, from);
    stay.set("until"_L1, dateValue(until));
    if (!until.isValid())
        stay.set("primary"_L1, true);
    m_records.push_back(std::move(stay));
}

void DemoOffices::addOffices()
{
    for (const DemoRow &row : demoTable(u"offices"_s))
        addOffice(row);
}

void DemoOffices::addOffice(const DemoRow &row)
{
    DemoRow cells = row;
    const QString place = row[u"place"_s];
    const QString member = row[u"member"_s];
    cells[m_tables.named(place).kind == Kind::Body ? u"body"_s : u"chapter"_s] = place;
    cells.remove(u"replaces"_s);
    Record seat = m_tables.fromRow(Kind::Seat, cells);
    const RecordId replaced = m_seats.value(seatKey(place, row[u"replaces"_s]));
    if (!replaced.isEmpty())
        seat.set("replaces"_L1, replaced);
    const bool isNew = !m_seats.contains(seatKey(place, member));
    if (isNew && m_tables.named(place).kind == Kind::Chapter)
        addStay(m_tables.named(place), m_tables.named(member), seat.date("from"_L1), {});
    m_seats.insert(seatKey(place, member), seat.id());
    m_records.push_back(seat);
    for (const QString &function : row[u"functions"_s].split(u'|', Qt::SkipEmptyParts))
        addFunction(seat.id(), function);
}

/// "Vice president -3.07-01 -1.06-30": a title, which may be of several words, and its days.
void DemoOffices::addFunction(const RecordId &seat, const QString &text)
{
    QStringList words = text.split(u' ');
    const bool hasEnd = words.size() > 2 && words.at(words.size() - 2).contains(u'.');
    const QString until = hasEnd ? words.takeLast() : QString();
    Record function = blankRecord(Kind::Function, m_world.ids.next());
    function.set("seat"_L1, seat);
    function.set("from"_L1, dateValue(m_tables.day(words.takeLast())));
    function.set("title"_L1, words.join(u' '));
    function.set("until"_L1, dateValue(m_tables.day(until)));
    m_records.push_back(std::move(function));
}

} // namespace chapterhouse
