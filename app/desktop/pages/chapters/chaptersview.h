#pragma once

#include "desktop/records/recordspage.h"
#include "desktop/shell/commandtable.h"

QT_BEGIN_NAMESPACE
class QPushButton;
QT_END_NAMESPACE

namespace chapterhouse {

class AttentionList;
class CalendarSaver;
class ChapterAttention;
class ChapterPane;
class InkLabel;
class NewChapterPanel;
class NoChapters;

/// The chapters, with what wants attention over the list.
class ChaptersView final : public RecordsPage {
    Q_OBJECT

public:
    /// All three must outlive the page.
    ChaptersView(OpenFile &file, UserSettings &settings, const CommandTable &commands);

    QString place() const override { return QStringLiteral("chapters"); }

    CalendarSaver *calendars() const { return m_calendars; }

Q_SIGNALS:
    /// The search whose members are to be exported, and as of which day.
    void exportRequested(const QString &query, QDate day);
    void pdfRequested(const chapterhouse::PrintableList &list);
    void memberRequested(const chapterhouse::MemberId &member);

protected:
    void showCount(int shown) override;
    QString summaryOf(int shown, std::optional<int> total) const override;
    void applyEditable(bool editable) override;
    void askForNew() override;

private:
    /// `pane` is the base's too.
    ChaptersView(OpenFile &file, UserSettings &settings, const CommandTable &commands,
                 ChapterPane *pane);
    QWidget *newHead();
    void connectListSide();
    void connectPane(ChapterPane *pane);
    void showChapter(const ChapterId &chapter);

    InkLabel *m_count;
    QPushButton *m_add;
    AttentionList *m_attentionList;
    ChapterAttention *m_attention;
    NewChapterPanel *m_adding;
    NoChapters *m_empty;
    CalendarSaver *m_calendars;
};

} // namespace chapterhouse
