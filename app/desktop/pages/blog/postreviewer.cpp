#include "desktop/pages/blog/postreviewer.h"

#include "content/contentfile.h"
#include "content/contentpreview.h"
#include "content/draftcheck.h"
#include "content/siteaddress.h"
#include "desktop/pages/blog/siteimageview.h"
#include "exchange/content/sitefolder.h"
#include "exchange/content/storedentries.h"
#include "formats/frontmatter/frontmatter.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds pause(300);
constexpr int widestImage = 900;

Result<std::shared_ptr<const SiteEntries>> readOthers(Database &database, const BlogSite &site)
{
    return storedEntries(Reader(database), site.profile, site.posts())
        .map([](SiteEntries entries) -> std::shared_ptr<const SiteEntries> {
            return std::make_shared<SiteEntries>(std::move(entries));
        });
}

/// The page names files only, which it has made sure of.
QHash<QString, QImage> imagesOf(const QString &page)
{
    static const QRegularExpression source(u"<img[^>]* src=\"(file:[^\"]+)\""_s);
    QHash<QString, QImage> images;
    auto matches = source.globalMatch(page);
    while (matches.hasNext()) {
        const QString address = matches.next().captured(1).replace(u"&amp;"_s, u"&"_s);
        if (!images.contains(address))
            images.insert(address, siteImageView(QUrl(address).toLocalFile(), widestImage));
    }
    return images;
}

int linesBeforeText(const QByteArray &file)
{
    const auto read = readFrontMatter(file);
    return read ? int(file.first(read->bodyBytes.begin).count('\n')) : 0;
}

ReviewedPost reviewOf(const BlogSite &site, const Record &record, const SiteEntries &others,
                      const QDateTime &now)
{
    const ContentCollection &posts = site.posts();
    const SiteFacts facts = factsOfRoot(site.profile, site.root, now);
    ReviewedPost post{.record = record,
                      .findings = findingsOf(posts, facts, record, others),
                      .address = addressOf(posts, record),
                      .page = {},
                      .noPage = {},
                      .images = {}};
    const auto file = patch(posts, record.text("source"_L1).toUtf8(), record);
    if (file)
        post.linesBefore = linesBeforeText(*file);
    const auto page = file ? previewPage(posts, *file, site.root) : failed(file);
    if (page)
        post.page = *page;
    else
        post.noPage = page.error().message;
    post.images = imagesOf(post.page);
    return post;
}

} // namespace

struct PostReviewer::Answer {
    ReviewedPost post;
    std::shared_ptr<const SiteEntries> others;
};

bool ReviewedPost::wouldNotBuild() const
{
    return std::ranges::any_of(
        findings, [](const Finding &finding) { return finding.severity == Severity::Error; });
}

PostReviewer::PostReviewer(OpenFile &file, const BlogSite &site, QObject *parent)
    : QObject(parent), m_file(file), m_site(std::make_shared<const BlogSite>(site)),
      m_record(blankRecord(Kind::Post, {}))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &PostReviewer::begin);
    connect(&file.writer(), &StoreThread::changed, this, &PostReviewer::forgetOthers);
}

PostReviewer::~PostReviewer() = default;

void PostReviewer::review(const Record &post)
{
    const bool isAnother = post.ref() != m_record.ref();
    m_record = post;
    m_isWanted = true;
    ++m_newest;
    m_pause.start(isAnother ? std::chrono::milliseconds(0) : pause);
}

void PostReviewer::stop()
{
    m_isWanted = false;
    ++m_newest;
    m_pause.stop();
}

void PostReviewer::forgetOthers(const ChangeSet &changes)
{
    if (changes.touches(Kind::Post) || changes.touches(Kind::Author))
        m_others.reset();
}

/// One at a time: lists wait behind it on the reading thread.
void PostReviewer::begin()
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_file.query(
        this,
        [site = m_site, known = m_others, record = m_record,
         now = m_file.clock().now()](Database &database) -> Result<Answer> {
            const auto others = known ? known : readOthers(database, *site);
            if (!others)
                return failed(others);
            return Answer{reviewOf(*site, record, **others, now), *others};
        },
        [this, number = m_newest](const Result<Answer> &answer) { take(number, answer); });
}

void PostReviewer::take(int number, const Result<Answer> &answer)
{
    m_isRunning = false;
    if (number != m_newest) {
        if (!m_pause.isActive() && m_isWanted)
            begin();
        return;
    }
    m_isWanted = false;
    if (!answer)
        return Q_EMIT reviewed({.record = m_record, .noPage = answer.error().message});
    m_others = answer->others;
    Q_EMIT reviewed(answer->post);
}

} // namespace chapterhouse
