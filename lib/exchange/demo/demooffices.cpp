#include "exchange/demo/demooffices.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int percentInChapters = 70;
constexpr int percentWhoLeft = 6;

/// References of the tables, by name.
class ByName final : public ReferenceFinder {
public:
    explicit ByName(const QHash<QString, RecordRef> &named) : m_named(named) {}

    Result<RecordId> findReference(Kind, const QString &text) const override
    {
        Q_ASSERT(m_named.contains(text));
        return m_named.value(text).id;
    }

private:
    const QHash<QString, RecordRef> &m_named;
};

int yearOfLastTerm(QDate today)
{
    return today < QDate(today.year(), 7, 1) ? today.year() - 1 : today.year();
}

QString seatKey(const QString &place, const QString &member)
{
    return place + u'|' + member;
}

} // namespace

DemoOffices::DemoOffices(DemoWorld &world) : m_world(world), m_year(yearOfLastTerm(world.today))
{
    addTable(Kind::Chapter, u"chapters"_s);
    m_chapters = m_records;
    addTable(Kind::Body, u"bodies"_s);
    for (const DemoRow &row : demoTable(u"offices"_s)) {
        if (m_named.value(row[u"place"_s]).kind == Kind::Chapter)
            m_leads.insert(row[u"member"_s]);
    }
}

void DemoOffices::knowMember(const Record &member)
{
    const QString name = titleOf(member);
    if (!m_named.contains(name))
        m_named.insert(name, member.ref());
}

void DemoOffices::addTable(Kind kind, const QString &table)
{
    for (const DemoRow &row : demoTable(table)) {
        m_records.push_back(recordFrom(kind, row));
        m_named.insert(titleOf(m_records.back()), m_records.back().ref());
    }
}

Record DemoOffices::recordFrom(Kind kind, const DemoRow &row) const
{
    Record record = blankRecord(kind, m_world.ids.next());
    for (const FieldSpec &field : catalogueOf(kind).fields()) {
        const QString text = row.value(field.key);
        if (text.isEmpty())
            continue;
        if (field.kind == FieldKind::Date) {
            record.set(field.key, dateValue(day(text)));
            continue;
        }
        auto value = fieldFromText(field, text, ByName(m_named));
        Q_ASSERT(value);
        record.set(field.key, *std::move(value));
    }
    if (kind == Kind::Chapter) {
        const FieldSpec &slug = catalogueOf(kind).at(catalogueOf(kind).indexOf("slug"_L1));
        record.set(slug.key, textValue(slug.check(titleOf(record)).value_or(QString())));
    }
    return record;
}

QDate DemoOffices::day(const QString &text) const
{
    if (text.startsWith(u'+'))
        return m_world.today.addDays(text.toInt());
    const int year = m_year + text.section(u'.', 0, 0).toInt();
    const QDate day =
        QDate::fromString(QString::number(year) + u'-' + text.section(u'.', 1), Qt::ISODate);
    Q_ASSERT(day.isValid() || text.isEmpty());
    return day;
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
    cells[m_named.value(place).kind == Kind::Body ? u"body"_s : u"chapter"_s] = place;
    cells.remove(u"replaces"_s);
    Record seat = recordFrom(Kind::Seat, cells);
    const RecordId replaced = m_seats.value(seatKey(place, row[u"replaces"_s]));
    if (!replaced.isEmpty())
        seat.set("replaces"_L1, replaced);
    const bool isNew = !m_seats.contains(seatKey(place, member));
    if (isNew && m_named.value(place).kind == Kind::Chapter)
        addStay(m_named.value(place), m_named.value(member), seat.date("from"_L1), {});
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
    function.set("from"_L1, dateValue(day(words.takeLast())));
    function.set("title"_L1, words.join(u' '));
    function.set("until"_L1, dateValue(day(until)));
    m_records.push_back(std::move(function));
}

} // namespace chapterhouse
