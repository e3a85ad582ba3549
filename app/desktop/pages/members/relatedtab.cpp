#include "desktop/pages/members/relatedtab.h"

#include "desktop/records/relatedsection.h"
#include "desktop/widgets/inklabel.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

RelatedTab::RelatedTab(OpenFile &file, What what, QWidget *parent)
    : ScrollColumn(parent), m_nothing(new InkLabel(Colour::Quiet))
{
    m_nothing->setWordWrap(true);
    addPart(m_nothing);
    if (what == What::Periods) {
        m_nothing->setText(tr("No periods yet. “Join” opens the first one."));
        addSection(file, tr("Periods"), Kind::Membership, {"start"_L1, "end"_L1, "tier"_L1})
            ->allowCorrection(file, {"start"_L1, "end"_L1});
        addSection(file, tr("Decisions of the board"), Kind::Standing,
                   {"from"_L1, "until"_L1, "what"_L1, "reason"_L1});
        addSection(file, tr("Admission"), Kind::Admission,
                   {"applied"_L1, "decided"_L1, "outcome"_L1, "reference"_L1});
        addSection(file, tr("Offices"), Kind::Seat,
                   {"from"_L1, "until"_L1, "title"_L1, "body|chapter"_L1});
        addSection(file, tr("Chapters"), Kind::ChapterMembership,
                   {"from"_L1, "until"_L1, "chapter"_L1});
        addSection(file, tr("Leaving"), Kind::Leaving, {"effective"_L1, "reason"_L1, "notice"_L1});
    } else {
        m_nothing->setText(tr("No payments yet. They are recorded when someone joins or renews."));
        addSection(file, tr("Payments"), Kind::Payment,
                   {"date"_L1, "amount"_L1, "method"_L1, "reference"_L1})
            ->allowCorrection(file, {"date"_L1, "amount"_L1, "reference"_L1});
    }
}

RelatedSection *RelatedTab::addSection(OpenFile &file, const QString &title, Kind kind,
                                       const QList<QLatin1String> &fields)
{
    auto *section = new RelatedSection(file, title, kind, "member"_L1, fields);
    addPart(section);
    m_sections.push_back(section);
    connect(section, &RelatedSection::reloaded, this, &RelatedTab::tellNothing);
    connect(section, &RelatedSection::problemMissed, this, &RelatedTab::problemMissed);
    return section;
}

void RelatedTab::setReadOnly(bool readOnly)
{
    for (RelatedSection *section : m_sections)
        section->setReadOnly(readOnly);
}

void RelatedTab::showMember(const MemberId &member)
{
    for (RelatedSection *section : m_sections)
        section->showRecordsOf(member.generic());
}

int RelatedTab::count() const
{
    return m_sections.front()->count();
}

void RelatedTab::tellNothing()
{
    m_nothing->setVisible(count() == 0);
}

} // namespace chapterhouse
