#include "support/forge/graph/validator.h"

#include <cmath>

namespace chapterhouse::tests::graph {

using namespace Qt::StringLiterals;

namespace {

constexpr double mostNodes = 500'000;
constexpr int longestPage = 100;

Checked<void> wrongAt(const QStringList &path, const QString &message, const QString &type = {})
{
    return tl::unexpected<Problem>({message, type, path});
}

} // namespace

Checked<void> Validator::check(const Operation &operation)
{
    const QString root = operation.kind == "mutation"_L1 ? u"Mutation"_s : u"Query"_s;
    if (const auto fits = m_values.check(); !fits)
        return fits;
    if (const auto fits = checkAll(root, operation.selections, {operation.kind}, 1); !fits)
        return fits;
    if (!m_values.unused().isEmpty())
        return wrong(u"Variable $%1 is declared by %2 but not used"_s.arg(
            m_values.unused().constFirst(), operation.name));
    if (m_nodes > mostNodes)
        return wrong(
            u"This query requests up to %L1 possible nodes which exceeds the maximum limit "
            "of 500,000."_s.arg(m_nodes, 0, 'f', 0),
            u"MAX_NODE_LIMIT_EXCEEDED"_s);
    return {};
}

Checked<void> Validator::checkAll(const QString &type, const QList<Selection> &selections,
                                  const QStringList &path, double times)
{
    for (const Selection &selection : selections) {
        if (const auto wanted = m_values.isWanted(selection); !wanted)
            return wrongAt(path, wanted.error().message);
        const auto fits = selection.kind == Selection::Kind::Field
                              ? checkField(type, selection, path, times)
                              : checkFragment(type, selection, path, times);
        if (!fits)
            return fits;
    }
    return {};
}

Checked<void> Validator::checkField(const QString &type, const Selection &field, QStringList path,
                                    double times)
{
    path.append(field.alias);
    if (field.name == "__typename"_L1)
        return {};
    const TypeDefinition *parent = m_schema.find(type);
    const auto definition = parent->fields.constFind(field.name);
    if (definition == parent->fields.constEnd())
        return wrongAt(path, u"Field '%1' doesn't exist on type '%2'"_s.arg(field.name, type));
    const Checked<QJsonObject> arguments = m_values.arguments(field, *definition);
    if (!arguments)
        return wrongAt(path, arguments.error().message);
    const QString inner = definition->type.innermost();
    if (m_schema.find(inner)->isComposite() == field.selections.isEmpty())
        return wrongAt(path,
                       field.selections.isEmpty()
                           ? u"Field must have selections (field '%1' returns %2 but has no "
                             "selections.)"_s.arg(field.name, inner)
                           : u"Selections can't be made on scalars (field '%1' returns %2)"_s.arg(
                                 field.name, inner));
    if (inner.endsWith("Connection"_L1)) {
        const Checked<double> nodes = size(field, *arguments);
        if (!nodes)
            return wrongAt(path, nodes.error().message, nodes.error().type);
        times *= *nodes;
        m_nodes += times;
    }
    return checkAll(inner, field.selections, path, times);
}

Checked<double> Validator::size(const Selection &field, const QJsonObject &arguments) const
{
    const QString bound = arguments.contains(u"first"_s) ? u"first"_s : u"last"_s;
    const int count = arguments.value(bound).toInt(-1);
    if (!arguments.contains(bound))
        return wrong(u"You must provide a `first` or `last` value to properly paginate the `%1` "
                     "connection."_s.arg(field.name),
                     u"MISSING_PAGINATION_BOUNDARIES"_s);
    if (count < 0 || count > longestPage)
        return wrong(u"Requesting %1 records on the `%2` connection exceeds the `%3` limit of 100 "
                     "records."_s.arg(count)
                         .arg(field.name, bound),
                     u"EXCESSIVE_PAGINATION"_s);
    return count;
}

Checked<void> Validator::checkFragment(const QString &type, const Selection &spread,
                                       const QStringList &path, double times)
{
    const bool isNamed = spread.kind == Selection::Kind::Spread;
    if (isNamed && !m_document.fragments.contains(spread.name))
        return wrongAt(path, u"Fragment %1 was used, but not defined"_s.arg(spread.name));
    if (isNamed && m_within.contains(spread.name))
        return wrongAt(path, u"Fragment %1 contains an infinite loop"_s.arg(spread.name));
    const Fragment fragment = isNamed ? m_document.fragments.value(spread.name)
                                      : Fragment{spread.name, spread.selections};
    const QString inner = fragment.type.isEmpty() ? type : fragment.type;
    const TypeDefinition *definition = m_schema.find(inner);
    if (!definition || !definition->isComposite())
        return wrongAt(path, u"No such type %1, so it can't be a fragment condition"_s.arg(inner));
    if (!m_schema.isOf(inner, type) && !m_schema.isOf(type, inner))
        return wrongAt(path, u"Fragment on %1 can't be spread inside %2"_s.arg(inner, type));
    m_within.append(isNamed ? spread.name : QString());
    const auto fits = checkAll(inner, fragment.selections, path, times);
    m_within.removeLast();
    return fits;
}

} // namespace chapterhouse::tests::graph
