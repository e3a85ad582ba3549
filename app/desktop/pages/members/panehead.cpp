#include "desktop/pages/members/panehead.h"

#include "desktop/records/fieldeditors.h"
#include "desktop/widgets/initialsavatar.h"
#include "desktop/widgets/look/dress.h"
#include "domain/daytext.h"
#include "domain/membersearches.h"
#include "domain/membership.h"

#include <QAction>
#include <QPushButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QString classWord(const Record &member)
{
    return labelOf(member.text("class"_L1), itemsOf(classChoices())).toLower();
}

/// "Current · regular, Professional", under it "Paid until 3 May 2027", and the offices.
QString standingOf(const Record &member, const QString &tier, const StatusFacts &facts)
{
    QStringList parts{statusSentence(facts)};
    const QString memberClass = classWord(member);
    if (!memberClass.isEmpty())
        parts += tier.isEmpty() ? memberClass : memberClass + u", "_s + tier;
    QStringList lines{parts.join(u" · "_s)};
    if (facts.paidUntil.isValid()) {
        const bool isHonorary = member.text("class"_L1) == nameOf(MemberClass::Honorary);
        const QString until = isHonorary ? PaneHead::tr("Until %1") : PaneHead::tr("Paid until %1");
        lines += until.arg(dayText(facts.paidUntil));
    }
    const QStringList offices = member.list("office"_L1);
    if (!offices.isEmpty())
        lines += offices.join(u" · "_s);
    return lines.join(u'\n');
}

} // namespace

PaneHead::PaneHead(QWidget *parent)
    : RecordHead(Kind::Member, parent), m_avatar(new InitialsAvatar),
      m_pay(addButton({}, u"payButton"_s)),
      m_mail(addButton(tr("E-mail"), u"mailButton"_s, Effect::ChangesNothing))
{
    setPicture(m_avatar);
    addVerb(tr("Join…"), MemberVerb::Join);
    addVerb(tr("Renew…"), MemberVerb::Renew);
    addVerb(tr("Admit…"), MemberVerb::Admit);
    addMenuSeparator();
    addVerb(tr("Suspend…"), MemberVerb::Suspend);
    addVerb(tr("Reinstate…"), MemberVerb::Reinstate);
    addVerb(tr("End membership…"), MemberVerb::End);
    addMenuSeparator();
    addVerb(tr("Remove"), MemberVerb::Remove);
    connect(m_pay, &QPushButton::clicked, this, [this] { Q_EMIT verbChosen(m_payVerb); });
    connect(m_mail, &QPushButton::clicked, this, [this] { Q_EMIT mailRequested(m_address); });
}

void PaneHead::addVerb(const QString &text, MemberVerb verb)
{
    QAction *action = addToMenu(text);
    connect(action, &QAction::triggered, this, [this, verb] { Q_EMIT verbChosen(verb); });
    m_verbs.emplace(verb, action);
}

void PaneHead::showMember(const Record &member, const QString &tier, const StatusFacts &facts)
{
    const QString name = titleOf(member);
    if (member.text("kind"_L1) == "organisation"_L1)
        m_avatar->setOrganisation(name);
    else
        m_avatar->setPerson(name);
    setName(name);
    setStanding(standingOf(member, tier, facts));
    m_address = member.list("emails"_L1).value(0);
    m_mail->setEnabled(!m_address.isEmpty());
    offerVerbs(member, facts);
}

void PaneHead::offerVerbs(const Record &member, const StatusFacts &facts)
{
    const Status status = facts.status;
    const bool wasMember = member.date("member_since"_L1).isValid();
    const bool isBarred = status == Status::Terminated || status == Status::Suspended;
    const bool isGone = status == Status::Deceased;
    m_verbs.at(MemberVerb::Join)->setVisible(status != Status::Current && !isBarred && !isGone);
    m_verbs.at(MemberVerb::Renew)->setVisible(wasMember && !isGone);
    m_verbs.at(MemberVerb::Admit)
        ->setVisible(status == Status::Applicant || status == Status::Contact);
    m_verbs.at(MemberVerb::Suspend)->setVisible(wasMember && !isBarred && !isGone);
    m_verbs.at(MemberVerb::Reinstate)->setVisible(isBarred);
    m_verbs.at(MemberVerb::End)->setVisible(wasMember && !isGone && status != Status::Left);
    m_payVerb = wasMember ? MemberVerb::Renew : MemberVerb::Join;
    m_pay->setText(wasMember ? tr("Renew…") : tr("Join…"));
    m_pay->setVisible(!isGone && !isBarred);
    const bool isDue = facts.paidUntil.isValid() && status != Status::Left &&
                       facts.day.daysTo(facts.paidUntil) <= renewalDays;
    setButtonKind(m_pay, isDue ? ButtonKind::Primary : ButtonKind::Plain);
}

} // namespace chapterhouse
