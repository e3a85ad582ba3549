#include "desktop/records/calendarsaver.h"

#include "desktop/widgets/look/colours.h"
#include "exchange/meetingcalendar.h"
#include "exchange/safefile.h"

#include <QDir>
#include <QRegularExpression>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// The name without what has a meaning in a path.
QString fileName(QString name)
{
    static const QRegularExpression special(uR"([\\/:*?"<>|])"_s);
    return name.replace(special, u"-"_s).simplified();
}

Result<void> writeCalendar(Database &database, const RecordRef &place, const QDateTime &now,
                           const QString &path)
{
    return meetingCalendar(Reader(database), place, now).and_then([&](const QByteArray &calendar) {
        return writeSafely(path, [&](QIODevice &out) -> Result<void> {
            // What could not be written is known when the file is closed.
            out.write(calendar);
            return {};
        });
    });
}

} // namespace

CalendarSaver::CalendarSaver(OpenFile &file, const UserSettings &settings, QWidget &window)
    : QObject(&window), m_file(file), m_settings(settings), m_window(window)
{
}

void CalendarSaver::save(const RecordRef &place, const QString &name)
{
    const QString proposed =
        QDir(m_settings.text(usersettings::exportFolder)).filePath(fileName(name) + u".ics"_s);
    m_chooser->save(&m_window, tr("Save the calendar of the meetings"), proposed,
                    tr("Calendars (*.ics)"),
                    [this, place](const QString &path) { write(place, path); });
}

void CalendarSaver::write(const RecordRef &place, const QString &path)
{
    m_file.query(
        this,
        [place, path, now = m_file.clock().now()](Database &database) {
            return writeCalendar(database, place, now, path);
        },
        [this, path](const Result<void> &written) {
            if (written)
                Q_EMIT messageWanted(Tone::Good, tr("Saved as %1.").arg(path));
            else
                Q_EMIT messageWanted(Tone::Wrong, written.error().message);
        });
}

} // namespace chapterhouse
