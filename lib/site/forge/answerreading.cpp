#include "site/forge/answerreading.h"

#include "base/words.h"

#include <QJsonDocument>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

Failure unreadableAnswer(const QString &what)
{
    return fail(ErrorKind::Input,
                Words::tr("The website's server answered something that is not understood, so "
                          "nothing was changed here. Check the address of its API, or try again "
                          "later."),
                what);
}

Result<QJsonObject> answeredObject(const QByteArray &body)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError)
        return unreadableAnswer(u"no JSON: "_s + error.errorString());
    if (!document.isObject())
        return unreadableAnswer(u"no object of JSON"_s);
    return document.object();
}

Result<QJsonObject> answeredRepository(const QByteArray &body)
{
    const auto answer = answeredObject(body);
    if (!answer)
        return failed(answer);
    const QJsonValue repository = valueAt(*answer, {u"data"_s, u"repository"_s});
    if (!repository.isObject())
        return unreadableAnswer(u"no repository in the answer of GraphQL"_s);
    return repository.toObject();
}

QJsonValue valueAt(const QJsonObject &object, const QStringList &keys)
{
    QJsonValue value = object;
    for (const QString &key : keys) {
        if (!value.isObject())
            return QJsonValue(QJsonValue::Undefined);
        value = value.toObject().value(key);
    }
    return value;
}

bool isGitId(const QByteArray &id)
{
    constexpr qsizetype sha1 = 40;
    return id.size() == sha1 && std::ranges::all_of(id, [](char digit) {
               return (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
           });
}

QByteArray gitIdAt(const QJsonObject &object, const QString &key)
{
    const QByteArray id = object.value(key).toString().toUtf8();
    return isGitId(id) ? id : QByteArray();
}

QString shownName(const QString &name)
{
    constexpr qsizetype longest = 200;
    QString shown = name.left(longest);
    for (QChar &character : shown) {
        if (!character.isPrint() && !character.isSurrogate())
            character = QChar::ReplacementCharacter;
    }
    return shown.isValidUtf16() ? shown : QString(QChar::ReplacementCharacter);
}

} // namespace chapterhouse
