#include "desktop/pages/members/relatedtab.h"

#include "desktop/pages/members/correctionpanel.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

namespace chapterhouse {

using namespace Qt::StringLiterals;

RelatedTab::RelatedTab(OpenFile &file, What what, QWidget *parent)
    : QWidget(parent), m_nothing(new InkLabel(Colour::Quiet))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::wide);
    column->setSpacing(spacing::normal);
    m_nothing->setWordWrap(true);
    column->addWidget(m_nothing);
    if (what == What::Periods) {
        m_nothing->setText(tr("No periods yet. “Join” opens the first one."));
        addSection(file, tr("Periods"), Kind::Membership, {u"start"_s, u"end"_s, u"tier"_s});
        addCorrection(file, {u"start"_s, u"end"_s});
        addSection(file, tr("Decisions of the board"), Kind::Standing,
                   {u"from"_s, u"until"_s, u"what"_s, u"reason"_s});
        addSection(file, tr("Admission"), Kind::Admission,
                   {u"applied"_s, u"decided"_s, u"outcome"_s, u"reference"_s});
        addSection(file, tr("Leaving"), Kind::Leaving, {u"effective"_s, u"reason"_s, u"notice"_s});
    } else {
        m_nothing->setText(tr("No payments yet. They are recorded when someone joins or renews."));
        addSection(file, tr("Payments"), Kind::Payment,
                   {u"date"_s, u"amount"_s, u"method"_s, u"reference"_s});
        addCorrection(file, {u"date"_s, u"amount"_s, u"reference"_s});
    }
    column->addStretch();
}

void RelatedTab::addSection(OpenFile &file, const QString &title, Kind kind,
                            const QStringList &fields)
{
    const Section section{kind, new InkLabel(Colour::Text, InkLabel::Size::Strong), new QTableView,
                          new RelatedModel(file, kind, fields, this)};
    section.title->setText(title);
    section.table->setObjectName(u"related_"_s + nameOf(kind));
    section.table->setAccessibleName(title);
    section.table->setModel(section.model);
    section.table->setShowGrid(false);
    section.table->setFrameShape(QFrame::NoFrame);
    section.table->setSelectionBehavior(QAbstractItemView::SelectRows);
    section.table->setSelectionMode(QAbstractItemView::SingleSelection);
    section.table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    section.table->setTabKeyNavigation(false);
    section.table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    section.table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    section.table->setWordWrap(false);
    section.table->verticalHeader()->hide();
    section.table->horizontalHeader()->setHighlightSections(false);
    section.table->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    section.table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    section.table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    section.table->horizontalHeader()->setSectionResizeMode(static_cast<int>(fields.size()) - 1,
                                                            QHeaderView::Stretch);
    layout()->addWidget(section.title);
    layout()->addWidget(section.table);
    m_sections.push_back(section);
    connect(section.model, &QAbstractItemModel::modelReset, this, &RelatedTab::fitHeights);
}

void RelatedTab::addCorrection(OpenFile &file, const QStringList &fields)
{
    Section &section = m_sections.back();
    section.correct = new QPushButton(tr("Correct…"));
    section.correct->setObjectName(u"correctButton_"_s + nameOf(section.kind));
    section.correction = new CorrectionPanel(file, section.kind, fields);
    auto *row = new QHBoxLayout;
    row->addWidget(section.correct);
    row->addStretch();
    static_cast<QBoxLayout *>(layout())->addLayout(row);
    layout()->addWidget(section.correction);
    connect(section.table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RelatedTab::offer);
    connect(section.correction, &CorrectionPanel::openChanged, this, &RelatedTab::offer);
    connect(section.correct, &QPushButton::clicked, this,
            [table = section.table, model = section.model, panel = section.correction] {
                panel->open(model->recordAt(table->currentIndex().row()));
            });
}

void RelatedTab::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    offer();
}

void RelatedTab::offer()
{
    for (const Section &section : m_sections) {
        if (!section.correct)
            continue;
        const bool isChosen = section.table->selectionModel()->hasSelection();
        if (m_readOnly || !isChosen)
            section.correction->hide();
        section.correct->setVisible(section.model->rowCount() > 0 &&
                                    section.correction->isHidden());
        section.correct->setEnabled(isChosen && !m_readOnly);
    }
}

void RelatedTab::showMember(const MemberId &member)
{
    for (const Section &section : m_sections)
        section.model->setMember(member);
    fitHeights();
}

int RelatedTab::count() const
{
    return m_sections.front().model->rowCount();
}

/// Tables as high as their rows, so that the page scrolls as one; sections without rows are hidden.
void RelatedTab::fitHeights()
{
    bool isEmpty = true;
    for (const Section &section : m_sections) {
        const int rows = section.model->rowCount();
        section.title->setVisible(rows > 0);
        section.table->setVisible(rows > 0);
        isEmpty = isEmpty && rows == 0;
        int height = section.table->horizontalHeader()->sizeHint().height();
        for (int row = 0; row < rows; ++row)
            height += section.table->rowHeight(row);
        section.table->setFixedHeight(height + spacing::tight);
    }
    m_nothing->setVisible(isEmpty);
    offer();
}

} // namespace chapterhouse
