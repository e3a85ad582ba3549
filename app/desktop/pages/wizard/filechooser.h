#pragma once

#include <QString>

#include <functional>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace chapterhouse {

/// Asks a person for the path of a file; tests put an answer in its place.
class FileChooser {
public:
    using Chosen = std::function<void(const QString &path)>;

    virtual ~FileChooser() = default;

    /// A file that is there; `chosen` is not called when the person thinks better of it.
    virtual void open(QWidget *parent, const QString &title, const QString &filter,
                      const Chosen &chosen);
    /// A folder that is there, looked for from `path` on.
    virtual void openFolder(QWidget *parent, const QString &title, const QString &path,
                            const Chosen &chosen);
    /// A file to write, proposed as `path`; asks before one is replaced.
    virtual void save(QWidget *parent, const QString &title, const QString &path,
                      const QString &filter, const Chosen &chosen);
};

/// What the choosers show of CSV files.
QString csvFilter();

} // namespace chapterhouse
