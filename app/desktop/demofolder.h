#pragma once

#include <QTemporaryDir>

namespace chapterhouse {

/// A temporary folder for a demo association, which is removed with the object, unless another
/// program has the file open by then.
class DemoFolder {
public:
    DemoFolder();
    ~DemoFolder();
    DemoFolder(const DemoFolder &) = delete;
    DemoFolder &operator=(const DemoFolder &) = delete;

    QString storePath() const;

private:
    QTemporaryDir m_folder;
};

} // namespace chapterhouse
