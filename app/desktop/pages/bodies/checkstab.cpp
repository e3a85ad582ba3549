#include "desktop/pages/bodies/checkstab.h"

#include "desktop/widgets/iconlabel.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/linkbutton.h"
#include "desktop/widgets/look/type.h"
#include "desktop/widgets/tonedframe.h"
#include "domain/daytext.h"

#include <QBoxLayout>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int signSide = 16;

bool isAboutTooFew(const BodyFacts &facts, const BodyFinding &finding)
{
    return finding.rule == "seats"_L1 &&
           vacantSeats(facts.roster.rules, static_cast<int>(facts.filled.size())) > 0;
}

} // namespace

ChecksTab::ChecksTab(QWidget *parent) : ScrollColumn(parent)
{
    setObjectName(u"checksTab"_s);
}

void ChecksTab::showFacts(const BodyFacts &facts)
{
    m_facts = facts;
    rebuild();
}

void ChecksTab::setReadOnly(bool readOnly)
{
    if (m_readOnly == readOnly)
        return;
    m_readOnly = readOnly;
    rebuild();
}

void ChecksTab::rebuild()
{
    beginColumn();
    if (m_facts.findings.empty())
        addCard(Tone::Good, tr("All rules are kept on %1.").arg(dayText(m_facts.day)));
    for (const BodyFinding &finding : m_facts.findings)
        addFinding(finding);
    for (const AttentionItem &item : m_facts.endingSoon)
        addCard(Tone::Information, item.sentence, tr("Show the seats"),
                [this] { Q_EMIT seatsWanted(); });
}

void ChecksTab::addFinding(const BodyFinding &finding)
{
    const QString sentence = textWithGround(finding) + u'.';
    if (isAboutTooFew(m_facts, finding) && !m_readOnly)
        addCard(Tone::Warning, sentence, tr("New seat…"), [this] { Q_EMIT newSeatWanted(); });
    else if (!finding.vacant.isEmpty() && !m_facts.filled.empty() && !m_readOnly)
        addCard(Tone::Warning, sentence, tr("Give it…"),
                [this, title = finding.vacant] { Q_EMIT functionWanted(title); });
    else if (!finding.seat.isEmpty())
        addCard(Tone::Warning, sentence, tr("Show the seat"),
                [this, seat = finding.seat] { Q_EMIT seatWanted(seat); });
    else
        addCard(Tone::Warning, sentence, tr("Show the seats"), [this] { Q_EMIT seatsWanted(); });
}

void ChecksTab::addCard(Tone tone, const QString &sentence, const QString &step,
                        const std::function<void()> &taken)
{
    auto *card = new TonedFrame(TonedFrame::Shape::Card);
    card->setTone(tone);
    auto *words = new InkLabel(inkOf(tone));
    words->setObjectName(u"checkSentence"_s);
    words->setWordWrap(true);
    words->setText(sentence);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(spacing::normal, spacing::normal, spacing::normal, spacing::normal);
    row->setSpacing(spacing::normal);
    row->addWidget(new IconLabel(signOf(tone), inkOf(tone), signSide), 0, Qt::AlignTop);
    row->addWidget(words, 1);
    if (!step.isEmpty()) {
        auto *link = new LinkButton(step, inkOf(tone));
        link->setObjectName(u"checkStep"_s);
        link->setAccessibleDescription(sentence);
        connect(link, &QPushButton::clicked, this, taken);
        row->addWidget(link, 0, Qt::AlignTop);
    }
    addPart(card);
}

} // namespace chapterhouse
