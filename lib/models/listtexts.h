#pragma once

#include "models/listcolumns.h"
#include "models/titles.h"

namespace chapterhouse {

/// What the columns of a list say of its records, in words for a person.
class ListTexts {
public:
    /// `reader` must outlive it.
    explicit ListTexts(const Reader &reader);

    /// Of a record as of the day, derived fields included; "–" where there is nothing to say.
    QString of(const Record &record, const ListColumn &column, QDate day) const;
    /// What a Name column says below the name; may be empty.
    QString below(const Record &record, const ListColumn &column) const;

    /// Reads the settings that words depend on anew.
    void refresh();
    /// Forgets what the changes touched. True when other records may be called otherwise now.
    bool forget(const ChangeSet &changes) { return m_titles.forget(changes); }

private:
    QStringList partsOf(const Record &record, const std::vector<qsizetype> &fields) const;

    const Reader &m_reader;
    Titles m_titles;
    int m_graceDays = 30;
};

/// Visits all rows of the list with the words of `columns`, until the visitor fails.
using TextVisitor = std::function<Result<void>(const QStringList &texts)>;
Result<void> visitTexts(Database &database, const ListRequest &request,
                        const std::vector<ListColumn> &columns, const TextVisitor &visitor);

} // namespace chapterhouse
