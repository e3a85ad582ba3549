#pragma once

#include "desktop/pages/wizard/filechooser.h"
#include "desktop/shell/usersettings.h"
#include "models/openfile.h"

#include <memory>

namespace chapterhouse {

enum class Tone;

/// Saves the recurring meeting of a chapter or body as a calendar file that the person chooses.
class CalendarSaver final : public QObject {
    Q_OBJECT

public:
    /// All must outlive it; dialogs stand before `window`.
    CalendarSaver(OpenFile &file, const UserSettings &settings, QWidget &window);

    /// For tests: who is asked for files.
    void setFileChooser(std::unique_ptr<FileChooser> chooser) { m_chooser = std::move(chooser); }

    /// `name` is what the file is proposed to be called.
    void save(const RecordRef &place, const QString &name);

Q_SIGNALS:
    void messageWanted(chapterhouse::Tone tone, const QString &sentence);

private:
    void write(const RecordRef &place, const QString &path);

    OpenFile &m_file;
    const UserSettings &m_settings;
    QWidget &m_window;
    std::unique_ptr<FileChooser> m_chooser = std::make_unique<FileChooser>();
};

} // namespace chapterhouse
