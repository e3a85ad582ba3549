#include "desktop/records/filesaver.h"

#include "desktop/widgets/look/colours.h"

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

} // namespace

FileSaver::FileSaver(OpenFile &file, const UserSettings &settings, QWidget &window)
    : QObject(&window), m_file(file), m_settings(settings), m_window(window)
{
}

void FileSaver::saveAs(const Question &question, const Write &write)
{
    const QDir folder(m_settings.text(usersettings::exportFolder));
    m_chooser->save(&m_window, question.title, folder.filePath(fileName(question.name)),
                    question.filter, [this, write](const QString &path) { writeTo(path, write); });
}

void FileSaver::writeTo(const QString &path, const Write &write)
{
    m_file.query(
        this, [path, write](Database &database) { return write(database, path); },
        [this, path](const Result<void> &written) {
            if (written)
                Q_EMIT messageWanted(Tone::Good, tr("Saved as %1.").arg(path));
            else
                Q_EMIT messageWanted(Tone::Wrong, written.error().message);
        });
}

} // namespace chapterhouse
