#include "desktop/pages/members/memberactions.h"

#include "actions/chapterverbs.h"
#include "actions/tagging.h"
#include "desktop/records/answering.h"
#include "desktop/records/recordlistview.h"
#include "desktop/records/selectionquery.h"
#include "desktop/widgets/askpanel.h"
#include "desktop/widgets/look/colours.h"

#include <QMenu>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

MemberActions::MemberActions(OpenFile &file, RecordListView &list, AskPanel &asking,
                             QObject *parent)
    : QObject(parent), m_file(file), m_list(list), m_asking(asking)
{
}

void MemberActions::run(const Verb &verb, const QString &sentence)
{
    m_file.writer().run(this, verb, [this, sentence](const Result<ChangeSet> &changes) {
        if (changes)
            Q_EMIT messageWanted(Tone::Good, sentence);
        else
            Q_EMIT messageWanted(Tone::Wrong, changes.error().message);
    });
}

void MemberActions::exportSelected()
{
    const auto query = selectionQuery(m_list.selectedRecords());
    if (query)
        Q_EMIT exportRequested(*query);
    else
        Q_EMIT messageWanted(Tone::Warning, query.error().message);
}

QStringList MemberActions::tagsOfSelected() const
{
    constexpr qsizetype mostLookedAt = 500;
    QStringList tags;
    const QList<RecordRef> members = m_list.selectedRecords();
    for (const RecordRef &member : members.first(std::min(members.size(), mostLookedAt))) {
        if (const auto record = m_file.reader().get(member))
            tags += record->list("tags"_L1);
    }
    tags.removeDuplicates();
    tags.sort(Qt::CaseInsensitive);
    return tags;
}

void MemberActions::offerTags(const QPoint &at)
{
    auto *menu = new QMenu(&m_list);
    menu->setObjectName(u"tagMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Add a tag…")), &QAction::triggered, this,
            &MemberActions::askForTag);
    const QStringList tags = tagsOfSelected();
    if (!tags.isEmpty())
        menu->addSeparator();
    for (const QString &tag : tags) {
        const QString text = tr("Take off “%1”").arg(tag);
        connect(menu->addAction(QString(text).replace(u'&', u"&&"_s)), &QAction::triggered, this,
                [this, tag] { removeTag(tag); });
    }
    menu->popup(at);
}

void MemberActions::offerChapters(const QPoint &at)
{
    auto *menu = new QMenu(&m_list);
    menu->setObjectName(u"chapterChoices"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto chapters = m_file.reader().all(Kind::Chapter).value_or(std::vector<Record>());
    std::ranges::sort(chapters, [](const Record &left, const Record &right) {
        return titleOf(left).localeAwareCompare(titleOf(right)) < 0;
    });
    for (const Record &chapter : chapters) {
        QString text = titleOf(chapter);
        connect(menu->addAction(text.replace(u'&', u"&&"_s)), &QAction::triggered, this,
                [this, chapter] { addToChapter(chapter); });
    }
    if (chapters.empty())
        menu->addAction(tr("There are no chapters yet"))->setEnabled(false);
    menu->popup(at);
}

/// From today on; who is in it already stays as they are.
void MemberActions::addToChapter(const Record &chapter)
{
    QList<MemberId> members;
    for (const RecordRef &member : m_list.selectedRecords())
        members += MemberId(member.id);
    run([members,
         joining = ChapterJoining{.chapter = ChapterId(chapter.id()), .on = m_file.today()}](
            Store &store) { return joinChapter(store, members, joining); },
        tr("%Ln members are in %1. Undo with Ctrl+Z.", nullptr, static_cast<int>(members.size()))
            .arg(titleOf(chapter)));
}

void MemberActions::askForTag()
{
    m_asking.ask({.label = tr("Tag"), .text = {}, .accept = tr("Add the tag")},
                 [this](const QString &tag) {
                     if (tag.isEmpty())
                         m_asking.setProblem(tr("Give the tag."));
                     else
                         addTag(tag);
                 });
}

void MemberActions::addTag(const QString &tag)
{
    const QList<RecordRef> members = m_list.selectedRecords();
    answer(
        m_asking.answerRow(), m_file.writer(),
        [members, tag](Store &store) { return chapterhouse::addTag(store, members, tag); },
        [this, tag, count = static_cast<int>(members.size())](const ChangeSet &) {
            Q_EMIT messageWanted(
                Tone::Good, tr("%Ln members are tagged “%1”. Undo with Ctrl+Z.", nullptr, count)
                                .arg(tag.simplified()));
        });
}

void MemberActions::removeTag(const QString &tag)
{
    const QList<RecordRef> members = m_list.selectedRecords();
    run([members, tag](Store &store) { return chapterhouse::removeTag(store, members, tag); },
        tr("The tag “%1” is taken off. Undo with Ctrl+Z.").arg(tag));
}

} // namespace chapterhouse
