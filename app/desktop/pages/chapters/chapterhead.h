#pragma once

#include "domain/record.h"

#include <QWidget>

#include <map>

QT_BEGIN_NAMESPACE
class QMenu;
class QPushButton;
class QToolButton;
QT_END_NAMESPACE

namespace chapterhouse {

class InkLabel;
class StatusPill;

/// What can be done with a chapter from the head of its pane.
enum class ChapterVerb {
    AddMembers,
    AddLead,
    MakeDormant,
    MakeActive,
    ExportRoster,
    RosterAsPdf,
    SaveCalendar,
    CopyForWebsite,
    Remove,
};

/// Which chapter the pane shows, in what state it is, and what can be done.
class ChapterHead final : public QWidget {
    Q_OBJECT

public:
    explicit ChapterHead(QWidget *parent = nullptr);

    /// A chapter as of a day, derived fields included.
    void showChapter(const Record &chapter);
    /// Only what changes nothing is left.
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void verbChosen(chapterhouse::ChapterVerb verb);

private:
    QPushButton *newButton(const QString &text, const QString &name, ChapterVerb verb);
    void fillMenu(QMenu *menu);

    InkLabel *m_name;
    StatusPill *m_state;
    InkLabel *m_particulars;
    QPushButton *m_addMembers;
    QPushButton *m_addLead;
    QToolButton *m_more;
    std::map<ChapterVerb, QAction *> m_verbs; ///< those in the menu
};

} // namespace chapterhouse
