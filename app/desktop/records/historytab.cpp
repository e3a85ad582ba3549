#include "desktop/records/historytab.h"

#include "actions/recordverbs.h"
#include "base/words.h"
#include "desktop/records/historydelegate.h"
#include "desktop/widgets/look/colours.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QPushButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

HistoryTab::HistoryTab(OpenFile &file, QWidget *parent)
    : QWidget(parent), m_file(file), m_model(new HistoryModel(file, this)), m_list(new QListView),
      m_putBack(new QPushButton(tr("Put this field back")))
{
    m_list->setObjectName(u"historyList"_s);
    m_list->setAccessibleName(tr("History"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HistoryDelegate(m_list));
    m_list->setWordWrap(true);
    m_putBack->setObjectName(u"putBack"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::wide, spacing::normal, spacing::wide, spacing::wide);
    column->addWidget(m_list, 1);
    column->addWidget(m_putBack, 0, Qt::AlignLeading);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &HistoryTab::offer);
    connect(m_model, &QAbstractItemModel::modelReset, this, &HistoryTab::offer);
    connect(m_putBack, &QPushButton::clicked, this, &HistoryTab::putBack);
    offer();
}

void HistoryTab::showRecord(const RecordRef &record)
{
    m_model->setRecord(record);
}

void HistoryTab::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    offer();
}

void HistoryTab::offer()
{
    const bool canPutBack =
        m_list->currentIndex().data(HistoryModel::CanPutBackRole).toBool() && !m_readOnly;
    m_putBack->setEnabled(canPutBack);
    m_putBack->setToolTip(canPutBack ? QString() : tr("Choose a changed field in the list."));
}

void HistoryTab::putBack()
{
    const auto value = m_model->putBackAt(m_list->currentIndex().row());
    if (!value)
        return;
    m_file.writer().run(
        this,
        [value](Store &store) {
            return setFields(store, value->record, {{value->key, value->text}},
                             Words::tr("put back from the history"));
        },
        [this](const Result<ChangeSet> &changes) {
            if (changes)
                Q_EMIT messageWanted(Tone::Good, tr("The field was put back."));
            else
                Q_EMIT messageWanted(Tone::Wrong, changes.error().message);
        });
}

} // namespace chapterhouse
