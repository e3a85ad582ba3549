#include "models/openfile.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

OpenFile::OpenFile(const Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_day(clock), m_queries(u"queries"_s)
{
    connect(&m_day, &DayWatch::dayChanged, this, &OpenFile::dayChanged);
}

OpenFile::~OpenFile()
{
    m_queries.post([this] { m_queryDatabase.reset(); });
}

void OpenFile::open(StoreThread::Opener opener, std::function<void(Result<void>)> done)
{
    m_writer.open(std::move(opener), this,
                  [this, done = std::move(done)](const Result<StoreThread::Opened> &opened) {
                      done(opened.and_then([this](const StoreThread::Opened &store) {
                          return connectReaders(store);
                      }));
                  });
}

Result<void> OpenFile::connectReaders(const StoreThread::Opened &opened)
{
    m_path = opened.path;
    m_readOnlyReason = opened.readOnlyReason;
    const OpenMode mode = m_readOnlyReason.isEmpty() ? OpenMode::Beside : OpenMode::ReadOnly;
    auto database = Database::open(m_path, mode);
    if (!database)
        return failed(database);
    m_database = *std::move(database);
    m_reader = std::make_unique<Reader>(*m_database);
    m_day.setZone(m_reader->associationZone());
    m_queries.post([this, path = m_path, mode] {
        if (auto queried = Database::open(path, mode))
            m_queryDatabase = *std::move(queried);
    });
    return {};
}

} // namespace chapterhouse
