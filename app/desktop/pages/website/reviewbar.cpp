#include "desktop/pages/website/reviewbar.h"

#include "desktop/widgets/flowlayout.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"
#include "domain/daytext.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QPushButton>
#include <QScrollArea>
#include <QUrl>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRemarkLines = 10;

QString stateWords(const ReviewDraft &review)
{
    switch (review.state) {
    case ReviewState::Draft:
        return ReviewBar::tr("A draft in review");
    case ReviewState::InReview:
        return ReviewBar::tr("Waits for its review");
    case ReviewState::Ready:
        return ReviewBar::tr("Ready to be published");
    case ReviewState::Deletion:
        return ReviewBar::tr("Its deletion is in review");
    }
    Q_UNREACHABLE();
}

QString buildWords(const ReviewDraft &review)
{
    switch (review.build) {
    case BuildState::Unknown:
        return {};
    case BuildState::Running:
        return ReviewBar::tr("the site is being built with it");
    case BuildState::Passed:
        return ReviewBar::tr("the site can be built with it");
    case BuildState::Failed:
        return ReviewBar::tr("the site would not build with it");
    }
    Q_UNREACHABLE();
}

QString remarkWords(const ReviewRemark &remark)
{
    const QDateTime at = remark.at.toLocalTime();
    const QString who = ReviewBar::tr("%1, %2 %3", "who, day, time")
                            .arg(remark.who, dayText(at.date()), timeText(at.time()));
    const QString where =
        remark.line > 0 ? ReviewBar::tr(" (line %1)").arg(remark.line) : QString();
    return u"%1%2: %3"_s.arg(who, where, remark.text);
}

} // namespace

ReviewBar::ReviewBar(QWidget *parent)
    : QWidget(parent), m_browser([](const QUrl &page) { QDesktopServices::openUrl(page); }),
      m_standing(new InkLabel(Colour::Text)), m_remarks(new InkLabel(Colour::Quiet)),
      m_scroll(new QScrollArea)
{
    setObjectName(u"reviewBar"_s);
    m_standing->setObjectName(u"reviewStanding"_s);
    m_standing->setWordWrap(true);
    m_remarks->setObjectName(u"reviewRemarks"_s);
    m_remarks->setWordWrap(true);
    m_remarks->setTextFormat(Qt::PlainText);
    m_remarks->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_scroll->setObjectName(u"reviewRemarksScroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(m_remarks);
    m_scroll->setMaximumHeight(mostRemarkLines * fontMetrics().lineSpacing());
    m_remarks->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(buttons);
    flow->setSpacing(spacing::normal);
    m_further = new QPushButton;
    m_further->setObjectName(u"reviewFurther"_s);
    connect(m_further, &QPushButton::clicked, this, [this] { Q_EMIT verbChosen(m_furtherVerb); });
    m_back = addVerb(tr("Back to a draft"), u"reviewBack"_s, DraftVerb::ToDraft);
    m_publish = addVerb(tr("Publish"), u"reviewPublish"_s, DraftVerb::Publish);
    m_discard = addVerb(tr("End the review"), u"reviewDiscard"_s, DraftVerb::Discard);
    m_discard->setToolTip(tr("The review ends and its branch goes; the post stays as it is here."));
    m_open = new QPushButton(tr("Open in browser"));
    m_open->setObjectName(u"reviewOpen"_s);
    connect(m_open, &QPushButton::clicked, this, [this] { m_browser(QUrl(m_url)); });
    m_changing += m_further;
    for (QPushButton *button : {m_further, m_back, m_publish, m_discard, m_open})
        flow->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::normal);
    column->addWidget(m_standing);
    column->addWidget(buttons);
    column->addWidget(m_scroll);
}

QPushButton *ReviewBar::addVerb(const QString &words, const QString &name, DraftVerb verb)
{
    auto *button = new QPushButton(words);
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this, [this, verb] { Q_EMIT verbChosen(verb); });
    m_changing += button;
    return button;
}

void ReviewBar::showReview(const ReviewDraft &review)
{
    QStringList standing{stateWords(review), buildWords(review)};
    if (!review.author.isEmpty())
        standing += tr("begun by %1").arg(review.author);
    if (!review.merges)
        standing += tr("the site has moved on: send it again to bring it up to date");
    standing.removeAll(QString());
    m_standing->setText(tr("%1.").arg(standing.join(tr("; "))));
    QStringList remarks;
    for (const ReviewRemark &remark : review.remarks)
        remarks += remarkWords(remark);
    m_remarks->setText(remarks.join(u'\n'));
    m_scroll->setVisible(!remarks.isEmpty());
    m_further->setVisible(review.state == ReviewState::Draft ||
                          review.state == ReviewState::InReview);
    m_furtherVerb = review.state == ReviewState::Draft ? DraftVerb::ToReview : DraftVerb::ToReady;
    m_further->setText(review.state == ReviewState::Draft ? tr("Ask for its review")
                                                          : tr("Mark as ready"));
    m_back->setVisible(review.state == ReviewState::InReview || review.state == ReviewState::Ready);
    m_publish->setVisible(review.state != ReviewState::Draft);
    m_url = review.url;
    m_open->setEnabled(m_url.startsWith("https://"_L1));
}

void ReviewBar::setReadOnly(bool readOnly)
{
    for (QPushButton *button : std::as_const(m_changing))
        button->setEnabled(!readOnly);
}

} // namespace chapterhouse
