#include "exchange/demo/demopeople.h"

#include "domain/fold.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// The letters and digits of a name that can stand in an address; nothing for other scripts.
QString addressWord(const QString &name)
{
    const QString word = foldedWords(name).join(QString());
    const bool isAscii =
        std::ranges::all_of(word, [](QChar letter) { return letter.unicode() < 128; });
    return isAscii ? word : QString();
}

} // namespace

DemoPeople::DemoPeople(DemoRandom &random, IdSource &ids)
    : m_random(random), m_ids(ids), m_lands(demoLands()), m_phrases(demoPhrases())
{
}

Record DemoPeople::invent()
{
    const DemoLand &land = anyLand();
    DemoName name = land.inventName(m_random);
    while (m_namesTaken.contains(fold(name.given + u' ' + name.family)))
        name = land.inventName(m_random);
    Record member = blankRecord(Kind::Member, m_ids.next());
    member.set("kind"_L1, u"person"_s);
    member.set("given_name"_L1, name.given);
    member.set("family_name"_L1, name.family);
    member.set("display_name"_L1, textValue(name.display));
    member.set("city"_L1, m_random.pick(land.cities).name);
    member.set("country"_L1, land.country);
    fill(member, land, name);
    return member;
}

Record DemoPeople::fromRow(const DemoRow &row, const RecordId &contactOf)
{
    Record member = blankRecord(Kind::Member, m_ids.next());
    for (const FieldSpec &field : catalogueOf(Kind::Member).fields()) {
        const QString cell = row.value(field.key);
        if (field.kind == FieldKind::List)
            member.set(field.key, listValue(cell.split(u"; "_s, Qt::SkipEmptyParts)));
        else if (field.kind != FieldKind::Id && field.kind != FieldKind::Reference)
            member.set(field.key, textValue(cell));
    }
    if (!contactOf.isEmpty())
        member.set("contact_of"_L1, contactOf);
    const QString given = row[u"given_name"_s];
    const QString family = row[u"family_name"_s];
    fill(member, landOf(row[u"country"_s]),
         {.given = given,
          .family = family,
          .display = {},
          .latinGiven = given,
          .latinFamily = family});
    return member;
}

const DemoLand &DemoPeople::landOf(const QString &country) const
{
    return *std::ranges::find_if(m_lands,
                                 [&](const DemoLand &land) { return land.country == country; });
}

const DemoLand &DemoPeople::anyLand()
{
    int total = 0;
    for (const DemoLand &land : m_lands)
        total += land.weight;
    int left = m_random.below(total);
    return *std::ranges::find_if(m_lands, [&](const DemoLand &land) {
        left -= land.weight;
        return left < 0;
    });
}

void DemoPeople::fill(Record &member, const DemoLand &land, const DemoName &name)
{
    const bool isPerson = member.text("kind"_L1) == "person"_L1;
    const QString given = isPerson ? addressWord(name.latinGiven) : u"office"_s;
    const QString family =
        addressWord(isPerson ? name.latinFamily : member.text("organisation"_L1));
    m_namesTaken.insert(fold(name.given + u' ' + name.family));
    setIfAbsent(member, "language"_L1, land.language);
    fillAddress(member, land);
    fillReach(member, land, given, family);
    if (isPerson) {
        fillHandles(member, given, family);
        fillRemarks(member);
    } else if (!family.isEmpty()) {
        member.set("website"_L1, u"https://%1.example.com"_s.arg(family));
    }
}

void DemoPeople::setIfAbsent(Record &member, QLatin1String key, const FieldValue &value)
{
    if (isAbsent(member.at(key)))
        member.set(key, value);
}

void DemoPeople::fillAddress(Record &member, const DemoLand &land)
{
    const DemoCity city = land.city(member.text("city"_L1));
    member.set("region"_L1, textValue(city.region));
    const QString street = m_random.pick(land.streets);
    const QString house = QString::number(m_random.between(1, 140));
    const QString postalCode = withDigits(city.postalCode, m_random);
    if (city.postalCode.isEmpty() || m_random.chance(30))
        return;
    member.set("street"_L1, QString(street).replace(u'*', house));
    member.set("postal_code"_L1, postalCode);
}

QString DemoPeople::email(const QString &given, const QString &family)
{
    static const QStringList hosts{u"example.org"_s, u"example.com"_s, u"example.net"_s};
    static const QStringList shapes{u"%1.%2"_s, u"%1.%2"_s, u"%1%2"_s, u"%2.%1"_s, u"%1-%2"_s};
    const QString &shape = m_random.pick(shapes);
    const QString &host = m_random.pick(hosts);
    return shape.arg(given, family) + u'@' + host;
}

void DemoPeople::fillReach(Record &member, const DemoLand &land, const QString &given,
                           const QString &family)
{
    QStringList emails = member.list("emails"_L1);
    const bool canHaveMore = !given.isEmpty() && !family.isEmpty();
    if (canHaveMore && emails.isEmpty() && m_random.chance(96))
        emails += email(given, family);
    else if (canHaveMore && m_random.chance(10))
        emails += email(given.first(1), family);
    emails.removeIf([this](const QString &address) { return m_emailsTaken.contains(address); });
    for (const QString &address : emails)
        m_emailsTaken.insert(address);
    member.set("emails"_L1, listValue(emails));
    if (m_random.chance(45))
        setIfAbsent(member, "phones"_L1,
                    QStringList(withDigits(m_random.pick(land.phones), m_random)));
}

void DemoPeople::fillHandles(Record &member, const QString &given, const QString &family)
{
    struct Handle {
        QLatin1String key;
        int percent;
        QString pattern;
    };
    const Handle handles[] = {
        {"github"_L1, 40, u"%1-%2"_s},          {"linkedin"_L1, 30, u"%1-%2"_s},
        {"discord"_L1, 15, u"%1.%2"_s},         {"x"_L1, 8, u"%1_%2"_s},
        {"open_collective"_L1, 35, u"%1-%2"_s}, {"website"_L1, 8, u"https://%1-%2.example.org"_s},
    };
    for (const Handle &handle : handles) {
        if (m_random.chance(handle.percent) && !given.isEmpty() && !family.isEmpty())
            setIfAbsent(member, handle.key, handle.pattern.arg(given, family));
    }
}

void DemoPeople::fillRemarks(Record &member)
{
    if (m_random.chance(22))
        setIfAbsent(member, "organisation"_L1, m_random.pick(m_phrases[u"employer"_s]));
    if (m_random.chance(30))
        setIfAbsent(member, "job_title"_L1, m_random.pick(m_phrases[u"job"_s]));
    if (m_random.chance(18))
        setIfAbsent(member, "note"_L1, m_random.pick(m_phrases[u"note"_s]));
    QStringList tags;
    while (m_random.chance(28)) {
        const QString &tag = m_random.pick(m_phrases[u"tag"_s]);
        if (!tags.contains(tag))
            tags += tag;
    }
    setIfAbsent(member, "tags"_L1, listValue(tags));
}

void DemoPeople::addConsents(Record &member, QDate came, QDate today)
{
    struct Consent {
        QString purpose;
        int percent;
    };
    const Consent consents[] = {{u"newsletter"_s, 75}, {u"listing"_s, 50}, {u"photographs"_s, 45}};
    QStringList given;
    for (const Consent &consent : consents) {
        const QDate day = std::min(today, came.addDays(m_random.below(60)));
        if (m_random.chance(consent.percent))
            given += consent.purpose + u' ' + day.toString(Qt::ISODate);
    }
    member.set("consents"_L1, listValue(given));
}

} // namespace chapterhouse
