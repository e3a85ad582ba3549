#include "unit/actions/roster.h"

#include "domain/recordjson.h"

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

Roster::Roster()
{
    const auto addTier = [this](const QString &name, const QString &memberClass) {
        return add(Kind::Tier, {{"name", name},
                                {"class", memberClass},
                                {"months", qint64(12)},
                                {"currency", u"EUR"_s}});
    };
    community = addTier(u"Community"_s, u"regular"_s);
    professional = addTier(u"Professional"_s, u"regular"_s);
    silver = addTier(u"Silver"_s, u"supporting"_s);
    ann = add(Kind::Member, {{"kind", u"person"_s}, {"given_name", u"Ann"_s}});
    acme = add(Kind::Member, {{"kind", u"organisation"_s}, {"organisation", u"Acme"_s}});
}

QList<QJsonObject> Roster::objects(Kind kind)
{
    QList<QJsonObject> objects;
    for (const Record &record : must(store().reader().all(kind))) {
        QJsonObject object = jsonOf(record);
        object.remove("id"_L1);
        objects += object;
    }
    return objects;
}

QList<Record> Roster::everything()
{
    QList<Record> records;
    for (const Kind kind : allKinds()) {
        for (const Record &record : must(store().reader().all(kind)))
            records += record;
    }
    std::sort(records.begin(), records.end(), [](const Record &one, const Record &other) {
        return one.id().text() < other.id().text();
    });
    return records;
}

Status Roster::statusOfAnn(QDate day)
{
    return must(store().reader().statusOn(annId(), day)).status;
}

} // namespace chapterhouse::tests
