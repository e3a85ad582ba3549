#pragma once

#include "exchange/columntarget.h"

#include <QHash>

#include <vector>

namespace chapterhouse {

/// What a header may stand for, and how telling it is: the lower the rank the better.
struct HeaderMeaning {
    ColumnTarget target;
    int rank = 0;
};

/// The headers by which a kind's columns are known: keys, aliases, titles in the interface's
/// language, and headersynonyms.tsv.
class HeaderSynonyms {
public:
    explicit HeaderSynonyms(const Catalogue &catalogue);

    std::optional<HeaderMeaning> meaningOf(QStringView header) const;

private:
    struct Beginning {
        QString key;
        HeaderMeaning meaning;
    };

    void addOwnNames();
    void readSynonyms();
    void add(const QString &name, const HeaderMeaning &meaning);
    std::optional<HeaderMeaning> lookUp(const QString &key) const;
    std::optional<HeaderMeaning> numbered(const QString &key) const;

    const Catalogue &m_catalogue;
    QHash<QString, HeaderMeaning> m_names;
    std::vector<Beginning> m_beginnings;
};

} // namespace chapterhouse
