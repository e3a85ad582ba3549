#include "desktop/program.h"
#include "desktop/shell/page.h"
#include "desktop/widgets/fields/fieldeditor.h"
#include "desktop/widgets/look/systemscheme.h"
#include "support/storefixture.h"
#include "support/testmain.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;

class LightScheme final : public SystemScheme {
public:
    Scheme scheme() const override { return Scheme::Light; }
};

/// A page with nothing on it.
class BlankPage final : public Page {
public:
    QString place() const override { return {}; }
};

/// The program on settings of its own, with two files, each with one member.
class Desk {
public:
    Desk()
        : settings(
              std::make_unique<QSettings>(first.file(u"settings.ini"_s), QSettings::IniFormat)),
          theme(*qobject_cast<QApplication *>(QCoreApplication::instance()), scheme,
                ThemeChoice::Light),
          program(first.clock, ids, settings, theme)
    {
        for (StoreFixture *fixture : {&first, &second}) {
            fixture->add(Kind::Member, {{"kind", u"person"_s}, {"given_name", u"Ann"_s}});
            fixture->close();
        }
        program.window().show();
        if (!QTest::qWaitForWindowActive(&program.window()))
            qFatal("the window is not active");
    }

    void open(const StoreFixture &fixture)
    {
        QSignalSpy opened(&program, &Program::opened);
        program.openStore(fixture.path());
        if (!opened.wait(patience))
            qFatal("the file was not opened");
    }

    /// The field of the record pane, once the first member is shown.
    QLineEdit *field(const QString &key)
    {
        auto *list = program.window().findChild<QAbstractItemView *>(u"memberList"_s);
        const bool listed =
            QTest::qWaitFor([list] { return list->model()->rowCount() > 0; }, patience);
        if (!listed)
            qFatal("nobody is listed");
        list->setCurrentIndex(list->model()->index(0, 0));
        return program.window()
            .findChild<FieldEditor *>(u"field_"_s + key)
            ->findChild<QLineEdit *>();
    }

    static QStringList citiesIn(StoreFixture &fixture)
    {
        fixture.reopen();
        QStringList cities;
        for (const Record &member : must(fixture.store().reader().all(Kind::Member)))
            cities += member.text("city"_L1);
        return cities;
    }

    StoreFixture first;
    StoreFixture second;
    CountedIds ids{100};
    UserSettings settings;
    LightScheme scheme;
    Theme theme;
    Program program;
};

} // namespace

class tst_Program : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedIsSavedBeforeAnotherFileIsOpened();
    void undoIsOfTheFileThatIsOpen();
    void aSecondWizardLeavesTheFirstInPlace();
};

void tst_Program::whatIsTypedIsSavedBeforeAnotherFileIsOpened()
{
    Desk desk;
    desk.open(desk.first);
    QLineEdit *city = desk.field(u"city"_s);
    city->setFocus();
    QTest::keyClicks(city, u"Lyon"_s);
    desk.open(desk.second);
    QCOMPARE(Desk::citiesIn(desk.first), QStringList{u"Lyon"_s});
}

void tst_Program::undoIsOfTheFileThatIsOpen()
{
    Desk desk;
    desk.open(desk.first);
    desk.open(desk.second);
    QLineEdit *city = desk.field(u"city"_s);
    city->setFocus();
    QTest::keyClicks(city, u"Lyon"_s);
    QTest::keyClick(city, Qt::Key_Return);
    OpenFile &file = *desk.program.file();
    const auto stored = [&file] {
        return file.reader().all(Kind::Member)->front().text("city"_L1);
    };
    QTRY_COMPARE(stored(), u"Lyon"_s);
    QTest::keyClick(&desk.program.window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(stored(), QString());
}

void tst_Program::aSecondWizardLeavesTheFirstInPlace()
{
    Desk desk;
    desk.open(desk.first);
    Page *members = desk.program.window().currentPage();
    auto *wizard = new BlankPage;
    desk.program.window().showWizard(wizard);
    desk.program.window().showWizard(new BlankPage);
    QCOMPARE(desk.program.window().currentPage(), wizard);
    Q_EMIT wizard->closed();
    QCOMPARE(desk.program.window().currentPage(), members);
}

static const Suite<tst_Program> suite;
#include "tst_program.moc"
