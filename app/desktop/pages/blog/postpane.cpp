#include "desktop/pages/blog/postpane.h"

#include "actions/postverbs.h"
#include "content/draftcheck.h"
#include "desktop/pages/blog/posteditors.h"
#include "desktop/pages/blog/postreviewer.h"
#include "desktop/pages/blog/previewview.h"
#include "desktop/pages/blog/writetab.h"
#include "desktop/records/detailsform.h"
#include "desktop/widgets/look/colours.h"
#include "desktop/widgets/tabstrip.h"
#include "domain/localtime.h"
#include "base/safefile.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QUrl>

#include <utility>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int besideFrom = 820;

DetailsForm *newDetails(OpenFile &file, PostEditors &editors)
{
    return new DetailsForm(file, Kind::Post,
                           {.keys = {"tags"_L1, "image"_L1, "imageAlt"_L1, "slug"_L1,
                                     "updateDate"_L1, "draft"_L1, "event"_L1},
                            .newEditor = [&editors](const FieldSpec &field, OpenFile &) {
                                return editors.newEditor(field);
                            }});
}

QDate dayOf(const Record &post)
{
    const auto day = dayOrTimeFromText(post.text("publishDate"_L1));
    return day ? day->day : QDate();
}

} // namespace

PostPane::PostPane(OpenFile &file)
    : RecordPane(file, Kind::Post), m_site(blogSiteOf(file)), m_head(new PostHead),
      m_editors(new PostEditors(file, m_site, *this)), m_write(new WriteTab(file, *m_editors)),
      m_details(newDetails(file, *m_editors)), m_preview(new PreviewView),
      m_reviewer(new PostReviewer(file, m_site, this)),
      m_browser([](const QUrl &page) { QDesktopServices::openUrl(page); })
{
    parts()->addWidget(m_head);
    addTab(tr("Text"), m_write);
    addTab(tr("More"), m_details);
    addTabBeside(tr("Preview"), m_preview, besideFrom);
    addHistoryTab();
    connectParts();
    begin();
}

PostPane::~PostPane() = default;

void PostPane::connectParts()
{
    connect(m_head, &PostHead::verbChosen, this, &PostPane::carryOut);
    connect(m_write, &WriteTab::messageWanted, this, &PostPane::messageWanted);
    connect(m_write, &WriteTab::mendChosen, this, &PostPane::mend);
    connect(m_write, &WriteTab::typed, this, [this] { m_reviewer->review(m_write->typedPost()); });
    connect(m_details, &DetailsForm::messageWanted, this, &PostPane::messageWanted);
    connect(m_editors, &PostEditors::messageWanted, this, &PostPane::messageWanted);
    connect(m_reviewer, &PostReviewer::reviewed, this, &PostPane::showReview);
}

void PostPane::carryOut(PostVerb verb)
{
    finishEditing();
    switch (verb) {
    case PostVerb::Write:
        Q_EMIT writingRequested();
        return;
    case PostVerb::OpenInBrowser:
        return openInBrowser();
    case PostVerb::Duplicate:
        return duplicate();
    case PostVerb::SaveFile:
        Q_EMIT siteFileRequested(ref());
        return;
    case PostVerb::Remove:
        return removeRecord();
    }
}

void PostPane::duplicate()
{
    file().writer().run(
        this, [post = PostId(recordId())](Store &store) { return duplicatePost(store, post); },
        [this](const Result<AddedRecord> &copy) {
            if (!copy)
                return Q_EMIT messageWanted(Tone::Wrong, copy.error().message);
            Q_EMIT messageWanted(Tone::Good, tr("The copy is a draft of today. Undo with Ctrl+Z."));
            Q_EMIT postRequested(copy->id);
        });
}

/// The page of the last review, or of the next one where that is of an older text.
void PostPane::openInBrowser()
{
    m_opensReviewed = !m_review || m_write->typedPost() != m_review->record;
    if (m_opensReviewed)
        return m_reviewer->review(m_write->typedPost());
    if (m_review->page.isEmpty())
        return Q_EMIT messageWanted(Tone::Wrong, m_review->noPage);
    const QString path = m_pages.filePath(u"%1.html"_s.arg(recordId().text()));
    const auto written = writeSafely(path, m_review->page.toUtf8());
    if (written)
        m_browser(QUrl::fromLocalFile(path));
    else
        Q_EMIT messageWanted(Tone::Wrong, written.error().message);
}

void PostPane::showReview(const ReviewedPost &review)
{
    m_review = std::make_unique<ReviewedPost>(review);
    m_head->showReview(review);
    m_write->showReview(review);
    if (review.page.isEmpty())
        m_preview->showReason(review.noPage);
    else
        m_preview->showPage(review.page, review.images);
    if (std::exchange(m_opensReviewed, false))
        openInBrowser();
}

/// A finding is about the post as it was when it was looked at: after another change it is looked
/// at again first.
void PostPane::mend(const Finding &finding)
{
    finishEditing();
    if (!finding.mend || !m_review || m_write->typedPost() != m_review->record) {
        Q_EMIT messageWanted(Tone::Information,
                             tr("The post was changed since, and is looked at again first."));
        return m_reviewer->review(m_write->typedPost());
    }
    const auto record = mended(m_site.posts(), m_review->record, *finding.mend);
    if (!record)
        return Q_EMIT messageWanted(Tone::Wrong, record.error().message);
    file().writer().run(
        this,
        [before = m_review->record, after = *record](Store &store) {
            return mendPost(store, before, after);
        },
        [this](const Result<ChangeSet> &done) {
            if (!done)
                Q_EMIT messageWanted(Tone::Wrong, done.error().message);
        });
}

void PostPane::turnToRecord()
{
    m_review.reset();
    m_opensReviewed = false;
    m_reviewer->stop();
    m_head->awaitReview();
}

void PostPane::reload()
{
    const auto post = readRecord();
    if (!post)
        return showNone();
    m_editors->setPost(post->ref(), dayOf(*post));
    m_head->showPost(*post);
    m_write->showPost(*post, !isReadOnly());
    m_details->showRecord(*post);
    if (m_review && m_review->record.ref() == post->ref())
        m_head->showReview(*m_review);
    showParts();
    m_reviewer->review(m_write->typedPost());
}

void PostPane::finishEditing()
{
    m_write->finishEditing();
    m_details->finishEditing();
}

void PostPane::applyReadOnly(bool readOnly)
{
    m_head->setReadOnly(readOnly);
    m_write->setReadOnly(readOnly);
    m_details->setReadOnly(readOnly);
}

void PostPane::besideChanged(bool beside)
{
    m_hasPreviewBeside = beside;
    offerWriting();
}

void PostPane::coverList(bool covers)
{
    m_coversList = covers;
    offerWriting();
}

void PostPane::offerWriting()
{
    m_head->offerWriting(!m_coversList && !m_hasPreviewBeside);
}

void PostPane::focusFirst()
{
    tabs()->setCurrentIndex(Text);
    m_write->focusFirst();
}

} // namespace chapterhouse
