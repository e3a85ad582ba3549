#pragma once

#include "desktop/records/recordspage.h"
#include "desktop/shell/commandtable.h"

namespace chapterhouse {

class AttentionList;
class CalendarSaver;
class ChapterAttention;
class ChapterPane;
class NewChapterPanel;

/// The chapters, with what wants attention over the list.
class ChaptersView final : public RecordsPage {
    Q_OBJECT

public:
    /// All three must outlive the page.
    ChaptersView(OpenFile &file, UserSettings &settings, const CommandTable &commands);

    QString place() const override { return QStringLiteral("chapters"); }

    CalendarSaver *calendars() const { return m_calendars; }

Q_SIGNALS:
    void pdfRequested(const chapterhouse::PrintableList &list);
    void memberRequested(const chapterhouse::MemberId &member);

protected:
    QString summaryOf(int shown, std::optional<int> total) const override;

private:
    /// `pane` is the base's too.
    ChaptersView(OpenFile &file, UserSettings &settings, const CommandTable &commands,
                 ChapterPane *pane);
    void connectListSide();
    void connectPane(ChapterPane *pane);
    void showChapter(const ChapterId &chapter);

    AttentionList *m_attentionList;
    ChapterAttention *m_attention;
    NewChapterPanel *m_adding;
    CalendarSaver *m_calendars;
};

} // namespace chapterhouse
