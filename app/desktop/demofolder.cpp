#include "desktop/demofolder.h"

#include "store/lockfile.h"

#include <QDir>
#include <QSysInfo>

namespace chapterhouse {

using namespace Qt::StringLiterals;

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
