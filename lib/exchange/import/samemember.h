#pragma once

#include "domain/record.h"

#include <QList>

namespace chapterhouse {

/// What members are compared by, ready to compare; numbers are hashes of folded texts, 0 for none.
struct MemberFacts {
    bool isPerson = true;
    QString givenName; ///< as written; taken from the display name where there is no other
    QString familyName;
    QString organisation;
    QString foldedGivenName;
    size_t family = 0;
    size_t company = 0;
    size_t number = 0;
    size_t street = 0;
    size_t postalCode = 0;
    size_t city = 0;
    size_t country = 0;
    QList<size_t> emails;
    QList<size_t> phones;
    QList<size_t> handles;
};

MemberFacts factsOf(const Record &member);

/// How likely two members are the same: weighted rules, added up. A company without a person's name
/// is never the same as a person.
int likenessOf(const MemberFacts &one, const MemberFacts &other);
/// The rules in words: "same family name and city; given name differs: Alex / Alessandro".
QString likenessWords(const MemberFacts &one, const MemberFacts &other);

/// From this score on, a row may be a member that the store has.
inline constexpr int likelySame = 50;
/// From this score on, a row may be one that the same file has.
inline constexpr int likelySameInFile = 55;

/// What members are looked up by to be compared: those who share none are not. The name in full
/// comes first, then family name with first letter, then each e-mail.
QList<size_t> blockingKeysOf(const MemberFacts &facts);

} // namespace chapterhouse
