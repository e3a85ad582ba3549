#include "desktop/pages/website/filepanel.h"

#include "desktop/pages/website/reviewbar.h"
#include "desktop/website/websitewords.h"
#include "desktop/widgets/bandlabel.h"
#include "desktop/widgets/differenceview.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QPushButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QString openWords(Kind kind)
{
    switch (kind) {
    case Kind::Event:
        return FilePanel::tr("Open the event");
    case Kind::Author:
        return FilePanel::tr("Open the author");
    default:
        return FilePanel::tr("Open the post");
    }
}

} // namespace

FilePanel::FilePanel(QWidget *parent)
    : QWidget(parent), m_title(new InkLabel(Colour::Text, InkLabel::Size::Title)),
      m_pill(new StatusPill), m_path(new InkLabel(Colour::Quiet, InkLabel::Size::Small)),
      m_reason(new BandLabel), m_open(new QPushButton), m_review(new ReviewBar),
      m_legend(new InkLabel(Colour::Quiet, InkLabel::Size::Small)), m_difference(new DifferenceView)
{
    setObjectName(u"filePanel"_s);
    m_title->setObjectName(u"fileTitle"_s);
    m_title->setWordWrap(true);
    m_path->setObjectName(u"filePath"_s);
    m_path->setWordWrap(true);
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_reason->setObjectName(u"fileReason"_s);
    m_open->setObjectName(u"openRecord"_s);
    m_legend->setObjectName(u"differenceLegend"_s);
    m_difference->setObjectName(u"difference"_s);
    auto *names = new QVBoxLayout;
    names->setSpacing(spacing::tight / 2);
    names->addWidget(m_title);
    names->addWidget(m_path);
    auto *top = new QHBoxLayout;
    top->setSpacing(spacing::normal + spacing::tight);
    top->addLayout(names, 1);
    top->addWidget(m_pill, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::wide);
    column->setSpacing(spacing::normal + spacing::tight);
    column->addLayout(top);
    column->addWidget(m_reason);
    column->addWidget(m_open, 0, Qt::AlignLeading);
    column->addWidget(m_review);
    column->addWidget(m_legend);
    column->addWidget(m_difference, 1);
    column->addStretch(0);
    connect(m_review, &ReviewBar::verbChosen, this, [this](DraftVerb verb) {
        if (m_record)
            Q_EMIT draftVerbChosen(*m_record, verb);
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_record)
            Q_EMIT recordRequested(*m_record);
    });
}

void FilePanel::showHead(const WebsiteFile &file)
{
    m_record = file.record;
    m_state = file.state;
    m_title->setText(file.title);
    m_pill->setPill(WebsiteWords::pill(file.state));
    m_path->setText(file.movedFrom.isEmpty()
                        ? file.path
                        : tr("%1, on the website still %2").arg(file.path, file.movedFrom));
    m_reason->setBandTone(file.state == SyncState::Failed ? Tone::Wrong
                          : file.message.isEmpty()        ? Tone::Information
                                                          : Tone::Warning);
    m_reason->setSentence(file.message.isEmpty() ? WebsiteWords::reason(file) : file.message, {});
    m_open->setText(openWords(file.kind));
    m_open->setVisible(m_record && file.state != SyncState::Deleted &&
                       file.state != SyncState::Removed);
}

void FilePanel::showDifference(const WebsiteFile &file, const QString &legend)
{
    const bool differs = file.theirs != file.mine;
    m_difference->setVersions(file.theirs, file.mine);
    m_difference->setVisible(differs);
    m_difference->setAccessibleName(tr("What differs in %1").arg(file.title));
    m_legend->setText(legend);
    m_legend->setVisible(differs);
}

void FilePanel::showReview(const ReviewDraft *review)
{
    m_review->setVisible(review);
    if (!review)
        return;
    m_review->showReview(*review);
    if (m_state != SyncState::Conflict)
        m_pill->setPill(WebsiteWords::pill(review->state));
}

void FilePanel::setReviewReadOnly(bool readOnly)
{
    m_review->setReadOnly(readOnly || !m_record);
}

void FilePanel::showFile(const WebsiteFile &file)
{
    showHead(file);
    showDifference(file, tr("\u2212 on the website   + here"));
}

void FilePanel::showReceived(const WebsiteFile &file)
{
    showReview(nullptr);
    showHead(file);
    showDifference(file, tr("\u2212 before the check   + now"));
}

} // namespace chapterhouse
