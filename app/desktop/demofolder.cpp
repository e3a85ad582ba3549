#include "desktop/demofolder.h"

#include "exchange/content/sitefolder.h"
#include "exchange/demo.h"
#include "site/siteconnection.h"
#include "store/lockfile.h"

#include <QDir>
#include <QSysInfo>

namespace chapterhouse {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<Store>> makeDemo(const QString &storePath, const StoreContext &context)
{
    auto store = createDemoAssociation(storePath, context);
    if (!store)
        return store;
    const auto connected = connectSite(**store, {.folder = siteFolderNameOf(storePath)});
    if (!connected)
        return failed(connected);
    return store;
}

DemoFolder::DemoFolder() : m_folder(QDir::temp().filePath(u"chapterhouse-demo-XXXXXX"_s)) {}

DemoFolder::~DemoFolder()
{
    m_folder.setAutoRemove(
        !LockFile::presentHolder(storePath(), QSysInfo::machineHostName()).has_value());
}

QString DemoFolder::storePath() const
{
    return m_folder.filePath(u"demo.chapterhouse"_s);
}

} // namespace chapterhouse
