#pragma once

#include "desktop/widgets/tonedframe.h"
#include "domain/chapterrules.h"

namespace chapterhouse {

class FlowLayout;
class InkLabel;

/// What a forming chapter has and what it still lacks to be active, as a list with ticks. What is
/// lacking is a link to where it is given.
class ChapterNeeds final : public TonedFrame {
    Q_OBJECT

public:
    explicit ChapterNeeds(QWidget *parent = nullptr);

    /// Hidden for a chapter that is not forming.
    void showChapter(const Record &chapter, int leads);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void needChosen(chapterhouse::ChapterNeed need);

private:
    void addItem(ChapterNeed need, const QString &text, bool isThere);

    InkLabel *m_sentence;
    QWidget *m_items;
    FlowLayout *m_flow;
};

} // namespace chapterhouse
