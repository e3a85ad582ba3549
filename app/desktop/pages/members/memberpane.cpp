#include "desktop/pages/members/memberpane.h"

#include "desktop/pages/members/actionpanel.h"
#include "desktop/pages/members/relatedtab.h"
#include "desktop/records/detailsform.h"
#include "desktop/records/historytab.h"
#include "desktop/widgets/look/colours.h"
#include "desktop/widgets/look/type.h"
#include "desktop/widgets/tabstrip.h"
#include "store/listing.h"
#include "store/recordtable.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QUrl>

namespace chapterhouse {

using namespace Qt::StringLiterals;

MemberPane::MemberPane(OpenFile &file, QWidget *parent)
    : QWidget(parent), m_file(file), m_stack(new QStackedWidget), m_nobody(new QWidget),
      m_head(new PaneHead), m_action(new ActionPanel(file)), m_tabs(new TabStrip),
      m_tabPages(new QStackedWidget), m_details(new DetailsForm(file, Kind::Member)),
      m_periods(new RelatedTab(file, RelatedTab::What::Periods)),
      m_payments(new RelatedTab(file, RelatedTab::What::Payments)), m_history(new HistoryTab(file))
{
    setObjectName(u"memberPane"_s);
    m_stack->addWidget(m_nobody);
    m_stack->addWidget(buildRecord());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_stack);

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
    connect(m_history, &HistoryTab::messageWanted, this, &MemberPane::messageWanted);
    connect(&file.writer(), &StoreThread::changed, this, &MemberPane::follow);
    connect(m_tabs, &QTabBar::currentChanged, m_tabPages, &QStackedWidget::setCurrentIndex);
    setReadOnly(file.readOnlyReason());
}

QWidget *MemberPane::buildRecord()
{
    m_tabs->setObjectName(u"memberTabs"_s);
    for (const QString &title : {tr("Details"), tr("Membership"), tr("Payments"), tr("History")})
        m_tabs->addTab(title);
    for (QWidget *page :
         std::initializer_list<QWidget *>{m_details, m_periods, m_payments, m_history})
        m_tabPages->addWidget(page);
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(spacing::wide, 0, spacing::wide, 0);
    tabs->addWidget(m_tabs);
    auto *record = new QWidget;
    auto *column = new QVBoxLayout(record);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_action);
    column->addLayout(tabs);
    column->addWidget(m_tabPages, 1);
    return record;
}

void MemberPane::showMember(const MemberId &member, QDate day)
{
    if (member == m_member && day == m_day)
        return;
    if (member != m_member) {
        finishEditing();
        m_action->dismiss();
    }
    m_member = member;
    m_day = day;
    m_periods->showMember(member);
    m_payments->showMember(member);
    m_history->showRecord({Kind::Member, member.generic()});
    reload();
}

void MemberPane::showNobody()
{
    finishEditing();
    m_member = {};
    m_stack->setCurrentWidget(m_nobody);
}

void MemberPane::reload()
{
    const auto row = RecordTable(m_file.database(), Kind::Member).rowOf(m_member.generic());
    const qint64 keys[] = {row ? row->value_or(0) : 0};
    auto records = listRecords(m_file.database(), Kind::Member, keys, m_day);
    if (!records || records->empty()) {
        showNobody();
        return;
    }
    m_record = records->front();
    const auto tier = m_file.reader().find({Kind::Tier, m_record.reference("tier"_L1)});
    const StatusRules rules = statusRulesOf(m_file.database()).value_or(StatusRules());
    m_head->showMember(m_record, tier && *tier ? titleOf(**tier) : QString(),
                       statusFacts(m_file.reader(), m_record, m_day, rules.graceDays));
    m_details->showRecord(m_record);
    m_tabs->setCount(Periods, m_periods->count());
    m_tabs->setCount(Payments, m_payments->count());
    setMinimumWidth(m_tabs->sizeHint().width() + 2 * spacing::wide);
    m_stack->setCurrentIndex(1);
    applyReadOnly();
}

/// The tabs have followed before: their models were connected first.
void MemberPane::follow(const ChangeSet &changes)
{
    if (m_member.isEmpty())
        return;
    const bool concernsUs =
        !changes.allOf.isEmpty() ||
        std::ranges::any_of(changes.touched, [this](const ChangeSet::Touched &touched) {
            return touched.record.id == m_member.generic() || touched.record.kind != Kind::Member;
        });
    if (concernsUs)
        reload();
}

void MemberPane::finishEditing()
{
    if (!m_member.isEmpty())
        m_details->finishEditing();
}

void MemberPane::setReadOnly(const QString &why)
{
    m_readOnlyWhy = why;
    setToolTip(why);
    applyReadOnly();
}

void MemberPane::applyReadOnly()
{
    const bool isPast = m_day.isValid() && m_day != m_file.today();
    const bool readOnly = isPast || !m_readOnlyWhy.isEmpty();
    m_head->setReadOnly(readOnly);
    m_details->setReadOnly(readOnly);
    for (RelatedTab *tab : {m_periods, m_payments})
        tab->setReadOnly(readOnly);
    m_history->setReadOnly(readOnly);
    if (readOnly)
        m_action->dismiss();
}

void MemberPane::focusFirstField()
{
    m_tabs->setCurrentIndex(Details);
    m_details->focusField("given_name"_L1);
}

void MemberPane::carryOut(MemberVerb verb)
{
    finishEditing();
    if (verb == MemberVerb::Remove)
        Q_EMIT removeRequested(m_record.ref());
    else
        m_action->open(verb, m_record);
}

void MemberPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace chapterhouse
