#include "desktop/pages/members/actionpanel.h"

#include "desktop/records/answering.h"
#include "desktop/records/fieldeditors.h"
#include "desktop/widgets/fields/choicefield.h"
#include "desktop/widgets/fields/datefield.h"
#include "desktop/widgets/fields/fieldrow.h"
#include "desktop/widgets/fields/linefield.h"
#include "desktop/widgets/fields/moneyfield.h"
#include "desktop/widgets/inklabel.h"
#include "domain/fieldtext.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QString titleOf(MemberVerb verb)
{
    switch (verb) {
    case MemberVerb::Join:
        return ActionPanel::tr("Join");
    case MemberVerb::Renew:
        return ActionPanel::tr("Renew");
    case MemberVerb::Admit:
        return ActionPanel::tr("Admit");
    case MemberVerb::Suspend:
        return ActionPanel::tr("Suspend");
    case MemberVerb::Reinstate:
        return ActionPanel::tr("Reinstate");
    case MemberVerb::End:
        return ActionPanel::tr("End membership");
    case MemberVerb::Remove:
        return ActionPanel::tr("Remove");
    }
    Q_UNREACHABLE();
}

bool isPayment(MemberVerb verb)
{
    return verb == MemberVerb::Join || verb == MemberVerb::Renew;
}

constexpr Choice methods[] = {
    {"open_collective"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Open Collective")},
    {"bank"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Bank transfer")},
    {"cash"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Cash")},
};

} // namespace

ActionPanel::ActionPanel(OpenFile &file, QWidget *parent)
    : AskingPanel(Place::Pane, u"action"_s, parent), m_file(file),
      m_sentence(new InkLabel(Colour::Quiet))
{
    setObjectName(u"actionPanel"_s);
    m_sentence->setObjectName(u"actionSentence"_s);
    m_sentence->setWordWrap(true);
    addNote(m_sentence);
    connect(this, &AskingPanel::problemMissed, this,
            [this](const QString &problem) { Q_EMIT messageWanted(Tone::Wrong, problem); });
}

void ActionPanel::open(MemberVerb verb, const Record &member)
{
    putAside();
    m_verb = verb;
    m_member = MemberId(member.id());
    m_lastTier = TierId(member.reference("tier"_L1));
    setHeading(titleOf(verb));
    answerRow().setAcceptText(titleOf(verb));
    buildFields();
    beginQuestion(member.id().text());
    preview();
    show();
    if (auto *first = m_form->findChild<FieldEditor *>())
        first->setFocus();
}

void ActionPanel::buildFields()
{
    m_form = new FieldForm;
    setForm(m_form);
    if (isPayment(m_verb))
        addPaymentFields();
    else
        addDay(u"actionOn"_s, m_verb == MemberVerb::Admit ? tr("Decided on") : tr("From"),
               m_file.today());
    if (m_verb == MemberVerb::Suspend)
        addDay(u"actionUntil"_s, tr("Until"), {});
    if (m_verb == MemberVerb::End)
        addChoice(u"actionReason"_s, tr("Reason"), leavingReasons());
    else if (m_verb == MemberVerb::Admit)
        addText(u"actionReason"_s, tr("Decision"));
    else if (!isPayment(m_verb))
        addText(u"actionReason"_s, tr("Reason"));
    for (FieldEditor *editor : m_form->findChildren<FieldEditor *>())
        connect(editor, &FieldEditor::edited, this, &ActionPanel::preview);
}

void ActionPanel::addPaymentFields()
{
    QList<ChoiceItem> items;
    if (const auto tiers = m_file.reader().all(Kind::Tier)) {
        for (const Record &tier : *tiers)
            items.append({tier.id().text(), chapterhouse::titleOf(tier)});
    }
    const QString first = items.isEmpty() ? QString() : items.front().key;
    auto *tier = newChoiceField(items, m_lastTier.isEmpty() ? first : m_lastTier.text());
    tier->setObjectName(u"actionTier"_s);
    m_form->addField(tr("Tier"), tier);
    addDay(u"actionOn"_s, tr("Paid on"), m_file.today());
    auto *paid = new MoneyField;
    paid->setObjectName(u"actionPaid"_s);
    m_form->addField(tr("Amount"), paid);
    addChoice(u"actionMethod"_s, tr("Method"), methods);
    addText(u"actionReference"_s, tr("Reference"));
    connect(tier, &FieldEditor::edited, this, &ActionPanel::proposeAmount);
    proposeAmount();
}

FieldEditor *ActionPanel::addDay(const QString &name, const QString &label, QDate day)
{
    auto *field = newDateField(m_file.today(), day);
    field->setObjectName(name);
    m_form->addField(label, field);
    return field;
}

FieldEditor *ActionPanel::addText(const QString &name, const QString &label)
{
    auto *field = new TextField;
    field->setObjectName(name);
    m_form->addField(label, field);
    return field;
}

FieldEditor *ActionPanel::addChoice(const QString &name, const QString &label,
                                    std::span<const Choice> choices)
{
    auto *field = newChoiceField(itemsOf(choices), choices.front().value);
    field->setObjectName(name);
    m_form->addField(label, field);
    return field;
}

void ActionPanel::proposeAmount()
{
    const auto tier = m_file.reader().find({Kind::Tier, RecordId(text(u"actionTier"_s))});
    if (!tier || !*tier)
        return;
    auto *paid = m_form->findChild<MoneyField *>(u"actionPaid"_s);
    paid->setCurrency((*tier)->text("currency"_L1));
    paid->setValue((*tier)->at("amount"_L1));
}

QString ActionPanel::text(const QString &name) const
{
    const auto *editor = m_form->findChild<FieldEditor *>(name);
    return editor ? exactText(editor->value()) : QString();
}

QDate ActionPanel::day(const QString &name) const
{
    return dayIn(m_form->findChild<FieldEditor *>(name));
}

PaidPeriod ActionPanel::period() const
{
    const auto *editor = m_form->findChild<FieldEditor *>(u"actionPaid"_s);
    const auto *paid = std::get_if<Money>(&editor->value());
    return {.tier = text(u"actionTier"_s),
            .on = day(u"actionOn"_s),
            .paid = paid ? std::optional(*paid) : std::nullopt,
            .method = text(u"actionMethod"_s),
            .reference = text(u"actionReference"_s)};
}

/// What the button will do, asked of the same rules on the writing thread.
void ActionPanel::preview()
{
    const int number = ++m_newestPreview;
    m_sentence->clear();
    if (!isPayment(m_verb) || !day(u"actionOn"_s).isValid())
        return;
    m_file.writer().run(
        this,
        [member = m_member, asked = period()](Store &store) {
            return previewPeriod(store, member, asked);
        },
        [this, number](const Result<QString> &sentence) {
            if (number != m_newestPreview)
                return;
            m_sentence->setText(sentence ? *sentence : sentence.error().message);
        });
}

/// What the button would do is no longer news, whatever was asked about it.
template<class Verb>
void ActionPanel::run(const Verb &verb)
{
    ++m_newestPreview;
    m_sentence->clear();
    answer(
        answerRow(), m_file.writer(),
        [member = m_member, verb](Store &store) -> Result<QString> { return verb(store, member); },
        [this](const QString &sentence) { Q_EMIT messageWanted(Tone::Good, sentence + u'.'); });
}

void ActionPanel::carryOut()
{
    m_form->finishEditing();
    const auto labelOf = [](const ChangeSet &changes) { return changes.label; };
    const auto sentenceOf = [](const OpenedPeriod &opened) { return opened.sentence; };
    const QDate on = day(u"actionOn"_s);
    const QDate until = day(u"actionUntil"_s);
    const QString reason = text(u"actionReason"_s);
    if (!on.isValid()) {
        setProblem(tr("Give the day."));
        return;
    }
    switch (m_verb) {
    case MemberVerb::Join:
        return run([=, asked = period()](Store &store, const MemberId &member) {
            return join(store, member, asked).map(sentenceOf);
        });
    case MemberVerb::Renew:
        return run([=, asked = period()](Store &store, const MemberId &member) {
            return renew(store, member, asked).map(sentenceOf);
        });
    case MemberVerb::Admit:
        return run([=](Store &store, const MemberId &member) {
            return admit(store, member, on, reason).map(labelOf);
        });
    case MemberVerb::Suspend:
        return run([=](Store &store, const MemberId &member) {
            return suspend(store, member, on, until, reason).map(labelOf);
        });
    case MemberVerb::Reinstate:
        return run([=](Store &store, const MemberId &member) {
            return reinstate(store, member, on, reason).map(labelOf);
        });
    case MemberVerb::End:
        return run([=](Store &store, const MemberId &member) {
            return endMembership(store, member, on, reason).map(labelOf);
        });
    case MemberVerb::Remove:
        return;
    }
}

} // namespace chapterhouse
