#pragma once

#include <QHashFunctions>
#include <QString>

#include <utility>

namespace chapterhouse {

/// The identity of any record: a UUIDv7 in lower case without braces (RFC 9562 section 5.7).
/// Generic code over catalogues uses it; code that knows its kind uses Id<Kind>.
class RecordId {
public:
    RecordId() = default;
    explicit RecordId(QString text) : m_text(std::move(text)) {}

    const QString &text() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }

    bool operator==(const RecordId &) const = default;
    bool operator<(const RecordId &other) const { return m_text < other.m_text; }

private:
    QString m_text;
};

inline size_t qHash(const RecordId &id, size_t seed = 0)
{
    return qHash(id.text(), seed);
}

/// The identity of a record of one kind. Ids of two kinds do not convert into each other; going
/// to and from the generic RecordId is always written out.
template<class Tag>
class Id {
public:
    Id() = default;
    explicit Id(RecordId id) : m_id(std::move(id)) {}

    const RecordId &generic() const { return m_id; }
    const QString &text() const { return m_id.text(); }
    bool isEmpty() const { return m_id.isEmpty(); }

    bool operator==(const Id &) const = default;
    bool operator<(const Id &other) const { return m_id < other.m_id; }

private:
    RecordId m_id;
};

template<class Tag>
size_t qHash(const Id<Tag> &id, size_t seed = 0)
{
    return qHash(id.text(), seed);
}

} // namespace chapterhouse
