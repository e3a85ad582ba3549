#include "desktop/pages/website/conflictpanel.h"

#include "desktop/pages/website/choicelist.h"
#include "desktop/pages/website/conflictresult.h"
#include "desktop/website/websitewords.h"
#include "desktop/widgets/bandlabel.h"
#include "desktop/widgets/differenceview.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/dress.h"
#include "desktop/widgets/look/type.h"
#include "desktop/widgets/singleclickbutton.h"
#include "site/pullplan.h"

#include <QBoxLayout>
#include <QSplitter>

#include <utility>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(const QString &branch, const QString &path)
{
    return branch + u':' + path;
}

} // namespace

ConflictPanel::ConflictPanel(const Reader &reader, QWidget *parent)
    : QWidget(parent), m_title(new InkLabel(Colour::Text, InkLabel::Size::Title)),
      m_path(new InkLabel(Colour::Quiet, InkLabel::Size::Small)), m_reason(new BandLabel),
      m_parts(new QSplitter(Qt::Vertical)), m_choices(new ChoiceList),
      m_result(new ConflictResult(reader)), m_use(new SingleClickButton(tr("Use this version"))),
      m_mine(new SingleClickButton), m_theirs(new SingleClickButton),
      m_legend(new InkLabel(Colour::Quiet, InkLabel::Size::Small)), m_difference(new DifferenceView)
{
    setObjectName(u"conflictPanel"_s);
    m_title->setObjectName(u"conflictTitle"_s);
    m_title->setWordWrap(true);
    m_path->setObjectName(u"conflictPath"_s);
    m_path->setWordWrap(true);
    m_reason->setObjectName(u"conflictReason"_s);
    m_reason->setBandTone(Tone::Wrong);
    m_parts->setChildrenCollapsible(false);
    m_parts->addWidget(m_choices);
    m_parts->addWidget(m_result);
    m_parts->setStretchFactor(0, 3);
    m_parts->setStretchFactor(1, 2);
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
    auto *names = new QVBoxLayout;
    names->setSpacing(spacing::tight / 2);
    names->addWidget(m_title);
    names->addWidget(m_path);
    column->addLayout(names);
    column->addWidget(m_reason);
    column->addWidget(m_parts, 1);
    column->addWidget(m_legend);
    column->addWidget(m_difference, 1);
    column->addLayout(choices);
    connect(m_choices, &ChoiceList::changed, this, &ConflictPanel::compose);
    connect(m_use, &QPushButton::clicked, this, [this] { Q_EMIT decidedWith(m_result->file()); });
    connect(m_mine, &QPushButton::clicked, this, [this] { Q_EMIT decided(Resolution::Mine); });
    connect(m_theirs, &QPushButton::clicked, this, [this] { Q_EMIT decided(Resolution::Theirs); });
}

void ConflictPanel::showConflict(const ListedConflict &conflict, const SiteProfile &site)
{
    if (std::exchange(m_isShown, true) && conflict == m_conflict)
        return;
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
    showWhole(takeApart(site));
    refreshChoices();
}

/// Row by row, where the versions can be taken apart.
bool ConflictPanel::takeApart(const SiteProfile &site)
{
    const auto &state = m_conflict.state;
    const ContentCollection *collection = collectionOfPath(site, state.path);
    if (!collection || !m_conflict.mine || !m_choices->showConflict(m_conflict))
        return false;
    m_result->begin({.key = keyOf(state.branch, state.path),
                     .title = m_title->text(),
                     .version = QString::fromLatin1(state.blob + blobId(*m_conflict.mine)),
                     .collection = *collection,
                     .fileName = nameIn(state.path)});
    compose();
    return true;
}

bool ConflictPanel::holdsTyped(const ConflictRef &conflict) const
{
    return m_result->holds(keyOf(conflict.branch, conflict.path));
}

void ConflictPanel::setBusy(bool busy)
{
    m_isBusy = busy;
    refreshChoices();
}

void ConflictPanel::forgetTyped(const ConflictRef &decided)
{
    m_result->forget(keyOf(decided.branch, decided.path));
}

void ConflictPanel::showWhole(bool isApart)
{
    const auto &state = m_conflict.state;
    m_parts->setVisible(isApart);
    m_use->setVisible(isApart);
    m_legend->setVisible(!isApart);
    m_difference->setVisible(!isApart);
    m_difference->setVersions(state.theirs, m_conflict.mine);
    m_difference->setAccessibleName(tr("Both versions of %1").arg(m_title->text()));
    m_mine->setText(!m_conflict.mine ? tr("Keep it removed")
                    : isApart        ? tr("Keep mine whole")
                                     : tr("Keep mine"));
    m_theirs->setText(!state.theirs ? tr("Delete it here too")
                      : isApart     ? tr("Take the website's whole")
                                    : tr("Take the website's"));
}

void ConflictPanel::compose()
{
    Q_ASSERT(m_conflict.mine);
    const auto file = m_choices->composed();
    if (file)
        m_result->compose(*file);
    else
        m_result->compose(
            *m_conflict.mine,
            tr("%1 Here is your version whole, to be edited.").arg(file.error().message));
}

void ConflictPanel::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    refreshChoices();
}

void ConflictPanel::refreshChoices()
{
    m_parts->setEnabled(!m_isReadOnly && !m_isBusy);
    m_use->setEnabled(!m_isReadOnly);
    m_mine->setEnabled(!m_isReadOnly);
    m_theirs->setEnabled(!m_isReadOnly && !m_conflict.state.hasNoText());
}

} // namespace chapterhouse
