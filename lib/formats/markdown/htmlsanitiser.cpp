#include "formats/markdown/htmlsanitiser.h"

#include "formats/markdown/htmlattributes.h"
#include "formats/markdown/htmltree.h"
#include "formats/markdown/markdownbounds.h"
#include "formats/textposition.h"

#include <QSet>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype deepest = 200;
constexpr int mostRounds = 8;

/// What becomes of an element.
enum class Fate { Shown, Opened, Gone };

bool isShown(GumboTag tag)
{
    static const QSet<int> shown{
        GUMBO_TAG_A,          GUMBO_TAG_ABBR,    GUMBO_TAG_ADDRESS,  GUMBO_TAG_ARTICLE,
        GUMBO_TAG_ASIDE,      GUMBO_TAG_B,       GUMBO_TAG_BDI,      GUMBO_TAG_BDO,
        GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BR,      GUMBO_TAG_CAPTION,  GUMBO_TAG_CITE,
        GUMBO_TAG_CODE,       GUMBO_TAG_COL,     GUMBO_TAG_COLGROUP, GUMBO_TAG_DD,
        GUMBO_TAG_DEL,        GUMBO_TAG_DETAILS, GUMBO_TAG_DFN,      GUMBO_TAG_DIV,
        GUMBO_TAG_DL,         GUMBO_TAG_DT,      GUMBO_TAG_EM,       GUMBO_TAG_FIGCAPTION,
        GUMBO_TAG_FIGURE,     GUMBO_TAG_FOOTER,  GUMBO_TAG_H1,       GUMBO_TAG_H2,
        GUMBO_TAG_H3,         GUMBO_TAG_H4,      GUMBO_TAG_H5,       GUMBO_TAG_H6,
        GUMBO_TAG_HEADER,     GUMBO_TAG_HR,      GUMBO_TAG_I,        GUMBO_TAG_IMG,
        GUMBO_TAG_INS,        GUMBO_TAG_KBD,     GUMBO_TAG_LI,       GUMBO_TAG_MARK,
        GUMBO_TAG_OL,         GUMBO_TAG_P,       GUMBO_TAG_PRE,      GUMBO_TAG_Q,
        GUMBO_TAG_RP,         GUMBO_TAG_RT,      GUMBO_TAG_RUBY,     GUMBO_TAG_S,
        GUMBO_TAG_SAMP,       GUMBO_TAG_SECTION, GUMBO_TAG_SMALL,    GUMBO_TAG_SPAN,
        GUMBO_TAG_STRONG,     GUMBO_TAG_SUB,     GUMBO_TAG_SUMMARY,  GUMBO_TAG_SUP,
        GUMBO_TAG_TABLE,      GUMBO_TAG_TBODY,   GUMBO_TAG_TD,       GUMBO_TAG_TFOOT,
        GUMBO_TAG_TH,         GUMBO_TAG_THEAD,   GUMBO_TAG_TIME,     GUMBO_TAG_TR,
        GUMBO_TAG_U,          GUMBO_TAG_UL,      GUMBO_TAG_VAR,      GUMBO_TAG_WBR,
    };
    return shown.contains(tag);
}

bool isGone(GumboTag tag)
{
    static const QSet<int> gone{
        GUMBO_TAG_APPLET,   GUMBO_TAG_AREA,   GUMBO_TAG_AUDIO,    GUMBO_TAG_BASE,
        GUMBO_TAG_BGSOUND,  GUMBO_TAG_BUTTON, GUMBO_TAG_CANVAS,   GUMBO_TAG_DATALIST,
        GUMBO_TAG_EMBED,    GUMBO_TAG_FRAME,  GUMBO_TAG_FRAMESET, GUMBO_TAG_IFRAME,
        GUMBO_TAG_INPUT,    GUMBO_TAG_KEYGEN, GUMBO_TAG_LINK,     GUMBO_TAG_MAP,
        GUMBO_TAG_MATH,     GUMBO_TAG_META,   GUMBO_TAG_NOEMBED,  GUMBO_TAG_NOFRAMES,
        GUMBO_TAG_NOSCRIPT, GUMBO_TAG_OBJECT, GUMBO_TAG_OPTGROUP, GUMBO_TAG_OPTION,
        GUMBO_TAG_OUTPUT,   GUMBO_TAG_PARAM,  GUMBO_TAG_SCRIPT,   GUMBO_TAG_SELECT,
        GUMBO_TAG_SOURCE,   GUMBO_TAG_STYLE,  GUMBO_TAG_SVG,      GUMBO_TAG_TEMPLATE,
        GUMBO_TAG_TEXTAREA, GUMBO_TAG_TITLE,  GUMBO_TAG_TRACK,    GUMBO_TAG_VIDEO,
    };
    return gone.contains(tag);
}

/// The parser knows `isindex`, which browsers forgot, and makes a form of it.
Fate fateOf(const GumboNode *node)
{
    const GumboElement &element = node->v.element;
    if ((node->parse_flags & GUMBO_INSERTION_FROM_ISINDEX) != 0)
        return Fate::Gone;
    if (element.tag_namespace != GUMBO_NAMESPACE_HTML || isGone(element.tag))
        return Fate::Gone;
    return isShown(element.tag) ? Fate::Shown : Fate::Opened;
}

bool isVoid(GumboTag tag)
{
    return tag == GUMBO_TAG_BR || tag == GUMBO_TAG_COL || tag == GUMBO_TAG_HR ||
           tag == GUMBO_TAG_IMG || tag == GUMBO_TAG_WBR;
}

/// Writes a tree anew. Without recursion: what is hostile is deep.
class SafeWriter {
public:
    explicit SafeWriter(const ImageFor &imageFor) : m_imageFor(imageFor) {}

    Result<QString> write(const HtmlTree &tree)
    {
        pushChildren(tree.root()->v.element);
        while (!m_steps.empty()) {
            const Step step = m_steps.back();
            m_steps.pop_back();
            if (step.isEnd)
                writeEnd(step.node->v.element);
            else
                writeNode(step.node);
            if (m_depth > deepest)
                return tooMuchToShow();
        }
        return m_html;
    }

private:
    struct Step {
        const GumboNode *node = nullptr;
        bool isEnd = false;
    };

    void pushChildren(const GumboElement &element)
    {
        const GumboVector &children = element.children;
        for (unsigned i = children.length; i > 0; --i)
            m_steps.push_back({static_cast<const GumboNode *>(children.data[i - 1])});
    }

    void writeNode(const GumboNode *node)
    {
        switch (node->type) {
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_CDATA:
        case GUMBO_NODE_WHITESPACE:
            writeText(QString::fromUtf8(node->v.text.text));
            break;
        case GUMBO_NODE_ELEMENT:
            writeElement(node);
            break;
        case GUMBO_NODE_DOCUMENT:
        case GUMBO_NODE_COMMENT:
        case GUMBO_NODE_TEMPLATE:
            break;
        }
    }

    void writeText(const QString &text)
    {
        if (m_isBehindPre && text.startsWith(u'\n'))
            m_html += u'\n'; // the first one is not read
        m_isBehindPre = m_isBehindPre && text.isEmpty();
        m_html += text.toHtmlEscaped().replace(u"&quot;"_s, u"\""_s);
    }

    void writeElement(const GumboNode *node)
    {
        const GumboElement &element = node->v.element;
        const Fate fate = fateOf(node);
        if (element.tag == GUMBO_TAG_INPUT)
            writeTick(element);
        else if (element.tag == GUMBO_TAG_IMG && fate == Fate::Shown)
            writeImage(element);
        else if (fate == Fate::Shown)
            writeStart(node);
        else if (fate == Fate::Opened)
            pushChildren(element);
    }

    void writeStart(const GumboNode *node)
    {
        const GumboElement &element = node->v.element;
        writeTag(element, safeAttributes(element));
        if (isVoid(element.tag))
            return;
        m_isBehindPre = element.tag == GUMBO_TAG_PRE;
        ++m_depth;
        m_steps.push_back({node, true});
        pushChildren(element);
    }

    void writeTag(const GumboElement &element, const QString &attributes)
    {
        m_isBehindPre = false;
        m_html += u'<' + nameOf(element.tag) + attributes + u'>';
    }

    void writeEnd(const GumboElement &element)
    {
        m_isBehindPre = false;
        --m_depth;
        m_html += u"</"_s + nameOf(element.tag) + u'>';
    }

    void writeImage(const GumboElement &element)
    {
        const QString target = QString::fromUtf8(attributeOf(element, "src"));
        const auto address = m_imageFor(target);
        if (address && isImageAddress(*address))
            writeTag(element, writtenAttribute("src"_L1, *address) + safeAttributes(element));
        else
            writeInPlaceOfImage(target, QString::fromUtf8(attributeOf(element, "alt")));
    }

    void writeInPlaceOfImage(const QString &target, const QString &inWords)
    {
        const bool isNamed = !target.startsWith("data:"_L1, Qt::CaseInsensitive);
        const QString name = isNamed ? target.section(u'/', -1) : QString();
        const QString text = inWords.isEmpty() ? name : inWords;
        if (text.isEmpty())
            return;
        m_html += u"<em"_s + writtenAttribute("title"_L1, shortened(target)) + u'>';
        m_isBehindPre = false;
        writeText(text);
        m_html += u"</em>"_s;
    }

    /// A box of a task list.
    void writeTick(const GumboElement &element)
    {
        const QByteArray type(attributeOf(element, "type"));
        if (type.compare("checkbox", Qt::CaseInsensitive) == 0)
            writeText(attributeOf(element, "checked") ? u"☑"_s : u"☐"_s);
    }

    static QLatin1String nameOf(GumboTag tag)
    {
        return QLatin1String(gumbo_normalized_tagname(tag));
    }

    const ImageFor &m_imageFor;
    std::vector<Step> m_steps;
    QString m_html;
    qsizetype m_depth = 0;
    bool m_isBehindPre = false;
};

Result<QString> writtenAnew(const QString &html, const ImageFor &imageFor)
{
    const QByteArray utf8 = html.toUtf8();
    return HtmlTree::read(utf8).and_then(
        [&](const HtmlTree &tree) { return SafeWriter(imageFor).write(tree); });
}

} // namespace

Result<QString> sanitisedHtml(const QString &html, const ImageFor &imageFor)
{
    const ImageFor asItIs = [](const QString &address) { return address; };
    Result<QString> written = writtenAnew(html, imageFor);
    for (int round = 1; written && round < mostRounds; ++round) {
        Result<QString> again = writtenAnew(*written, asItIs);
        if (again == written)
            return written;
        written = std::move(again);
    }
    return written ? tooMuchToShow() : written;
}

} // namespace chapterhouse
