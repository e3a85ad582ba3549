#include "desktop/records/typingkeeper.h"

#include "actions/recordverbs.h"

namespace chapterhouse {

namespace {

/// With writing it down, less than two seconds.
constexpr std::chrono::milliseconds longestWait(1000);

} // namespace

TypingKeeper::TypingKeeper(OpenFile &file, QLatin1String key, QObject *parent)
    : QObject(parent), m_file(file), m_key(key)
{
    m_wait.setSingleShot(true);
    m_wait.setInterval(longestWait);
    connect(&m_wait, &QTimer::timeout, this, &TypingKeeper::keep);
}

void TypingKeeper::typed(const RecordRef &record, const Typed &text)
{
    m_record = record;
    m_text = text;
    if (!m_wait.isActive() && !m_isKeeping)
        m_wait.start();
}

void TypingKeeper::keep()
{
    const auto text = m_text();
    if (text && text->isEmpty())
        return; // what was kept before is better than nothing
    m_isKeeping = true;
    m_file.writer().run(
        this,
        [record = m_record, key = QString(m_key), text](Store &store) {
            return text ? keepTyping(store, record, key, *text) : forgetTyping(store, record, key);
        },
        [this, record = m_record, text](const Result<void> &done) {
            m_isKeeping = false;
            tell(record, done);
            if (m_text && (!done || record != m_record || m_text() != text))
                m_wait.start();
        });
}

/// The same trouble once.
void TypingKeeper::tell(const RecordRef &record, const Result<void> &done)
{
    const QString trouble = done ? QString() : done.error().message;
    if (done && m_text)
        Q_EMIT kept(record);
    else if (trouble != m_trouble && !trouble.isEmpty())
        Q_EMIT notKept(record, trouble);
    m_trouble = trouble;
}

void TypingKeeper::ended()
{
    m_wait.stop();
    m_text = nullptr;
}

std::optional<QString> TypingKeeper::leftBehind(const RecordRef &record) const
{
    const auto unfinished = m_file.reader().unfinished(record);
    if (!unfinished)
        return std::nullopt;
    for (const auto &[key, text] : *unfinished) {
        if (key == m_key)
            return text;
    }
    return std::nullopt;
}

void TypingKeeper::forget(const RecordRef &record)
{
    m_file.writer().run(
        this,
        [record, key = QString(m_key)](Store &store) { return forgetTyping(store, record, key); },
        [](const Result<void> &) {});
}

} // namespace chapterhouse
