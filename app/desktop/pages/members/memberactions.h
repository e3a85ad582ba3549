#pragma once

#include "actions/recordverbs.h"
#include "models/openfile.h"

QT_BEGIN_NAMESPACE
class QPoint;
QT_END_NAMESPACE

namespace chapterhouse {

class AskPanel;
class RecordListView;
enum class Tone;

/// What is done with the members that are selected in the list.
class MemberActions final : public QObject {
    Q_OBJECT

public:
    /// All must outlive the actions. `asking` asks for what an action needs.
    MemberActions(OpenFile &file, RecordListView &list, AskPanel &asking, QObject *parent);

    void exportSelected();
    /// A menu to add a tag, or take off one that some of them have.
    void offerTags(const QPoint &at);
    /// A menu of the chapters that they can be added to.
    void offerChapters(const QPoint &at);

Q_SIGNALS:
    void messageWanted(chapterhouse::Tone tone, const QString &sentence);
    /// The search that finds them.
    void exportRequested(const QString &query);

private:
    using Verb = std::function<Result<ChangeSet>(Store &)>;

    void addToChapter(const Record &chapter);
    QStringList tagsOfSelected() const;
    void askForTag();
    void addTag(const QString &tag);
    void removeTag(const QString &tag);
    void run(const Verb &verb, const QString &sentence);

    OpenFile &m_file;
    RecordListView &m_list;
    AskPanel &m_asking;
};

} // namespace chapterhouse
