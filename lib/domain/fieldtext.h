#pragma once

#include "base/result.h"
#include "domain/record.h"

namespace chapterhouse {

/// The most characters that a text may have.
inline constexpr qsizetype longestText = 1'000'000;

/// Finds the record that a person means by a text: an id, a unique beginning of one, or a title,
/// number, e-mail or slug. The store answers this; rules and formats only ask.
class ReferenceFinder {
public:
    virtual ~ReferenceFinder() = default;
    /// NotFound when nothing fits, Conflict when several do.
    virtual Result<RecordId> findReference(Kind kind, const QString &text) const = 0;
};

/// The value as exact files and the command line write it: ISO days, "10.00", "yes"/"no", ids,
/// lists with "; ". Absent is the empty text. fieldFromText() reads it back to the same value.
QString exactText(const FieldValue &value);

/// What a person typed, as a value of the field; blank is absence. Says what is wrong otherwise
/// (Input), without naming the field.
Result<FieldValue> fieldFromText(const FieldSpec &field, const QString &text,
                                 const ReferenceFinder &references);

/// Whether the value is of the field's kind and one that fieldFromText() reads back from its
/// exactText(); for values that did not come from there. Of a reference only the kind is checked.
Result<void> checkField(const FieldSpec &field, const FieldValue &value);

/// "yes" or "no", "true" or "false", "1" or "0", or the language's own words.
Result<bool> flagFromText(const QString &text);

/// "10.00", "-3.50".
QString moneyText(Money amount);
/// An amount with at most two decimals after a point or a comma: "10", "10.5", "1250,00".
Result<Money> moneyFromText(const QString &text);

} // namespace chapterhouse
