#include "desktop/pages/members/panehead.h"

#include "desktop/records/fieldeditors.h"
#include "desktop/widgets/initialsavatar.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/dress.h"
#include "desktop/widgets/look/icons.h"
#include "desktop/widgets/look/type.h"
#include "domain/daytext.h"
#include "domain/membership.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// Renewing is the thing to do from so many days before the end.
constexpr int renewalDays = 30;

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
    : QWidget(parent), m_avatar(new InitialsAvatar),
      m_name(new InkLabel(Colour::Text, InkLabel::Size::Title)),
      m_standing(new InkLabel(Colour::Quiet, InkLabel::Size::Small)), m_pay(new QPushButton),
      m_mail(new QPushButton(tr("E-mail"))), m_more(new QToolButton)
{
    m_name->setObjectName(u"memberName"_s);
    m_name->setWordWrap(true);
    m_standing->setObjectName(u"memberStanding"_s);
    m_standing->setWordWrap(true);
    m_pay->setObjectName(u"payButton"_s);
    m_mail->setObjectName(u"mailButton"_s);
    m_more->setObjectName(u"moreButton"_s);
    m_more->setIcon(iconOf(Icon::More));
    m_more->setAccessibleName(tr("More actions"));
    m_more->setToolTip(tr("More actions"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_more);
    addVerb(menu, tr("Join…"), MemberVerb::Join);
    addVerb(menu, tr("Renew…"), MemberVerb::Renew);
    addVerb(menu, tr("Admit…"), MemberVerb::Admit);
    menu->addSeparator();
    addVerb(menu, tr("Suspend…"), MemberVerb::Suspend);
    addVerb(menu, tr("Reinstate…"), MemberVerb::Reinstate);
    addVerb(menu, tr("End membership…"), MemberVerb::End);
    menu->addSeparator();
    addVerb(menu, tr("Remove"), MemberVerb::Remove);
    m_more->setMenu(menu);
    connect(m_pay, &QPushButton::clicked, this, [this] { Q_EMIT verbChosen(m_payVerb); });
    connect(m_mail, &QPushButton::clicked, this, [this] { Q_EMIT mailRequested(m_address); });

    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_standing);
    auto *who = new QHBoxLayout;
    who->setSpacing(spacing::normal + spacing::tight);
    who->addWidget(m_avatar, 0, Qt::AlignTop);
    who->addLayout(names, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::normal);
    buttons->addWidget(m_pay);
    buttons->addWidget(m_mail);
    buttons->addWidget(m_more);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::normal);
    column->setSpacing(spacing::normal + spacing::tight);
    column->addLayout(who);
    column->addLayout(buttons);
}

void PaneHead::addVerb(QMenu *menu, const QString &text, MemberVerb verb)
{
    QAction *action = menu->addAction(text);
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
    m_name->setText(name);
    m_standing->setText(standingOf(member, tier, facts));
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

void PaneHead::setReadOnly(bool readOnly)
{
    m_pay->setEnabled(!readOnly);
    m_more->setEnabled(!readOnly);
}

} // namespace chapterhouse
