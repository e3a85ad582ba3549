#include "store/recordwords.h"

#include "base/words.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// The record that the field refers to; nothing where the kind has no such field, or it is empty.
std::optional<RecordRef> referredTo(const Record &record, QLatin1String key)
{
    const Catalogue &catalogue = catalogueOf(record.kind);
    const auto field = catalogue.find(QString(key));
    if (!field || record.reference(key).isEmpty())
        return std::nullopt;
    return RecordRef{catalogue.at(*field).target, record.reference(key)};
}

/// "Ann Lee in Board", "Ann Lee"; empty of what belongs to nobody.
Result<QString> holderInWords(const Reader &reader, const Record &record)
{
    const auto member = referredTo(record, "member"_L1);
    if (!member)
        return QString();
    auto who = reader.title(*member);
    if (!who)
        return who;
    for (const QLatin1String key : {"body"_L1, "chapter"_L1}) {
        if (const auto place = referredTo(record, key))
            return reader.title(*place).map(
                [&](const QString &where) { return Words::tr("%1 in %2").arg(*who, where); });
    }
    return who;
}

} // namespace

Result<QString> recordInWords(const Reader &reader, const Record &record)
{
    QString what = wordFor(record.kind);
    const QString named = u"%1 %2"_s.arg(what, titleOf(record));
    Result<QString> holder;
    if (record.kind == Kind::Function) {
        what = named;
        holder =
            reader.get({Kind::Seat, record.reference("seat"_L1)}).and_then([&](const Record &seat) {
                return holderInWords(reader, seat);
            });
    } else {
        holder = holderInWords(reader, record);
    }
    return holder.map([&](const QString &whose) {
        return whose.isEmpty() ? named : Words::tr("the %1 of %2").arg(what, whose);
    });
}

} // namespace chapterhouse
