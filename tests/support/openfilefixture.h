#pragma once

#include "models/openfile.h"
#include "support/storefixture.h"

#include <QTest>

namespace chapterhouse::tests {

/// A store as the window has it open. What is to be in it from the start is added to `stored`
/// before open() is called.
class OpenFileFixture {
public:
    StoreFixture stored;

    /// Opens it, when it is not open yet.
    OpenFile &file();
    void close() { m_file.reset(); }
    /// Closes the file and opens it again, as a later run of the program.
    OpenFile &reopened();

    /// Runs a verb and returns what it returned.
    template<class Verb>
    auto run(Verb verb)
    {
        using Outcome = std::invoke_result_t<Verb, Store &>;
        std::optional<Outcome> outcome;
        file().writer().run(&m_context, std::move(verb),
                            [&](Outcome result) { outcome = std::move(result); });
        if (!QTest::qWaitFor([&] { return outcome.has_value(); }, 10'000) || !outcome)
            qFatal("a verb did not end");
        return *std::move(outcome);
    }

private:
    QObject m_context;
    std::unique_ptr<OpenFile> m_file;
};

} // namespace chapterhouse::tests
