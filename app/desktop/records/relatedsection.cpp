#include "desktop/records/relatedsection.h"

#include "desktop/records/correctionpanel.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

namespace chapterhouse {

using namespace Qt::StringLiterals;

RelatedSection::RelatedSection(OpenFile &file, const QString &title, Kind kind, QLatin1String owner,
                               const QList<QLatin1String> &fields, QWidget *parent)
    : QWidget(parent), m_model(new RelatedModel(file, kind, owner, fields, this)),
      m_table(new QTableView)
{
    auto *label = new InkLabel(Colour::Text, InkLabel::Size::Strong);
    label->setText(title);
    buildTable(title, kind);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::normal);
    column->addWidget(label);
    column->addWidget(m_table);
    connect(m_model, &QAbstractItemModel::modelReset, this, &RelatedSection::fitHeight);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RelatedSection::chosenChanged);
    hide();
}

void RelatedSection::buildTable(const QString &title, Kind kind)
{
    m_table->setObjectName(u"related_"_s + nameOf(kind));
    m_table->setAccessibleName(title);
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    QHeaderView *head = m_table->horizontalHeader();
    head->setHighlightSections(false);
    head->setTextElideMode(Qt::ElideRight);
    head->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    head->setSectionResizeMode(QHeaderView::ResizeToContents);
    head->setSectionResizeMode(m_model->columnCount() - 1, QHeaderView::Stretch);
}

void RelatedSection::allowCorrection(OpenFile &file, const QList<QLatin1String> &keys)
{
    const Kind kind = m_model->kind();
    m_correct = new QPushButton(tr("Correct…"));
    m_correct->setObjectName(u"correctButton_"_s + nameOf(kind));
    m_correction = new CorrectionPanel(file, kind, keys);
    auto *row = new QHBoxLayout;
    row->addWidget(m_correct);
    row->addStretch();
    static_cast<QBoxLayout *>(layout())->addLayout(row);
    layout()->addWidget(m_correction);
    connect(this, &RelatedSection::chosenChanged, this, &RelatedSection::offerCorrection);
    connect(m_correction, &CorrectionPanel::openChanged, this, &RelatedSection::offerCorrection);
    connect(m_correction, &CorrectionPanel::problemMissed, this, &RelatedSection::problemMissed);
    connect(m_correct, &QPushButton::clicked, this, [this] {
        if (const auto record = chosen())
            m_correction->open(*record);
    });
    offerCorrection();
}

void RelatedSection::showRecordsOf(const RecordId &owner, std::optional<QDate> day)
{
    m_model->setOwner(owner, day);
}

void RelatedSection::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    offerCorrection();
}

std::optional<Record> RelatedSection::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? std::nullopt : std::optional(m_model->recordAt(rows.front().row()));
}

void RelatedSection::offerCorrection()
{
    if (!m_correct)
        return;
    const bool canCorrect = !m_readOnly && m_table->selectionModel()->hasSelection();
    if (!canCorrect)
        m_correction->putAside();
    m_correct->setVisible(m_correction->isHidden());
    m_correct->setEnabled(canCorrect);
}

void RelatedSection::fitHeight()
{
    setVisible(count() > 0);
    int height = m_table->horizontalHeader()->sizeHint().height();
    for (int row = 0; row < count(); ++row)
        height += m_table->rowHeight(row);
    m_table->setFixedHeight(height + spacing::tight);
    offerCorrection();
    Q_EMIT reloaded();
}

} // namespace chapterhouse
