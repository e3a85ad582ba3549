#include "base/words.h"
#include "domain/currency.h"
#include "domain/fieldtext.h"
#include "domain/fold.h"
#include "exchange/import/periodplanner.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// For values that are no references.
class NoReferences final : public ReferenceFinder {
public:
    Result<RecordId> findReference(Kind kind, const QString &text) const override
    {
        return fail(ErrorKind::NotFound,
                    Words::tr("There is no %1 “%2”.").arg(wordFor(kind), text));
    }
};

const FieldSpec &membershipField(QLatin1String key)
{
    const Catalogue &catalogue = catalogueOf(Kind::Membership);
    return catalogue.at(catalogue.indexOf(key));
}

/// The stored value of a choice, "" where the text is blank.
Result<QString> choiceOf(QLatin1String key, const QString &text)
{
    return fieldFromText(membershipField(key), text, NoReferences())
        .map([](const FieldValue &value) {
            const auto *chosen = std::get_if<QString>(&value);
            return chosen ? *chosen : QString();
        });
}

tl::unexpected<PeriodReader::Fault> fault(const PeriodTexts &texts, PeriodPart part,
                                          const QString &reason)
{
    const PeriodTexts::Cell &cell = texts.at(part);
    return tl::unexpected(PeriodReader::Fault{cell.column, cell.text, reason});
}

/// The column to name when what is wrong is that something is missing.
tl::unexpected<PeriodReader::Fault> missing(const PeriodTexts &texts, const QString &reason)
{
    const auto given = std::ranges::find_if(
        texts.cells, [](const PeriodTexts::Cell &cell) { return !cell.text.isEmpty(); });
    return tl::unexpected(PeriodReader::Fault{given->column, given->text, reason});
}

/// The id of the tier of the period that ends last.
QString lastTierOf(const PaidHistory &history)
{
    const auto last = std::ranges::max_element(history.story.periods, {}, &Membership::end);
    return last == history.story.periods.end() ? QString() : last->tier.text();
}

QString titleOf(MemberClass memberClass)
{
    return Words::tr(classChoices()[static_cast<size_t>(memberClass)].title);
}

} // namespace

Result<PeriodReader> PeriodReader::create(const Reader &reader, DateFormat dates)
{
    const auto tiers = reader.all(Kind::Tier);
    if (!tiers)
        return failed(tiers);
    const auto currency = reader.setting(settings::associationCurrency);
    if (!currency)
        return failed(currency);
    PeriodReader result;
    for (const Record &tier : *tiers)
        result.m_tiers.push_back({.terms = termsOf(tier),
                                  .currency = tier.text("currency"_L1),
                                  .names = {tier.id().text(), fold(titleOf(tier)),
                                            fold(tier.text("open_collective"_L1))}});
    result.m_currency = *currency;
    result.m_dates = dates;
    return result;
}

tl::expected<PeriodRequest, PeriodReader::Fault>
PeriodReader::read(const PeriodTexts &texts, const PaidHistory &history) const
{
    PeriodRequest request{.source = u"import"_s};
    const Status done =
        readTier(texts, history, request).and_then([&] { return readBesideTier(texts, request); });
    if (!done)
        return tl::unexpected(done.error());
    return request;
}

tl::expected<PeriodRequest, PeriodReader::Fault>
PeriodReader::readPart(const PeriodTexts &texts) const
{
    if (!texts.at(PeriodPart::Tier).text.isEmpty())
        return read(texts, {});
    PeriodRequest request;
    const Status done = readBesideTier(texts, request);
    if (!done)
        return tl::unexpected(done.error());
    return request;
}

PeriodReader::Status PeriodReader::readBesideTier(const PeriodTexts &texts,
                                                  PeriodRequest &request) const
{
    return readClass(texts, request)
        .and_then([&] { return readDays(texts, request); })
        .and_then([&] { return readPayment(texts, request); })
        .and_then([&] { return readSource(texts, request); });
}

const PeriodReader::KnownTier *PeriodReader::tierNamed(const QString &text) const
{
    const QString folded = fold(text);
    const auto found = std::ranges::find_if(
        m_tiers, [&](const KnownTier &tier) { return tier.names.contains(folded); });
    return found == m_tiers.end() ? nullptr : &*found;
}

QStringList PeriodReader::tierNames() const
{
    QStringList names;
    for (const KnownTier &tier : m_tiers)
        names += tier.terms.name;
    return names;
}

PeriodReader::Status PeriodReader::readTier(const PeriodTexts &texts, const PaidHistory &history,
                                            PeriodRequest &request) const
{
    const QString &text = texts.at(PeriodPart::Tier).text;
    request.currency = m_currency;
    if (text.isEmpty() && !texts.at(PeriodPart::Class).text.isEmpty())
        return {};
    const QString named = text.isEmpty() ? lastTierOf(history) : text;
    if (named.isEmpty())
        return missing(
            texts, Words::tr("The period has no tier; one of: %1.").arg(tierNames().join(u", "_s)));
    const KnownTier *tier = tierNamed(named);
    if (!tier)
        return fault(
            texts, PeriodPart::Tier,
            Words::tr("There is no such tier; one of: %1.").arg(tierNames().join(u", "_s)));
    request.tier = tier->terms;
    if (!tier->currency.isEmpty())
        request.currency = tier->currency;
    return {};
}

PeriodReader::Status PeriodReader::readClass(const PeriodTexts &texts, PeriodRequest &request) const
{
    const auto name = choiceOf("class"_L1, texts.at(PeriodPart::Class).text);
    if (!name)
        return fault(texts, PeriodPart::Class, name.error().message);
    const auto memberClass = classFromName(*name);
    if (!memberClass)
        return {};
    request.tier.memberClass = *memberClass;
    if (request.tier.id.isEmpty())
        request.tier.name = titleOf(*memberClass);
    return {};
}

PeriodReader::Status PeriodReader::readDays(const PeriodTexts &texts, PeriodRequest &request) const
{
    struct Day {
        PeriodPart part;
        std::optional<QDate> &day;
    };
    for (const Day &wanted :
         {Day{PeriodPart::Start, request.start}, Day{PeriodPart::PaidUntil, request.until},
          Day{PeriodPart::PaidOn, request.paidOn}}) {
        const QString &text = texts.at(wanted.part).text;
        if (text.isEmpty())
            continue;
        const Result<QDate> day = m_dates.parse(text);
        if (!day)
            return fault(texts, wanted.part, day.error().message);
        wanted.day = *day;
    }
    return {};
}

PeriodReader::Status PeriodReader::readPayment(const PeriodTexts &texts,
                                               PeriodRequest &request) const
{
    request.method = texts.at(PeriodPart::Method).text;
    request.reference = texts.at(PeriodPart::Reference).text;
    const QString &amount = texts.at(PeriodPart::Amount).text;
    if (!amount.isEmpty()) {
        const Result<Money> paid = moneyFromText(amount);
        if (!paid)
            return fault(texts, PeriodPart::Amount, paid.error().message);
        request.paid = *paid;
    }
    const QString &currency = texts.at(PeriodPart::Currency).text;
    if (!currency.isEmpty()) {
        const Result<QString> code = currencyCode(currency);
        if (!code)
            return fault(texts, PeriodPart::Currency, code.error().message);
        request.currency = *code;
    }
    return {};
}

PeriodReader::Status PeriodReader::readSource(const PeriodTexts &texts,
                                              PeriodRequest &request) const
{
    const PeriodTexts::Cell &cell = texts.at(PeriodPart::Source);
    if (cell.column < 0)
        return {};
    const auto source = choiceOf("source"_L1, cell.text);
    if (!source)
        return fault(texts, PeriodPart::Source, source.error().message);
    request.source = *source;
    return {};
}

} // namespace chapterhouse
