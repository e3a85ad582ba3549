#include "desktop/records/attentionlist.h"

#include "desktop/widgets/iconlabel.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/linkbutton.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int signSide = 16;
constexpr Colour ink = Colour::Warning;

} // namespace

AttentionList::AttentionList(Shape shape, QWidget *parent)
    : TonedFrame(shape, parent), m_column(new QVBoxLayout(this))
{
    setObjectName(u"attentionList"_s);
    setAccessibleName(tr("Wants attention"));
    setTone(Tone::Warning);
    const int side = shape == Shape::Band ? spacing::wide : spacing::normal + spacing::tight;
    m_column->setContentsMargins(side, spacing::normal, side, spacing::normal);
    m_column->setSpacing(spacing::tight);
    hide();
}

void AttentionList::showEntries(const std::vector<Entry> &entries)
{
    if (entries == m_entries)
        return;
    m_entries = entries;
    // It may be the link that was clicked who asks for it.
    for (QWidget *line : findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        line->hide();
        line->setParent(nullptr);
        line->deleteLater();
    }
    for (size_t i = 0; i < entries.size(); ++i)
        addEntry(static_cast<int>(i), entries[i]);
    setVisible(!entries.empty());
}

void AttentionList::addEntry(int number, const Entry &entry)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(spacing::normal);
    row->addWidget(new IconLabel(signOf(tone()), ink, signSide), 0, Qt::AlignTop);
    auto *sentence = new InkLabel(ink);
    sentence->setObjectName(u"attention%1"_s.arg(number));
    sentence->setText(entry.sentence);
    sentence->setWordWrap(true);
    row->addWidget(sentence, 1);
    for (int step = 0; step < entry.steps.size(); ++step) {
        auto *link = new LinkButton(entry.steps[step], ink);
        link->setObjectName(u"attention%1Step%2"_s.arg(number).arg(step));
        link->setEnabled(!m_readOnly);
        connect(link, &QPushButton::clicked, this,
                [this, number, step] { Q_EMIT stepChosen(number, step); });
        row->addWidget(link, 0, Qt::AlignTop);
    }
    m_column->addWidget(line);
}

void AttentionList::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (auto *link : findChildren<LinkButton *>())
        link->setEnabled(!readOnly);
}

} // namespace chapterhouse
