#include "support/testmain.h"

#include "base/words.h"

#include <QApplication>
#include <QStandardPaths>

namespace chapterhouse::tests {

std::vector<std::function<std::unique_ptr<QObject>()>> &suites()
{
    static std::vector<std::function<std::unique_ptr<QObject>()>> all;
    return all;
}

} // namespace chapterhouse::tests

int main(int argc, char *argv[])
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication app(argc, argv);
    chapterhouse::installWords(app);
    int failedSuites = 0;
    for (const auto &make : chapterhouse::tests::suites())
        failedSuites += QTest::qExec(make().get(), argc, argv) == 0 ? 0 : 1;
    return failedSuites == 0 ? 0 : 1;
}
