#include "desktop/pages/authors/authorpane.h"

#include "desktop/pages/authors/authorhead.h"
#include "desktop/records/detailsform.h"
#include "desktop/widgets/tabstrip.h"

#include <QBoxLayout>

namespace chapterhouse {

using namespace Qt::StringLiterals;

AuthorPane::AuthorPane(OpenFile &file)
    : RecordPane(file, Kind::Author), m_head(new AuthorHead),
      m_details(new DetailsForm(
          file, Kind::Author,
          {.keys = {"name"_L1, "slug"_L1, "member"_L1, "bio"_L1, "avatar"_L1, "website"_L1,
                    "github"_L1, "twitter"_L1, "linkedin"_L1, "discord"_L1}}))
{
    parts()->addWidget(m_head);
    addTab(tr("Details"), m_details);
    addHistoryTab();
    connect(m_head, &AuthorHead::postsRequested, this, [this] { Q_EMIT postsRequested(m_slug); });
    connect(m_head, &AuthorHead::removeRequested, this, &AuthorPane::removeRecord);
    connect(m_details, &DetailsForm::messageWanted, this, &AuthorPane::messageWanted);
    begin();
}

void AuthorPane::reload()
{
    const auto author = readRecord();
    if (!author)
        return showNone();
    m_slug = author->text("slug"_L1);
    m_head->showAuthor(*author);
    m_details->showRecord(*author);
    showParts();
}

void AuthorPane::finishEditing()
{
    m_details->finishEditing();
}

void AuthorPane::applyReadOnly(bool readOnly)
{
    m_head->setReadOnly(readOnly);
    m_details->setReadOnly(readOnly);
}

void AuthorPane::focusFirst()
{
    tabs()->setCurrentIndex(0);
    m_details->focusField("name"_L1);
}

} // namespace chapterhouse
