#include "desktop/pages/bodies/bodiespage.h"

#include "actions/removal.h"
#include "base/words.h"
#include "desktop/pages/bodies/addbodypanel.h"
#include "desktop/pages/bodies/bodiesheader.h"
#include "desktop/pages/bodies/bodyfacts.h"
#include "desktop/pages/bodies/bodypane.h"
#include "desktop/pages/bodies/nobodies.h"
#include "desktop/records/recordlistside.h"
#include "desktop/records/recordlistview.h"
#include "desktop/widgets/listandrecord.h"
#include "desktop/widgets/look/colours.h"

#include <QBoxLayout>
#include <QKeyEvent>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

SearchGuide bodySearchGuide()
{
    const auto choice = [](const QString &label, const QString &term) {
        return SearchGuide::Choice{label, [term](QDate) { return term; }};
    };
    return {.placeholder = BodiesPage::tr("Name … or kind:committee function:chair"),
            .choices = {choice(BodiesPage::tr("Committees"), u"kind:committee"_s),
                        choice(BodiesPage::tr("Groups"), u"kind:working_group"_s)},
            .filters = {},
            .commonValues = {"functions"_L1}};
}

RowMark markOf(int findings)
{
    if (findings == 0)
        return {.status = u"kept"_s, .word = BodiesPage::tr("All kept")};
    return {.status = u"to_mend"_s, .word = Words::tr("%Ln to mend", nullptr, findings)};
}

} // namespace

BodiesPage::BodiesPage(OpenFile &file, UserSettings &settings)
    : m_file(file), m_settings(settings), m_calendars(new CalendarSaver(file, settings, *this)),
      m_side(new RecordListSide(file, Kind::Body, tr("Board and committees"), bodySearchGuide())),
      m_model(m_side->model()), m_search(m_side->search()), m_list(m_side->list()),
      m_header(new BodiesHeader), m_adding(new AddBodyPanel), m_empty(new NoBodies),
      m_pane(new BodyPane(file)), m_sides(new ListAndRecord(buildListSide(), m_pane))
{
    setObjectName(u"bodiesPage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_sides);
    m_sides->preferRecord();
    m_sides->restoreState(m_settings.value(usersettings::bodySplitter).toByteArray());
    connectList();
    connectPane();
    m_pane->showNone();
    refreshReadOnly();
    countFindings();
}

QWidget *BodiesPage::buildListSide()
{
    m_side->addColumnTool();
    m_side->setHead(m_header);
    m_side->addPanel(m_adding);
    m_adding->hide();
    m_side->setEmptyState(m_empty);
    return m_side;
}

void BodiesPage::connectList()
{
    connect(m_header, &BodiesHeader::addRequested, this, &BodiesPage::beginAdding);
    connect(m_adding, &AddBodyPanel::addRequested, this, &BodiesPage::add);
    connect(m_adding, &AddBodyPanel::closed, this, [this] {
        m_adding->hide();
        m_list->setFocus();
    });
    connect(m_empty, &NoBodies::addRequested, this, &BodiesPage::beginAdding);
    connect(m_empty, &NoBodies::allRequested, this, [this] { m_search->setText({}); });
    connect(m_list, &RecordListView::currentRecordChanged, this, &BodiesPage::showCurrent);
    connect(m_list, &RecordListView::openRequested, this, &BodiesPage::openPane);
    connect(m_list, &RecordListView::removeRequested, this, [this] {
        if (const auto body = m_list->currentRecord(); body && m_readOnlyWhy.isEmpty())
            remove(*body);
    });
    connect(m_side, &RecordListSide::listed, this, &BodiesPage::showSummary);
    connect(m_side, &RecordListSide::dayChanged, m_pane, &BodyPane::finishEditing);
    connect(m_side, &RecordListSide::dayChanged, this, &BodiesPage::refreshReadOnly);
    connect(m_side, &RecordListSide::dayChanged, this, &BodiesPage::countFindings);
    connect(m_model, &RecordListModel::updated, this, &BodiesPage::showCurrent);
    connect(m_model, &RecordListModel::failed, this,
            [this](const QString &sentence) { Q_EMIT messageWanted(Tone::Wrong, sentence); });
}

void BodiesPage::connectPane()
{
    connect(m_pane, &BodyPane::messageWanted, this, &BodiesPage::messageWanted);
    connect(m_pane, &BodyPane::closeRequested, this, &BodiesPage::closePane);
    connect(m_pane, &BodyPane::removeRequested, this, &BodiesPage::remove);
    connect(m_pane, &BodyPane::calendarRequested, m_calendars, &CalendarSaver::save);
    connect(m_calendars, &CalendarSaver::messageWanted, this, &BodiesPage::messageWanted);
    connect(m_sides, &ListAndRecord::backRequested, this, &BodiesPage::closePane);
    connect(m_sides, &ListAndRecord::stateChanged, this,
            [this] { m_settings.set(usersettings::bodySplitter, m_sides->saveState()); });
    connect(&m_file.writer(), &StoreThread::busyChanged, this, &BodiesPage::refreshReadOnly);
    connect(&m_file.writer(), &StoreThread::changed, this, &BodiesPage::countFindings);
    connect(&m_file, &OpenFile::dayChanged, this, &BodiesPage::countFindings);
}

void BodiesPage::finishEditing()
{
    m_pane->finishEditing();
}

void BodiesPage::focusSearch()
{
    closePane();
    m_search->focusField();
}

void BodiesPage::showSummary()
{
    const int shown = m_model->rowCount();
    const bool isFiltered = m_side->isFiltered();
    m_header->setCount(shown);
    m_empty->explain(isFiltered, m_readOnlyWhy.isEmpty());
    if (!isFiltered || !m_side->total())
        setSummary(tr("%Ln bodies", nullptr, shown));
    else
        setSummary(
            tr("%1 of %Ln bodies", nullptr, *m_side->total()).arg(QLocale().toString(shown)));
}

void BodiesPage::showCurrent()
{
    const auto record = m_list->currentRecord();
    if (record && !record->id.isEmpty())
        m_pane->showBody(BodyId(record->id), m_model->day());
    else
        m_pane->showNone();
}

/// Marks the bodies in the list; of several answers only the last one counts.
void BodiesPage::countFindings()
{
    const int number = ++m_newestCount;
    const QDate day = m_search->day().value_or(m_file.today());
    m_file.query(
        this, [day](Database &database) { return chapterhouse::countFindings(database, day); },
        [this, number](const Result<QHash<RecordId, int>> &counts) {
            if (number != m_newestCount || !counts)
                return;
            QHash<RecordId, RowMark> marks;
            for (auto count = counts->begin(); count != counts->end(); ++count)
                marks.insert(count.key(), markOf(count.value()));
            m_model->setMarks(marks);
        });
}

void BodiesPage::refreshReadOnly()
{
    QString why = m_file.readOnlyReason();
    if (why.isEmpty() && !m_file.writer().busyWith().isEmpty())
        why = tr("%1: editing is off until it is done.").arg(m_file.writer().busyWith());
    if (why.isEmpty())
        why = m_side->pastSentence();
    m_readOnlyWhy = why;
    m_pane->setReadOnly(why);
    m_header->setEditable(why.isEmpty());
    m_empty->explain(m_side->isFiltered(), why.isEmpty());
    if (!why.isEmpty())
        m_adding->hide();
}

void BodiesPage::beginAdding()
{
    closePane();
    QStringList names;
    for (int row = 0; row < m_model->rowCount(); ++row)
        names += m_model->index(row, 0).data().toString();
    m_adding->begin(names);
}

void BodiesPage::add(const QString &name, const BodyTemplate &body)
{
    m_file.writer().run(
        this, [name, body](Store &store) { return addBody(store, name, body); },
        [this](const Result<AddedRecord> &added) {
            if (!added)
                return m_adding->setProblem(added.error().message);
            m_adding->hide();
            m_search->setText({});
            for (const ChangeSet::Touched &touched : added->changeSet.touched) {
                if (touched.record.id == added->id)
                    m_list->showRecords({touched.row});
            }
            m_list->setFocus();
        });
}

void BodiesPage::remove(const RecordRef &body)
{
    m_pane->finishEditing();
    m_file.writer().run(
        this, [body](Store &store) { return removeRecord(store, body); },
        [this](const Result<ChangeSet> &changes) {
            if (changes)
                Q_EMIT messageWanted(Tone::Good, tr("The body is removed. Undo with Ctrl+Z."));
            else
                Q_EMIT messageWanted(Tone::Wrong, changes.error().message);
        });
}

void BodiesPage::openPane()
{
    m_sides->setRecordOpen(true);
    m_pane->focusFirst();
}

void BodiesPage::closePane()
{
    if (!m_sides->isRecordOpen())
        return;
    m_pane->finishEditing();
    m_sides->setRecordOpen(false);
    m_list->setFocus();
}

void BodiesPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_sides->isRecordOpen())
        closePane();
    else
        Page::keyPressEvent(event);
}

} // namespace chapterhouse
