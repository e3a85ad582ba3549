#pragma once

#include "desktop/pages/members/memberspage.h"
#include "desktop/records/recordlistview.h"
#include "desktop/records/searchpanel.h"
#include "desktop/shell/mainwindow.h"
#include "desktop/shell/undocommands.h"
#include "desktop/widgets/chiprow.h"
#include "desktop/widgets/look/icons.h"
#include "support/openfilefixture.h"

#include <QAbstractButton>

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

/// Giulia Ferrari of Bologna, Łukasz Nowak of Poznań, and Chloé Moreau of Lyon, who is honorary.
inline void addThreeMembers(StoreFixture &stored)
{
    const auto add = [&stored](const QString &given, const QString &family, const QString &city) {
        return stored.add(Kind::Member, {{"kind", u"person"_s},
                                         {"given_name", given},
                                         {"family_name", family},
                                         {"city", city}});
    };
    add(u"Giulia"_s, u"Ferrari"_s, u"Bologna"_s);
    add(u"Łukasz"_s, u"Nowak"_s, u"Poznań"_s);
    const Record chloe = add(u"Chloé"_s, u"Moreau"_s, u"Lyon"_s);
    stored.add(Kind::Membership, {{"member", chloe.id()},
                                  {"class", u"honorary"_s},
                                  {"start", QDate(2026, 1, 1)},
                                  {"end", QDate(2026, 12, 31)}});
}

/// The window with the member list on three members; settings last from one to the next.
class MembersWindow {
public:
    MembersWindow(OpenFileFixture &fixture, const QString &settingsFile)
        : settings(std::make_unique<QSettings>(settingsFile, QSettings::IniFormat)),
          window(commands, settings), undo(fixture.file().writer(), commands, window),
          page(new MembersPage(fixture.file(), settings, commands))
    {
        window.addPlace(u"Members"_s, Icon::Members, page);
        window.goTo(u"members"_s);
        window.resize(1280, 800);
        window.show();
        const bool ready = QTest::qWaitForWindowActive(&window) &&
                           QTest::qWaitFor([this] { return list()->currentIndex().isValid(); });
        if (!ready)
            qFatal("the members did not come");
    }

    template<class T>
    T *part(const QString &name)
    {
        return window.findChild<T *>(name);
    }
    RecordListView *list() { return part<RecordListView>(u"memberList"_s); }
    SearchPanel *search() { return page->search(); }
    QStringList names()
    {
        QStringList all;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            all += list()->model()->index(row, 0).data().toString();
        return all;
    }
    /// What can be done in place of the empty list.
    QStringList shownSteps()
    {
        QStringList steps;
        for (const auto *step : part<QWidget>(u"noMembers"_s)->findChildren<QAbstractButton *>())
            steps += step->isVisible() ? step->text() : QString();
        steps.removeAll(QString());
        return steps;
    }
    void typeSearch(const QString &text)
    {
        QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(window.focusWidget(), text);
    }
    QStringList checkedChips()
    {
        QStringList checked;
        for (const auto *chip : part<ChipRow>(u"memberChips"_s)->findChildren<QAbstractButton *>())
            checked += chip->isChecked() ? chip->text() : QString();
        checked.removeAll(QString());
        return checked;
    }
    void clickChip(const QString &label)
    {
        for (auto *chip : part<ChipRow>(u"memberChips"_s)->findChildren<QAbstractButton *>()) {
            if (chip->text() == label)
                QTest::mouseClick(chip, Qt::LeftButton);
        }
    }

    UserSettings settings;
    CommandTable commands;
    MainWindow window;
    UndoCommands undo;
    MembersPage *page;
};

} // namespace chapterhouse::tests
