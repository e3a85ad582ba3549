#pragma once

#include "exchange/demo/demorandom.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace chapterhouse {

/// A person's name as they write it, and its parts in Latin letters, which addresses are made of.
struct DemoName {
    QString given;
    QString family;
    QString display; ///< only where it is not given and family name
    QString latinGiven;
    QString latinFamily;
};

struct DemoCity {
    QString name;
    QString postalCode; ///< with # for any digit
    QString region;
};

/// A country, or the people of one who write in one script, with what to invent them from.
struct DemoLand {
    QString set;
    QString country;
    QString language;
    int weight = 0;
    bool isFamilyFirst = false;
    QStringList phones;
    QStringList streets;
    QList<DemoCity> cities;
    QHash<QString, QStringList> names; ///< by part and gender: "given f"

    DemoName inventName(DemoRandom &random) const;
    /// Nothing but the name when the city is not in the table.
    DemoCity city(const QString &name) const;
};

/// The lands of resources/demo/lands.tsv with their names and cities.
std::vector<DemoLand> demoLands();

/// The pattern with every # replaced by a digit.
QString withDigits(QString pattern, DemoRandom &random);

} // namespace chapterhouse
