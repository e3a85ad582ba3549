#include "formats/frontmatter/yamlmapping.h"

#include "base/words.h"
#include "formats/frontmatter/yamlscalar.h"
#include "formats/textposition.h"

#include <QLocale>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// What JavaScript's String() makes of a scalar; a date keeps the form of this program.
struct KeyText {
    QString operator()(std::monostate) const { return u"null"_s; }
    QString operator()(bool flag) const { return flag ? u"true"_s : u"false"_s; }
    QString operator()(qint64 number) const { return QString::number(number); }
    QString operator()(double number) const
    {
        return QString::number(number, 'g', QLocale::FloatingPointShortest);
    }
    QString operator()(const QDateTime &instant) const
    {
        return timestampText(instant, TimestampForm::Full);
    }
    QString operator()(const QString &text) const { return text; }
    QString operator()(const YamlList &) const { return {}; }
    QString operator()(const YamlMap &) const { return {}; }
};

} // namespace

Result<QString> YamlMapping::add(const YamlValue &key, const YamlValue &value)
{
    if (key.isCollection())
        return fail(ErrorKind::Input, Words::tr("a key cannot be a list or a map."));
    QString name = std::visit(KeyText{}, key.any);
    const auto found = m_indexes.constFind(name);
    if (found == m_indexes.constEnd()) {
        m_indexes.insert(name, m_map.size());
        m_map.append({name, value});
    } else if (m_merged.remove(name)) {
        m_map[*found].value = value;
    } else {
        return fail(
            ErrorKind::Input,
            Words::tr("the key “%1” is there twice. Remove one of them.").arg(shortened(name)));
    }
    return name;
}

Result<QString> YamlMapping::merge(const YamlValue &value)
{
    const YamlList *sources = value.asList();
    for (const YamlValue &source : sources ? *sources : YamlList{value}) {
        if (const Result<void> merged = mergeOne(source); !merged)
            return failed(merged);
    }
    return u"<<"_s;
}

Result<void> YamlMapping::mergeOne(const YamlValue &source)
{
    const YamlMap *map = source.asMap();
    if (!map)
        return fail(ErrorKind::Input, Words::tr("“<<” takes a map, or a list of maps."));
    for (const YamlEntry &entry : *map) {
        if (m_indexes.contains(entry.key))
            continue;
        m_indexes.insert(entry.key, m_map.size());
        m_map.append(entry);
        m_merged.insert(entry.key);
    }
    return {};
}

} // namespace chapterhouse
