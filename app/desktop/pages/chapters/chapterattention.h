#pragma once

#include "domain/attention.h"
#include "models/openfile.h"

namespace chapterhouse {

class AttentionList;

/// Says over the list which chapters want a decision, and which seats in them a successor.
class ChapterAttention final : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it.
    ChapterAttention(OpenFile &file, AttentionList &list, QObject *parent);

    /// Looks again, as of a day.
    void look(QDate day);

Q_SIGNALS:
    void chapterRequested(const chapterhouse::ChapterId &chapter);

private:
    void show(const std::vector<AttentionItem> &items);
    void requestChapterOf(const AttentionItem &item);

    OpenFile &m_file;
    AttentionList &m_list;
    QDate m_day;
    std::vector<AttentionItem> m_items;
};

} // namespace chapterhouse
