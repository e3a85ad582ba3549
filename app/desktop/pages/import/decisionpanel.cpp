#include "desktop/pages/import/decisionpanel.h"

#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QRadioButton>
#include <QScrollArea>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 12;
constexpr int textIndent = 24; ///< of a radio button
constexpr int mostHeight = 176;

} // namespace

DecisionPanel::DecisionPanel(PlanModel &plan, QWidget *parent)
    : TonedFrame(Shape::Card, parent), m_plan(plan)
{
    setObjectName(u"decisionPanel"_s);
    setTone(Tone::Neutral);
    setMaximumHeight(mostHeight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    connect(&plan, &PlanModel::decided, this, &DecisionPanel::showChoice);
    connect(&plan, &PlanModel::modelReset, this, [this] { showRow(-1); });
    hide();
}

void DecisionPanel::showRow(int row)
{
    m_row = row;
    delete m_room;
    m_room = nullptr;
    m_choices = row < 0 ? QList<RowChoice>() : m_plan.choicesAt(row);
    setVisible(!m_choices.isEmpty());
    if (m_choices.isEmpty())
        return;
    QWidget *question = newQuestion();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(question);
    scroll->viewport()->setAutoFillBackground(false);
    question->setAutoFillBackground(false);
    m_room = scroll;
    layout()->addWidget(scroll);
    setFixedHeight(std::min(mostHeight, question->sizeHint().height()));
    showChoice();
}

QWidget *DecisionPanel::newQuestion()
{
    auto *question = new QWidget;
    m_buttons = new QButtonGroup(question);
    auto *words = new InkLabel(Colour::Text, InkLabel::Size::Strong);
    const bool isRemoved = m_plan.groupAt(m_row) == PlanGroup::Removed;
    words->setText((isRemoved ? tr("%1: should %2 come back?", "line or file, title")
                              : tr("%1: who is %2?", "line or file, title"))
                       .arg(PlanWords::placeOf(m_plan.rowAt(m_row)), m_plan.rowAt(m_row).title));
    auto *own = new QVBoxLayout;
    auto *candidates = new QVBoxLayout;
    for (QVBoxLayout *column : {own, candidates})
        column->setSpacing(spacing::tight);
    for (const RowChoice &choice : std::as_const(m_choices))
        addChoice(choice.decision == RowDecision::Same ? candidates : own, choice);
    own->addStretch(1);
    candidates->addStretch(1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(2 * spacing::wide);
    columns->addLayout(own);
    columns->addLayout(candidates, 1);
    auto *layout = new QVBoxLayout(question);
    layout->setContentsMargins(padding, padding, padding, padding);
    layout->setSpacing(spacing::normal);
    layout->addWidget(words);
    if (isRemoved) {
        auto *reason = new InkLabel(Colour::Quiet, InkLabel::Size::Small);
        reason->setObjectName(u"removal"_s);
        reason->setWordWrap(true);
        reason->setText(m_plan.reasonsAt(m_row));
        layout->addWidget(reason);
    }
    layout->addLayout(columns);
    return question;
}

void DecisionPanel::addChoice(QVBoxLayout *column, const RowChoice &choice)
{
    const auto number = static_cast<int>(m_choices.indexOf(choice));
    auto *button = new QRadioButton(wordsOf(choice));
    button->setObjectName(u"choice%1"_s.arg(number));
    m_buttons->addButton(button, number);
    column->addWidget(button);
    connect(button, &QRadioButton::clicked, this, [this, choice] { m_plan.choose(m_row, choice); });
    if (choice.decision != RowDecision::Same)
        return;
    const Candidate &candidate =
        m_plan.rowAt(m_row).candidates[static_cast<size_t>(choice.candidate)];
    auto *facts = new InkLabel(Colour::Quiet, InkLabel::Size::Small);
    facts->setText(m_plan.words().factsOf(candidate));
    facts->setContentsMargins(textIndent, 0, 0, 0);
    button->setAccessibleDescription(facts->text());
    column->addWidget(facts);
}

QString DecisionPanel::wordsOf(const RowChoice &choice) const
{
    switch (choice.decision) {
    case RowDecision::Same: {
        const Candidate &candidate =
            m_plan.rowAt(m_row).candidates[static_cast<size_t>(choice.candidate)];
        return tr("%1: %2", "a member, why it may be the same")
            .arg(PlanWords::titleOf(candidate), candidate.words);
    }
    case RowDecision::New:
        return m_plan.groupAt(m_row) == PlanGroup::Removed ? tr("Bring back") : tr("A new member");
    case RowDecision::None:
    case RowDecision::LeaveOut:
        return m_plan.groupAt(m_row) == PlanGroup::Removed ? tr("Leave out")
                                                           : tr("Leave the row out");
    }
    Q_UNREACHABLE();
}

void DecisionPanel::showChoice()
{
    if (m_choices.isEmpty())
        return;
    const auto at = static_cast<int>(m_choices.indexOf(m_plan.choiceAt(m_row)));
    if (QAbstractButton *button = m_buttons->button(at))
        button->setChecked(true);
}

} // namespace chapterhouse
