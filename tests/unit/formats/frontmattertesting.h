#pragma once

#include "formats/frontmatter/frontmatter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <cmath>

namespace chapterhouse::tests {

/// A value in one line that tells its kind: null, true, 12, 1.5, @2026-01-01T00:00:00.000Z, "text"
/// (as in JSON), [1, 2], {"a": 1}.
inline QString shown(const YamlValue &value);

struct Shown {
    QString operator()(std::monostate) const { return QStringLiteral("null"); }
    QString operator()(bool flag) const { return QVariant(flag).toString(); }
    QString operator()(qint64 number) const { return QString::number(number); }
    QString operator()(double number) const
    {
        return number == 0 && std::signbit(number) ? QStringLiteral("-0.0")
                                                   : QString::number(number, 'g', 15);
    }
    QString operator()(const QDateTime &instant) const
    {
        return u'@' + instant.toUTC().toString(Qt::ISODateWithMs);
    }
    QString operator()(const QString &text) const
    {
        const QByteArray json = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
        return QString::fromUtf8(json.mid(1, json.size() - 2));
    }
    QString operator()(const YamlList &list) const
    {
        QStringList items;
        for (const YamlValue &item : list)
            items.append(shown(item));
        return u'[' + items.join(QStringLiteral(", ")) + u']';
    }
    QString operator()(const YamlMap &map) const
    {
        QStringList entries;
        for (const YamlEntry &entry : map)
            entries.append((*this)(entry.key) + QStringLiteral(": ") + shown(entry.value));
        return u'{' + entries.join(QStringLiteral(", ")) + u'}';
    }
};

inline QString shown(const YamlValue &value)
{
    return std::visit(Shown{}, value.any);
}

/// The keys of a file in one line, or the error.
inline QString shownFrontMatter(const QByteArray &file)
{
    const auto read = readFrontMatter(file);
    return read ? shown({read->values}) : read.error().message;
}

/// A file of these lines of YAML and the body "Text".
inline QByteArray fileOf(const QByteArray &yaml)
{
    return "---\n" + yaml + "\n---\n\nText\n";
}

/// Values of those kinds.
inline YamlValue text(const QString &value)
{
    return {value};
}

inline YamlValue texts(const QStringList &values)
{
    YamlList list;
    for (const QString &value : values)
        list.append(text(value));
    return {list};
}

inline YamlValue instant(const QString &iso)
{
    return {QDateTime::fromString(iso, Qt::ISODate)};
}

} // namespace chapterhouse::tests
