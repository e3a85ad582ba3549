#include "desktop/records/ownedlist.h"

#include "desktop/records/recordlistview.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"
#include "store/querysql.h"

#include <QBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

OwnedList::OwnedList(OpenFile &file, const What &what, QWidget *parent)
    : QWidget(parent), m_file(file), m_what(what), m_nothing(what.nothing),
      m_model(new RecordListModel(file, what.kind, this)),
      m_list(new RecordListView(*m_model, nameOf(what.kind) + u"List"_s, what.title)),
      m_nothingLabel(new InkLabel(Colour::Quiet)), m_top(new QVBoxLayout), m_verbs(new QHBoxLayout)
{
    m_list->setArrangement({.columns = what.columns, .sort = what.sort});
    m_nothingLabel->setWordWrap(true);
    m_nothingLabel->hide();
    m_verbs->setSpacing(spacing::normal);
    m_verbs->addStretch();
    m_top->setContentsMargins(spacing::wide, spacing::normal, spacing::wide, 0);
    m_top->setSpacing(spacing::normal);
    m_top->addWidget(m_nothingLabel);
    auto *bottom = new QVBoxLayout;
    bottom->setContentsMargins(spacing::wide, 0, spacing::wide, spacing::normal);
    bottom->addLayout(m_verbs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::normal);
    column->addLayout(m_top);
    column->addWidget(m_list, 1);
    column->addLayout(bottom);
    connect(m_model, &RecordListModel::updated, this, &OwnedList::refresh);
    connect(m_list, &RecordListView::selectedCountChanged, this, &OwnedList::refresh);
    connect(m_list, &RecordListView::openRequested, this, [this] {
        if (const auto record = m_list->currentRecord())
            Q_EMIT openRequested(*record);
    });
}

void OwnedList::addTop(QWidget *part)
{
    m_top->insertWidget(m_top->indexOf(m_nothingLabel), part);
}

void OwnedList::showRecordsOf(const RecordId &owner, std::optional<QDate> day)
{
    m_model->setDay(day);
    m_owner = owner;
    ask();
}

void OwnedList::setTerms(const QString &terms)
{
    m_terms = terms;
    ask();
}

void OwnedList::ask()
{
    if (m_owner.isEmpty())
        return;
    const QString text = u"%1:%2 %3"_s.arg(m_what.owner, m_owner.text(), m_terms);
    m_model->setQuery(understoodQuery(m_what.kind, text).query);
}

bool OwnedList::isDoneWith(const RecordRef &ref) const
{
    const auto record = m_file.reader().find(ref);
    return record && *record && isDoneWith(**record);
}

void OwnedList::refresh()
{
    const bool isEmpty = m_model->isLoaded() && m_model->rowCount() == 0;
    m_nothingLabel->setText(m_nothing);
    m_nothingLabel->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
    const QList<RecordRef> records = chosen();
    const bool isOver =
        std::ranges::any_of(records, [this](const RecordRef &ref) { return isDoneWith(ref); });
    for (const auto &[button, actsOn] : std::as_const(m_buttons)) {
        const bool fits = records.size() == 1 || (actsOn == ActsOn::Several && !records.isEmpty());
        button->setEnabled(!m_readOnly && fits && !isOver);
        button->setVisible(!isEmpty);
    }
    Q_EMIT chosenChanged();
}

void OwnedList::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    refresh();
}

QPushButton *OwnedList::addVerb(const QString &text, const QString &name, ActsOn actsOn)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    m_verbs->insertWidget(static_cast<int>(m_buttons.size()), button);
    m_buttons.append({button, actsOn});
    refresh();
    return button;
}

QList<RecordRef> OwnedList::chosen() const
{
    return m_list->selectedRecords();
}

int OwnedList::count() const
{
    return m_model->rowCount();
}

} // namespace chapterhouse
