#pragma once

#include "actions/recordverbs.h"
#include "desktop/pages/chapters/chapterhead.h"
#include "desktop/print/printablelist.h"
#include "domain/office.h"
#include "models/openfile.h"

namespace chapterhouse {

class FieldEditor;
class MemberPicker;
class QuestionPanel;
enum class Tone;

/// What is done with one chapter, its members and its leads, asked in the panel of its pane.
class ChapterActions final : public QObject {
    Q_OBJECT

public:
    /// Both must outlive the actions.
    ChapterActions(OpenFile &file, QuestionPanel &asking, QObject *parent);

    /// As it was read for `day`, derived fields included.
    void setChapter(const Record &chapter, QDate day);
    void carryOut(ChapterVerb verb);
    /// Chapter memberships, or the members behind them.
    void askToLeave(const QList<RecordRef> &stays);
    void askToEnd(const RecordRef &seat);
    void askToHandOver(const RecordRef &seat);

Q_SIGNALS:
    void messageWanted(chapterhouse::Tone tone, const QString &sentence);
    /// The search whose members are to be exported, and as of which day.
    void exportRequested(const QString &query, QDate day);
    /// A list that is wanted as a PDF.
    void pdfRequested(const chapterhouse::PrintableList &list);
    /// The calendar of its meetings is wanted, with the name to propose for the file.
    void calendarRequested(const chapterhouse::RecordRef &chapter, const QString &name);
    void removeRequested();

private:
    FieldEditor *addDay(const QString &label, const QString &name);
    MemberPicker *addMember(const QString &label);
    FieldEditor *addChoice(const QString &label, const QString &name,
                           std::span<const Choice> choices, QLatin1String usual);
    void askForMembers();
    void askForLead();
    void setState(const QString &state, const QString &sentence);
    void copyForWebsite();
    /// The search that finds those in the chapter.
    QString rosterQuery() const;
    PrintableList roster() const;
    QString nameOfHolder(const RecordRef &held) const;

    /// Runs the verb, which answers what is asked; says the sentence when it is done, or, without
    /// one, what the change is called.
    template<class Verb>
    void answerWith(Verb verb, const QString &sentence = {});

    /// The same for what was not asked.
    template<class Verb>
    void run(Verb verb, const QString &sentence);

    OpenFile &m_file;
    QuestionPanel &m_asking;
    Record m_chapter;
    QDate m_day;
};

} // namespace chapterhouse
