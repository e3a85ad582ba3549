#pragma once

#include "domain/catalogue.h"
#include "models/openfile.h"

#include <QHash>

namespace chapterhouse {

/// The values that stand in some fields of the records of a kind (cities, tags), to complete a
/// search with. They are read on the reading thread when they are first asked for, and again after
/// a change.
class SearchValues final : public QObject {
    Q_OBJECT

public:
    /// `file` must outlive it. `keys` are the fields, of text or of lists.
    SearchValues(OpenFile &file, Kind kind, const QList<QLatin1String> &keys,
                 QObject *parent = nullptr);

    /// The most frequent first; those known now, while they are read.
    QStringList of(const FieldSpec &field);

Q_SIGNALS:
    /// There are others than those that were given.
    void changed();

private:
    void read();

    OpenFile &m_file;
    Kind m_kind;
    QList<QLatin1String> m_keys;
    QHash<QLatin1String, QStringList> m_values; ///< by key of the field
    bool m_isStale = true;
};

} // namespace chapterhouse
