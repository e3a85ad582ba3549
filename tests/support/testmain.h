#pragma once

#include <QObject>
#include <QTest>

#include <functional>
#include <memory>
#include <vector>

namespace chapterhouse::tests {

/// The QtTest classes of one executable. A test file ends with
/// `static const chapterhouse::tests::Suite<tst_Fold> suite;`; testmain.cpp runs them all and
/// prints one closing line.
std::vector<std::function<std::unique_ptr<QObject>()>> &suites();

template<class Test>
struct Suite {
    Suite()
    {
        suites().push_back([] { return std::make_unique<Test>(); });
    }
};

} // namespace chapterhouse::tests
