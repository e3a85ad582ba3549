#include "actions/tagging.h"

#include "base/words.h"
#include "domain/fold.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String tagsKey{"tags"};

Result<ChangeSet> changeTags(Store &store, const QString &label, const QList<RecordRef> &members,
                             const std::function<void(QStringList &)> &change)
{
    return store.transact(Origin::Person, label, [&](Transaction &transaction) -> Result<void> {
        for (const RecordRef &ref : members) {
            auto member = transaction.get(ref);
            if (!member)
                return failed(member);
            QStringList tags = member->list(tagsKey);
            change(tags);
            member->set(tagsKey, listValue(tags));
            if (auto kept = transaction.put(*member); !kept)
                return kept;
        }
        return {};
    });
}

/// Tags that differ in case or marks alone are one.
bool isSame(const QString &left, const QString &right)
{
    return fold(left) == fold(right);
}

} // namespace

Result<ChangeSet> addTag(Store &store, const QList<RecordRef> &members, const QString &tag)
{
    const QString added = tag.simplified();
    if (added.isEmpty())
        return fail(ErrorKind::Input, Words::tr("Give the tag."));
    const QString label =
        Words::tr("Tag %Ln members with “%1”", nullptr, static_cast<int>(members.size()))
            .arg(added);
    return changeTags(store, label, members, [&](QStringList &tags) {
        const bool hasIt =
            std::ranges::any_of(tags, [&](const QString &each) { return isSame(each, added); });
        if (!hasIt)
            tags += added;
    });
}

Result<ChangeSet> removeTag(Store &store, const QList<RecordRef> &members, const QString &tag)
{
    const QString label =
        Words::tr("Take the tag “%1” off %Ln members", nullptr, static_cast<int>(members.size()))
            .arg(tag);
    return changeTags(store, label, members, [&](QStringList &tags) {
        tags.removeIf([&](const QString &each) { return isSame(each, tag); });
    });
}

} // namespace chapterhouse
