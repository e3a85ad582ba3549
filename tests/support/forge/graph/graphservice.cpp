#include "support/forge/graph/graphservice.h"

#include "support/forge/graph/executor.h"
#include "support/forge/graph/parser.h"
#include "support/forge/graph/resolvers.h"
#include "support/forge/graph/validator.h"
#include "support/forge/restcall.h"

#include <QJsonDocument>

namespace chapterhouse::tests::graph {

using namespace Qt::StringLiterals;

namespace {

QJsonArray errors(const QList<Problem> &problems)
{
    QJsonArray errors;
    for (const Problem &problem : problems) {
        QJsonObject error{{u"message"_s, problem.message}};
        if (!problem.type.isEmpty())
            error.insert(u"type"_s, problem.type);
        if (!problem.path.isEmpty())
            error.insert(u"path"_s, QJsonArray::fromStringList(problem.path));
        errors.append(error);
    }
    return errors;
}

HttpAnswer refused(const Problem &problem)
{
    return jsonAnswer(200, QJsonObject{{u"errors"_s, errors({problem})}});
}

/// The one to run; nothing if it is not clear which.
const Operation *chosen(const Document &document, const QString &name)
{
    for (const Operation &operation : document.operations) {
        if (operation.name == name || (name.isEmpty() && document.operations.size() == 1))
            return &operation;
    }
    return nullptr;
}

} // namespace

HttpAnswer graphAnswer(Forge &forge, const QByteArray &body)
{
    const QJsonDocument json = QJsonDocument::fromJson(body);
    if (!json.isObject())
        return errorAnswer(400, u"Problems parsing JSON"_s);
    if (!json[u"query"_s].isString())
        return refused({u"A query attribute must be specified and must be a string."_s, {}, {}});
    const Checked<Document> document = parse(json[u"query"_s].toString());
    if (!document)
        return refused(document.error());
    const Operation *operation = chosen(*document, json[u"operationName"_s].toString());
    if (!operation)
        return refused({u"An operation name is required"_s, {}, {}});
    const Schema &schema = Schema::github();
    const Values values(schema, *operation, json[u"variables"_s].toObject());
    if (const auto fits = Validator(schema, *document, values).check(*operation); !fits)
        return refused(fits.error());
    Executor executor(schema, *document, values);
    const ObjectPointer root =
        operation->kind == "mutation"_L1 ? mutationRoot(forge) : queryRoot(forge);
    QJsonObject answer{{u"data"_s, executor.run(*root, operation->selections)}};
    if (!executor.problems().isEmpty())
        answer.insert(u"errors"_s, errors(executor.problems()));
    return jsonAnswer(200, answer);
}

} // namespace chapterhouse::tests::graph
