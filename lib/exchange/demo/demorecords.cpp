#include "exchange/demo/demorecords.h"

#include "domain/fieldtext.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// References of the tables, by name.
class ByName final : public ReferenceFinder {
public:
    explicit ByName(const DemoRecords &records) : m_records(records) {}

    Result<RecordId> findReference(Kind, const QString &text) const override
    {
        return m_records.named(text).id;
    }

private:
    const DemoRecords &m_records;
};

int yearOfLastTerm(QDate today)
{
    return today < QDate(today.year(), 7, 1) ? today.year() - 1 : today.year();
}

int weekdayFrom(const QString &name)
{
    const QStringList names{u"Mon"_s, u"Tue"_s, u"Wed"_s, u"Thu"_s, u"Fri"_s, u"Sat"_s, u"Sun"_s};
    Q_ASSERT(names.contains(name));
    return static_cast<int>(names.indexOf(name)) + 1;
}

} // namespace

DemoRecords::DemoRecords(DemoWorld &world) : m_world(world), m_year(yearOfLastTerm(world.today)) {}

void DemoRecords::know(const Record &record)
{
    const QString title = titleOf(record);
    if (!m_named.contains(title))
        m_named.insert(title, record.ref());
}

RecordRef DemoRecords::named(const QString &title) const
{
    Q_ASSERT(m_named.contains(title));
    return m_named.value(title);
}

Record DemoRecords::fromRow(Kind kind, const DemoRow &row) const
{
    const Catalogue &catalogue = catalogueOf(kind);
    Record record = blankRecord(kind, m_world.ids.next());
    for (const FieldSpec &field : catalogue.fields()) {
        const QString text = row.value(field.key);
        if (!text.isEmpty())
            record.set(field.key, valueFrom(field, text));
    }
    if (const auto slug = catalogue.find(u"slug")) {
        const FieldSpec &field = catalogue.at(*slug);
        record.set(field.key, textValue(field.check(titleOf(record)).value_or(QString())));
    }
    return record;
}

FieldValue DemoRecords::valueFrom(const FieldSpec &field, const QString &text) const
{
    if (field.kind == FieldKind::Date)
        return dateValue(day(text));
    QString typed = text;
    if (field.kind == FieldKind::LocalTime)
        typed = moment(text);
    if (field.key == "exceptions"_L1) {
        QStringList moments;
        for (const QString &each : text.split(u"; "_s))
            moments += moment(each);
        typed = moments.join(u"; "_s);
    }
    auto value = fieldFromText(field, typed, ByName(*this));
    Q_ASSERT(value);
    return *std::move(value);
}

std::vector<Record> DemoRecords::fromTable(Kind kind, const QString &table)
{
    std::vector<Record> records;
    for (const DemoRow &row : demoTable(table)) {
        records.push_back(fromRow(kind, row));
        know(records.back());
    }
    return records;
}

QDate DemoRecords::day(const QString &text) const
{
    const QDate today = m_world.today;
    if (const QStringList week = text.split(u"w "_s); week.size() == 2) {
        const int days = 7 * week.front().toInt() + weekdayFrom(week.back()) - today.dayOfWeek();
        return today.addDays(days);
    }
    if (text.startsWith(u'+'))
        return today.addDays(text.toInt());
    const int year = m_year + text.section(u'.', 0, 0).toInt();
    const QDate day =
        QDate::fromString(QString::number(year) + u'-' + text.section(u'.', 1), Qt::ISODate);
    Q_ASSERT(day.isValid() || text.isEmpty());
    return day;
}

/// "2026-12-22T18:30", or "2026-12-22" of a text without a time.
QString DemoRecords::moment(const QString &text) const
{
    const bool hasTime = text.contains(u':');
    const QString day = hasTime ? text.section(u' ', 0, -2) : text;
    const QString time = hasTime ? u'T' + text.section(u' ', -1) : QString();
    return this->day(day).toString(Qt::ISODate) + time;
}

} // namespace chapterhouse
