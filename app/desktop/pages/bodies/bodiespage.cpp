#include "desktop/pages/bodies/bodiespage.h"

#include "base/words.h"
#include "desktop/pages/bodies/addbodypanel.h"
#include "desktop/pages/bodies/bodyfacts.h"
#include "desktop/pages/bodies/bodypane.h"
#include "desktop/pages/bodies/nobodies.h"
#include "desktop/records/calendarsaver.h"
#include "desktop/records/listhead.h"
#include "desktop/records/recordlistside.h"
#include "desktop/records/recordlistview.h"
#include "desktop/widgets/look/colours.h"

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

BodiesPage::BodiesPage(OpenFile &file, UserSettings &settings, const CommandTable &commands)
    : BodiesPage(file, settings, commands, new BodyPane(file))
{
}

BodiesPage::BodiesPage(OpenFile &file, UserSettings &settings, const CommandTable &commands,
                       BodyPane *pane)
    : RecordsPage(file, settings,
                  {.kind = Kind::Body,
                   .title = tr("Board and committees"),
                   .guide = bodySearchGuide(),
                   .splitter = usersettings::bodySplitter,
                   .prefersRecord = true},
                  pane),
      m_calendars(new CalendarSaver(file, settings, *this))
{
    setObjectName(u"bodiesPage"_s);
    side()->addColumnTool();
    setParts(
        new ListHead(Kind::Body, tr("Board and committees"), tr("New body"), u"addBodyButton"_s),
        new AddBodyPanel(file), new NoBodies);
    rememberArrangement(usersettings::bodyColumns, usersettings::bodySort);
    connectListSide();
    connect(pane, &BodyPane::calendarRequested, m_calendars, &CalendarSaver::save);
    connect(m_calendars, &CalendarSaver::messageWanted, this, &BodiesPage::messageWanted);
    setCommands(commands.action(CommandId::NewBody), commands.action(CommandId::RemoveBody));
    begin();
    countFindings();
}

void BodiesPage::connectListSide()
{
    connect(side(), &RecordListSide::dayChanged, this, &BodiesPage::countFindings);
    connect(&file().writer(), &StoreThread::changed, this, &BodiesPage::countFindings);
    connect(&file(), &OpenFile::dayChanged, this, &BodiesPage::countFindings);
}

QString BodiesPage::summaryOf(int shown, std::optional<int> total) const
{
    if (!total)
        return tr("%Ln bodies", nullptr, shown);
    return tr("%1 of %Ln bodies", nullptr, *total).arg(QLocale().toString(shown));
}

/// Marks the bodies in the list; of several answers only the last one counts.
void BodiesPage::countFindings()
{
    const int number = ++m_newestCount;
    const QDate day = search()->day().value_or(file().today());
    file().query(
        this, [day](Database &database) { return chapterhouse::countFindings(database, day); },
        [this, number](const Result<QHash<RecordId, int>> &counts) {
            if (number != m_newestCount || !counts)
                return;
            QHash<RecordId, RowMark> marks;
            for (auto count = counts->begin(); count != counts->end(); ++count)
                marks.insert(count.key(), markOf(count.value()));
            model()->setMarks(marks);
        });
}

} // namespace chapterhouse
