#include "desktop/pages/blog/posthead.h"

#include "desktop/pages/blog/postreviewer.h"
#include "desktop/records/fieldeditors.h"
#include "desktop/records/statuspills.h"
#include "domain/post.h"

#include <QAction>
#include <QPushButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

PostHead::PostHead(QWidget *parent)
    : RecordHead(Kind::Post, parent), m_write(addButton(tr("Write"), u"writePost"_s)),
      m_open(addButton(tr("Open in browser"), u"openPostInBrowser"_s, Effect::ChangesNothing))
{
    m_write->setToolTip(tr("The text with the whole page to itself, its preview beside it"));
    m_open->setToolTip(tr("The preview, in your web browser. Nothing is published."));
    connect(m_write, &QPushButton::clicked, this, [this] { Q_EMIT verbChosen(PostVerb::Write); });
    connect(m_open, &QPushButton::clicked, this,
            [this] { Q_EMIT verbChosen(PostVerb::OpenInBrowser); });
    addVerb(tr("Duplicate"), PostVerb::Duplicate, Effect::Changes);
    addVerb(tr("Save the site's file…"), PostVerb::SaveFile, Effect::ChangesNothing);
    addMenuSeparator();
    addVerb(tr("Remove"), PostVerb::Remove, Effect::Changes);
}

void PostHead::addVerb(const QString &words, PostVerb verb, Effect effect)
{
    connect(addToMenu(words, effect), &QAction::triggered, this,
            [this, verb] { Q_EMIT verbChosen(verb); });
}

void PostHead::showPost(const Record &post)
{
    setName(titleOf(post));
    m_state = post.text("state"_L1);
    setState(pillOf(m_state, labelOf(m_state, itemsOf(postStates()))));
}

void PostHead::awaitReview()
{
    setStanding({});
    m_open->setEnabled(false);
}

void PostHead::showReview(const ReviewedPost &post)
{
    if (post.wouldNotBuild())
        setState({Tone::Wrong, Icon::SignCross, tr("Would not build")});
    else
        setState(pillOf(m_state, labelOf(m_state, itemsOf(postStates()))));
    setStanding(post.address.isEmpty() ? tr("It gets its address with its date.") : post.address);
    m_open->setEnabled(!post.page.isEmpty());
}

void PostHead::offerWriting(bool offered)
{
    m_write->setVisible(offered);
}

} // namespace chapterhouse
