#include "desktop/pages/import/planstep.h"

#include "desktop/pages/import/decisionpanel.h"
#include "desktop/pages/import/importrun.h"
#include "desktop/pages/import/importwords.h"
#include "desktop/pages/import/planview.h"
#include "desktop/widgets/chip.h"
#include "desktop/widgets/flowlayout.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/linkbutton.h"
#include "desktop/widgets/look/type.h"
#include "desktop/widgets/rovingfocus.h"
#include "desktop/widgets/tonedframe.h"

#include <QBoxLayout>
#include <QButtonGroup>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array groupIcons{Icon::SignCross,    Icon::SignApprox, Icon::SignDash,
                                Icon::SignTriangle, Icon::SignPencil, Icon::SignPlus,
                                Icon::SignEquals};
constexpr int bandPadding = 12;
constexpr int detailLines = 2;
/// Of the room, where the others have one share each.
constexpr int readingShare = 2;
constexpr qsizetype mostNotes = 3;

/// Whether the chip of the group is shown without a row in it.
bool isUsual(PlanGroup group, Kind kind)
{
    if (kind == Kind::Member)
        return group != PlanGroup::Removed;
    return group == PlanGroup::CannotBeRead || group == PlanGroup::Update ||
           group == PlanGroup::New || group == PlanGroup::Same;
}

} // namespace

PlanStep::PlanStep(ImportRun &run, const Reader &reader, QWidget *parent)
    : QWidget(parent), m_run(run), m_model(new PlanModel(reader, this)),
      m_view(new PlanView(*m_model)), m_decision(new DecisionPanel(*m_model)),
      m_detail(new InkLabel(Colour::Quiet, InkLabel::Size::Small)),
      m_band(new TonedFrame(TonedFrame::Shape::Card)), m_summary(new InkLabel(Colour::Warning))
{
    setObjectName(u"planStep"_s);
    m_view->setObjectName(u"planView"_s);
    m_detail->setObjectName(u"planDetail"_s);
    m_detail->setWordWrap(true);
    m_detail->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_detail->setContentsMargins(spacing::wide, 0, spacing::wide, 0);
    m_detail->setFixedHeight(detailLines * m_detail->fontMetrics().lineSpacing());
    m_summary->setObjectName(u"planSummary"_s);
    m_summary->setWordWrap(true);
    auto *band = new QVBoxLayout(m_band);
    band->setContentsMargins(bandPadding, bandPadding - 2, bandPadding, bandPadding - 2);
    band->addWidget(m_summary);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(spacing::wide, spacing::normal, spacing::wide, spacing::wide);
    below->setSpacing(spacing::normal + spacing::tight);
    below->addWidget(m_decision);
    below->addWidget(makeFacts());
    below->addWidget(m_band);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::normal);
    layout->addWidget(makeChips());
    layout->addWidget(m_view, 1);
    layout->addWidget(m_detail);
    layout->addLayout(below);
    connect(m_model, &PlanModel::decided, this, &PlanStep::count);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &PlanStep::showDetail);
    connect(m_model, &PlanModel::modelReset, m_detail, &QLabel::clear);
}

QWidget *PlanStep::makeChips()
{
    auto *room = new QWidget;
    auto *flow = new FlowLayout(room);
    flow->setContentsMargins(spacing::wide, 0, spacing::wide, 0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    room->setSizePolicy(policy);
    auto *focus = new RovingFocus(Qt::Horizontal, this);
    auto *only = new QButtonGroup(this);
    QList<QWidget *> items;
    for (int at = -1; at < planGroupCount; ++at) {
        const bool isAll = at < 0;
        auto *chip = new Chip(Chip::Kind::ChoiceItem,
                              isAll ? tr("All") : wordFor(static_cast<PlanGroup>(at)));
        chip->setObjectName(u"planGroup%1"_s.arg(at));
        if (!isAll)
            chip->setLeadingIcon(groupIcons[static_cast<size_t>(at)]);
        only->addButton(chip);
        flow->addWidget(chip);
        m_chips += chip;
        items += chip;
        connect(chip, &Chip::toggled, this, [this, at](bool isChecked) {
            if (isChecked)
                m_model->setGroup(at < 0 ? std::nullopt
                                         : std::optional(static_cast<PlanGroup>(at)));
        });
    }
    focus->setItems(items);
    return room;
}

QWidget *PlanStep::makeFacts()
{
    auto *room = new QWidget;
    auto *row = new QHBoxLayout(room);
    row->setContentsMargins({});
    row->setSpacing(spacing::wide + spacing::normal);
    m_readAs = addFact(row, u"changeReading"_s, tr("Read as"));
    m_matchedBy = addFact(row, u"changeMatching"_s, tr("Matched by"));
    m_existing = addFact(row, u"changeMode"_s, tr("Existing values"));
    row->setStretch(0, readingShare);
    return room;
}

InkLabel *PlanStep::addFact(QHBoxLayout *row, const QString &name, const QString &title)
{
    auto *head = new InkLabel(Colour::Text, InkLabel::Size::Strong);
    head->setText(title);
    auto *words = new InkLabel(Colour::Quiet, InkLabel::Size::Small);
    words->setWordWrap(true);
    auto *change = new LinkButton(tr("Change"), Colour::Quiet);
    change->setObjectName(name);
    change->setFont(smallFont(change->font()));
    change->setAccessibleName(tr("Change: %1").arg(title));
    connect(change, &QPushButton::clicked, this, &PlanStep::changeRequested);
    m_changes += change;
    auto *top = new QHBoxLayout;
    top->setSpacing(spacing::normal);
    top->addWidget(head);
    top->addWidget(change);
    top->addStretch(1);
    auto *fact = new QVBoxLayout;
    fact->setSpacing(2);
    fact->addLayout(top);
    fact->addWidget(words);
    fact->addStretch(1);
    row->addLayout(fact, 1);
    return words;
}

void PlanStep::showRun()
{
    m_model->setPlan(m_run.currentPlan());
    if (!m_run.currentPlan())
        return;
    const ImportSource &source = m_run.source();
    m_chips.first()->setChecked(true);
    m_chips.first()->setCount(m_model->total());
    for (int at = 0; at < planGroupCount; ++at) {
        const int rows = m_model->countOf(static_cast<PlanGroup>(at));
        m_chips[at + 1]->setCount(rows);
        m_chips[at + 1]->setEnabled(rows > 0);
        m_chips[at + 1]->setVisible(rows > 0 || isUsual(static_cast<PlanGroup>(at), m_run.kind()));
    }
    m_readAs->setText(readAsWords(source));
    m_matchedBy->setText(source.isTable() ? matchWords(m_run.rules(), m_run.kind())
                                          : knownByWords(source.format));
    m_existing->setText(modeWords(m_run.currentPlan()->mode));
    for (LinkButton *change : std::as_const(m_changes))
        change->setVisible(source.isTable());
    m_view->setCurrentIndex(m_model->index(0, 0));
    m_view->setFocus();
    count();
}

void PlanStep::showDetail(const QModelIndex &current)
{
    const QModelIndex what = current.siblingAtColumn(PlanModel::WhatColumn);
    m_decision->showRow(current.isValid() ? current.row() : -1);
    m_detail->setVisible(m_decision->isHidden());
    m_detail->setText(
        current.isValid()
            ? tr("%1: %2", "line or file, what happens")
                  .arg(PlanWords::placeOf(m_model->rowAt(current.row())), what.data().toString())
            : QString());
}

QStringList PlanStep::notes() const
{
    QStringList notes = m_model->words().notes();
    const auto more = static_cast<int>(notes.size() - mostNotes);
    if (more > 0)
        notes = notes.first(mostNotes) << tr("And %n more like that.", nullptr, more);
    return notes;
}

void PlanStep::count()
{
    m_counts = countsOf(*m_run.currentPlan());
    const bool leavesOut = m_counts.duplicates + m_counts.rejected > 0;
    const Tone tone = leavesOut ? Tone::Warning : Tone::Information;
    m_band->setTone(tone);
    m_summary->setInk(inkOf(tone));
    const ImportSource &source = m_run.source();
    m_summary->setText(summaryWords(m_counts, m_run.kind(),
                                    source.isTable() ? rejectedNameFor(source.path) : QString()));
    Q_EMIT countsChanged();
}

} // namespace chapterhouse
