#include "support/forge/graph/executor.h"

#include <algorithm>

namespace chapterhouse::tests::graph {

using namespace Qt::StringLiterals;

QJsonObject Executor::run(const Object &root, const QList<Selection> &selections)
{
    return object(root, selections, {});
}

QList<Selection> Executor::collected(const QString &type, const QList<Selection> &selections) const
{
    QList<Selection> fields;
    const auto add = [&fields](const Selection &field) {
        const auto same =
            std::find_if(fields.begin(), fields.end(),
                         [&field](const Selection &other) { return other.alias == field.alias; });
        if (same == fields.end())
            fields.append(field);
        else
            same->selections += field.selections;
    };
    for (const Selection &selection : selections) {
        if (!m_values.isWanted(selection).value_or(false))
            continue;
        if (selection.kind == Selection::Kind::Field) {
            add(selection);
            continue;
        }
        const Fragment fragment = selection.kind == Selection::Kind::Spread
                                      ? m_document.fragments.value(selection.name)
                                      : Fragment{selection.name, selection.selections};
        if (!m_schema.isOf(type, fragment.type))
            continue;
        for (const Selection &field : collected(type, fragment.selections))
            add(field);
    }
    return fields;
}

QJsonObject Executor::object(const Object &object, const QList<Selection> &selections,
                             const QStringList &path)
{
    QJsonObject json;
    for (const Selection &selection : collected(object.type, selections))
        json.insert(selection.alias, field(object, selection, path + QStringList{selection.alias}));
    return json;
}

QJsonValue Executor::field(const Object &object, const Selection &field, const QStringList &path)
{
    if (field.name == "__typename"_L1)
        return object.type;
    const Resolver resolver = object.fields.value(field.name);
    if (!resolver)
        qFatal("%s.%s is in the schema only", qPrintable(object.type), qPrintable(field.name));
    const FieldDefinition definition = m_schema.find(object.type)->fields.value(field.name);
    const Outcome outcome = resolver(m_values.arguments(field, definition).value_or(QJsonObject()));
    if (const auto *leaf = std::get_if<QJsonValue>(&outcome))
        return *leaf;
    if (const auto *one = std::get_if<ObjectPointer>(&outcome))
        return *one ? QJsonValue(this->object(**one, field.selections, path)) : QJsonValue();
    if (const auto *problem = std::get_if<Problem>(&outcome)) {
        m_problems.append({problem->message, problem->type, path});
        return QJsonValue();
    }
    QJsonArray array;
    const QList<ObjectPointer> &list = std::get<QList<ObjectPointer>>(outcome);
    for (qsizetype i = 0; i < list.size(); ++i)
        array.append(
            this->object(*list.at(i), field.selections, path + QStringList{QString::number(i)}));
    return array;
}

} // namespace chapterhouse::tests::graph
