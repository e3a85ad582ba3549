#pragma once

#include "actions/recordverbs.h"
#include "models/openfile.h"

QT_BEGIN_NAMESPACE
class QPoint;
QT_END_NAMESPACE

namespace chapterhouse {

class AddMemberPanel;
class AskPanel;
class RecordListView;
enum class Tone;

/// What is done with the list: adding a member, and all that is done with those selected.
class MemberActions final : public QObject {
    Q_OBJECT

public:
    /// All must outlive the actions. `adding` and `asking` ask for what an action needs.
    MemberActions(OpenFile &file, RecordListView &list, AddMemberPanel &adding, AskPanel &asking,
                  QObject *parent);

    void exportSelected();
    /// A menu to add a tag, or take off one that some of them have.
    void offerTags(const QPoint &at);
    /// A menu of the chapters that they can be added to.
    void offerChapters(const QPoint &at);

Q_SIGNALS:
    void messageWanted(chapterhouse::Tone tone, const QString &sentence);
    /// The search that finds them.
    void exportRequested(const QString &query);
    void added(const chapterhouse::RecordId &member);

private:
    using Verb = std::function<Result<ChangeSet>(Store &)>;

    void add(const FieldTexts &texts);
    void addToChapter(const Record &chapter);
    QStringList tagsOfSelected() const;
    void askForTag();
    void addTag(const QString &tag);
    void removeTag(const QString &tag);
    void run(const Verb &verb, const QString &sentence);

    OpenFile &m_file;
    RecordListView &m_list;
    AddMemberPanel &m_adding;
    AskPanel &m_asking;
};

} // namespace chapterhouse
