#include "domain/record.h"

#include "base/words.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

template<class T>
T valueOr(const FieldValue &value)
{
    const T *held = std::get_if<T>(&value);
    return held ? *held : T();
}

QString memberTitle(const Record &member)
{
    QString display = member.text("display_name"_L1);
    if (!display.isEmpty())
        return display;
    QString organisation = member.text("organisation"_L1);
    if (member.text("kind"_L1) == "organisation"_L1 && !organisation.isEmpty())
        return organisation;
    QString name =
        QString(member.text("given_name"_L1) + u' ' + member.text("family_name"_L1)).trimmed();
    if (!name.isEmpty())
        return name;
    return organisation.isEmpty() ? member.list("emails"_L1).value(0) : organisation;
}

QString shownDay(QDate day)
{
    return day.isValid() ? QLocale().toString(day, u"d MMM yyyy"_s) : QString(u'–');
}

QString daysOf(const Record &record, QLatin1String from, QLatin1String until)
{
    if (!record.date(until).isValid())
        return Words::tr("from %1").arg(shownDay(record.date(from)));
    return Words::tr("%1 to %2").arg(shownDay(record.date(from)), shownDay(record.date(until)));
}

} // namespace

void Record::set(QLatin1String key, FieldValue value)
{
    values[catalogueOf(kind).indexOf(key)] = std::move(value);
}

QString Record::text(QLatin1String key) const
{
    return valueOr<QString>(at(key));
}

QStringList Record::list(QLatin1String key) const
{
    return valueOr<QStringList>(at(key));
}

QDate Record::date(QLatin1String key) const
{
    return valueOr<QDate>(at(key));
}

RecordId Record::reference(QLatin1String key) const
{
    return valueOr<RecordId>(at(key));
}

std::optional<qint64> Record::integer(QLatin1String key) const
{
    const auto *held = std::get_if<qint64>(&at(key));
    return held ? std::optional(*held) : std::nullopt;
}

std::optional<Money> Record::money(QLatin1String key) const
{
    const auto *held = std::get_if<Money>(&at(key));
    return held ? std::optional(*held) : std::nullopt;
}

bool Record::flag(QLatin1String key) const
{
    const auto *flag = std::get_if<bool>(&at(key));
    return flag && *flag;
}

QList<RecordRef> referencesOf(const Record &record)
{
    const Catalogue &catalogue = catalogueOf(record.kind);
    QList<RecordRef> references;
    for (qsizetype i = 0; i < catalogue.size(); ++i) {
        const FieldSpec &field = catalogue.at(i);
        if (!refersToRecords(field.kind) || field.is(FieldFlag::Derived))
            continue;
        if (const auto *id = std::get_if<RecordId>(&record.values[i]))
            references += RecordRef{field.target, *id};
        if (const auto *ids = std::get_if<QStringList>(&record.values[i])) {
            for (const QString &each : *ids)
                references += RecordRef{field.target, RecordId(each)};
        }
    }
    return references;
}

Record blankRecord(Kind kind, const RecordId &id)
{
    Record record{.kind = kind, .values = QList<FieldValue>(catalogueOf(kind).size())};
    record.values[0] = id;
    return record;
}

bool isNamed(Kind kind)
{
    return kind == Kind::Member || kind == Kind::Tier || kind == Kind::Chapter ||
           kind == Kind::Body || kind == Kind::Event || kind == Kind::Checklist ||
           kind == Kind::Author || kind == Kind::Post;
}

QString titleOf(const Record &record)
{
    switch (record.kind) {
    case Kind::Member:
        return memberTitle(record);
    case Kind::Tier:
    case Kind::Chapter:
    case Kind::Body:
    case Kind::Checklist:
    case Kind::Author:
        return record.text("name"_L1);
    case Kind::Task:
        return record.text("what"_L1);
    case Kind::Event:
    case Kind::Post:
    case Kind::AgendaItem:
    case Kind::Function:
        return record.text("title"_L1);
    case Kind::Membership:
        return daysOf(record, "start"_L1, "end"_L1);
    case Kind::Standing:
    case Kind::Seat:
    case Kind::ChapterMembership:
        return daysOf(record, "from"_L1, "until"_L1);
    case Kind::Leaving:
        return shownDay(record.date("effective"_L1));
    case Kind::Admission:
        return shownDay(record.date("applied"_L1));
    case Kind::Payment:
        return shownDay(record.date("date"_L1));
    }
    Q_UNREACHABLE();
}

} // namespace chapterhouse
