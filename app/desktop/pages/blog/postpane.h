#pragma once

#include "content/finding.h"
#include "desktop/pages/blog/blogsite.h"
#include "desktop/pages/blog/posthead.h"
#include "desktop/records/recordpane.h"

#include <QTemporaryDir>

#include <functional>

namespace chapterhouse {

class DetailsForm;
class PostEditors;
class PostReviewer;
class PreviewView;
struct ReviewedPost;
class WriteTab;

/// The pane of a post: written in place, checked and previewed while it is, with its history.
class PostPane final : public RecordPane {
    Q_OBJECT

public:
    explicit PostPane(OpenFile &file);
    ~PostPane() override;

    void finishEditing() override;
    void focusFirst() override;
    void coverList(bool covers) override;

    const BlogSite &site() const { return m_site; }
    PostEditors *editors() const { return m_editors; }
    /// For tests: who shows a page on this computer.
    using ShowPage = std::function<void(const QUrl &page)>;
    void setBrowser(const ShowPage &show) { m_browser = show; }

Q_SIGNALS:
    /// It is to have the whole page.
    void writingRequested();
    /// Another post is to be shown.
    void postRequested(const chapterhouse::RecordId &post);
    void siteFileRequested(const chapterhouse::RecordRef &post);

protected:
    void turnToRecord() override;
    void reload() override;
    void dismissQuestions() override {}
    void applyReadOnly(bool readOnly) override;
    void besideChanged(bool beside) override;

private:
    enum Tab { Text, Details };

    void connectParts();
    void carryOut(PostVerb verb);
    void duplicate();
    void openInBrowser();
    void showReview(const ReviewedPost &review);
    void mend(const Finding &finding);
    void offerWriting();

    const BlogSite m_site;
    PostHead *m_head;
    PostEditors *m_editors;
    WriteTab *m_write;
    DetailsForm *m_details;
    PreviewView *m_preview;
    PostReviewer *m_reviewer;
    std::unique_ptr<ReviewedPost> m_review; ///< the newest; null: there is none yet
    bool m_coversList = false;
    bool m_hasPreviewBeside = false;
    bool m_opensReviewed = false; ///< in a browser, as soon as there is a new one
    QTemporaryDir m_pages;        ///< what was opened in a browser
    ShowPage m_browser;
};

} // namespace chapterhouse
