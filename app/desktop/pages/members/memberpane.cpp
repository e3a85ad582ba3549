#include "desktop/pages/members/memberpane.h"

#include "desktop/pages/members/actionpanel.h"
#include "desktop/pages/members/relatedtab.h"
#include "desktop/records/detailsform.h"
#include "desktop/widgets/look/colours.h"
#include "desktop/widgets/tabstrip.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QUrl>

namespace chapterhouse {

using namespace Qt::StringLiterals;

MemberPane::MemberPane(OpenFile &file)
    : RecordPane(file, Kind::Member), m_head(new PaneHead), m_action(new ActionPanel(file)),
      m_details(new DetailsForm(file, Kind::Member)),
      m_periods(new RelatedTab(file, RelatedTab::What::Periods)),
      m_payments(new RelatedTab(file, RelatedTab::What::Payments))
{
    parts()->addWidget(m_head);
    parts()->addWidget(m_action);
    addTab(tr("Details"), m_details);
    addTab(tr("Membership"), m_periods);
    addTab(tr("Payments"), m_payments);
    addHistoryTab();
    connectParts();
    begin();
}

void MemberPane::connectParts()
{
    connect(m_head, &PaneHead::verbChosen, this, &MemberPane::carryOut);
    connect(m_head, &PaneHead::mailRequested, this, [](const QString &address) {
        QUrl mail;
        mail.setScheme(u"mailto"_s);
        mail.setPath(address);
        QDesktopServices::openUrl(mail);
    });
    connect(m_action, &ActionPanel::messageWanted, this, &MemberPane::messageWanted);
    connect(m_details, &DetailsForm::messageWanted, this, &MemberPane::messageWanted);
    for (RelatedTab *tab : {m_periods, m_payments})
        connect(tab, &RelatedTab::problemMissed, this,
                [this](const QString &problem) { Q_EMIT messageWanted(Tone::Wrong, problem); });
}

void MemberPane::turnToRecord()
{
    const MemberId member(recordId());
    m_periods->showMember(member);
    m_payments->showMember(member);
}

void MemberPane::reload()
{
    const auto record = readRecord();
    if (!record)
        return showNone();
    m_record = *record;
    const auto tier = file().reader().find({Kind::Tier, m_record.reference("tier"_L1)});
    const StatusRules rules = statusRulesOf(file().database()).value_or(StatusRules());
    m_head->showMember(m_record, tier && *tier ? titleOf(**tier) : QString(),
                       statusFacts(file().reader(), m_record, day(), rules.graceDays));
    m_details->showRecord(m_record);
    tabs()->setCount(Periods, m_periods->count());
    tabs()->setCount(Payments, m_payments->count());
    showParts();
}

void MemberPane::finishEditing()
{
    m_details->finishEditing();
}

void MemberPane::dismissQuestions()
{
    putAside(*m_action);
}

void MemberPane::applyReadOnly(bool readOnly)
{
    m_head->setReadOnly(readOnly);
    m_details->setReadOnly(readOnly);
    for (RelatedTab *tab : {m_periods, m_payments})
        tab->setReadOnly(readOnly);
}

void MemberPane::focusFirst()
{
    tabs()->setCurrentIndex(Details);
    m_details->focusField("given_name"_L1);
}

void MemberPane::carryOut(MemberVerb verb)
{
    if (verb == MemberVerb::Remove)
        return removeRecord();
    finishEditing();
    m_action->open(verb, m_record);
}

} // namespace chapterhouse
