#include "desktop/pages/website/conflictpanel.h"

#include "desktop/pages/website/choicelist.h"
#include "desktop/website/websitewords.h"
#include "desktop/widgets/bandlabel.h"
#include "desktop/widgets/differenceview.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/dress.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QPushButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

std::optional<QString> textOf(const std::optional<QByteArray> &bytes)
{
    return bytes ? std::optional(QString::fromUtf8(*bytes)) : std::nullopt;
}

} // namespace

ConflictPanel::ConflictPanel(QWidget *parent)
    : QWidget(parent), m_title(new InkLabel(Colour::Text, InkLabel::Size::Title)),
      m_path(new InkLabel(Colour::Quiet, InkLabel::Size::Small)), m_reason(new BandLabel),
      m_choices(new ChoiceList), m_use(new QPushButton(tr("Use this version"))),
      m_mine(new QPushButton), m_theirs(new QPushButton),
      m_legend(new InkLabel(Colour::Quiet, InkLabel::Size::Small)), m_difference(new DifferenceView)
{
    setObjectName(u"conflictPanel"_s);
    m_title->setObjectName(u"conflictTitle"_s);
    m_title->setWordWrap(true);
    m_path->setWordWrap(true);
    m_reason->setObjectName(u"conflictReason"_s);
    m_reason->setBandTone(Tone::Wrong);
    m_use->setObjectName(u"useResult"_s);
    setButtonKind(m_use, ButtonKind::Primary);
    m_mine->setObjectName(u"keepMine"_s);
    m_theirs->setObjectName(u"takeTheirs"_s);
    m_difference->setObjectName(u"conflictDifference"_s);
    m_difference->setTones(Tone::Warning, Tone::Information);
    m_legend->setText(tr("\u2212 on the website   + here"));
    auto *choices = new QHBoxLayout;
    choices->setSpacing(spacing::normal);
    choices->addWidget(m_use);
    choices->addWidget(m_mine);
    choices->addWidget(m_theirs);
    choices->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::wide);
    column->setSpacing(spacing::normal + spacing::tight);
    column->addWidget(m_title);
    column->addWidget(m_path);
    column->addWidget(m_reason);
    column->addWidget(m_choices, 1);
    column->addWidget(m_legend);
    column->addWidget(m_difference, 1);
    column->addLayout(choices);
    connect(m_use, &QPushButton::clicked, this,
            [this] { Q_EMIT decidedWith(m_choices->result()); });
    connect(m_mine, &QPushButton::clicked, this, [this] { Q_EMIT decided(Resolution::Mine); });
    connect(m_theirs, &QPushButton::clicked, this, [this] { Q_EMIT decided(Resolution::Theirs); });
}

void ConflictPanel::showConflict(const ListedConflict &conflict)
{
    m_conflict = conflict;
    const auto &state = conflict.state;
    m_title->setText(conflict.title.isEmpty() ? nameIn(state.path) : conflict.title);
    m_path->setText(state.path);
    QString sentence = WebsiteWords::conflict(state.conflict);
    if (!state.error.isEmpty())
        sentence += u' ' + state.error;
    m_reason->setSentence(sentence + u' ' +
                              tr("Nothing was overwritten: both versions are kept "
                                 "until somebody decides."),
                          {});
    const bool isApart = m_choices->showConflict(conflict);
    m_choices->setVisible(isApart);
    m_use->setVisible(isApart);
    m_legend->setVisible(!isApart);
    m_difference->setVisible(!isApart);
    m_mine->setText(!conflict.mine ? tr("Keep it removed")
                    : isApart      ? tr("Keep mine whole")
                                   : tr("Keep mine"));
    m_theirs->setText(!state.theirs ? tr("Delete it here too")
                      : isApart     ? tr("Take the website's whole")
                                    : tr("Take the website's"));
    const bool isReadable = state.conflict != SiteConflict::Unreadable || state.theirs;
    m_theirs->setEnabled(isReadable && !m_isReadOnly);
    m_difference->setVersions(textOf(state.theirs), textOf(conflict.mine));
    m_difference->setAccessibleName(tr("Both versions of %1").arg(m_title->text()));
}

void ConflictPanel::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    for (QWidget *part : {static_cast<QWidget *>(m_choices), static_cast<QWidget *>(m_use),
                          static_cast<QWidget *>(m_mine), static_cast<QWidget *>(m_theirs)})
        part->setEnabled(!readOnly);
}

} // namespace chapterhouse
