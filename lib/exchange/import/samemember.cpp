#include "exchange/import/samemember.h"

#include "base/words.h"
#include "domain/fold.h"
#include "exchange/import/matchrules.h"

#include <QStringList>
#include <QVarLengthArray>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

namespace weight {
constexpr int sameEmail = 50;
constexpr int otherEmail = -20;
constexpr int sameFamilyName = 25;
constexpr int sameGivenName = 30;
constexpr int sameOnlyName = 55; ///< the given name, where neither has another
constexpr int likeGivenName = 15;
constexpr int otherGivenName = -15;
constexpr int sameOrganisation = 10;
constexpr int sameCompany = 60;
constexpr int sameCity = 15;
constexpr int otherCity = -10;
constexpr int samePostalCode = 10;
constexpr int sameStreet = 20;
constexpr int otherCountry = -15;
constexpr int samePhone = 30;
constexpr int sameProfile = 40;
constexpr int otherNumber = -100;
} // namespace weight

constexpr qsizetype likeLetters = 3;

size_t hashOf(const QString &text)
{
    return text.isEmpty() ? 0 : std::max<size_t>(qHash(fold(text)), 1);
}

size_t emailHash(const QString &email)
{
    return std::max<size_t>(qHash(emailKey(email)), 1);
}

/// The last nine digits, so that +39 and 0039 are the same.
size_t phoneHash(const QString &phone)
{
    QString digits;
    for (const QChar c : phone) {
        if (c.isDigit())
            digits += c;
    }
    return hashOf(digits.right(9));
}

bool shareAny(const QList<size_t> &one, const QList<size_t> &other)
{
    return std::ranges::any_of(one, [&](size_t hash) { return hash != 0 && other.contains(hash); });
}

bool hasDigit(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
}

/// "Alex" and "Alessandro", "Jo" and "Joanna".
bool isLikeGivenName(const QString &one, const QString &other)
{
    if (hasDigit(one) || hasDigit(other))
        return false;
    const qsizetype letters = std::min({one.size(), other.size(), likeLetters});
    return letters > 1 && one.left(letters) == other.left(letters);
}

/// "family name, city and phone".
QString joined(QStringList words)
{
    const QString last = words.takeLast();
    return words.isEmpty() ? last : Words::tr("%1 and %2").arg(words.join(u", "_s), last);
}

/// Adds up what is the same and what differs. Words are source texts, put together in the end only,
/// as nearly all comparisons come to nothing.
class Weighing {
public:
    void same(int points, const char *word)
    {
        m_score += points;
        m_same.append(word);
    }
    void differs(int points, const char *word)
    {
        m_score += points;
        m_differing.append(word);
    }
    /// Compares two hashes, of which 0 says nothing.
    void compare(size_t one, size_t other, int ifSame, int ifDiffers, const char *word)
    {
        if (one == 0 || other == 0)
            return;
        if (one == other)
            same(ifSame, word);
        else if (ifDiffers != 0)
            differs(ifDiffers, word);
    }

    int score() const { return m_score; }
    QStringList samePhrases() const
    {
        QStringList words;
        for (const char *word : m_same)
            words += Words::tr(word);
        if (words.isEmpty())
            return {};
        return {Words::tr("same %1").arg(joined(words))};
    }
    QStringList differingPhrases() const
    {
        QStringList phrases;
        for (const char *word : m_differing)
            phrases += Words::tr("%1 differs").arg(Words::tr(word));
        return phrases;
    }

private:
    static constexpr qsizetype mostTraits = 12;

    int m_score = 0;
    QVarLengthArray<const char *, mostTraits> m_same;
    QVarLengthArray<const char *, mostTraits> m_differing;
};

constexpr const char *givenNameWord = QT_TRANSLATE_NOOP("Chapterhouse", "given name");
constexpr const char *emailWord = QT_TRANSLATE_NOOP("Chapterhouse", "e-mail");

void weighGivenNames(Weighing &weighing, const MemberFacts &one, const MemberFacts &other)
{
    if (one.foldedGivenName.isEmpty() || other.foldedGivenName.isEmpty())
        return;
    const bool isWholeName = one.family == 0 && other.family == 0;
    if (one.foldedGivenName == other.foldedGivenName)
        weighing.same(isWholeName ? weight::sameOnlyName : weight::sameGivenName, givenNameWord);
    else if (isLikeGivenName(one.foldedGivenName, other.foldedGivenName))
        weighing.differs(weight::likeGivenName, givenNameWord);
    else
        weighing.differs(weight::otherGivenName, givenNameWord);
}

void weighEmails(Weighing &weighing, const MemberFacts &one, const MemberFacts &other)
{
    if (shareAny(one.emails, other.emails))
        weighing.same(weight::sameEmail, emailWord);
    else if (!one.emails.isEmpty() && !other.emails.isEmpty())
        weighing.differs(weight::otherEmail, emailWord);
}

Weighing weighed(const MemberFacts &one, const MemberFacts &other)
{
    Weighing weighing;
    if (one.isPerson != other.isPerson)
        return weighing;
    if (one.isPerson) {
        weighing.compare(one.family, other.family, weight::sameFamilyName, 0,
                         QT_TRANSLATE_NOOP("Chapterhouse", "family name"));
        weighGivenNames(weighing, one, other);
    }
    weighing.compare(one.company, other.company,
                     one.isPerson ? weight::sameOrganisation : weight::sameCompany, 0,
                     QT_TRANSLATE_NOOP("Chapterhouse", "organisation"));
    weighEmails(weighing, one, other);
    weighing.compare(one.city, other.city, weight::sameCity, weight::otherCity,
                     QT_TRANSLATE_NOOP("Chapterhouse", "city"));
    weighing.compare(one.postalCode, other.postalCode, weight::samePostalCode, 0,
                     QT_TRANSLATE_NOOP("Chapterhouse", "postal code"));
    weighing.compare(one.street, other.street, weight::sameStreet, 0,
                     QT_TRANSLATE_NOOP("Chapterhouse", "street"));
    weighing.compare(one.country, other.country, 0, weight::otherCountry,
                     QT_TRANSLATE_NOOP("Chapterhouse", "country"));
    if (shareAny(one.phones, other.phones))
        weighing.same(weight::samePhone, QT_TRANSLATE_NOOP("Chapterhouse", "phone"));
    if (shareAny(one.handles, other.handles))
        weighing.same(weight::sameProfile, QT_TRANSLATE_NOOP("Chapterhouse", "profile"));
    weighing.compare(one.number, other.number, 0, weight::otherNumber,
                     QT_TRANSLATE_NOOP("Chapterhouse", "member number"));
    return weighing;
}

/// The parts of a display name, where it is all that is known of a person.
void takeFromDisplayName(MemberFacts &facts, const QString &displayName)
{
    const QString name = displayName.simplified();
    facts.givenName = name.section(u' ', 0, 0);
    facts.familyName = name.contains(u' ') ? name.section(u' ', -1) : QString();
}

} // namespace

MemberFacts factsOf(const Record &member)
{
    MemberFacts facts{.isPerson = member.text("kind"_L1) != "organisation"_L1,
                      .givenName = member.text("given_name"_L1),
                      .familyName = member.text("family_name"_L1),
                      .organisation = member.text("organisation"_L1)};
    const QString displayName = member.text("display_name"_L1);
    if (!facts.isPerson && facts.organisation.isEmpty())
        facts.organisation = displayName;
    if (facts.isPerson && facts.givenName.isEmpty() && facts.familyName.isEmpty())
        takeFromDisplayName(facts, displayName);
    facts.foldedGivenName = fold(facts.givenName);
    facts.family = hashOf(facts.familyName);
    facts.company = hashOf(facts.organisation);
    facts.number = hashOf(member.text("number"_L1));
    facts.street = hashOf(member.text("street"_L1));
    facts.postalCode = hashOf(member.text("postal_code"_L1));
    facts.city = hashOf(member.text("city"_L1));
    facts.country = hashOf(member.text("country"_L1));
    for (const QString &email : member.list("emails"_L1))
        facts.emails += emailHash(email);
    for (const QString &phone : member.list("phones"_L1))
        facts.phones += phoneHash(phone);
    for (const QLatin1String key : {"github"_L1, "linkedin"_L1, "open_collective"_L1}) {
        if (const QString handle = member.text(key); !handle.isEmpty())
            facts.handles += qHash(fold(handle), qHash(key));
    }
    return facts;
}

int likenessOf(const MemberFacts &one, const MemberFacts &other)
{
    if (one.number != 0 && other.number != 0 && one.number != other.number)
        return weight::otherNumber;
    return weighed(one, other).score();
}

QString likenessWords(const MemberFacts &one, const MemberFacts &other)
{
    const Weighing weighing = weighed(one, other);
    QStringList phrases = weighing.samePhrases() + weighing.differingPhrases();
    const QString givenNames = Words::tr("%1 differs").arg(Words::tr(givenNameWord));
    const qsizetype at = phrases.indexOf(givenNames);
    if (at >= 0)
        phrases[at] += u": %1 / %2"_s.arg(one.givenName, other.givenName);
    return phrases.join(u"; "_s);
}

QList<size_t> blockingKeysOf(const MemberFacts &facts)
{
    enum Block : size_t { Company, Name, Initial, Email };
    const QString &given = facts.foldedGivenName;
    QList<size_t> keys;
    if (!facts.isPerson && facts.company != 0)
        keys += qHashMulti(Company, facts.company);
    if (facts.isPerson && (facts.family != 0 || !given.isEmpty()))
        keys += qHashMulti(Name, facts.family, given);
    if (facts.isPerson && facts.family != 0)
        keys += qHashMulti(Initial, facts.family, QStringView(given).left(1));
    for (const size_t email : facts.emails)
        keys += qHashMulti(Email, email);
    return keys;
}

} // namespace chapterhouse
