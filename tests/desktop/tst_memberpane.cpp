#include "desktop/pages/members/memberpane.h"
#include "desktop/widgets/fields/fieldeditor.h"
#include "desktop/widgets/fields/fieldrow.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/scrollcolumn.h"
#include "desktop/widgets/tabstrip.h"
#include "support/heldwriter.h"
#include "support/openfilefixture.h"
#include "support/testmain.h"

#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

/// The record pane on one member, in a window of its own.
class PaneOnAnn {
public:
    PaneOnAnn()
        : ann(fixture.stored.add(
              Kind::Member,
              {{"kind", u"person"_s}, {"given_name", u"Ann"_s}, {"family_name", u"Lee"_s}})),
          bob(fixture.stored.add(Kind::Member, {{"kind", u"person"_s}, {"given_name", u"Bob"_s}})),
          pane(fixture.file())
    {
        fixture.run([](Store &store) { return addRecord(store); });
        pane.resize(420, 800);
        pane.show();
        pane.showRecord(ann.ref(), fixture.file().today());
        QVERIFY(QTest::qWaitForWindowActive(&pane));
    }

    /// Types into a field as a person would, and leaves it.
    void type(const QString &key, const QString &text)
    {
        auto *line = pane.findChild<FieldEditor *>(u"field_"_s + key)->findChild<QLineEdit *>();
        line->setFocus();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
    }

    QString stored(QLatin1String key) { return fixture.file().reader().get(ann.ref())->text(key); }

    /// As a disk that is full would, but for one field.
    void refuseCities()
    {
        alterTables("CREATE TRIGGER refuse_city BEFORE UPDATE OF city ON member "
                    "WHEN NEW.city IS NOT OLD.city BEGIN SELECT RAISE(ABORT, 'full'); END;"
                    "CREATE TRIGGER refuse_text BEFORE INSERT ON unfinished "
                    "WHEN NEW.key = 'city' BEGIN SELECT RAISE(ABORT, 'full'); END");
    }
    void takeCitiesAgain() { alterTables("DROP TRIGGER refuse_city; DROP TRIGGER refuse_text"); }

    QString shown(const QString &key)
    {
        return pane.findChild<FieldEditor *>(u"field_"_s + key)->findChild<QLineEdit *>()->text();
    }

    QString sentenceOf(const QString &key)
    {
        auto *editor = pane.findChild<FieldEditor *>(u"field_"_s + key);
        return qobject_cast<FieldRow *>(editor->parentWidget())->sentence();
    }

    void addPayments(int count)
    {
        must(fixture.run([member = ann.id(), count](Store &store) {
            return store.transact(Origin::Program, u"Payments"_s, [&](Transaction &transaction) {
                Result<void> added;
                for (int i = 0; i < count && added; ++i) {
                    Record payment = blankRecord(Kind::Payment, transaction.newId());
                    payment.set("member"_L1, member);
                    payment.set("date"_L1, QDate(2026, 1, 1).addDays(-i));
                    payment.set("amount"_L1, Money{1000});
                    payment.set("currency"_L1, u"EUR"_s);
                    added = transaction.add(payment);
                }
                return added;
            });
        }));
    }

    QString standing() { return pane.findChild<InkLabel *>(u"memberStanding"_s)->text(); }
    void click(const QString &name)
    {
        QTest::mouseClick(pane.findChild<QPushButton *>(name), Qt::LeftButton);
    }

    OpenFileFixture fixture;
    Record ann;
    Record bob;
    MemberPane pane;

private:
    void alterTables(const QByteArray &statement)
    {
        must(must(Database::open(fixture.stored.path(), OpenMode::ReadWrite))->execute(statement));
    }

    static Result<ChangeSet> addRecord(Store &store)
    {
        return store.transact(Origin::Program, u"Tier"_s, [](Transaction &transaction) {
            Record tier = blankRecord(Kind::Tier, transaction.newId());
            tier.set("name"_L1, u"Community"_s);
            tier.set("class"_L1, u"regular"_s);
            tier.set("months"_L1, qint64(12));
            tier.set("amount"_L1, Money{1000});
            tier.set("currency"_L1, u"EUR"_s);
            return transaction.add(tier);
        });
    }
};

} // namespace

class tst_MemberPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFieldThatIsLeftIsSaved();
    void aTextThatCannotBeRightStaysAsUnfinished();
    void whatIsUnfinishedIsThereAfterARestart();
    void aLongStoryIsScrolled();
    void whatCouldNotBeSavedStaysAndIsTriedAgain();
    void whatCouldNotBeSavedIsThereWhenTheRecordIsShownAgain();
    void joiningShowsWhatItWillDoAndDoesIt();
    void theHeadSaysUntilWhenItIsPaidAndSinceWhenItLapsed();
    void twoClicksJoinOnce();
    void whatIsMissingIsSaidAndCanBeGiven();
    void anotherDayCannotBeEdited();
    void undoBringsTheFieldBackOnTheScreen();
};

void tst_MemberPane::aFieldThatIsLeftIsSaved()
{
    PaneOnAnn screen;
    screen.type(u"city"_s, u"Lyon"_s);
    QTRY_COMPARE(screen.stored("city"_L1), u"Lyon"_s);
    QCOMPARE(screen.sentenceOf(u"city"_s), QString());
}

void tst_MemberPane::aTextThatCannotBeRightStaysAsUnfinished()
{
    PaneOnAnn screen;
    screen.type(u"country"_s, u"Atlantis"_s);
    QTRY_VERIFY(screen.sentenceOf(u"country"_s).startsWith(u"Saved except this: "_s));
    QCOMPARE(screen.stored("country"_L1), QString());
    const auto unfinished = must(screen.fixture.file().reader().unfinished(screen.ann.ref()));
    QCOMPARE(unfinished, (QList<QPair<QString, QString>>{{u"country"_s, u"Atlantis"_s}}));
}

void tst_MemberPane::whatCouldNotBeSavedStaysAndIsTriedAgain()
{
    PaneOnAnn screen;
    screen.refuseCities();
    screen.type(u"city"_s, u"Milan"_s);
    QTRY_VERIFY(screen.sentenceOf(u"city"_s).startsWith(u"Not saved: "_s));
    QCOMPARE(screen.stored("city"_L1), QString());

    screen.type(u"region"_s, u"Lombardy"_s);
    QTRY_COMPARE(screen.stored("region"_L1), u"Lombardy"_s);
    QCOMPARE(screen.shown(u"city"_s), u"Milan"_s);
    QVERIFY(screen.sentenceOf(u"city"_s).startsWith(u"Not saved: "_s));

    screen.takeCitiesAgain();
    screen.type(u"postal_code"_s, u"20121"_s);
    QTRY_COMPARE(screen.stored("city"_L1), u"Milan"_s);
    QTRY_COMPARE(screen.sentenceOf(u"city"_s), QString());
}

void tst_MemberPane::whatCouldNotBeSavedIsThereWhenTheRecordIsShownAgain()
{
    PaneOnAnn screen;
    screen.refuseCities();
    screen.type(u"city"_s, u"Milan"_s);
    QTRY_VERIFY(screen.sentenceOf(u"city"_s).startsWith(u"Not saved: "_s));
    screen.pane.showRecord(screen.bob.ref(), screen.fixture.file().today());
    QCOMPARE(screen.shown(u"city"_s), QString());
    QCOMPARE(screen.sentenceOf(u"city"_s), QString());

    screen.pane.showRecord(screen.ann.ref(), screen.fixture.file().today());
    QCOMPARE(screen.shown(u"city"_s), u"Milan"_s);
    QVERIFY(screen.sentenceOf(u"city"_s).startsWith(u"Not saved: "_s));
}

void tst_MemberPane::whatIsUnfinishedIsThereAfterARestart()
{
    PaneOnAnn screen;
    screen.type(u"country"_s, u"Atlantis"_s);
    QTRY_VERIFY(!screen.sentenceOf(u"country"_s).isEmpty());
    MemberPane again(screen.fixture.file());
    again.showRecord(screen.ann.ref(), screen.fixture.file().today());
    auto *editor = again.findChild<FieldEditor *>(u"field_country"_s);
    QCOMPARE(editor->findChild<QLineEdit *>()->text(), u"Atlantis"_s);
    QVERIFY(!qobject_cast<FieldRow *>(editor->parentWidget())->sentence().isEmpty());
}

void tst_MemberPane::joiningShowsWhatItWillDoAndDoesIt()
{
    PaneOnAnn screen;
    screen.click(u"payButton"_s);
    auto *sentence = screen.pane.findChild<InkLabel *>(u"actionSentence"_s);
    QTRY_COMPARE(sentence->text(), u"Opens Community, 21 Nov 2026 to 20 Nov 2027, 10.00 EUR"_s);
    screen.click(u"actionAccept"_s);
    QTRY_VERIFY(screen.standing().startsWith(u"Current · regular, Community"_s));
    QCOMPARE(screen.fixture.file().reader().all(Kind::Payment)->size(), size_t(1));
}

void tst_MemberPane::theHeadSaysUntilWhenItIsPaidAndSinceWhenItLapsed()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    PaneOnAnn screen;
    screen.click(u"payButton"_s);
    screen.click(u"actionAccept"_s);
    QTRY_COMPARE(screen.standing(), u"Current · regular, Community\nPaid until 20 Nov 2027"_s);
    screen.pane.showRecord(screen.ann.ref(), QDate(2027, 12, 31));
    QCOMPARE(screen.standing(),
             u"Lapsed 10 days ago · regular, Community\nPaid until 20 Nov 2027"_s);
}

void tst_MemberPane::twoClicksJoinOnce()
{
    PaneOnAnn screen;
    screen.click(u"payButton"_s);
    {
        const HeldWriter held(screen.fixture.file().writer());
        screen.click(u"actionAccept"_s);
        screen.click(u"actionAccept"_s);
    }
    QTRY_VERIFY(screen.standing().startsWith(u"Current"_s));
    must(screen.fixture.run([](Store &) { return Result<void>(); }));
    QCOMPARE(screen.fixture.file().reader().all(Kind::Payment)->size(), size_t(1));
}

void tst_MemberPane::whatIsMissingIsSaidAndCanBeGiven()
{
    PaneOnAnn screen;
    screen.click(u"payButton"_s);
    auto *day = screen.pane.findChild<FieldEditor *>(u"actionOn"_s);
    day->setValue({});
    auto *problem = screen.pane.findChild<InkLabel *>(u"actionProblem"_s);
    screen.click(u"actionAccept"_s);
    QCOMPARE(problem->text(), u"Give the day."_s);
    day->setValue(QDate(2026, 11, 1));
    screen.click(u"actionAccept"_s);
    QTRY_VERIFY(screen.standing().startsWith(u"Current"_s));
    QVERIFY(!problem->isVisible());
}

void tst_MemberPane::anotherDayCannotBeEdited()
{
    PaneOnAnn screen;
    screen.pane.showRecord(screen.ann.ref(), QDate(2025, 1, 1));
    QVERIFY(screen.pane.findChild<FieldEditor *>(u"field_city"_s)->isReadOnly());
    QVERIFY(!screen.pane.findChild<QPushButton *>(u"payButton"_s)->isEnabled());
}

void tst_MemberPane::undoBringsTheFieldBackOnTheScreen()
{
    PaneOnAnn screen;
    screen.type(u"city"_s, u"Lyon"_s);
    QTRY_COMPARE(screen.stored("city"_L1), u"Lyon"_s);
    must(screen.fixture.run([](Store &store) { return store.undo(); }));
    auto *line = screen.pane.findChild<FieldEditor *>(u"field_city"_s)->findChild<QLineEdit *>();
    QTRY_COMPARE(line->text(), QString());
}

void tst_MemberPane::aLongStoryIsScrolled()
{
    PaneOnAnn screen;
    screen.addPayments(40);
    screen.pane.findChild<TabStrip *>()->setCurrentIndex(2);
    const auto *payments = screen.pane.findChild<QTableView *>(u"related_payment"_s);
    QTRY_VERIFY(payments->isVisible() && payments->height() > screen.pane.height());
    const auto bottom = [&] {
        return payments->mapTo(&screen.pane, QPoint(0, payments->height())).y();
    };
    QVERIFY(bottom() > screen.pane.height());

    const auto scrolls = screen.pane.findChildren<ScrollColumn *>();
    const auto around = std::ranges::find_if(
        scrolls, [&](const ScrollColumn *each) { return each->isAncestorOf(payments); });
    QVERIFY(around != scrolls.end());
    (*around)->verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMaximum);
    QVERIFY(bottom() < screen.pane.height());
}

static const Suite<tst_MemberPane> suite;
#include "tst_memberpane.moc"
