#include "desktop/pages/website/websitehead.h"

#include "desktop/website/website.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/dress.h"
#include "desktop/widgets/look/icons.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

WebsiteHead::WebsiteHead(Website &website, QWidget *parent)
    : QWidget(parent), m_website(website), m_site(new InkLabel(Colour::Quiet)),
      m_check(new QPushButton(tr("Check for changes"))), m_send(new QPushButton),
      m_more(new QToolButton)
{
    auto *title = new InkLabel(Colour::Text, InkLabel::Size::Title);
    title->setText(tr("Website"));
    m_site->setObjectName(u"websiteName"_s);
    m_site->setWordWrap(true);
    m_check->setObjectName(u"checkWebsite"_s);
    m_send->setObjectName(u"sendToWebsite"_s);
    setButtonKind(m_send, ButtonKind::Primary);
    m_more->setObjectName(u"websiteMore"_s);
    m_more->setIcon(iconOf(Icon::More));
    m_more->setAccessibleName(tr("More actions"));
    m_more->setToolTip(tr("More actions"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_more);
    menu->setObjectName(u"websiteMenu"_s);
    m_byItself = menu->addAction(tr("Check by itself, every quarter of an hour"));
    m_byItself->setCheckable(true);
    menu->addSeparator();
    m_changing = {menu->addAction(tr("Connect another website…")),
                  menu->addAction(tr("Disconnect…"))};
    m_more->setMenu(menu);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::wide, spacing::wide, spacing::wide,
                            spacing::normal + spacing::tight);
    row->setSpacing(spacing::normal + 2);
    row->addWidget(title);
    row->addWidget(m_site, 1);
    row->addWidget(m_check);
    row->addWidget(m_send);
    row->addWidget(m_more);
    connect(m_check, &QPushButton::clicked, &m_website, &Website::check);
    connect(m_send, &QPushButton::clicked, this, &WebsiteHead::sendRequested);
    connect(m_byItself, &QAction::toggled, &m_website, &Website::setChecksByItself);
    connect(m_changing[0], &QAction::triggered, this, &WebsiteHead::connectRequested);
    connect(m_changing[1], &QAction::triggered, this, &WebsiteHead::disconnectRequested);
    refresh();
}

void WebsiteHead::refresh()
{
    const WebsiteState &state = m_website.state();
    const bool isConnected = state.isConnected() && m_website.status();
    const bool canWork = isConnected && state.phase == WebsiteState::Phase::Idle &&
                         m_website.file().readOnlyReason().isEmpty();
    const int count = isConnected ? static_cast<int>(m_website.status()->toSend.size()) : 0;
    for (QWidget *part : {static_cast<QWidget *>(m_check), static_cast<QWidget *>(m_send),
                          static_cast<QWidget *>(m_more)})
        part->setVisible(isConnected);
    m_check->setEnabled(canWork);
    m_send->setText(sendWords(count));
    m_send->setEnabled(canWork && count > 0);
    m_byItself->setChecked(m_website.checksByItself());
    for (QAction *action : std::as_const(m_changing))
        action->setEnabled(canWork);
    m_site->setText(isConnected ? siteWords() : QString());
}

QString WebsiteHead::sendWords(int count) const
{
    if (count == 0)
        return tr("Nothing to send");
    const bool hasReview = m_website.status()->hasReview();
    if (!m_website.status()->connection->folder.isEmpty())
        return tr("Write %Ln into the folder…", nullptr, count);
    return hasReview ? tr("Send %Ln for review…", nullptr, count)
                     : tr("Publish %Ln live…", nullptr, count);
}

QString WebsiteHead::siteWords() const
{
    const WebsiteStatus &status = *m_website.status();
    const QString way = status.hasReview()                    ? tr("changes go through review")
                        : status.connection->folder.isEmpty() ? tr("changes are live at once")
                                                              : tr("changes are written at once");
    return tr("%1, %2", "site, how it is published").arg(status.name(), way);
}

} // namespace chapterhouse
