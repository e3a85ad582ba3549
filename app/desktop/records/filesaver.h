#pragma once

#include "desktop/pages/wizard/filechooser.h"
#include "desktop/shell/usersettings.h"
#include "models/openfile.h"

#include <functional>
#include <memory>

namespace chapterhouse {

enum class Tone;

/// Saves what is told of records as a file that the person chooses.
class FileSaver : public QObject {
    Q_OBJECT

public:
    /// All must outlive it; dialogs stand before `window`.
    FileSaver(OpenFile &file, const UserSettings &settings, QWidget &window);

    /// For tests: who is asked for files.
    void setFileChooser(std::unique_ptr<FileChooser> chooser) { m_chooser = std::move(chooser); }

Q_SIGNALS:
    void messageWanted(chapterhouse::Tone tone, const QString &sentence);

protected:
    /// What the person is asked, and what the file is proposed to be called.
    struct Question {
        QString title;
        QString name;
        QString filter;
    };
    /// Makes the file; runs beside the interface.
    using Write = std::function<Result<void>(Database &database, const QString &path)>;

    void saveAs(const Question &question, const Write &write);
    OpenFile &file() const { return m_file; }

private:
    void writeTo(const QString &path, const Write &write);

    OpenFile &m_file;
    const UserSettings &m_settings;
    QWidget &m_window;
    std::unique_ptr<FileChooser> m_chooser = std::make_unique<FileChooser>();
};

} // namespace chapterhouse
