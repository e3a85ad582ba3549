#include "desktop/shell/tour.h"

#include "desktop/program.h"
#include "desktop/widgets/look/theme.h"
#include "desktop/widgets/searchfield.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QTabBar>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize usualSize(1280, 800);
constexpr QSize smallSize(1024, 700);
constexpr QSize narrowSize(820, 700);
constexpr QSize wideSize(1720, 1000);

} // namespace

void Tour::addStops()
{
    m_program.window().resize(usualSize);
    addWelcome();
    addStop({}, [this] { m_program.openDemo(); });
    addMembers(u"light"_s);
    addStop({}, [this] { m_theme.setChoice(ThemeChoice::Dark); });
    addMembers(u"dark"_s);
    addSizes(u"dark"_s);
    addStop({}, [this] { m_theme.setChoice(ThemeChoice::Light); });
    addSizes(u"light"_s);
}

void Tour::addWelcome()
{
    addStop(u"welcome"_s, [this] {
        m_theme.setChoice(ThemeChoice::Light);
        m_program.start({});
    });
    addStop(u"setup"_s, [this] { click(u"emptyChoice"_s); });
}

void Tour::addMembers(const QString &theme)
{
    const auto named = [&](const QString &name) { return name + u'-' + theme; };
    addStop(named(u"members"_s), [this] {
        search({});
        choose(u"Giulia Ferrari"_s);
    });
    addStop(named(u"membership"_s), [this] { showTab(1); });
    addStop(named(u"payments"_s), [this] { showTab(2); });
    addStop(named(u"history"_s), [this] { showTab(3); });
    addStop(named(u"renew"_s), [this] {
        showTab(0);
        click(u"payButton"_s);
    });
    addStop(named(u"search"_s), [this] {
        click(u"actionCancel"_s);
        search(u"country:it colour:red status:current"_s);
    });
    addStop(named(u"nothing-found"_s), [this] { search(u"nobody of this name"_s); });
    addStop({}, [this] { search({}); });
}

void Tour::addSizes(const QString &theme)
{
    const auto sized = [&](const QString &name, QSize size) {
        addStop(name + u'-' + theme, [this, size] {
            m_program.window().resize(size);
            choose(u"Giulia Ferrari"_s);
        });
    };
    sized(u"members-1024"_s, smallSize);
    sized(u"members-820"_s, narrowSize);
    sized(u"members-1720"_s, wideSize);
    addStop({}, [this] { m_program.window().resize(usualSize); });
}

void Tour::search(const QString &text)
{
    if (auto *field = m_program.window().findChild<SearchField *>())
        type(field->findChild<QLineEdit *>(), text);
}

void Tour::choose(const QString &name)
{
    auto *list = m_program.window().findChild<QAbstractItemView *>(u"memberList"_s);
    if (!list)
        return;
    const QModelIndexList found =
        list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, name);
    if (!found.isEmpty()) {
        list->setCurrentIndex(found.front());
        list->scrollTo(found.front(), QAbstractItemView::PositionAtCenter);
    }
}

void Tour::showTab(int tab)
{
    if (auto *tabs = m_program.window().findChild<QTabBar *>(u"memberTabs"_s))
        tabs->setCurrentIndex(tab);
}

} // namespace chapterhouse
