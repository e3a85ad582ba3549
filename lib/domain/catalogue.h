#pragma once

#include "base/result.h"
#include "domain/kind.h"
#include "domain/value.h"

#include <QFlags>

#include <limits>
#include <optional>
#include <span>

namespace chapterhouse {

/// What sort of value a field holds, and so how it is stored, written, read and edited.
enum class FieldKind {
    Id,         ///< the record's own identity
    Text,       ///< one line
    LongText,   ///< lines
    Choice,     ///< one of FieldSpec::choices, stored as its value
    Integer,    ///< a whole number, not negative unless FieldSpec::least is
    Flag,       ///< yes or no
    Date,       ///< a day
    LocalTime,  ///< a day, or day and time on the clocks of a zone that another field names
    Money,      ///< an amount in the record's currency
    Reference,  ///< the id of a record of FieldSpec::target
    List,       ///< texts in an order
    References, ///< ids of records of FieldSpec::target, in an order
    Days,       ///< a stretch of days, "2024-07-01..2026-06-30" or "2024-07-01.."; derived only
};

enum class FieldFlag {
    Private = 1,    ///< left out of what is exported unless asked for
    Derived = 2,    ///< computed for a day; never stored, never set
    Searchable = 4, ///< plain words of a search look at it
    Required = 8,   ///< a record without it is refused
    Unique = 16,    ///< no two records of the kind have the same; at most one field of a kind
    Listed = 32,    ///< a column of the kind's lists unless others are asked for
    Kept = 64,      ///< kept for the program: in no list, form or file unless named, never set
};
Q_DECLARE_FLAGS(FieldFlags, FieldFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(FieldFlags)

/// One value a Choice field may hold; the title is source text for tr().
struct Choice {
    QLatin1String value;
    const char *title;
};

/// The enumerator at the position of `name` among the choices, which stand in the enum's order.
template<class Enum>
std::optional<Enum> enumFromName(std::span<const Choice> choices, QStringView name)
{
    for (size_t i = 0; i < choices.size(); ++i) {
        if (name == choices[i].value)
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

/// Says what is wrong with one text (of a list: with one item), or returns the text to store; of an
/// Integer field, which may be told in words, its digits.
using FieldCheck = Result<QString> (*)(const QString &text);

/// What a person reads in place of a stored text that is a code (of a list: of one item).
using FieldWords = QString (*)(const QString &stored);

/// One field of one kind of record, declared once. Titles are source texts for Words::tr.
struct FieldSpec {
    QLatin1String key;
    FieldKind kind = FieldKind::Text;
    const char *title = "";
    FieldFlags flags = {};
    FieldCheck check = nullptr;
    FieldWords words = nullptr;
    std::span<const Choice> choices = {};
    Kind target = Kind::Member;
    QLatin1String alias = {}; ///< another name for it in searches and mappings: "tag" for "tags"
    QLatin1String describes = {};                     ///< the field whose picture it says in words
    qint64 least = 0;                                 ///< the smallest Integer it may hold
    qint64 most = std::numeric_limits<qint64>::max(); ///< and the largest

    bool is(FieldFlag flag) const { return flags.testFlag(flag); }
    /// The translated title.
    QString titleText() const;
    /// A stored text, or one item of a list, as a person reads it: the title of a choice, the words
    /// for a code, else the text itself.
    QString wordsFor(const QString &stored) const;
};

/// Whether a value of that sort is a list of texts.
inline bool isList(FieldKind kind)
{
    return kind == FieldKind::List || kind == FieldKind::References;
}

/// Whether a value of that sort names other records.
inline bool refersToRecords(FieldKind kind)
{
    return kind == FieldKind::Reference || kind == FieldKind::References;
}

/// The fields of one kind, in the order of columns, forms and files; the first one is the id.
class Catalogue {
public:
    Catalogue(Kind kind, std::span<const FieldSpec> fields) : m_kind(kind), m_fields(fields) {}

    Kind kind() const { return m_kind; }
    std::span<const FieldSpec> fields() const { return m_fields; }
    qsizetype size() const { return static_cast<qsizetype>(m_fields.size()); }
    const FieldSpec &at(qsizetype index) const { return m_fields[static_cast<size_t>(index)]; }

    /// The position of a key or alias (in any case), if there is such a field.
    std::optional<qsizetype> find(QStringView key) const;
    /// The position of a key that is known to exist.
    qsizetype indexOf(QLatin1String key) const;
    /// The translated title of such a field.
    QString titleOf(QLatin1String key) const { return at(indexOf(key)).titleText(); }
    /// The position of the field flagged Unique, if there is one.
    std::optional<qsizetype> uniqueField() const;

private:
    Kind m_kind;
    std::span<const FieldSpec> m_fields;
};

const Catalogue &catalogueOf(Kind kind);

} // namespace chapterhouse
