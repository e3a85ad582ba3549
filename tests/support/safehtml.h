#pragma once

#include <QRegularExpression>
#include <QSet>
#include <QString>

#include <gumbo.h>

#include <memory>
#include <vector>

namespace chapterhouse::tests {

/// What of a preview's HTML is not safe to show, as the parser reads it; empty when all of it is.
/// It has its own list of what is safe.
class SafeHtmlCheck {
public:
    QString unsafePart(const QString &html)
    {
        const QByteArray utf8 = html.toUtf8();
        GumboOptions options = kGumboDefaultOptions;
        options.fragment_context = GUMBO_TAG_BODY;
        const auto release = [](GumboOutput *output) {
            gumbo_destroy_output(&kGumboDefaultOptions, output);
        };
        const std::unique_ptr<GumboOutput, decltype(release)> output(
            gumbo_parse_with_options(&options, utf8.constData(), size_t(utf8.size())), release);
        m_waiting = {};
        wait(output->root->v.element);
        while (!m_waiting.empty()) {
            const GumboNode *node = m_waiting.back();
            m_waiting.pop_back();
            const QString found = unsafeNode(node);
            if (!found.isEmpty())
                return found;
        }
        return {};
    }

private:
    void wait(const GumboElement &element)
    {
        for (unsigned i = 0; i < element.children.length; ++i)
            m_waiting.push_back(static_cast<const GumboNode *>(element.children.data[i]));
    }

    QString unsafeNode(const GumboNode *node)
    {
        if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE)
            return {};
        if (node->type != GUMBO_NODE_ELEMENT)
            return QStringLiteral("a node of type %1").arg(node->type);
        const GumboElement &element = node->v.element;
        const QString name = QString::fromUtf8(gumbo_normalized_tagname(element.tag));
        static const QSet<QString> safe = namesIn(
            "a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup "
            "dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr "
            "i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub "
            "summary sup table tbody td tfoot th thead time tr u ul var wbr");
        if (element.tag_namespace != GUMBO_NAMESPACE_HTML || !safe.contains(name))
            return QStringLiteral("<%1>").arg(name);
        wait(element);
        return unsafeAttribute(name, element);
    }

    static QString unsafeAttribute(const QString &element, const GumboElement &node)
    {
        for (unsigned i = 0; i < node.attributes.length; ++i) {
            const auto *each = static_cast<const GumboAttribute *>(node.attributes.data[i]);
            const QString name = QString::fromUtf8(each->name);
            const QString value = QString::fromUtf8(each->value);
            if (!isSafe(element + u' ' + name, value) &&
                !isSafe(QStringLiteral("* ") + name, value))
                return QStringLiteral("<%1 %2=\"%3\">").arg(element, name, value);
        }
        return {};
    }

    static bool isSafe(const QString &attribute, const QString &value)
    {
        static const QSet<QString> texts{QStringLiteral("* title"), QStringLiteral("img alt")};
        static const QHash<QString, QString> patterns{
            {QStringLiteral("a href"),
             QStringLiteral("(https?:|mailto:|(?![/\\\\]{2})[^:]*\\z|[^:]*?[/?#])[^\\x00-\\x1f]*")},
            {QStringLiteral("img src"), QStringLiteral("(file:///|data:image/)[^\"<>\\s]*")},
            {QStringLiteral("img width"), QStringLiteral("[0-9]+")},
            {QStringLiteral("img height"), QStringLiteral("[0-9]+")},
            {QStringLiteral("* align"), QStringLiteral("left|right|center|justify")},
            {QStringLiteral("td colspan"), QStringLiteral("[0-9]+")},
            {QStringLiteral("td rowspan"), QStringLiteral("[0-9]+")},
            {QStringLiteral("th colspan"), QStringLiteral("[0-9]+")},
            {QStringLiteral("th rowspan"), QStringLiteral("[0-9]+")},
            {QStringLiteral("ol start"), QStringLiteral("-?[0-9]+")},
        };
        if (texts.contains(attribute))
            return true;
        const QRegularExpression pattern(
            QRegularExpression::anchoredPattern(patterns.value(attribute, QStringLiteral("(?!)"))),
            QRegularExpression::CaseInsensitiveOption);
        return pattern.match(value).hasMatch();
    }

    static QSet<QString> namesIn(const char *names)
    {
        const QStringList list = QString::fromUtf8(names).split(u' ');
        return {list.begin(), list.end()};
    }

    std::vector<const GumboNode *> m_waiting;
};

} // namespace chapterhouse::tests
