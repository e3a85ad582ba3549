#include "desktop/pages/home/matterspanel.h"

#include "desktop/pages/home/mattercard.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

struct GroupLook {
    const char *name;
    Icon icon;
    const char *title;
};

// In the order of MatterGroup.
constexpr GroupLook looks[] = {
    {"mattersMembers", Icon::Members, QT_TRANSLATE_NOOP("chapterhouse::MattersPanel", "Members")},
    {"mattersOffices", Icon::Person,
     QT_TRANSLATE_NOOP("chapterhouse::MattersPanel", "Board and offices")},
    {"mattersChapters", Icon::Chapters,
     QT_TRANSLATE_NOOP("chapterhouse::MattersPanel", "Chapters")},
    {"mattersEvents", Icon::Events, QT_TRANSLATE_NOOP("chapterhouse::MattersPanel", "Events")},
    {"mattersPosts", Icon::Blog, QT_TRANSLATE_NOOP("chapterhouse::MattersPanel", "Blog")},
    {"mattersTexts", Icon::List,
     QT_TRANSLATE_NOOP("chapterhouse::MattersPanel", "Texts to finish")},
    {"mattersWebsite", Icon::Website, QT_TRANSLATE_NOOP("chapterhouse::MattersPanel", "Website")},
};

QString stepOf(const Matter &matter, bool hasWebsite)
{
    if (matter.about)
        return matter.about->kind == Kind::Post ? MattersPanel::tr("Open")
                                                : MattersPanel::tr("Show");
    if (matter.list)
        return matter.list->text.isEmpty() ? MattersPanel::tr("Add the first")
                                           : MattersPanel::tr("Show them");
    if (!hasWebsite)
        return {};
    return matter.isPressing ? MattersPanel::tr("Decide") : MattersPanel::tr("Show");
}

} // namespace

MattersPanel::MattersPanel(QWidget *parent)
    : QWidget(parent), m_headline(new InkLabel(Colour::Text, InkLabel::Size::Title)),
      m_nothing(new InkLabel(Colour::Text)), m_future(new InkLabel(Colour::Quiet)),
      m_ofGroups(std::size(looks)),
      m_backup(new MatterCard(u"mattersBackup"_s, Icon::Download, tr("Backup")))
{
    m_headline->setObjectName(u"mattersHeadline"_s);
    m_headline->setText(tr("Wants attention"));
    m_nothing->setObjectName(u"nothingMatters"_s);
    m_nothing->setText(tr("Nothing just now."));
    m_future->setWordWrap(true);
    m_future->setText(tr("Renewals that are due, offices that end, rules of a body that are not "
                         "kept, events without a venue or a recap, and drafts on their way are "
                         "told here."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::wide);
    column->addWidget(m_headline);
    column->addWidget(m_nothing);
    for (const GroupLook &look : looks) {
        auto *card = new MatterCard(QLatin1String(look.name), look.icon, tr(look.title));
        const size_t group = m_cards.size();
        connect(card, &MatterCard::stepChosen, this,
                [this, group](int row) { takeStep(m_ofGroups[group][static_cast<size_t>(row)]); });
        m_cards.push_back(card);
        column->addWidget(card);
    }
    connect(m_backup, &MatterCard::stepChosen, this, &MattersPanel::backupRequested);
    column->addWidget(m_backup);
    column->addWidget(m_future);
    column->addStretch();
}

void MattersPanel::showMatters(const std::vector<Matter> &matters, const QString &backup,
                               bool hasWebsite)
{
    std::vector<std::vector<MatterCard::Row>> rows(m_cards.size());
    m_ofGroups.assign(m_cards.size(), {});
    for (const Matter &matter : matters) {
        const auto group = static_cast<size_t>(matter.group);
        m_ofGroups[group].push_back(matter);
        rows[group].push_back({matter.sentence, stepOf(matter, hasWebsite), matter.isPressing});
    }
    for (size_t group = 0; group < m_cards.size(); ++group)
        m_cards[group]->showRows(rows[group]);
    m_backup->showRows(backup.isEmpty()
                           ? std::vector<MatterCard::Row>()
                           : std::vector<MatterCard::Row>{{backup, tr("Back up now…"), true}});
    m_nothing->setVisible(matters.empty() && backup.isEmpty());
    const bool isNobodyThere =
        matters.size() == 1 && matters.front().list == RecordSearch{Kind::Member, {}};
    m_future->setVisible(m_nothing->isVisibleTo(this) || isNobodyThere);
}

void MattersPanel::takeStep(const Matter &matter)
{
    if (matter.about)
        Q_EMIT recordRequested(*matter.about);
    else if (matter.list)
        Q_EMIT listRequested(*matter.list);
    else
        Q_EMIT websiteRequested();
}

} // namespace chapterhouse
