#include "unit/store/frozenstore.h"

#include <QFile>
#include <QTest>

#include <sqlite3.h>

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

QString frozenSchema(int version)
{
    return u":/schemas/%1.sql"_s.arg(version, 4, 10, QChar(u'0'));
}

void makeFrozenStore(const QString &path, int version)
{
    QFile file(frozenSchema(version));
    QVERIFY(file.open(QIODevice::ReadOnly));
    sqlite3 *handle = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(path).constData(), &handle), SQLITE_OK);
    const int made = sqlite3_exec(handle, file.readAll().constData(), nullptr, nullptr, nullptr);
    const QString message = QString::fromUtf8(sqlite3_errmsg(handle));
    sqlite3_close(handle);
    QVERIFY2(made == SQLITE_OK, qPrintable(message));
}

} // namespace chapterhouse::tests
