#include "exchange/calendar/calendarimport.h"

#include "base/safefile.h"
#include "base/words.h"
#include "domain/eventseries.h"
#include "domain/recordchecks.h"
#include "exchange/calendar/calendarsequence.h"
#include "exchange/calendar/calendarvalues.h"
#include "exchange/calendar/eventcalendar.h"
#include "exchange/import/removedrecords.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestCalendarFile = qint64(32) * 1024 * 1024;

/// The field of the catalogue that a property of the file goes into; empty when there is none.
QString fieldOf(const QString &property)
{
    static const QHash<QString, QString> fields{
        {u"DTSTART"_s, u"start"_s},     {u"DTEND"_s, u"end"_s},
        {u"DURATION"_s, u"end"_s},      {u"TZID"_s, u"zone"_s},
        {u"RRULE"_s, u"rrule"_s},       {u"EXDATE"_s, u"exceptions"_s},
        {u"URL"_s, u"url"_s},           {u"UID"_s, u"uid"_s},
        {u"SEQUENCE"_s, u"sequence"_s}, {u"RECURRENCE-ID"_s, u"occurrence"_s},
        {u"SUMMARY"_s, u"title"_s}};
    return fields.value(property);
}

/// What is known of an entry before its row is planned.
struct Known {
    std::optional<Record> record; ///< the one that is there
    RecordId id;                  ///< its id, or a new one
};

/// Plans the entries of a file one by one: whole events and series first, as their changed times
/// are told by them.
class CalendarPlanner {
public:
    CalendarPlanner(const Reader &reader, IdSource &ids, QDate today)
        : m_reader(reader), m_ids(ids), m_today(today),
          m_removed(Kind::Event, {{0}, {catalogueOf(Kind::Event).indexOf("uid"_L1)}})
    {
        m_plan.kind = Kind::Event;
        m_plan.mode = ImportMode::Overwrite;
        m_plan.origin = Origin::Calendar;
    }

    Result<ImportPlan> plan(const CalendarReading &reading, const Progress &progress)
    {
        if (auto loaded = m_removed.load(m_reader.database()); !loaded)
            return failed(loaded);
        for (const bool isWhole : {true, false}) {
            for (const ReadCalendarEvent &read : reading.events) {
                if (read.event.occurrence.has_value() == isWhole)
                    continue;
                auto planned = report(progress, qint64(m_plan.rows.size()), reading.events.size());
                if (planned)
                    planned = isWhole ? planWhole(read) : planChanged(read);
                if (!planned)
                    return failed(planned);
            }
        }
        takeProblems(reading);
        std::stable_sort(m_plan.problems.begin(), m_plan.problems.end(),
                         [](const ImportProblem &left, const ImportProblem &right) {
                             return left.line < right.line;
                         });
        return std::move(m_plan);
    }

private:
    /// Those of the reading, each with the row of its entry; entries that could not be read get
    /// one.
    void takeProblems(const CalendarReading &reading)
    {
        QHash<int, qsizetype> rows; // by the lines that they begin on
        for (size_t i = 0; i < m_plan.rows.size(); ++i)
            rows.insert(m_plan.rows[i].line, static_cast<qsizetype>(i));
        for (const CalendarProblem &problem : reading.problems) {
            if (problem.isError && !rows.contains(problem.entry)) {
                rows.insert(problem.entry, static_cast<qsizetype>(m_plan.rows.size()));
                m_plan.rows.push_back({.line = problem.entry, .outcome = RowOutcome::Error});
            }
            m_plan.problems.push_back({.row = rows.value(problem.entry, ImportProblem::noRow),
                                       .line = problem.line,
                                       .column = problem.property,
                                       .field = fieldOf(problem.property),
                                       .value = problem.value,
                                       .severity = problem.isError
                                                       ? ImportProblem::Severity::Error
                                                       : ImportProblem::Severity::Warning,
                                       .reason = problem.reason});
        }
        // Those left out for more problems than are told are rejected too.
        const size_t all = static_cast<size_t>(reading.events.size()) + size_t(reading.rejected);
        while (m_plan.rows.size() < all)
            m_plan.rows.push_back({.outcome = RowOutcome::Error});
    }

    void complain(const PlannedRow &row, const QString &column, const QString &reason,
                  ImportProblem::Severity severity = ImportProblem::Severity::Warning)
    {
        m_plan.problems.push_back({.row = static_cast<qsizetype>(m_plan.rows.size()),
                                   .line = row.line,
                                   .column = column,
                                   .field = fieldOf(column),
                                   .value = {},
                                   .severity = severity,
                                   .reason = reason});
    }

    Result<std::optional<Record>> findByUid(const QString &uid) const
    {
        const auto found = m_reader.recordsWith(Kind::Event, "uid"_L1, uid);
        if (!found)
            return failed(found);
        if (!found->empty())
            return found->front();
        const RecordId own = idInCalendarUid(uid);
        return own.isEmpty() ? Result<std::optional<Record>>(std::nullopt)
                             : m_reader.find({Kind::Event, own});
    }

    Result<void> planWhole(const ReadCalendarEvent &read)
    {
        const auto found = findByUid(read.event.uid);
        if (!found)
            return failed(found);
        Record blank = blankRecord(Kind::Event, *found ? (*found)->id() : m_ids.next());
        blank.set("uid"_L1, textValue(read.event.uid));
        return planRow(read, *found, blank, std::nullopt).map([&](const Record &planned) {
            const RowOutcome outcome = m_plan.rows.back().outcome;
            const bool staysOut = outcome == RowOutcome::Error || outcome == RowOutcome::Removed;
            if (*found || !staysOut)
                m_whole.insert(read.event.uid, staysOut ? **found : planned);
            else
                m_leftOut.insert(read.event.uid);
        });
    }

    Result<void> planChanged(const ReadCalendarEvent &read)
    {
        const auto series = seriesOf(read.event.uid);
        if (!series)
            return failed(series);
        if (m_leftOut.contains(read.event.uid))
            return leaveOut(read);
        if (!*series)
            return planAlone(read);
        const QString occurrence = occurrenceText(read.event.occurrence.value_or(CalendarTime()));
        const auto isMeant = [&](const Record &time) {
            const auto replaced = replacedTime(time);
            return replaced && isoText(occurrenceOf(**series, *replaced)) == occurrence;
        };
        const auto times = m_reader.recordsOf(Kind::Event, "series"_L1, (*series)->id());
        if (!times)
            return failed(times);
        const auto known = std::ranges::find_if(*times, isMeant);
        const std::optional<Record> found =
            known == times->end() ? std::nullopt : std::optional(*known);
        Record blank = blankRecord(Kind::Event, found ? found->id() : m_ids.next());
        blank.set("series"_L1, (*series)->id());
        blank.set("occurrence"_L1, textValue(occurrence));
        return planRow(read, found, blank, *series).map([](const Record &) {});
    }

    Result<void> leaveOut(const ReadCalendarEvent &read)
    {
        const PlannedRow row{.line = read.line, .outcome = RowOutcome::Error};
        complain(row, {}, Words::tr("It is a time of a series that was left out, and was too."),
                 ImportProblem::Severity::Error);
        m_plan.rows.push_back(row);
        return {};
    }

    /// A changed time whose series is nowhere is an event of its own.
    Result<void> planAlone(const ReadCalendarEvent &read)
    {
        ReadCalendarEvent alone = read;
        alone.event.uid += u'#' + occurrenceText(read.event.occurrence.value_or(CalendarTime()));
        alone.event.occurrence.reset();
        m_note = Words::tr("The series that it is a time of is not known; it is taken as an event "
                           "of its own.");
        return planWhole(alone);
    }

    Result<std::optional<Record>> seriesOf(const QString &uid) const
    {
        const auto planned = m_whole.constFind(uid);
        return planned == m_whole.constEnd() ? findByUid(uid)
                                             : Result<std::optional<Record>>(*planned);
    }

    /// Adds the row; gives the record as it will be.
    Result<Record> planRow(const ReadCalendarEvent &read, const std::optional<Record> &found,
                           const Record &blank, const std::optional<Record> &series)
    {
        PlannedRow row{.line = read.line, .id = blank.id()};
        const CalendarEvent entry = understood(read.event, row, series.has_value());
        const Result<Record> after =
            withEntry(found.value_or(blank), series, found ? entry : asNew(entry), m_today);
        if (!after)
            return failed(after);
        row.title = titleOf(*after);
        const Result<void> decided =
            found ? planUpdate(row, *found, *after, entry) : planNew(row, *after, entry);
        if (!decided)
            return failed(decided);
        m_plan.rows.push_back(std::move(row));
        return *after;
    }

    /// Without what no event keeps.
    CalendarEvent understood(CalendarEvent entry, const PlannedRow &row, bool isOfSeries)
    {
        if (!m_note.isEmpty())
            complain(row, u"RECURRENCE-ID"_s, std::exchange(m_note, QString()));
        if (!entry.additions.isEmpty())
            complain(row, u"RDATE"_s, Words::tr("Times besides those of the rule are left out."));
        if (isOfSeries)
            entry.time.rule.clear();
        if (!entry.isAllDay && entry.time.zone.isEmpty())
            complain(row, u"DTSTART"_s,
                     Words::tr("The time has no zone and counts as not confirmed."));
        return entry;
    }

    static CalendarEvent asNew(CalendarEvent entry)
    {
        entry.status = entry.status.value_or(CalendarStatus::Confirmed);
        if (entry.summary.isEmpty())
            entry.summary = Words::tr("Event without a title");
        return entry;
    }

    Result<void> planNew(PlannedRow &row, Record after, const CalendarEvent &entry)
    {
        if (entry.sequence > 0)
            after.set("sequence"_L1, qint64(entry.sequence));
        row.outcome = RowOutcome::New;
        take(row, changesBetween(blankRecord(Kind::Event, row.id), after));
        Record probe = after;
        if (const RecordId own = idInCalendarUid(entry.uid); !own.isEmpty())
            probe.values.front() = own;
        if (const auto removed = m_removed.sentenceFor(probe)) {
            row.outcome = RowOutcome::Removed;
            complain(row, {}, *removed);
        }
        check(row, after);
        return {};
    }

    Result<void> planUpdate(PlannedRow &row, const Record &before, Record after,
                            const CalendarEvent &entry)
    {
        const Result<CalendarVersion> ours = calendarVersionOf(m_reader, before);
        if (!ours)
            return failed(ours);
        const bool differs = after != before;
        if (differs && isOlder(entry, *ours)) {
            row.outcome = RowOutcome::Error;
            complain(row, u"SEQUENCE"_s, refusal(titleOf(before), entry, *ours),
                     ImportProblem::Severity::Error);
            return {};
        }
        if (entry.sequence > ours->number ||
            (differs && entry.sequence > before.integer("sequence"_L1).value_or(0)))
            after.set("sequence"_L1, qint64(entry.sequence));
        row.changes = changesBetween(before, after);
        take(row, row.changes);
        row.outcome = row.changes.empty() ? RowOutcome::Same : RowOutcome::Update;
        check(row, after);
        return {};
    }

    /// Many calendars never count: of the same version the one that was changed last is newer.
    static bool isOlder(const CalendarEvent &entry, const CalendarVersion &ours)
    {
        const bool isLater = entry.changedAt.isValid() && entry.changedAt > ours.changedAt;
        return entry.sequence < (isLater ? ours.taken : ours.number);
    }

    static QString refusal(const QString &title, const CalendarEvent &entry,
                           const CalendarVersion &ours)
    {
        if (entry.sequence >= ours.taken)
            return Words::tr("“%1” was changed here since, and the file does not say that its own "
                             "change is later: it was not taken.")
                .arg(title);
        return Words::tr("The file has version %1 of “%2”, which is older than version %3 here: it "
                         "was not taken.")
            .arg(QString::number(entry.sequence), title, QString::number(ours.number));
    }

    static void take(PlannedRow &row, const std::vector<FieldChange> &changes)
    {
        for (const FieldChange &change : changes)
            row.values.push_back({change.field, change.after});
    }

    void check(PlannedRow &row, const Record &after)
    {
        const Result<void> right = checkRecord(after);
        if (right)
            return;
        row.outcome = RowOutcome::Error;
        complain(row, {}, right.error().message, ImportProblem::Severity::Error);
    }

    const Reader &m_reader;
    IdSource &m_ids;
    const QDate m_today;
    RemovedRecords m_removed;
    ImportPlan m_plan;
    QHash<QString, Record> m_whole; ///< as they will be, by UID
    QSet<QString> m_leftOut;        ///< UIDs of those that do not come in
    QString m_note;                 ///< of the row that is planned next
};

} // namespace

Result<ImportPlan> planCalendar(const Reader &reader, IdSource &ids, const CalendarReading &reading,
                                QDate today, const Progress &progress)
{
    return CalendarPlanner(reader, ids, today).plan(reading, progress);
}

Result<ImportPlan> planCalendarFile(const Reader &reader, IdSource &ids, const QString &path,
                                    QDate today, const Progress &progress)
{
    return readWholeFile(path, largestCalendarFile)
        .and_then([](const QByteArray &bytes) { return readCalendar(bytes); })
        .and_then([&](const CalendarReading &reading) {
            return planCalendar(reader, ids, reading, today, progress);
        });
}

} // namespace chapterhouse
