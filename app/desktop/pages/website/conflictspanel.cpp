#include "desktop/pages/website/conflictspanel.h"

#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"
#include "site/pullplan.h"

#include <QBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostNames = 12;

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
      m_mine(new QPushButton(tr("Keep mine in all"))),
      m_theirs(new QPushButton(tr("Take the website's in all")))
{
    setObjectName(u"conflictsPanel"_s);
    m_title->setObjectName(u"conflictsTitle"_s);
    m_title->setWordWrap(true);
    m_names->setObjectName(u"conflictsNames"_s);
    m_names->setWordWrap(true);
    m_names->setTextFormat(Qt::PlainText);
    m_meaning->setWordWrap(true);
    m_meaning->setText(tr("All of them end alike, with one version whole. Choose a single one to "
                          "decide row by row."));
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

void ConflictsPanel::showConflicts(const std::vector<ListedConflict> &conflicts)
{
    m_title->setText(tr("%Ln conflicts are chosen", nullptr, static_cast<int>(conflicts.size())));
    m_names->setText(namesOf(conflicts));
}

void ConflictsPanel::setReadOnly(bool readOnly)
{
    m_mine->setEnabled(!readOnly);
    m_theirs->setEnabled(!readOnly);
}

} // namespace chapterhouse
