#include "exchange/import/savedmappings.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// The same for all files that such an export makes.
QString settingKey(Kind kind, const QStringList &headers)
{
    QStringList keys;
    for (const QString &header : headers)
        keys += headerKey(header);
    const QByteArray signature =
        QCryptographicHash::hash(keys.join(u'\n').toUtf8(), QCryptographicHash::Sha256);
    return u"mapping/%1/%2"_s.arg(nameOf(kind), QString::fromLatin1(signature.toHex()));
}

} // namespace

Result<std::optional<ImportMapping>> savedMapping(const Reader &reader, Kind kind,
                                                  const QStringList &headers)
{
    const auto saved = SettingTable(reader.database()).find(settingKey(kind, headers));
    if (!saved)
        return failed(saved);
    const QJsonArray names = QJsonDocument::fromJson(saved->value_or(QString()).toUtf8()).array();
    if (names.size() != headers.size())
        return std::nullopt;
    const Catalogue &catalogue = catalogueOf(kind);
    ImportMapping mapping{.kind = kind};
    for (const QJsonValue &name : names)
        mapping.columns +=
            importTargetNamed(catalogue, name.toString()).value_or(ColumnTarget::ignored());
    return mapping;
}

Result<void> saveMapping(Store &store, const ImportMapping &mapping, const QStringList &headers)
{
    QJsonArray names;
    for (const ColumnTarget &target : mapping.columns)
        names += nameOf(target, catalogueOf(mapping.kind));
    const QString text = QString::fromUtf8(QJsonDocument(names).toJson(QJsonDocument::Compact));
    const auto saved = store.transact(Origin::Person, {}, [&](Transaction &transaction) {
        return transaction.putSetting(settingKey(mapping.kind, headers), text);
    });
    return saved.map([](const ChangeSet &) {});
}

} // namespace chapterhouse
