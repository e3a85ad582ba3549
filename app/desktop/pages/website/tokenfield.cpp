#include "desktop/pages/website/tokenfield.h"

#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/linkbutton.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QLineEdit>
#include <QUrl>

namespace chapterhouse {

using namespace Qt::StringLiterals;

TokenField::TokenField(QWidget *parent)
    : QWidget(parent), m_help(new InkLabel(Colour::Quiet, InkLabel::Size::Small)),
      m_edit(new QLineEdit), m_browser([](const QUrl &page) { QDesktopServices::openUrl(page); })
{
    auto *label = new InkLabel(Colour::Text, InkLabel::Size::Strong);
    label->setText(tr("Token"));
    label->setBuddy(m_edit);
    m_edit->setObjectName(u"token"_s);
    m_edit->setAccessibleName(tr("Token"));
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setPlaceholderText(tr("github_pat_…"));
    m_help->setObjectName(u"tokenHelp"_s);
    m_help->setWordWrap(true);
    auto *make = new LinkButton(tr("Make a token in the browser"), Colour::Accent);
    make->setObjectName(u"makeToken"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::tight);
    column->addWidget(label);
    column->addWidget(m_edit);
    column->addWidget(m_help);
    column->addWidget(make, 0, Qt::AlignLeading);
    setFocusProxy(m_edit);
    setRepository({});
    connect(m_edit, &QLineEdit::textChanged, this, &TokenField::changed);
    connect(m_edit, &QLineEdit::returnPressed, this, &TokenField::entered);
    connect(make, &QPushButton::clicked, this, [this] {
        const QString host = m_host.isEmpty() ? u"github.com"_s : m_host;
        m_browser(QUrl(u"https://%1/settings/personal-access-tokens/new"_s.arg(host)));
    });
}

void TokenField::setRepository(const QString &repository)
{
    const QString which =
        repository.isEmpty() ? tr("the site's repository alone") : tr("%1 alone").arg(repository);
    m_help->setText(tr("A token is a password for one purpose. Make a fine-grained one for %1, "
                       "with the permissions “Contents: read and write” and “Pull requests: read "
                       "and write”. Chapterhouse keeps it in this computer's keychain and nowhere "
                       "else, and sends it to the site's forge only.")
                        .arg(which));
}

void TokenField::setHost(const QString &host)
{
    m_host = host;
}

QByteArray TokenField::token() const
{
    return m_edit->text().trimmed().toUtf8();
}

void TokenField::clear()
{
    m_edit->clear();
}

} // namespace chapterhouse
