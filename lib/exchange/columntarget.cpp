#include "exchange/columntarget.h"

#include "base/words.h"
#include "domain/fold.h"

#include <array>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array parts{
    PeriodPartSpec{PeriodPart::Tier, "tier"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Tier")},
    PeriodPartSpec{PeriodPart::Class, "class"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Class")},
    PeriodPartSpec{PeriodPart::Start, "start"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Start")},
    PeriodPartSpec{PeriodPart::PaidUntil, "paid until"_L1,
                   QT_TRANSLATE_NOOP("Chapterhouse", "Paid until")},
    PeriodPartSpec{PeriodPart::PaidOn, "paid on"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Paid on")},
    PeriodPartSpec{PeriodPart::Amount, "amount"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Amount")},
    PeriodPartSpec{PeriodPart::Currency, "currency"_L1,
                   QT_TRANSLATE_NOOP("Chapterhouse", "Currency")},
    PeriodPartSpec{PeriodPart::Method, "method"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Method")},
    PeriodPartSpec{PeriodPart::Reference, "reference"_L1,
                   QT_TRANSLATE_NOOP("Chapterhouse", "Reference")},
    PeriodPartSpec{PeriodPart::Source, "source"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Source")},
};

const PeriodPartSpec &specOf(PeriodPart part)
{
    return parts[static_cast<size_t>(part)];
}

QString numbered(const QString &name, int period)
{
    return period == 1 ? name : u"%1 %2"_s.arg(name).arg(period);
}

/// "start 2", "Start2" and "start_2" are the second period's start.
std::optional<ColumnTarget> periodTargetNamed(QStringView name)
{
    QString key = headerKey(name);
    qsizetype letters = key.size();
    while (letters > 0 && key[letters - 1].isDigit())
        --letters;
    const QString digits = key.mid(letters);
    const int period = digits.isEmpty() ? 1 : digits.toInt();
    if (digits.size() > 2 || period < 1 || period > mostPeriods)
        return std::nullopt;
    key.truncate(letters);
    for (const PeriodPartSpec &candidate : parts) {
        if (headerKey(QString(candidate.name)) == key)
            return ColumnTarget::ofPeriod(candidate.part, period);
    }
    return std::nullopt;
}

std::optional<ColumnTarget> fieldNamed(const Catalogue &catalogue, QStringView name)
{
    const auto field = catalogue.find(name.trimmed());
    return field ? std::optional(ColumnTarget::ofField(*field)) : std::nullopt;
}

} // namespace

std::span<const PeriodPartSpec> periodParts()
{
    return parts;
}

size_t qHash(const ColumnTarget &target, size_t seed)
{
    return qHashMulti(seed, static_cast<int>(target.what), target.field,
                      static_cast<int>(target.part), target.period);
}

QString nameOf(const ColumnTarget &target, const Catalogue &catalogue)
{
    switch (target.what) {
    case ColumnTarget::What::Ignored:
        return {};
    case ColumnTarget::What::Field:
        return catalogue.at(target.field).key;
    case ColumnTarget::What::Period:
        return numbered(specOf(target.part).name, target.period);
    }
    Q_UNREACHABLE();
}

std::optional<ColumnTarget> importTargetNamed(const Catalogue &catalogue, QStringView name)
{
    const auto field = fieldNamed(catalogue, name);
    if (field && !catalogue.at(field->field).is(FieldFlag::Derived))
        return field;
    return catalogue.kind() == Kind::Member ? periodTargetNamed(name) : std::nullopt;
}

std::optional<ColumnTarget> exportTargetNamed(const Catalogue &catalogue, QStringView name)
{
    if (const auto field = fieldNamed(catalogue, name))
        return field;
    return catalogue.kind() == Kind::Member ? periodTargetNamed(name) : std::nullopt;
}

QString titleOf(const ColumnTarget &target, const Catalogue &catalogue)
{
    switch (target.what) {
    case ColumnTarget::What::Ignored:
        return {};
    case ColumnTarget::What::Field:
        return catalogue.at(target.field).titleText();
    case ColumnTarget::What::Period:
        return numbered(Words::tr(specOf(target.part).title), target.period);
    }
    Q_UNREACHABLE();
}

QString headerKey(QStringView header)
{
    return foldedWords(header).join(QString());
}

} // namespace chapterhouse
