#include "desktop/records/memberoffers.h"

#include "domain/fold.h"
#include "store/listing.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostOffers = 10;
/// Notes and tags are searched too: so many are looked at to offer those first who are called so.
constexpr int mostFound = 50;

using Offers = QList<Completions::Offer>;

/// "1042 · ann@example.org · Lyon": what tells two people of the same name apart.
QString particularsOf(const Record &member)
{
    QStringList parts{member.text("number"_L1), member.list("emails"_L1).value(0),
                      member.text("city"_L1)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

Result<Offers> findMembers(Database &database, const QString &text, QDate day)
{
    const Query words{.anyOf = {{{.form = Term::Form::Word, .text = text}}}};
    const ListRequest request{.kind = Kind::Member, .query = words, .sort = {}, .day = day};
    const auto keys = listKeys(database, request, mostFound);
    if (!keys)
        return failed(keys);
    auto members = listRecords(database, Kind::Member, *keys, day);
    if (!members)
        return failed(members);
    const QString prefix = foldedWords(text).value(0);
    std::ranges::stable_partition(*members, [&prefix](const Record &member) {
        return hasWordWithPrefix(titleOf(member), prefix);
    });
    Offers offers;
    for (const Record &member : *members) {
        if (offers.size() == mostOffers)
            break;
        offers.append({titleOf(member), particularsOf(member), member.id().text()});
    }
    return offers;
}

} // namespace

MemberOffers::MemberOffers(OpenFile &file, QObject *parent) : QObject(parent), m_file(file) {}

void MemberOffers::forget()
{
    m_asked.clear();
    m_offers.clear();
}

Completions MemberOffers::offersFor(const QString &text)
{
    const QString asked = text.trimmed();
    if (foldedWords(asked).isEmpty()) {
        forget();
        return {};
    }
    if (asked != m_asked) {
        m_asked = asked;
        m_file.query(
            this,
            [asked, day = m_file.today()](Database &database) {
                return findMembers(database, asked, day);
            },
            [this, asked](const Result<Offers> &offers) {
                if (!offers || asked != m_asked)
                    return;
                m_offers = *offers;
                Q_EMIT found();
            });
    }
    return {.from = 0, .length = static_cast<int>(text.size()), .offers = m_offers};
}

} // namespace chapterhouse
