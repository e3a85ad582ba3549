#include "desktop/pages/chapters/chapterneeds.h"

#include "desktop/widgets/flowlayout.h"
#include "desktop/widgets/iconlabel.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/linkbutton.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int signSide = 14;
constexpr Colour ink = Colour::Information;

constexpr ChapterNeed allNeeds[] = {ChapterNeed::Leads, ChapterNeed::Chat, ChapterNeed::TimeZone,
                                    ChapterNeed::Languages, ChapterNeed::FirstMeetup};

} // namespace

ChapterNeeds::ChapterNeeds(QWidget *parent)
    : TonedFrame(Shape::Card, parent), m_sentence(new InkLabel(ink)), m_items(new QWidget),
      m_flow(new FlowLayout(m_items))
{
    setObjectName(u"chapterNeeds"_s);
    m_sentence->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::normal + spacing::tight, spacing::normal,
                               spacing::normal + spacing::tight, spacing::normal);
    column->setSpacing(spacing::tight);
    column->addWidget(m_sentence);
    column->addWidget(m_items);
    hide();
}

void ChapterNeeds::showChapter(const Record &chapter, int leads)
{
    qDeleteAll(m_items->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    const bool isForming = chapter.text("state"_L1) == "forming"_L1;
    setVisible(isForming);
    if (!isForming)
        return;
    const std::vector<ChapterNeed> missing = missingToBeActive(chapter, leads);
    m_sentence->setText(missing.empty()
                            ? tr("Everything that an active chapter needs is here.")
                            : tr("Forming. It becomes active once all of this is here:"));
    for (const ChapterNeed need : allNeeds) {
        const bool isThere = std::ranges::find(missing, need) == missing.end();
        addItem(need, textOf(need, isThere ? 0 : leads), isThere);
    }
}

void ChapterNeeds::addItem(ChapterNeed need, const QString &text, bool isThere)
{
    auto *item = new QWidget;
    auto *row = new QHBoxLayout(item);
    row->setContentsMargins(0, 0, spacing::normal, 0);
    row->setSpacing(spacing::tight);
    row->addWidget(new IconLabel(isThere ? Icon::SignCheck : Icon::SignRing,
                                 isThere ? Colour::Good : ink, signSide));
    if (isThere) {
        auto *label = new InkLabel(Colour::Text);
        label->setText(text);
        label->setAccessibleName(tr("There: %1").arg(text));
        row->addWidget(label);
    } else {
        auto *link = new LinkButton(text, ink);
        link->setObjectName(u"need%1"_s.arg(static_cast<int>(need)));
        link->setAccessibleName(tr("Missing: %1").arg(text));
        connect(link, &QPushButton::clicked, this, [this, need] { Q_EMIT needChosen(need); });
        row->addWidget(link);
    }
    m_flow->addWidget(item);
}

void ChapterNeeds::setReadOnly(bool readOnly)
{
    m_items->setEnabled(!readOnly);
}

} // namespace chapterhouse
