#include "desktop/pages/website/conflictspanel.h"

#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"
#include "desktop/widgets/singleclickbutton.h"
#include "site/pullplan.h"

#include <QBoxLayout>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostNames = 12;

int countOf(const std::vector<ListedConflict> &conflicts,
            bool (*matches)(const ListedConflict &conflict))
{
    return static_cast<int>(std::ranges::count_if(conflicts, matches));
}

/// What a decision about all of them does beside what its button says.
QString meaningOf(const std::vector<ListedConflict> &conflicts, bool isTyped)
{
    QStringList sentences{
        ConflictsPanel::tr("All of them end alike, with one version whole. Choose a "
                           "single one to decide row by row.")};
    const int unreadable =
        countOf(conflicts, [](const ListedConflict &each) { return each.state.hasNoText(); });
    const int deletedThere = countOf(conflicts, [](const ListedConflict &each) {
        return !each.state.theirs && !each.state.hasNoText();
    });
    const int removedHere =
        countOf(conflicts, [](const ListedConflict &each) { return !each.mine; });
    if (unreadable > 0)
        sentences += ConflictsPanel::tr(
            "What the website has of %Ln of them cannot be read, so that it cannot be taken.",
            nullptr, unreadable);
    if (deletedThere > 0)
        sentences += ConflictsPanel::tr("The website has deleted %Ln of them: taking its version "
                                        "removes them here.",
                                        nullptr, deletedThere);
    if (removedHere > 0)
        sentences += ConflictsPanel::tr("%Ln of them were removed here: keeping that deletes them "
                                        "on the website.",
                                        nullptr, removedHere);
    if (isTyped)
        sentences += ConflictsPanel::tr("What was typed into a result is not used.");
    return sentences.join(u' ');
}

QString namesOf(const std::vector<ListedConflict> &conflicts)
{
    QStringList names;
    for (size_t i = 0; i < std::min(mostNames, conflicts.size()); ++i) {
        const ListedConflict &conflict = conflicts[i];
        names += conflict.title.isEmpty() ? nameIn(conflict.state.path) : conflict.title;
    }
    if (conflicts.size() > mostNames)
        names += ConflictsPanel::tr("and %Ln more", nullptr,
                                    static_cast<int>(conflicts.size() - mostNames));
    return names.join(u'\n');
}

} // namespace

ConflictsPanel::ConflictsPanel(QWidget *parent)
    : QWidget(parent), m_title(new InkLabel(Colour::Text, InkLabel::Size::Title)),
      m_names(new InkLabel(Colour::Text, InkLabel::Size::Normal)),
      m_meaning(new InkLabel(Colour::Quiet, InkLabel::Size::Normal)),
      m_mine(new SingleClickButton(tr("Keep mine in all"))),
      m_theirs(new SingleClickButton(tr("Take the website's in all")))
{
    setObjectName(u"conflictsPanel"_s);
    m_title->setObjectName(u"conflictsTitle"_s);
    m_title->setWordWrap(true);
    m_names->setObjectName(u"conflictsNames"_s);
    m_names->setWordWrap(true);
    m_names->setTextFormat(Qt::PlainText);
    m_meaning->setWordWrap(true);
    m_mine->setObjectName(u"keepAllMine"_s);
    m_theirs->setObjectName(u"takeAllTheirs"_s);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(spacing::normal);
    choices->addWidget(m_mine);
    choices->addWidget(m_theirs);
    choices->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::wide);
    column->setSpacing(spacing::wide);
    column->addWidget(m_title);
    column->addWidget(m_meaning);
    column->addLayout(choices);
    column->addWidget(m_names);
    column->addStretch(1);
    connect(m_mine, &QPushButton::clicked, this, [this] { Q_EMIT decided(Resolution::Mine); });
    connect(m_theirs, &QPushButton::clicked, this, [this] { Q_EMIT decided(Resolution::Theirs); });
}

void ConflictsPanel::showConflicts(const std::vector<ListedConflict> &conflicts, bool isTyped)
{
    m_title->setText(tr("%Ln conflicts are chosen", nullptr, static_cast<int>(conflicts.size())));
    m_names->setText(namesOf(conflicts));
    m_meaning->setText(meaningOf(conflicts, isTyped));
    m_isReadable = std::ranges::none_of(
        conflicts, [](const ListedConflict &each) { return each.state.hasNoText(); });
    refreshChoices();
}

void ConflictsPanel::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    refreshChoices();
}

void ConflictsPanel::refreshChoices()
{
    m_mine->setEnabled(!m_isReadOnly);
    m_theirs->setEnabled(!m_isReadOnly && m_isReadable);
}

} // namespace chapterhouse
