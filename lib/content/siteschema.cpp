#include "content/siteschema.h"

#include "base/words.h"
#include "content/contentmoment.h"
#include "formats/textposition.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QString kindInWords(const YamlValue &value)
{
    if (value.isNull())
        return Words::tr("nothing");
    if (value.asString())
        return value.asString()->isEmpty()
                   ? Words::tr("empty")
                   : Words::tr("the text “%1”").arg(shortened(*value.asString()));
    if (value.asList())
        return Words::tr("a list");
    if (value.asMap())
        return Words::tr("a group of keys");
    if (std::holds_alternative<bool>(value.any))
        return Words::tr("true or false");
    return std::holds_alternative<QDateTime>(value.any) ? Words::tr("a date")
                                                        : Words::tr("a number");
}

QString expectation(ContentForm form)
{
    switch (form) {
    case ContentForm::Text:
        return Words::tr("a text, in quotes if need be");
    case ContentForm::Flag:
        return Words::tr("true or false, without quotes");
    case ContentForm::Moment:
        return Words::tr("a date, like \"2026-10-22T09:00:00.000Z\"");
    case ContentForm::Texts:
        return Words::tr("a list of texts, each on a line of its own after a dash");
    case ContentForm::Address:
        return Words::tr("a whole address, like https://example.org/page");
    case ContentForm::Number:
        return Words::tr("a number, without quotes");
    case ContentForm::Group:
        return Words::tr("a group of keys, indented under it");
    case ContentForm::Groups:
        return Words::tr("a list of groups of keys");
    case ContentForm::Anything:
        break;
    }
    Q_UNREACHABLE();
}

bool isNumber(const YamlValue &value)
{
    return std::holds_alternative<qint64>(value.any) || std::holds_alternative<double>(value.any);
}

bool instantIn(const YamlValue &item)
{
    return !item.isCollection() && instantFrom(item).has_value();
}

/// Whether `new Date(value)` is a date: of nothing, a flag or a number too.
bool isMoment(const YamlValue &value)
{
    if (value.asString())
        return instantFrom(value).has_value();
    // A list is the text of its items.
    if (value.asList())
        return value.asList()->size() == 1 && instantIn(value.asList()->first());
    return !value.asMap();
}

bool fits(ContentForm form, const YamlValue &value)
{
    switch (form) {
    case ContentForm::Text:
        return value.asString() != nullptr;
    case ContentForm::Flag:
        return std::holds_alternative<bool>(value.any);
    case ContentForm::Moment:
        return isMoment(value);
    case ContentForm::Texts:
    case ContentForm::Groups:
        return value.asList() != nullptr;
    case ContentForm::Address:
        return value.asString() && isSiteUrl(*value.asString());
    case ContentForm::Number:
        return isNumber(value);
    case ContentForm::Group:
        return value.asMap() != nullptr;
    case ContentForm::Anything:
        return true;
    }
    Q_UNREACHABLE();
}

/// A key or an item, in what it stands in.
struct SchemaPlace {
    const SchemaPlace *around = nullptr;
    QString name;

    QStringList path() const
    {
        return around ? around->path() + QStringList{name} : QStringList{name};
    }
};

class SchemaCheck {
public:
    QList<SchemaFault> faults;

    void checkKeys(const QList<ContentKey> &keys, const YamlMap &values, const SchemaPlace *around)
    {
        for (const ContentKey &key : keys) {
            const SchemaPlace place{around, key.path.last()};
            const YamlValue *value = valueAt(values, place.name);
            if (value)
                checkValue(key, *value, place);
            else if (key.isRequired)
                complainOfMissing(place.path());
        }
    }

private:
    void checkValue(const ContentKey &key, const YamlValue &value, const SchemaPlace &place)
    {
        if (!fits(key.form, value))
            return complain(key.form, value, place.path());
        if (key.form == ContentForm::Group)
            checkKeys(key.keys, *value.asMap(), &place);
        if (key.form == ContentForm::Texts)
            checkItems(ContentForm::Text, key, *value.asList(), place);
        if (key.form == ContentForm::Groups)
            checkItems(ContentForm::Group, key, *value.asList(), place);
    }

    void checkItems(ContentForm form, const ContentKey &key, const YamlList &items,
                    const SchemaPlace &list)
    {
        for (qsizetype i = 0; i < items.size(); ++i) {
            const SchemaPlace item{&list, QString::number(i + 1)};
            if (!fits(form, items[i]))
                complain(form, items[i], item.path());
            else if (form == ContentForm::Group)
                checkKeys(key.keys, *items[i].asMap(), &item);
        }
    }

    void complainOfMissing(const QStringList &path)
    {
        faults.append(
            {path, Words::tr("“%1” is missing: the site needs it.").arg(path.join(u'.')), true});
    }

    void complain(ContentForm form, const YamlValue &value, const QStringList &path)
    {
        faults.append({path, Words::tr("“%1” is %2; the site expects %3.")
                                 .arg(path.join(u'.'), kindInWords(value), expectation(form))});
    }
};

} // namespace

QList<SchemaFault> schemaFaults(const ContentCollection &collection, const YamlMap &values)
{
    SchemaCheck check;
    check.checkKeys(collection.keys, values, nullptr);
    return check.faults;
}

std::optional<QString> mistakenMoment(const ContentKey &key, const YamlValue &value)
{
    const bool isText = value.asString() != nullptr; // of which nothing is a date that is none
    if (key.form != ContentForm::Moment || isText || !isMoment(value) || instantFrom(value))
        return std::nullopt;
    return Words::tr("“%1” is %2: the site takes it for a time in 1970. Write a date, like "
                     "\"2026-10-22T09:00:00.000Z\".")
        .arg(key.name(), kindInWords(value));
}

bool isSiteUrl(const QString &text)
{
    static const QRegularExpression parts(uR"(\A[a-z][a-z0-9+.-]*:)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression withHost(uR"(\A(https?|wss?|ftp):[/\\]*([^/\\?#]*))"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    QString plain = text.trimmed();
    plain.removeIf([](QChar c) { return c == u'\t' || c == u'\n' || c == u'\r'; });
    if (!parts.match(plain).hasMatch())
        return false;
    const QRegularExpressionMatch authority = withHost.match(plain);
    if (!authority.hasMatch())
        return true;
    const QString host = authority.captured(2);
    const QUrl url(u"http://"_s + host + u'/', QUrl::StrictMode);
    return !host.isEmpty() && url.isValid() && !url.host().isEmpty();
}

} // namespace chapterhouse
