#pragma once

#include "exchange/content/sitefolder.h"
#include "exchange/demo.h"
#include "store/listing.h"
#include "support/storefixture.h"

#include <QMap>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <memory>

namespace chapterhouse::tests {

/// The day of the design's pictures.
inline const QDate designDay(2026, 11, 21);

/// The demo association as of a day, in a temporary folder.
class Demo {
public:
    explicit Demo(QDate day = designDay) : m_day(day), m_clock(day)
    {
        const QString path = m_folder.filePath(QStringLiteral("demo.chapterhouse"));
        const StoreContext context{m_clock, m_ids, QStringLiteral("Ann"), QStringLiteral("here")};
        m_store = must(createDemoAssociation(path, context));
    }

    Store &store() { return *m_store; }
    /// The folder of its website.
    QString site() const { return siteFolderOf(m_store->path()); }

    /// All records of the kind as of the demo's day, in the order of the list.
    std::vector<Record> all(Kind kind) { return all(kind, m_day); }
    std::vector<Record> all(Kind kind, QDate day)
    {
        Database &database = m_store->database();
        const auto keys = must(listKeys(database, {.kind = kind, .day = day}));
        return must(listRecords(database, kind, keys, day));
    }

    QMap<QString, int> membersByStatus(QDate day)
    {
        QMap<QString, int> counts;
        for (const Record &member : all(Kind::Member, day))
            ++counts[member.text(QLatin1String("status"))];
        return counts;
    }

    Record memberCalled(const QString &title) { return called(Kind::Member, title); }
    Record called(Kind kind, const QString &title)
    {
        for (const Record &record : all(kind)) {
            if (titleOf(record) == title)
                return record;
        }
        qFatal("There is no %s", qPrintable(title));
    }

private:
    QDate m_day;
    FixedClock m_clock;
    CountedIds m_ids;
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
};

/// The demo association as of several days, each made once; nothing may change them.
class Demos {
public:
    Demo &on(QDate day)
    {
        auto &made = m_made[day];
        if (!made)
            made = std::make_unique<Demo>(day);
        return *made;
    }

private:
    std::map<QDate, std::unique_ptr<Demo>> m_made;
};

/// Rows of one column, "day".
inline void addDays(std::initializer_list<QDate> days)
{
    QTest::addColumn<QDate>("day");
    for (const QDate day : days)
        QTest::addRow("%s", qPrintable(day.toString(Qt::ISODate))) << day;
}

} // namespace chapterhouse::tests
