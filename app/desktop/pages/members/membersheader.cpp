#include "desktop/pages/members/membersheader.h"

#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QPushButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QPushButton *button(const QString &text, const QString &name)
{
    auto *made = new QPushButton(text);
    made->setObjectName(name);
    return made;
}

} // namespace

MembersHeader::MembersHeader(QWidget *parent)
    : ListHead(Kind::Member, tr("Members"), tr("Add member"), u"addMemberButton"_s, parent),
      m_import(addButton(tr("Import…"), u"importMembers"_s))
{
    connect(m_import, &QPushButton::clicked, this, &MembersHeader::importRequested);
    connect(addButton(tr("Export…"), u"exportMembers"_s), &QPushButton::clicked, this,
            &MembersHeader::exportRequested);
}

void MembersHeader::setEditable(bool editable)
{
    ListHead::setEditable(editable);
    m_import->setEnabled(editable);
}

SelectionBar::SelectionBar(QWidget *parent)
    : QWidget(parent), m_words(new InkLabel(Colour::Text, InkLabel::Size::Strong)),
      m_chapters(button(tr("Add to chapter…"), u"addSelectedToChapter"_s)),
      m_tags(button(tr("Tags…"), u"tagSelected"_s)),
      m_remove(button(tr("Remove"), u"removeSelected"_s))
{
    auto *out = button(tr("Export selection…"), u"exportSelected"_s);
    m_words->setObjectName(u"selectedCount"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(spacing::normal);
    row->addWidget(m_words);
    row->addStretch();
    row->addWidget(m_chapters);
    row->addWidget(m_tags);
    row->addWidget(out);
    row->addWidget(m_remove);
    connect(m_chapters, &QPushButton::clicked, this, [this] {
        Q_EMIT chaptersRequested(m_chapters->mapToGlobal(m_chapters->rect().bottomLeft()));
    });
    connect(m_tags, &QPushButton::clicked, this,
            [this] { Q_EMIT tagsRequested(m_tags->mapToGlobal(m_tags->rect().bottomLeft())); });
    connect(out, &QPushButton::clicked, this, &SelectionBar::exportRequested);
    connect(m_remove, &QPushButton::clicked, this, &SelectionBar::removeRequested);
    hide();
}

void SelectionBar::setCount(int count)
{
    m_words->setText(tr("%Ln members selected", nullptr, count));
    setVisible(count > 1);
}

void SelectionBar::setEditable(bool editable)
{
    m_chapters->setEnabled(editable);
    m_tags->setEnabled(editable);
    m_remove->setEnabled(editable);
}

} // namespace chapterhouse
