#include "actions/savedviews.h"

#include "base/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QString settingKey(Kind kind, const QString &name)
{
    return u"view/%1/%2"_s.arg(nameOf(kind), name);
}

QString textOf(const SavedView &view)
{
    const QJsonObject object{{u"where"_s, view.where},
                             {u"columns"_s, QJsonArray::fromStringList(view.columns)},
                             {u"sort"_s, view.sort}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

SavedView viewFrom(const QString &name, const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    SavedView view{.name = name,
                   .where = object.value("where"_L1).toString(),
                   .columns = {},
                   .sort = object.value("sort"_L1).toString()};
    for (const QJsonValue column : object.value("columns"_L1).toArray())
        view.columns += column.toString();
    return view;
}

Result<void> write(Store &store, const Store::Work &work)
{
    return store.transact(Origin::Person, {}, work).map([](const ChangeSet &) {});
}

Result<void> checkName(const QString &name)
{
    if (name.trimmed().isEmpty())
        return fail(ErrorKind::Usage, Words::tr("Give the view a name."));
    return {};
}

} // namespace

Result<QList<SavedView>> savedViews(const Reader &reader, Kind kind)
{
    SettingTable settings(reader.database());
    const QString beginning = settingKey(kind, {});
    const auto keys = settings.keysBeginning(beginning);
    if (!keys)
        return failed(keys);
    QList<SavedView> views;
    for (const QString &key : *keys) {
        const auto text = settings.find(key);
        if (!text)
            return failed(text);
        views += viewFrom(key.mid(beginning.size()), text->value_or(QString()));
    }
    return views;
}

Result<void> saveView(Store &store, Kind kind, const SavedView &view)
{
    return checkName(view.name).and_then([&] {
        return write(store, [&](Transaction &transaction) {
            return transaction.putSetting(settingKey(kind, view.name.trimmed()), textOf(view));
        });
    });
}

Result<void> renameView(Store &store, Kind kind, const QString &name, const QString &newName)
{
    const QString wanted = newName.trimmed();
    if (const auto checked = checkName(wanted); !checked || wanted == name)
        return checked;
    SettingTable settings(store.database());
    const auto view = settings.find(settingKey(kind, name));
    const auto other = settings.find(settingKey(kind, wanted));
    if (!view || !other)
        return failed(view ? other : view);
    if (!*view)
        return fail(ErrorKind::NotFound, Words::tr("There is no view “%1”.").arg(name));
    if (*other)
        return fail(ErrorKind::Conflict, Words::tr("There is a view “%1” already.").arg(wanted));
    return write(store, [&](Transaction &transaction) {
        return transaction.putSetting(settingKey(kind, wanted), **view).and_then([&] {
            return transaction.putSetting(settingKey(kind, name), {});
        });
    });
}

Result<void> removeView(Store &store, Kind kind, const QString &name)
{
    return write(store, [&](Transaction &transaction) {
        return transaction.putSetting(settingKey(kind, name), {});
    });
}

} // namespace chapterhouse
