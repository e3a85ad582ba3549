#include "desktop/pages/blog/previewview.h"

#include "desktop/widgets/look/type.h"

#include <QDesktopServices>
#include <QRegularExpression>
#include <QScrollBar>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds afterResizing(100);

/// The part of the site's style that a text document can show; the paper of a page is white in any
/// scheme.
const QString paperStyle = u"body { color: #374151; }"
                           "h1, h2, h3, h4, h5, h6 { color: #111827; font-weight: 700; }"
                           "h1 { font-size: xx-large; margin-top: 4px; margin-bottom: 10px; }"
                           "h2 { font-size: x-large; margin-top: 22px; margin-bottom: 8px; }"
                           "h3 { font-size: large; margin-top: 18px; margin-bottom: 6px; }"
                           "p, ul, ol, table { margin-top: 0px; margin-bottom: 12px; }"
                           "a { color: #c2410c; }"
                           "blockquote { margin-left: 20px; color: #4b5563; }"
                           "code, pre { font-family: monospace; background-color: #f3f4f6; }"
                           "pre { margin-bottom: 12px; white-space: pre-wrap; }"
                           ".facts { color: #6b7280; margin-bottom: 2px; }"
                           ".summary { color: #4b5563; font-size: large; }"
                           ".caption { color: #6b7280; margin-bottom: 16px; }"
                           "em[title] { color: #b3261e; }"_s;

/// Text documents know no figures: their captions are paragraphs.
QString forTextDocument(QString page)
{
    static const QRegularExpression sheet(u"<style>.*?</style>"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    page.remove(sheet);
    page.replace(u"<figcaption>"_s, u"<p class=\"caption\" align=\"center\">"_s);
    return page.replace(u"</figcaption>"_s, u"</p>"_s);
}

} // namespace

PreviewView::PreviewView(QWidget *parent) : QTextBrowser(parent)
{
    setObjectName(u"postPreview"_s);
    setAccessibleName(tr("As the site will show it"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    QPalette paper = palette();
    paper.setColor(QPalette::Base, Qt::white);
    paper.setColor(QPalette::Text, QColor(0x37, 0x41, 0x51));
    setPalette(paper);
    document()->setDocumentMargin(spacing::wide + spacing::normal);
    document()->setDefaultStyleSheet(paperStyle);
    m_resized.setSingleShot(true);
    m_resized.setInterval(afterResizing);
    connect(&m_resized, &QTimer::timeout, this, &PreviewView::render);
    connect(this, &QTextBrowser::anchorClicked, this, &PreviewView::follow);
}

void PreviewView::showPage(const QString &page, const QHash<QString, QImage> &images)
{
    const QString shown = forTextDocument(page);
    if (shown == m_page && images == m_images)
        return;
    m_page = shown;
    m_images = images;
    render();
}

void PreviewView::showReason(const QString &sentence)
{
    showPage(u"<p>"_s + sentence.toHtmlEscaped() + u"</p>"_s, {});
}

void PreviewView::render()
{
    const int place = verticalScrollBar()->value();
    setHtml(m_page);
    verticalScrollBar()->setValue(place);
}

QVariant PreviewView::loadResource(int type, const QUrl &name)
{
    // Never nothing: the document would then look for the file itself.
    if (type != QTextDocument::ImageResource)
        return QByteArray();
    const QImage image = m_images.value(name.toString(QUrl::FullyEncoded));
    const int aside =
        2 * int(document()->documentMargin()) + verticalScrollBar()->sizeHint().width();
    const int room = std::max(1, contentsRect().width() - aside);
    return image.width() > room ? image.scaledToWidth(room, Qt::SmoothTransformation) : image;
}

void PreviewView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    if (!m_images.isEmpty() && event->size().width() != event->oldSize().width())
        m_resized.start();
}

void PreviewView::follow(const QUrl &link)
{
    if (link.scheme() == "http"_L1 || link.scheme() == "https"_L1)
        QDesktopServices::openUrl(link);
    else if (link.scheme().isEmpty() && link.hasFragment())
        scrollToAnchor(link.fragment());
}

} // namespace chapterhouse
