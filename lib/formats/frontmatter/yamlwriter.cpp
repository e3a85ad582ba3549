#include "formats/frontmatter/yamlwriter.h"

#include "formats/frontmatter/yamlstringtext.h"

#include <QLocale>

#include <cmath>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QByteArray numberText(double number)
{
    if (std::isnan(number))
        return ".nan";
    if (std::isinf(number))
        return number > 0 ? ".inf" : "-.inf";
    if (number == 0)
        return "-0.0";
    return QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
}

/// A value in one line, lists and maps in brackets.
class InlineText {
public:
    InlineText(const YamlManner &manner, bool isInBrackets)
        : m_manner(manner), m_isInBrackets(isInBrackets)
    {
    }

    QByteArray operator()(std::monostate) const { return "null"; }
    QByteArray operator()(bool flag) const { return flag ? "true" : "false"; }
    QByteArray operator()(qint64 number) const { return QByteArray::number(number); }
    QByteArray operator()(double number) const { return numberText(number); }
    QByteArray operator()(const QDateTime &instant) const
    {
        return timestampText(instant, m_manner.timestamps).toUtf8();
    }
    QByteArray operator()(const QString &text) const
    {
        return lineText(text, m_manner.scalars, m_isInBrackets);
    }
    QByteArray operator()(const YamlList &list) const
    {
        QByteArrayList items;
        for (const YamlValue &item : list)
            items.append(std::visit(InlineText(m_manner, true), item.any));
        return '[' + items.join(", ") + ']';
    }
    QByteArray operator()(const YamlMap &map) const
    {
        QByteArrayList entries;
        for (const YamlEntry &entry : map)
            entries.append(lineText(entry.key, YamlStyle::Plain, true) + ": " +
                           std::visit(InlineText(m_manner, true), entry.value.any));
        return '{' + entries.join(", ") + '}';
    }

private:
    const YamlManner &m_manner;
    bool m_isInBrackets;
};

QByteArray listText(const YamlList &list, const YamlManner &manner)
{
    QByteArray text;
    for (const YamlValue &item : list)
        text +=
            manner.lineEnd + QByteArray(manner.itemIndentation, ' ') + yamlItemText(item, manner);
    return text;
}

QByteArray mapText(const YamlMap &map, const YamlManner &manner)
{
    YamlManner inner = manner;
    inner.collections = YamlStyle::Flow;
    inner.indentation = manner.itemIndentation;
    inner.itemIndentation = manner.itemIndentation + 2;
    QByteArray text;
    for (const YamlEntry &entry : map)
        text += manner.lineEnd + QByteArray(manner.itemIndentation, ' ') + yamlKeyText(entry.key) +
                ':' + yamlValueText(entry.value, inner);
    return text;
}

} // namespace

QByteArray yamlValueText(const YamlValue &value, const YamlManner &manner)
{
    const YamlList *list = value.asList();
    const YamlMap *map = value.asMap();
    if (manner.collections == YamlStyle::Block && list && !list->isEmpty())
        return listText(*list, manner);
    if (manner.collections == YamlStyle::Block && map && !map->isEmpty())
        return mapText(*map, manner);
    if (const QString *text = value.asString()) {
        const bool isBlock =
            manner.scalars == YamlStyle::Literal || manner.scalars == YamlStyle::Folded;
        if (isBlock && fitsBlock(*text))
            return ' ' + blockText(*text, manner.scalars, manner.indentation + 2, manner.lineEnd);
    }
    return ' ' + std::visit(InlineText(manner, false), value.any);
}

QByteArray yamlItemText(const YamlValue &value, const YamlManner &manner)
{
    return "- " + std::visit(InlineText(manner, false), value.any);
}

QByteArray yamlKeyText(const QString &key)
{
    return lineText(key, YamlStyle::Plain, false);
}

} // namespace chapterhouse
