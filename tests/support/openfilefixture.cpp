#include "support/openfilefixture.h"

namespace chapterhouse::tests {

OpenFile &OpenFileFixture::file()
{
    if (m_file)
        return *m_file;
    stored.close();
    m_file = std::make_unique<OpenFile>(stored.clock);
    bool opened = false;
    m_file->open([this] { return Store::open(stored.path(), stored.context()); },
                 [&opened](const Result<void> &result) {
                     must(result);
                     opened = true;
                 });
    const bool ended = QTest::qWaitFor([&opened] { return opened; }, 10'000);
    if (!ended)
        qFatal("the file was not opened");
    return *m_file;
}

OpenFile &OpenFileFixture::reopened()
{
    m_file.reset();
    return file();
}

} // namespace chapterhouse::tests
