#include "architecture/rules.h"
#include "support/testmain.h"

#include <algorithm>

using namespace chapterhouse;
using namespace Qt::StringLiterals;

/// The project's own files, held against the rules.
class tst_SourceTree : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFileKeepsTheRules();
};

void tst_SourceTree::everyFileKeepsTheRules()
{
    const QList<tests::SourceFile> files =
        tests::sourceTree(QStringLiteral(CHAPTERHOUSE_SOURCE_ROOT));
    const auto isThere = [&](QLatin1StringView path) {
        return std::any_of(files.begin(), files.end(),
                           [path](const tests::SourceFile &file) { return file.path == path; });
    };
    for (const auto &path : {"lib/base/result.h"_L1, "lib/base/clock.cpp"_L1, "tests/run"_L1,
                             "lib/base/CMakeLists.txt"_L1, "packaging/cmake/Chapterhouse.cmake"_L1})
        QVERIFY2(isThere(path), path.data());

    QStringList found;
    for (const tests::SourceFile &file : files)
        found += tests::breaches(file);
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

static const tests::Suite<tst_SourceTree> suite;
#include "tst_sourcetree.moc"
