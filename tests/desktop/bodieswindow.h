#pragma once

#include "desktop/clicking.h"
#include "desktop/pages/bodies/bodiespage.h"
#include "desktop/records/recordlistview.h"
#include "desktop/records/searchpanel.h"
#include "desktop/widgets/fields/fieldeditor.h"
#include "support/openfilefixture.h"

#include <QApplication>
#include <QCompleter>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

namespace chapterhouse::tests {

using namespace Qt::StringLiterals;

/// Ann and Bob Lee, a board, and the page of the bodies, used as a person does.
class BodiesTest : public QObject {
protected:
    void begin();
    Record addMember(const QString &given, const QString &country);
    Record addBoard();
    Record addSeat(const Record &member, const Record &body, QDate from, QDate until,
                   const QString &title = {});
    void openPage();
    template<class T>
    T *part(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }
    void click(const QString &button);
    void type(const QString &field, const QString &text);
    void pick(const QString &typed);
    void choose(const QString &seat);
    void answer() { click(u"officeAccept"_s); }
    QStringList seats() const;
    QStringList row(int row) const;
    QString said() const;

    CommandTable m_commands;
    std::unique_ptr<OpenFileFixture> m_fixture;
    std::unique_ptr<UserSettings> m_settings;
    std::unique_ptr<QSignalSpy> m_said;
    std::unique_ptr<BodiesPage> m_page;
    Record m_ann;
    Record m_bob;
    Record m_board; ///< waited for by openPage() where there is one
};

inline void BodiesTest::begin()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_said.reset();
    m_page.reset();
    m_fixture = std::make_unique<OpenFileFixture>();
    m_settings = std::make_unique<UserSettings>(std::make_unique<QSettings>(
        m_fixture->stored.file(u"settings.ini"_s), QSettings::IniFormat));
    m_ann = addMember(u"Ann"_s, u"IT"_s);
    m_board = {};
    m_bob = addMember(u"Bob"_s, u"NL"_s);
}

inline Record BodiesTest::addMember(const QString &given, const QString &country)
{
    return m_fixture->stored.add(Kind::Member, {{"kind", u"person"_s},
                                                {"given_name", given},
                                                {"family_name", u"Lee"_s},
                                                {"country", country}});
}

/// Two seats of two years from 1 July, a president and a treasurer, who meet on Tuesdays.
inline Record BodiesTest::addBoard()
{
    return m_fixture->stored.add(
        Kind::Body, {{"name", u"Board"_s},
                     {"kind", u"board"_s},
                     {"seats_min", qint64(2)},
                     {"seats_max", qint64(3)},
                     {"term_months", qint64(24)},
                     {"term_start", u"07-01"_s},
                     {"functions", QStringList{u"President"_s, u"Treasurer"_s}},
                     {"grounds", QStringList{u"seats article 12"_s, u"functions article 14"_s}},
                     {"meeting", u"FREQ=WEEKLY;BYDAY=TU"_s},
                     {"meeting_start", u"2026-01-06T15:00"_s},
                     {"meeting_zone", u"Europe/Amsterdam"_s}});
}

inline Record BodiesTest::addSeat(const Record &member, const Record &body, QDate from, QDate until,
                                  const QString &title)
{
    const Record seat = m_fixture->stored.add(Kind::Seat, {{"member", member.id()},
                                                           {"body", body.id()},
                                                           {"from", dateValue(from)},
                                                           {"until", dateValue(until)},
                                                           {"how", u"elected"_s}});
    if (!title.isEmpty())
        m_fixture->stored.add(Kind::Function, {{"seat", seat.id()},
                                               {"title", title},
                                               {"from", dateValue(from)},
                                               {"until", dateValue(until)}});
    return seat;
}

inline void BodiesTest::openPage()
{
    m_page = std::make_unique<BodiesPage>(m_fixture->file(), *m_settings, m_commands);
    m_said = std::make_unique<QSignalSpy>(m_page.get(), &Page::messageWanted);
    m_page->resize(1280, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    auto *list = part<RecordListView>(u"bodyList"_s);
    if (!m_board.values.isEmpty())
        QTRY_VERIFY(list->currentIndex().isValid() && part<QWidget>(u"bodyName"_s)->isVisible());
}

inline void BodiesTest::click(const QString &button)
{
    clickOn(part<QAbstractButton>(button));
}

inline void BodiesTest::type(const QString &field, const QString &text)
{
    auto *line = part<QWidget>(field)->findChild<QLineEdit *>();
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
    if (QWidget *suggestions = QApplication::activePopupWidget())
        QTest::keyClick(suggestions, Qt::Key_Escape);
    QTest::keyClick(line, Qt::Key_Tab);
}

inline void BodiesTest::pick(const QString &typed)
{
    auto *field = part<QWidget>(u"officeMember"_s);
    auto *line = field->findChild<QLineEdit *>();
    auto *popup = field->findChild<QCompleter *>()->popup();
    QTest::keyClicks(line, typed);
    QTRY_VERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
}

inline void BodiesTest::choose(const QString &seat)
{
    auto *list = part<QListView>(u"seatList"_s);
    const QModelIndexList found =
        list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, seat);
    QVERIFY(!found.isEmpty());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(found.front()).center());
}

inline QStringList BodiesTest::seats() const
{
    const auto *model = part<QListView>(u"seatList"_s)->model();
    QStringList all;
    for (int row = 0; row < model->rowCount(); ++row)
        all += model->index(row, 0).data(Qt::AccessibleTextRole).toString();
    return all;
}

inline QStringList BodiesTest::row(int row) const
{
    const auto *model = part<RecordListView>(u"bodyList"_s)->model();
    QStringList all;
    for (int column = 0; column < model->columnCount(); ++column)
        all += model->index(row, column).data().toString();
    return all;
}

inline QString BodiesTest::said() const
{
    return m_said->isEmpty() ? QString() : m_said->back().at(1).toString();
}

} // namespace chapterhouse::tests
