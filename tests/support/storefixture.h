#pragma once

#include "store/store.h"
#include "support/countedids.h"
#include "support/fixedclock.h"

#include <QTemporaryDir>

#include <initializer_list>

namespace chapterhouse::tests {

/// A store in a temporary folder, with a clock that stands at noon of 21 November 2026 and ids that
/// count; everything in it is done by "Ann".
class StoreFixture {
public:
    StoreFixture();

    Store &store() { return *m_store; }
    QString path() const { return m_folder.filePath(QStringLiteral("roster.chapterhouse")); }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    StoreContext context() { return {clock, ids, QStringLiteral("Ann"), QStringLiteral("here")}; }
    /// Closes the store and opens it again, as a later run of the program.
    void reopen();
    void close() { m_store.reset(); }

    using Field = std::pair<const char *, FieldValue>;
    /// Adds a record in a step of its own and returns it.
    Record add(Kind kind, std::initializer_list<Field> fields);
    /// Changes one record in a step of its own.
    void set(const RecordRef &ref, std::initializer_list<Field> fields);
    Record get(const RecordRef &ref);
    /// The titles of the records that a search finds, in the order of the list.
    QStringList search(const QString &text, QDate day = QDate(2026, 11, 21));

    FixedClock clock{QDate(2026, 11, 21)};
    CountedIds ids;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
};

/// The value, or the end of the test with the error's sentence.
template<class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s (%s)", qPrintable(result.error().message), qPrintable(result.error().details));
    return *std::move(result);
}

inline void must(const Result<void> &result)
{
    if (!result)
        qFatal("%s (%s)", qPrintable(result.error().message), qPrintable(result.error().details));
}

} // namespace chapterhouse::tests
