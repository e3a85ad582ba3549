#include "store/comparisonsql.h"

#include "base/words.h"
#include "domain/day.h"
#include "domain/fieldtext.h"
#include "domain/fold.h"
#include "store/fieldsql.h"
#include "store/recordtable.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

using Operator = Comparison::Operator;

/// The values from `first` to `last`, both included, that a written value stands for: "2024" is
/// the days of that year, a number itself.
struct ValueRange {
    FieldValue first;
    FieldValue last;
};

Result<ValueRange> rangeOf(const FieldSpec &field, const QString &text)
{
    if (field.kind == FieldKind::Date || field.kind == FieldKind::LocalTime ||
        field.kind == FieldKind::Days)
        return dayRangeFromText(text).map([](const DayRange &days) {
            return ValueRange{days.first, days.last};
        });
    if (field.kind == FieldKind::Money)
        return moneyFromText(text).map([](Money amount) { return ValueRange{amount, amount}; });
    bool isNumber = false;
    const qlonglong number = text.toLongLong(&isNumber);
    if (!isNumber)
        return fail(ErrorKind::Input, Words::tr("“%1” is no whole number, like 12.").arg(text));
    return ValueRange{qint64(number), qint64(number)};
}

bool isOrdered(FieldKind kind)
{
    return kind == FieldKind::Date || kind == FieldKind::LocalTime || kind == FieldKind::Days ||
           kind == FieldKind::Money || kind == FieldKind::Integer;
}

QStringList fittingChoices(const FieldSpec &field, const QString &text)
{
    QStringList exact;
    QStringList beginning;
    const QString folded = fold(text);
    for (const Choice &choice : field.choices) {
        const QString title = fold(Words::tr(choice.title));
        if (folded == choice.value || folded == title)
            exact += choice.value;
        else if (QString(choice.value).startsWith(folded) || title.startsWith(folded))
            beginning += choice.value;
    }
    return exact.isEmpty() ? beginning : exact;
}

QByteArray orderedSql(const FieldSpec &field, const QByteArray &expression,
                      const Comparison &comparison, const BindValue &bind)
{
    const ValueRange from = rangeOf(field, comparison.from).value();
    switch (comparison.op) {
    case Operator::Matches:
        return expression + " BETWEEN " + bind(from.first) + " AND " + bind(from.last);
    case Operator::Less:
        return expression + " < " + bind(from.first);
    case Operator::LessOrEqual:
        return expression + " <= " + bind(from.last);
    case Operator::Greater:
        return expression + " > " + bind(from.last);
    case Operator::GreaterOrEqual:
        return expression + " >= " + bind(from.first);
    case Operator::Range:
        return expression + " BETWEEN " + bind(from.first) + " AND " +
               bind(rangeOf(field, comparison.upTo)->last);
    }
    Q_UNREACHABLE();
}

/// Of a stretch of days "2024-07-01..": fits what shares a day with it, begins before or ends
/// after.
QByteArray daysSql(const FieldSpec &field, const QByteArray &expression,
                   const Comparison &comparison, const BindValue &bind)
{
    const QByteArray first = "substr(" + expression + ", 1, 10)";
    const QByteArray last = "coalesce(nullif(substr(" + expression + ", 13), ''), '9999-12-31')";
    const ValueRange from = rangeOf(field, comparison.from).value();
    switch (comparison.op) {
    case Operator::Less:
        return first + " < " + bind(from.first);
    case Operator::LessOrEqual:
        return first + " <= " + bind(from.last);
    case Operator::Greater:
        return last + " > " + bind(from.last);
    case Operator::GreaterOrEqual:
        return last + " >= " + bind(from.first);
    case Operator::Matches:
        return '(' + first + " <= " + bind(from.last) + " AND " + last + " >= " + bind(from.first) +
               ')';
    case Operator::Range:
        return '(' + first + " <= " + bind(rangeOf(field, comparison.upTo)->last) + " AND " + last +
               " >= " + bind(from.first) + ')';
    }
    Q_UNREACHABLE();
}

QByteArray choiceSql(const FieldSpec &field, const QByteArray &expression, const QString &text,
                     const BindValue &bind)
{
    QByteArrayList places;
    for (const QString &value : fittingChoices(field, text))
        places += bind(value);
    return expression + " IN (" + places.join(", ") + ')';
}

QByteArray wordsSql(const QByteArray &expression, const QString &text, const BindValue &bind)
{
    const QString words = foldedWords(text).join(u' ');
    return words.isEmpty() ? QByteArray("1") : "has_words(" + expression + ", " + bind(words) + ')';
}

/// Of a member: is in a chapter on the day whose short name the text is, or else whose name has its
/// words.
QByteArray inChapterSql(const QString &text, const BindValue &bind)
{
    const QByteArray slug = bind(fold(text));
    return "m.id IN (SELECT g.member FROM chapter_membership g JOIN chapter c ON c.id = g.chapter"
           " WHERE g.\"from\" <= ?1 AND coalesce(g.until, '9999-12-31') >= ?1 AND"
           " iif(EXISTS (SELECT 1 FROM chapter n WHERE n.slug = " +
           slug + "), c.slug = " + slug + ", " + wordsSql("c.name", text, bind) + "))";
}

QByteArray textSql(const FieldSpec &field, const QByteArray &expression,
                   const Comparison &comparison, const BindValue &bind)
{
    const QByteArray folded = "fold(" + expression + ')';
    switch (comparison.op) {
    case Operator::Less:
        return folded + " < " + bind(fold(comparison.from));
    case Operator::LessOrEqual:
        return folded + " <= " + bind(fold(comparison.from));
    case Operator::Greater:
        return folded + " > " + bind(fold(comparison.from));
    case Operator::GreaterOrEqual:
        return folded + " >= " + bind(fold(comparison.from));
    case Operator::Range:
        return folded + " BETWEEN " + bind(fold(comparison.from)) + " AND " +
               bind(fold(comparison.upTo));
    case Operator::Matches:
        break;
    }
    if (field.key == "chapters"_L1)
        return inChapterSql(comparison.from, bind);
    if (field.key == "emails"_L1)
        return "m.row IN (SELECT e.member FROM member_email e WHERE instr(e.email, " +
               bind(fold(comparison.from)) + ") > 0)";
    if (field.check && field.kind == FieldKind::Text) {
        if (const auto code = field.check(comparison.from))
            return expression + " = " + bind(*code);
    }
    return wordsSql(expression, comparison.from, bind);
}

} // namespace

Result<void> checkComparison(const FieldSpec &field, const Comparison &comparison)
{
    if (isOrdered(field.kind)) {
        const auto from = rangeOf(field, comparison.from);
        if (!from || comparison.op != Operator::Range)
            return from.map([](const ValueRange &) {});
        return rangeOf(field, comparison.upTo).map([](const ValueRange &) {});
    }
    const bool hasOrder = field.kind == FieldKind::Text || field.kind == FieldKind::LongText ||
                          field.kind == FieldKind::List;
    if (!hasOrder && comparison.op != Operator::Matches)
        return fail(ErrorKind::Input,
                    Words::tr("“%1” has no order to compare by.").arg(field.titleText()));
    if (field.kind == FieldKind::Choice && fittingChoices(field, comparison.from).isEmpty()) {
        QStringList names;
        for (const Choice &choice : field.choices)
            names += choice.value;
        return fail(ErrorKind::Input,
                    Words::tr("“%1” is none of: %2.").arg(comparison.from, names.join(u", "_s)));
    }
    if (field.kind == FieldKind::Flag)
        return flagFromText(comparison.from).map([](bool) {});
    return {};
}

QByteArray comparisonSql(const FieldSpec &field, const QByteArray &expression,
                         const Comparison &comparison, const BindValue &bind)
{
    switch (field.kind) {
    case FieldKind::Date:
    case FieldKind::Money:
    case FieldKind::Integer:
        return orderedSql(field, expression, comparison, bind);
    case FieldKind::LocalTime:
        return orderedSql(field, "substr(" + expression + ", 1, 10)", comparison, bind);
    case FieldKind::Days:
        return daysSql(field, expression, comparison, bind);
    case FieldKind::Choice:
        return choiceSql(field, expression, comparison.from, bind);
    case FieldKind::Flag:
        return "coalesce(" + expression + ", 0) = " + bind(flagFromText(comparison.from).value());
    case FieldKind::Reference:
        return referenceSql(field, expression, comparison.from, bind);
    case FieldKind::References:
        return "EXISTS (SELECT 1 FROM " + itemsSql(expression) + " each WHERE " +
               referenceSql(field, "each.value", comparison.from, bind) + ')';
    case FieldKind::Id:
        return "substr(" + expression + ", 1, " + bind(qint64(comparison.from.size())) +
               ") = " + bind(comparison.from.toLower());
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::List:
        return textSql(field, expression, comparison, bind);
    }
    Q_UNREACHABLE();
}

QByteArray referenceSql(const FieldSpec &field, const QByteArray &expression, const QString &text,
                        const BindValue &bind)
{
    const QByteArray title = titleSql(field.target, "r");
    QByteArray fits = "r.id = " + bind(text.toLower());
    if (!title.isEmpty())
        fits += " OR " + wordsSql(title, text, bind);
    const Catalogue &target = catalogueOf(field.target);
    if (const auto unique = target.uniqueField(); unique && !title.isEmpty())
        fits += " OR r." + columnName(target.at(*unique)) + " = " + bind(text);
    return expression + " IN (SELECT r.id FROM " +
           QByteArray(nameOf(field.target).data(), nameOf(field.target).size()) + " r WHERE " +
           fits + ')';
}

} // namespace chapterhouse
