#pragma once

#include "store/store.h"

#include <QTemporaryDir>

namespace chapterhouse {

/// Makes the demo association, connected with its website in the folder beside it. Errors as
/// createDemoAssociation().
Result<std::unique_ptr<Store>> makeDemo(const QString &storePath, const StoreContext &context);

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
