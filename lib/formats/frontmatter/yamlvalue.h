#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <variant>

namespace chapterhouse {

/// How a value stands in its file: the five styles of scalars, and the two of lists and maps.
enum class YamlStyle { Plain, SingleQuoted, DoubleQuoted, Literal, Folded, Block, Flow };

struct YamlEntry;

/// A value of YAML as JavaScript has it after js-yaml read it: null, boolean, integer, other
/// number, date (an instant in UTC, to the millisecond), string, list, map. A map keeps its order.
struct YamlValue {
    using List = QList<YamlValue>;
    using Map = QList<YamlEntry>;
    using Any = std::variant<std::monostate, bool, qint64, double, QDateTime, QString, List, Map>;

    Any any = {};

    bool isNull() const { return std::holds_alternative<std::monostate>(any); }
    bool isCollection() const { return asList() || asMap(); }
    /// The string, list or map that it is; null when it is something else.
    const QString *asString() const { return std::get_if<QString>(&any); }
    const List *asList() const { return std::get_if<List>(&any); }
    const Map *asMap() const { return std::get_if<Map>(&any); }

    /// The order of a map's keys does not matter; any NaN equals any other.
    bool operator==(const YamlValue &other) const;
};

struct YamlEntry {
    QString key;
    YamlValue value;

    bool operator==(const YamlEntry &) const = default;
};

using YamlList = YamlValue::List;
using YamlMap = YamlValue::Map;

/// The value at a key of a map; null when the map has no such key.
const YamlValue *valueAt(const YamlMap &map, QStringView key);

} // namespace chapterhouse
