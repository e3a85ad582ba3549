#include "exchange/export/columnsets.h"

#include "base/words.h"
#include "exchange/export/periodcolumns.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QString settingKey(Kind kind, const QString &name)
{
    return u"columns/%1/%2"_s.arg(nameOf(kind), name);
}

bool isAlwaysThere(const QString &name)
{
    return name == defaultColumnSet || name == fullColumnSet;
}

QList<ColumnTarget> fieldsWithout(Kind kind, FieldFlags flags)
{
    const Catalogue &catalogue = catalogueOf(kind);
    QList<ColumnTarget> columns;
    for (qsizetype i = 0; i < catalogue.size(); ++i) {
        if (!(catalogue.at(i).flags & flags))
            columns += ColumnTarget::ofField(i);
    }
    return columns;
}

Result<ColumnSet> fullSet(const Reader &reader, Kind kind)
{
    ColumnSet set{.name = fullColumnSet,
                  .columns = fieldsWithout(kind, FieldFlag::Derived | FieldFlag::Kept)};
    if (kind != Kind::Member)
        return set;
    const Result<int> most = mostPeriodsOfAnyMember(reader.database());
    if (!most)
        return failed(most);
    for (int period = 1; period <= *most; ++period) {
        for (const PeriodPartSpec &part : periodParts())
            set.columns += ColumnTarget::ofPeriod(part.part, period);
    }
    return set;
}

QString textOf(Kind kind, const ColumnSet &set)
{
    QStringList names;
    for (const ColumnTarget &column : set.columns)
        names += nameOf(column, catalogueOf(kind));
    const QJsonObject object{
        {u"columns"_s, names.join(u',')}, {u"where"_s, set.where}, {u"sort"_s, set.sort}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<void> putSet(Store &store, Kind kind, const QString &name, const QString &text)
{
    return store
        .transact(Origin::Person, {},
                  [&](Transaction &transaction) {
                      return transaction.putSetting(settingKey(kind, name), text);
                  })
        .map([](const ChangeSet &) {});
}

} // namespace

Result<QStringList> columnSetNames(const Reader &reader, Kind kind)
{
    const QString beginning = settingKey(kind, {});
    const auto keys = SettingTable(reader.database()).keysBeginning(beginning);
    if (!keys)
        return failed(keys);
    QStringList names{defaultColumnSet, fullColumnSet};
    for (const QString &key : *keys)
        names += key.mid(beginning.size());
    return names;
}

Result<ColumnSet> columnSetNamed(const Reader &reader, Kind kind, const QString &name)
{
    if (name == defaultColumnSet)
        return ColumnSet{.name = name,
                         .columns = fieldsWithout(kind, FieldFlag::Private | FieldFlag::Derived |
                                                            FieldFlag::Kept)};
    if (name == fullColumnSet)
        return fullSet(reader, kind);
    const auto saved = SettingTable(reader.database()).find(settingKey(kind, name));
    if (!saved)
        return failed(saved);
    if (!*saved) {
        const auto names = columnSetNames(reader, kind);
        return fail(ErrorKind::Usage, Words::tr("There is no column set “%1”; there are: %2.")
                                          .arg(name, names.value_or(QStringList()).join(u", "_s)));
    }
    const QJsonObject object = QJsonDocument::fromJson((*saved)->toUtf8()).object();
    const auto columns = columnsFromText(kind, object.value("columns"_L1).toString());
    if (!columns)
        return failed(columns);
    return ColumnSet{.name = name,
                     .columns = *columns,
                     .where = object.value("where"_L1).toString(),
                     .sort = object.value("sort"_L1).toString()};
}

Result<void> saveColumnSet(Store &store, Kind kind, const ColumnSet &set)
{
    if (set.name.trimmed().isEmpty() || isAlwaysThere(set.name))
        return fail(
            ErrorKind::Usage,
            Words::tr("A column set needs a name of its own; “%1” is taken.").arg(set.name));
    return putSet(store, kind, set.name, textOf(kind, set));
}

Result<void> removeColumnSet(Store &store, Kind kind, const QString &name)
{
    return putSet(store, kind, name, {});
}

Result<QList<ColumnTarget>> columnsFromText(Kind kind, const QString &text)
{
    QList<ColumnTarget> columns;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const auto column = exportTargetNamed(catalogueOf(kind), part);
        if (!column)
            return fail(ErrorKind::Usage,
                        Words::tr("No %1 has a field “%2”; “fields %3” lists them.")
                            .arg(wordFor(kind), part.trimmed(), nameOf(kind)));
        columns += *column;
    }
    return columns;
}

} // namespace chapterhouse
