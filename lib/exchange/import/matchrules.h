#pragma once

#include "exchange/import/importplan.h"

namespace chapterhouse {

/// The rules by which rows are matched with records. `chosen` is a list of fields, "number,emails";
/// when empty, members go by those of id, number, e-mails and Open Collective profile that are
/// mapped, other kinds by id and what tells one from another (of a payment the external id, or
/// member, day, amount and reference). Usage for a field that is not there or not mapped.
Result<QList<MatchRule>> matchRules(const ImportMapping &mapping, const QString &chosen = {});

/// What is compared: texts by which the record goes under a rule. E-mails give one each; nothing
/// when the first field of the rule is absent.
QStringList matchKeysOf(const Record &record, const MatchRule &rule);

/// By what two spellings of an e-mail address are the same.
QString emailKey(const QString &email);

/// The slug of an Open Collective profile, from its address too.
QString openCollectiveSlug(const QString &text);

} // namespace chapterhouse
