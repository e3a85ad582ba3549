#pragma once

#include "base/idsource.h"
#include "domain/record.h"
#include "exchange/demo/demolands.h"
#include "exchange/demo/demotable.h"

#include <QSet>

namespace chapterhouse {

/// Makes the member records of the demo association: who they are and where they live, not their
/// memberships.
class DemoPeople {
public:
    DemoPeople(DemoRandom &random, IdSource &ids);

    /// A person whose name no other has, with everything by chance.
    Record invent();
    /// The member of a row of people.tsv, its empty fields filled by chance; `contactOf` is the
    /// organisation that it speaks for, if any.
    Record fromRow(const DemoRow &row, const RecordId &contactOf);
    /// Gives most members some consents, on days soon after they came.
    void addConsents(Record &member, QDate came, QDate today);

private:
    const DemoLand &landOf(const QString &country) const;
    const DemoLand &anyLand();
    void fill(Record &member, const DemoLand &land, const DemoName &name);
    void fillAddress(Record &member, const DemoLand &land);
    void fillReach(Record &member, const DemoLand &land, const QString &given,
                   const QString &family);
    void fillHandles(Record &member, const QString &given, const QString &family);
    void fillRemarks(Record &member);
    void setIfAbsent(Record &member, QLatin1String key, const FieldValue &value);
    QString email(const QString &given, const QString &family);

    DemoRandom &m_random;
    IdSource &m_ids;
    std::vector<DemoLand> m_lands;
    QHash<QString, QStringList> m_phrases;
    QSet<QString> m_namesTaken;
    QSet<QString> m_emailsTaken;
};

} // namespace chapterhouse
