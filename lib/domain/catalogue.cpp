#include "domain/catalogue.h"

#include "base/words.h"
#include "domain/catalogues.h"

#include <algorithm>

namespace chapterhouse {

QString FieldSpec::titleText() const
{
    return Words::tr(title);
}

QString FieldSpec::wordsFor(const QString &stored) const
{
    for (const Choice &choice : choices) {
        if (choice.value == stored)
            return Words::tr(choice.title);
    }
    return words ? words(stored) : stored;
}

std::optional<qsizetype> Catalogue::find(QStringView key) const
{
    for (qsizetype i = 0; i < size(); ++i) {
        const FieldSpec &field = at(i);
        const bool isAlias =
            !field.alias.isEmpty() && key.compare(field.alias, Qt::CaseInsensitive) == 0;
        if (isAlias || key.compare(field.key, Qt::CaseInsensitive) == 0)
            return i;
    }
    return std::nullopt;
}

qsizetype Catalogue::indexOf(QLatin1String key) const
{
    const QByteArrayView wanted(key.data(), key.size());
    for (qsizetype i = 0; i < size(); ++i) {
        const QLatin1String &known = at(i).key;
        if (QByteArrayView(known.data(), known.size()) == wanted)
            return i;
    }
    Q_UNREACHABLE();
}

std::optional<qsizetype> Catalogue::uniqueField() const
{
    const auto found = std::ranges::find_if(
        m_fields, [](const FieldSpec &field) { return field.is(FieldFlag::Unique); });
    if (found == m_fields.end())
        return std::nullopt;
    return found - m_fields.begin();
}

const Catalogue &catalogueOf(Kind kind)
{
    // In the order of Kind.
    static const Catalogue catalogues[] = {
        {Kind::Member, memberFields()},
        {Kind::Admission, admissionFields()},
        {Kind::Membership, membershipFields()},
        {Kind::Standing, standingFields()},
        {Kind::Leaving, leavingFields()},
        {Kind::Tier, tierFields()},
        {Kind::Payment, paymentFields()},
        {Kind::Chapter, chapterFields()},
        {Kind::ChapterMembership, chapterMembershipFields()},
        {Kind::Body, bodyFields()},
        {Kind::Seat, seatFields()},
        {Kind::Function, functionFields()},
        {Kind::Event, eventFields()},
        {Kind::AgendaItem, agendaItemFields()},
        {Kind::Checklist, checklistFields()},
        {Kind::Task, taskFields()},
        {Kind::Author, authorFields()},
        {Kind::Post, postFields()},
    };
    return catalogues[static_cast<size_t>(kind)];
}

} // namespace chapterhouse
