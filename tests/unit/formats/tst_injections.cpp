#include "formats/markdown/htmlsanitiser.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

/// What gets scripts into pages, after the OWASP XSS Filter Evasion Cheat Sheet, the HTML5 Security
/// Cheatsheet, and what was found in sanitisers since (mutation XSS).
class tst_Injections : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingHostileIsShown_data();
    void nothingHostileIsShown();

private:
    static void elementRows();
    static void handlerRows();
    static void addressRows();
    static void namespaceRows();
    static void brokenRows();
    static void mutationRows();
};

namespace {

/// A NUL may stand in the HTML.
template<size_t Size>
void row(const char *name, const char (&html)[Size], const char *shown)
{
    QTest::newRow(name) << QByteArray(html, Size - 1) << QString::fromUtf8(shown);
}

} // namespace

void tst_Injections::elementRows()
{
    row("script", "a<script>alert(1)</script>b", "ab");
    row("script of another host", "<SCRIPT SRC=https://x.example/xss.js></SCRIPT>", "");
    row("script with a slash", "<script/src=//x.example/x.js></script>", "");
    row("script in a script", "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "ipt&gt;alert(1)ipt&gt;");
    row("script with a comment", "<script><!--<script></script>--></script><b>b</b>", "<b>b</b>");
    row("script never closed", "a<script>alert(1)<b>b</b>", "a");
    row("style", "a<style>@import 'https://x.example/x.css';</style>b", "ab");
    row("style attribute", "<div style=\"background:url(javascript:alert(1))\">a</div>",
        "<div>a</div>");
    row("iframe", "<iframe src=\"javascript:alert(1)\"></iframe>a", "a");
    row("iframe with a document", "<iframe srcdoc=\"<script>alert(1)</script>\">x</iframe>a", "a");
    row("object", "<object data=\"data:text/html,<script>alert(1)</script>\"><b>x</b></object>a",
        "a");
    row("embed", "<embed src=\"javascript:alert(1)\">a", "a");
    row("applet", "<applet code=x.class>x</applet>a", "a");
    row("frameset", "<frameset><frame src=\"javascript:alert(1)\"></frameset>a", "a");
    row("meta refresh", "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">a", "a");
    row("base", "<base href=\"javascript:alert(1)//\">a", "a");
    row("link", "<link rel=stylesheet href=https://x.example/x.css>a", "a");
    row("form",
        "<form action=\"javascript:alert(1)\"><button "
        "formaction=\"javascript:alert(2)\">x</button><p>a</form>",
        "<p>a</p>");
    row("input of an image", "<input type=image src=x onerror=alert(1)>a", "a");
    row("select", "<select onfocus=alert(1) autofocus><option>x</select>a", "a");
    row("textarea", "<textarea autofocus onfocus=alert(1)><b>x</b></textarea>a", "a");
    row("video", "<video><source onerror=alert(1)></video>a", "a");
    row("audio", "<audio src=x onerror=alert(1)>x</audio>a", "a");
    row("template", "<template><img src=x onerror=alert(1)></template>a", "a");
    row("noscript", "<noscript><b>x</b></noscript>a", "a");
    row("title", "<title><img src=x onerror=alert(1)></title>a", "a");
    row("head and body", "<html><head><title>x</title></head><body onload=alert(1)>a</body></html>",
        "a");
    row("isindex", "<isindex type=image src=1 onerror=alert(1)>a", "a");
    row("image", "<image src=\"javascript:alert(1)\">a",
        "<em title=\"javascript:alert(1)\">javascript:alert(1)</em>a");
    row("unknown elements", "<xss onclick=alert(1)>a<blink>b</blink></xss>", "ab");
    row("web components", "<x-a is=x-b><slot name=s>a</slot></x-a>", "a");
    row("plaintext", "a<plaintext><script>alert(1)</script>",
        "a&lt;script&gt;alert(1)&lt;/script&gt;");
    row("xmp", "<xmp><script>alert(1)</script></xmp>a", "&lt;script&gt;alert(1)&lt;/script&gt;a");
    row("noembed", "<noembed><script>alert(1)</script></noembed>a", "a");
    row("marquee", "<marquee onstart=alert(1)>a</marquee>", "a");
    row("image map", "<map name=m><area href=\"javascript:alert(1)\"></map><img usemap=#m src=x>",
        "<em title=\"x\">x</em>");
    row("dialog", "<dialog open onclose=alert(1)>a</dialog>", "a");
}

void tst_Injections::handlerRows()
{
    row("handler, double quotes", "<img src=\"x\" onerror=\"alert(1)\">", "<em title=\"x\">x</em>");
    row("handler, single quotes", "<b onmouseover='alert(1)'>a</b>", "<b>a</b>");
    row("handler, no quotes", "<b onmouseover=alert(1)>a</b>", "<b>a</b>");
    row("handler, back quotes", "<b onmouseover=`alert(1)`>a</b>", "<b>a</b>");
    row("handler behind a slash", "<img/src=x/onerror=alert(1)>",
        "<em title=\"x/onerror=alert(1)\">onerror=alert(1)</em>");
    row("handler behind no space", "<img src=\"x\"onerror=\"alert(1)\">", "<em title=\"x\">x</em>");
    row("handler behind line ends", "<img\nsrc=x\r\nonerror\n=\nalert(1)>",
        "<em title=\"x\">x</em>");
    row("handler behind a form feed", "<b\fonclick=alert(1)>a</b>", "<b>a</b>");
    row("handler in mixed case", "<B OnClIcK=alert(1)>a</B>", "<b>a</b>");
    row("handler with an entity", "<b onclick=\"&#97;lert(1)\">a</b>", "<b>a</b>");
    row("handler in an end tag", "<b>a</b onclick=alert(1)>", "<b>a</b>");
    row("handler of details", "<details open ontoggle=alert(1)><summary>a</summary>b</details>",
        "<details><summary>a</summary>b</details>");
    row("handler behind a title", "<p title='\"><script>alert(1)</script>' onclick=x>a</p>",
        "<p title=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\">a</p>");
    row("ids and names", "<a id=body name=cookie class=x>a</a>", "<a>a</a>");
    row("attribute twice", "<a href=\"/a\" href=\"javascript:alert(1)\">a</a>",
        "<a href=\"/a\">a</a>");
    row("attribute with a colon", "<p x:onclick=alert(1) xmlns:x=y>a</p>", "<p>a</p>");
    row("editing and popovers",
        "<p contenteditable popover tabindex=1 autofocus onfocus=alert(1)>a</p>", "<p>a</p>");
    row("quotes in a text", "<b title=\"&quot; onclick=&quot;alert(1)\">a</b>",
        "<b title=\"&quot; onclick=&quot;alert(1)\">a</b>");
    row("quote in the source of an image",
        "<img src='x\" onerror=\"alert(1)' alt='a\" onerror=\"alert(2)'>",
        "<em title=\"x&quot; onerror=&quot;alert(1)\">a\" onerror=\"alert(2)</em>");
}

void tst_Injections::addressRows()
{
    row("javascript", "<a href=\"javascript:alert(1)\">a</a>", "<a>a</a>");
    row("in mixed case", "<a href=JaVaScRiPt:alert(1)>a</a>", "<a>a</a>");
    row("with decimal entities",
        "<a href=\"&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)\">a</a>",
        "<a>a</a>");
    row("with long entities", "<a href=\"&#0000106avascript&#0000058alert(1)\">a</a>", "<a>a</a>");
    row("with hexadecimal entities", "<a href=\"&#x6A&#x61vascript:alert(1)\">a</a>", "<a>a</a>");
    row("with named entities", "<a href=\"javascript&colon;alert(1)\">a</a>", "<a>a</a>");
    row("with a tab", "<a href=\"jav\tascript:alert(1)\">a</a>", "<a>a</a>");
    row("with an encoded tab", "<a href=\"jav&#x09;ascript:alert(1)\">a</a>", "<a>a</a>");
    row("with &Tab; and &NewLine;", "<a href=\"java&Tab;script&NewLine;:alert(1)\">a</a>",
        "<a>a</a>");
    row("with line ends", "<a href=\"jav&#x0A;asc&#x0D;ript:alert(1)\">a</a>", "<a>a</a>");
    row("with a NUL", "<a href=\"java\0script:alert(1)\">a</a>", "<a>a</a>");
    row("behind control characters", "<a href=\" &#1; &#14;javascript:alert(1)\">a</a>",
        "<a>a</a>");
    row("behind a no-break space", "<a href=\"&nbsp;javascript:alert(1)\">a</a>", "<a>a</a>");
    row("with a soft hyphen", "<a href=\"java&shy;script:alert(1)\">a</a>", "<a>a</a>");
    row("vbscript", "<a href=\"vbscript:msgbox(1)\">a</a>", "<a>a</a>");
    row("data", "<a href=\"data:text/html;base64,PHNjcmlwdD4=\">a</a>", "<a>a</a>");
    row("file", "<a href=\"file:///etc/passwd\">a</a>", "<a>a</a>");
    row("blob and filesystem", "<a href=\"blob:x\">a</a><a href=\"filesystem:x\">b</a>",
        "<a>a</a><a>b</a>");
    row("view-source", "<a href=\"view-source:javascript:alert(1)\">a</a>", "<a>a</a>");
    row("another host of any scheme",
        "<a href=\"//x.example\">a</a><a href=\"/\\x.example\">b</a><a "
        "href=\"\\\\x.example\">c</a><a href=\"/\t/x.example\">d</a>",
        "<a>a</a><a>b</a><a>c</a><a>d</a>");
    row("not encoded",
        "<a href=\"java%0ascript:alert(1)\">a</a><a href=\"javascript%3Aalert(1)\">b</a>",
        "<a>a</a><a href=\"javascript%3Aalert(1)\">b</a>");
    row("address of a quote", "<blockquote cite=\"javascript:alert(1)\">a</blockquote>",
        "<blockquote>a</blockquote>");
    row("pings", "<a href=\"/a\" ping=\"https://x.example\" target=_top download>a</a>",
        "<a href=\"/a\">a</a>");
    row("image of a script",
        "<img src=\"javascript:alert(1)\" lowsrc=\"javascript:alert(1)\" dynsrc=x>",
        "<em title=\"javascript:alert(1)\">javascript:alert(1)</em>");
    row("image of another host", "<img src=\"https://x.example/pixel.gif\">",
        "<em title=\"https://x.example/pixel.gif\">pixel.gif</em>");
    row("image of data", "<img src=\"data:text/html,<script>alert(1)</script>\">", "");
    row("sources of an image",
        "<picture><source srcset=\"https://x.example/a.png\"><img src=cat.png "
        "srcset=\"https://x.example/b.png 2x\" sizes=1px loading=lazy></picture>",
        "<img src=\"file:///site/cat.png\">");
    row("background",
        "<table background=\"javascript:alert(1)\"><tr><td background=x>a</td></tr></table>",
        "<table><tbody><tr><td>a</td></tr></tbody></table>");
}

void tst_Injections::namespaceRows()
{
    row("svg", "<svg onload=alert(1)><circle r=1></svg>a", "a");
    row("svg with a slash", "<svg/onload=alert(1)//>a", "");
    row("svg with a script", "<svg><script>alert&#40;1)</script></svg>a", "a");
    row("svg with a link", "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>a",
        "a");
    row("svg that is animated", "<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>a",
        "a");
    row("svg that sets a link",
        "<svg><a><set attributeName=href to=javascript:alert(1)></a></svg>a", "a");
    row("svg that uses another",
        "<svg><use href=\"data:image/svg+xml,<svg id=x/>#x\"></use></svg>a", "a");
    row("svg with foreign HTML",
        "<svg><foreignObject><img src=cat.png onerror=alert(1)><p>x</p></foreignObject></svg>a",
        "a");
    row("svg left by a paragraph", "<svg><p>a</p><script>alert(1)</script>", "");
    row("math", "<math href=\"javascript:alert(1)\">x</math>a", "a");
    row("math with a link",
        "<math><maction actiontype=statusline "
        "xlink:href=\"javascript:alert(1)\">x</maction></math>a",
        "a");
    row("math with HTML", "<math><mi><b>x</b><img src=cat.png onerror=alert(1)></mi></math>a", "a");
    row("a namespace by name",
        "<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">alert(1)</x:script>", "alert(1)");
    row("XML data", "<xml><i><b>a<img src=\"javas<!-- -->cript:alert(1)\"></b></i></xml>",
        "<i><b>a<em title=\"javas&lt;!-- --&gt;cript:alert(1)\">javas&lt;!-- "
        "--&gt;cript:alert(1)</em></b></i>");
    row("processing instruction",
        "<?xml version=\"1.0\"?><?php echo('<script>alert(1)</script>'); ?>a",
        "alert(1)'); ?&gt;a");
    row("CDATA", "<![CDATA[<script>alert(1)</script>]]>a", "alert(1)]]&gt;a");
    row("CDATA in svg", "<svg><![CDATA[<img src=x onerror=alert(1)>]]></svg>a", "a");
}

void tst_Injections::brokenRows()
{
    row("tag that never ends", "a<img src=x onerror=alert(1) ", "a");
    row("quote that never ends", "<p>a</p><img src=\"x onerror=alert(1)>", "<p>a</p>");
    row("quotes around a tag", "<img \"\"\"><script>alert(1)</script>\">a", "\"&gt;a");
    row("brackets", "<<script>alert(1);//<</script>a", "&lt;a");
    row("bracket in a name", "<b<script>alert(1)</b>", "alert(1)");
    row("spaces in a tag", "< script>alert(1)</ script>", "&lt; script&gt;alert(1)");
    row("comment", "a<!-- <img src=x onerror=alert(1)> -->b", "ab");
    row("comment that never ends", "a<!-- <b>b</b>", "a");
    row("comment that ends at once", "<!--><img src=x onerror=alert(1)>-->",
        "<em title=\"x\">x</em>--&gt;");
    row("comment that ends oddly", "<!-- a --!><img src=x onerror=alert(1)>-->",
        "<em title=\"x\">x</em>--&gt;");
    row("conditional comment", "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->a", "a");
    row("comment of a declaration", "<!x <img src=x onerror=alert(1)>-->", "--&gt;");
    row("NUL in a tag", "<scr\0ipt>alert(1)</scr\0ipt>", "alert(1)");
    row("half a character", "<img src=\"cat.png\xC0\" title=\"\xE2\x80\" onerror=alert(1)>",
        "<em title=\"cat.png�\">cat.png�</em>");
    row("UTF-7", "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
        "+ADw-script+AD4-alert(1)+ADw-/script+AD4-");
    row("full-width brackets",
        "\xEF\xBC\x9Cscript\xEF\xBC\x9E"
        "alert(1)",
        "＜script＞alert(1)");
    row("entities are text", "&lt;script&gt;alert(1)&lt;/script&gt;&amp;lt;b&amp;gt;",
        "&lt;script&gt;alert(1)&lt;/script&gt;&amp;lt;b&amp;gt;");
    row("end tags alone", "</script></p></br></style></div>a", "<p></p><br>a");
    row("text of a script in an attribute", "<p title=\"</p><script>alert(1)</script>\">a</p>",
        "<p title=\"&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;\">a</p>");
}

void tst_Injections::mutationRows()
{
    row("noscript in a title", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "");
    row("style in math",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 "
        "onerror=alert(1)&gt;\">",
        "");
    row("form in math",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>", "");
    row("style in svg", "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">", "");
    row("title in svg", "<svg><title><style><img title=\"</style><img src=x onerror=alert(1)>\">",
        "");
    row("annotation",
        "<math><annotation-xml encoding=\"text/html\"><style><img title=\"</style><img src=x "
        "onerror=alert(1)>\"></style></annotation-xml></math>a",
        "a");
    row("plaintext in svg",
        "<svg><plaintext><style><img title=\"</style><img src=x onerror=alert(1)>\">", "");
    row("select and a title",
        "<select><math><mtext><style><img title=\"</style><img src=x onerror=alert(1)>\">", "");
    row("template in svg",
        "<svg><template><p><style><b title=\"</style><img src=x onerror=alert(1)>\">", "");
    row("textarea and a title", "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\">",
        "<em title=\"x\">x</em>\"&gt;");
    row("iframe and a title", "<iframe><img title=\"</iframe><img src=x onerror=alert(1)>\">",
        "<em title=\"x\">x</em>\"&gt;");
    row("xmp and a title", "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\">",
        "&lt;p title=\"<em title=\"x\">x</em>\"&gt;");
    row("back quotes", "<p title=\"``onmouseover=alert(1)\">a</p>",
        "<p title=\"``onmouseover=alert(1)\">a</p>");
    row("listing", "<listing>&lt;img src=x onerror=alert(1)&gt;</listing>",
        "&lt;img src=x onerror=alert(1)&gt;");
    row("out of a table",
        "<table><script>alert(1)</script><img src=cat.png onerror=alert(1)><tr><td>a</table>",
        "<img src=\"file:///site/cat.png\"><table><tbody><tr><td>a</td></tr></tbody></table>");
    row("a link in a link", "<a href=\"/a\">1<a href=\"/b\">2<table><a href=\"/c\">3</table>",
        "<a href=\"/a\">1</a><a href=\"/b\">2</a><a href=\"/c\">3</a><table></table>");
    row("misnested", "<b><p>1</b>2</p><i>3<p>4</i>",
        "<b></b><p><b>1</b>2</p><i>3</i><p><i>4</i></p>");
    row("headings in one another", "<h1><x><h2>a</h2></x></h1>", "<h1></h1><h2>a</h2>");
}

void tst_Injections::nothingHostileIsShown_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("shown");
    elementRows();
    handlerRows();
    addressRows();
    namespaceRows();
    brokenRows();
    mutationRows();
}

void tst_Injections::nothingHostileIsShown()
{
    QFETCH(const QByteArray, html);
    const auto shown = sanitisedHtml(QString::fromUtf8(html), [](const QString &target) {
        return target == u"cat.png"_s ? std::optional(u"file:///site/cat.png"_s) : std::nullopt;
    });
    QVERIFY(shown);
    QTEST(*shown, "shown");
}

static const tests::Suite<tst_Injections> suite;
#include "tst_injections.moc"
