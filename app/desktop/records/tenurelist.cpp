#include "desktop/records/tenurelist.h"

#include "desktop/records/recordlistview.h"
#include "desktop/widgets/chiprow.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"
#include "store/querysql.h"

#include <QBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

const QString nowState = u"current"_s;
const QString overState = u"former"_s;

} // namespace

TenureList::TenureList(OpenFile &file, const What &what, QWidget *parent)
    : QWidget(parent), m_file(file), m_what(what), m_state(nowState),
      m_model(new RecordListModel(file, what.kind, this)), m_chips(new ChipRow),
      m_list(new RecordListView(*m_model, nameOf(what.kind) + u"List"_s, what.title)),
      m_nothing(new InkLabel(Colour::Quiet)), m_verbs(new QHBoxLayout)
{
    m_chips->setObjectName(nameOf(what.kind) + u"Chips"_s);
    m_chips->setFilterOffered(false);
    m_chips->addChoice(nowState, tr("Now"));
    m_chips->addChoice(overState, tr("Before"));
    m_chips->addChoice({}, tr("All"));
    m_list->setArrangement({.columns = what.columns, .sort = what.sort});
    m_nothing->setText(what.nothing);
    m_nothing->setWordWrap(true);
    m_nothing->hide();
    m_verbs->setSpacing(spacing::normal);
    m_verbs->addStretch();
    auto *top = new QVBoxLayout;
    top->setContentsMargins(spacing::wide, spacing::normal, spacing::wide, 0);
    top->setSpacing(spacing::normal);
    top->addWidget(m_chips);
    top->addWidget(m_nothing);
    auto *bottom = new QVBoxLayout;
    bottom->setContentsMargins(spacing::wide, 0, spacing::wide, spacing::normal);
    bottom->addLayout(m_verbs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::normal);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    column->addLayout(bottom);
    show(nowState);
    connect(m_chips, &ChipRow::choiceToggled, this, &TenureList::show);
    connect(m_model, &RecordListModel::updated, this, &TenureList::refresh);
    connect(m_list, &RecordListView::selectedCountChanged, this, &TenureList::refresh);
    connect(m_list, &RecordListView::openRequested, this, [this] {
        const auto record = m_list->currentRecord();
        const auto held = record ? m_file.reader().find(*record) : Result<std::optional<Record>>();
        if (held && *held)
            Q_EMIT memberRequested(MemberId((*held)->reference("member"_L1)));
    });
}

void TenureList::showRecordsOf(const RecordId &owner, std::optional<QDate> day)
{
    m_model->setDay(day);
    m_owner = owner;
    ask();
}

/// One of the three is always shown.
void TenureList::show(const QString &state)
{
    m_state = state;
    for (const QString &each : {nowState, overState, QString()})
        m_chips->setChecked(each, each == state);
    ask();
}

void TenureList::ask()
{
    if (m_owner.isEmpty())
        return;
    QString text = u"%1:%2"_s.arg(m_what.owner, m_owner.text());
    if (!m_state.isEmpty())
        text += u" state:"_s + m_state;
    m_model->setQuery(understoodQuery(m_what.kind, text).query);
}

void TenureList::refresh()
{
    const bool isEmpty = m_model->isLoaded() && m_model->rowCount() == 0;
    m_nothing->setText(m_state == overState ? tr("Nobody before.") : m_what.nothing);
    m_nothing->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
    const QList<RecordRef> records = chosen();
    const bool isOver = std::ranges::any_of(records, [this](const RecordRef &ref) {
        const auto record = m_file.reader().find(ref);
        const QDate until = record && *record ? (*record)->date("until"_L1) : QDate();
        return until.isValid() && until < m_file.today();
    });
    for (const auto &[button, actsOn] : std::as_const(m_buttons)) {
        const bool fits = records.size() == 1 || (actsOn == ActsOn::Several && !records.isEmpty());
        button->setEnabled(!m_readOnly && fits && !isOver);
        button->setVisible(!isEmpty);
    }
}

void TenureList::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    refresh();
}

QPushButton *TenureList::addVerb(const QString &text, const QString &name, ActsOn actsOn)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    m_verbs->insertWidget(static_cast<int>(m_buttons.size()), button);
    m_buttons.append({button, actsOn});
    refresh();
    return button;
}

QList<RecordRef> TenureList::chosen() const
{
    return m_list->selectedRecords();
}

void TenureList::focusList()
{
    m_list->setFocus();
}

} // namespace chapterhouse
