#include "formats/markdown/htmlattributes.h"

#include "formats/markdown/htmltree.h"

#include <QRegularExpression>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

using Reading = std::optional<QString> (*)(const QString &value);

std::optional<QString> text(const QString &value)
{
    return value;
}

std::optional<QString> matching(const QRegularExpression &pattern, const QString &value)
{
    return pattern.match(value).hasMatch() ? std::optional(value) : std::nullopt;
}

std::optional<QString> length(const QString &value)
{
    static const QRegularExpression pixels(u"\\A[0-9]{1,4}\\z"_s);
    return matching(pixels, value);
}

std::optional<QString> span(const QString &value)
{
    static const QRegularExpression cells(u"\\A[1-9][0-9]{0,2}\\z"_s);
    return matching(cells, value);
}

std::optional<QString> number(const QString &value)
{
    static const QRegularExpression whole(u"\\A-?[0-9]{1,9}\\z"_s);
    return matching(whole, value);
}

std::optional<QString> alignment(const QString &value)
{
    static const QRegularExpression sides(u"\\A(left|right|center|justify)\\z"_s);
    return matching(sides, value.toLower());
}

/// As browsers read an address (WHATWG): without white space around it, tabs and ends of lines. Two
/// slashes of either kind lead to another host, of whatever scheme the page has.
std::optional<QString> target(const QString &value)
{
    static const QRegularExpression around(u"\\A[\\x00-\\x20]+|[\\x00-\\x20]+\\z"_s);
    static const QRegularExpression within(u"[\\t\\n\\r]"_s);
    static const QRegularExpression control(u"[\\x00-\\x1f\\x7f-\\x9f]"_s);
    static const QRegularExpression scheme(u"\\A([^/?#]*?):"_s);
    static const QRegularExpression known(u"\\A(https?|mailto)\\z"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression otherHost(u"\\A[/\\\\]{2}"_s);
    QString address = QString(value).remove(within).remove(around);
    const auto found = scheme.match(address);
    if (control.match(address).hasMatch() || otherHost.match(address).hasMatch() ||
        (found.hasMatch() && !known.match(found.captured(1)).hasMatch()))
        return std::nullopt;
    return address;
}

struct AttributeRule {
    QLatin1String name;
    QList<GumboTag> elements; ///< none: all
    Reading reading;
};

const QList<AttributeRule> &rules()
{
    static const QList<AttributeRule> all{
        {"href"_L1, {GUMBO_TAG_A}, target},
        {"alt"_L1, {GUMBO_TAG_IMG}, text},
        {"title"_L1, {}, text},
        {"width"_L1, {GUMBO_TAG_IMG}, length},
        {"height"_L1, {GUMBO_TAG_IMG}, length},
        {"align"_L1, {}, alignment},
        {"colspan"_L1, {GUMBO_TAG_TD, GUMBO_TAG_TH}, span},
        {"rowspan"_L1, {GUMBO_TAG_TD, GUMBO_TAG_TH}, span},
        {"start"_L1, {GUMBO_TAG_OL}, number},
    };
    return all;
}

} // namespace

QString safeAttributes(const GumboElement &element)
{
    QString written;
    for (const AttributeRule &rule : rules()) {
        const char *value = attributeOf(element, rule.name.data());
        if (!value || (!rule.elements.isEmpty() && !rule.elements.contains(element.tag)))
            continue;
        if (const auto safe = rule.reading(QString::fromUtf8(value)))
            written += writtenAttribute(rule.name, *safe);
    }
    return written;
}

QString writtenAttribute(QLatin1String name, const QString &value)
{
    return u' ' + name + u"=\""_s + value.toHtmlEscaped() + u'"';
}

bool isImageAddress(const QString &address)
{
    static const QRegularExpression image(
        uR"(\A(file:///|data:image/(png|jpeg|gif|webp|avif|svg\+xml)[;,])[^\s"<>\\]*\z)"_s);
    return image.match(address).hasMatch();
}

} // namespace chapterhouse
