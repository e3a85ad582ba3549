#include "desktop/shell/tour.h"

#include "desktop/program.h"
#include "desktop/widgets/look/theme.h"
#include "desktop/widgets/searchfield.h"

#include <QAbstractItemView>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QTabBar>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// Rows that are new, changed, the same, doubtful, to finish, and not to be read.
constexpr auto spreadsheet =
    "Given name;Family name;E-mail;City;Tier;Start;Paid until;Amount;Currency\r\n"
    "Ève;Dupont;eve.dupont@example.org;Lyon;Community;01.02.2026;31.01.2027;10,00;EUR\r\n"
    "Łukasz;Nowak;lukasz.nowak@example.org;Poznań;;;;;\r\n"
    "Alex;Rossi;a.rossi@example.org;Torino;;;;;\r\n"
    "Nils;Bakker;nils(at)example.org;Utrecht;;;;;\r\n"
    "José;García;jose@example.org;Sevilla;;;;;;too;many\r\n"
    "Hannah;Weiß;hannah.weiss@example.org;Köln;Professional;03.05.2026;02.05.2027;100,00;EUR\r\n";

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
    addWizards(u"light"_s);
    addStop({}, [this] { m_theme.setChoice(ThemeChoice::Dark); });
    addMembers(u"dark"_s);
    addWizards(u"dark"_s);
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

QString Tour::writeSpreadsheet()
{
    const QString path = QDir::temp().filePath(u"members-2026.csv"_s);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(spreadsheet);
    return path;
}

void Tour::addWizards(const QString &theme)
{
    const auto named = [&](const QString &name) { return name + u'-' + theme; };
    addStop(named(u"import-file"_s), [this] { m_program.showImport(); });
    addStop({}, [this] { click(u"wizardCancel"_s); });
    addStop(named(u"import-reading"_s), [this] { m_program.showImport(writeSpreadsheet()); });
    addStop(named(u"import-plan"_s), [this] { click(u"wizardNext"_s); });
    addStop({}, [this] { click(u"wizardCancel"_s); });
    addStop(named(u"export"_s), [this] { m_program.showExport({}, m_program.file()->today()); });
    addStop({}, [this] { click(u"wizardCancel"_s); });
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
