#include "desktop/records/memberpicker.h"
#include "fieldwindow.h"
#include "support/openfilefixture.h"
#include "support/testmain.h"

#include <QAbstractItemView>
#include <QCompleter>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_MemberPicker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void membersAreFound_data();
    void membersAreFound();
    void whoIsCalledSoComesFirst();
    void thePickedOfTwoOfOneNameIsTheValue();
    void aNumberOrEmailThatIsTypedNamesTheMember_data();
    void aNumberOrEmailThatIsTypedNamesTheMember();
    void aTextThatNamesNobodyStaysAsItWasTyped();
    void escapeBringsTheMemberBack();
    void theOffersGoWithTheField();

private:
    Record add(const QString &given, const QString &family, const QString &number,
               const QString &email, const QString &note = {});
    /// What the open suggestions say; waits until there are so many.
    QStringList offers(int count);
    QAbstractItemView *popup() const;
    void waitForTheReadingThread();

    std::unique_ptr<OpenFileFixture> m_fixture;
    Record m_ann;
    Record m_otherAnn;
    std::unique_ptr<Window<MemberPicker>> m_window;
};

void tst_MemberPicker::init()
{
    m_window.reset();
    m_fixture = std::make_unique<OpenFileFixture>();
    m_ann = add(u"Ann"_s, u"Lee"_s, u"1042"_s, u"ann@example.org"_s);
    m_otherAnn = add(u"Ann"_s, u"Lee"_s, u"1043"_s, u"lee@example.net"_s);
    add(u"Alba"_s, u"Ruiz"_s, u"7"_s, u"alba@example.org"_s, u"married to Łukasz"_s);
    add(u"Łukasz"_s, u"Nowak"_s, u"8"_s, u"nowak@example.org"_s);
    m_window = std::make_unique<Window<MemberPicker>>(std::ref(m_fixture->file()));
    QVERIFY(m_window->active);
}

Record tst_MemberPicker::add(const QString &given, const QString &family, const QString &number,
                             const QString &email, const QString &note)
{
    return m_fixture->stored.add(Kind::Member, {{"kind", u"person"_s},
                                                {"given_name", given},
                                                {"family_name", family},
                                                {"number", number},
                                                {"note", textValue(note)},
                                                {"emails", QStringList{email}}});
}

QAbstractItemView *tst_MemberPicker::popup() const
{
    return m_window->editor->findChild<QCompleter *>()->popup();
}

QStringList tst_MemberPicker::offers(int count)
{
    if (!QTest::qWaitFor(
            [&] { return popup()->isVisible() && popup()->model()->rowCount() == count; }))
        return {};
    QStringList all;
    for (int row = 0; row < count; ++row)
        all += popup()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    return all;
}

/// What it was asked before is answered by then.
void tst_MemberPicker::waitForTheReadingThread()
{
    bool answered = false;
    m_fixture->file().query(
        m_window->editor, [](Database &) { return Result<int>(1); },
        [&answered](const Result<int> &) { answered = true; });
    QTRY_VERIFY(answered);
}

void tst_MemberPicker::membersAreFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("beginnings of names")
        << u"no lu"_s << QStringList{u"Łukasz Nowak, 8 · nowak@example.org"_s};
    QTest::newRow("number") << u"1043"_s << QStringList{u"Ann Lee, 1043 · lee@example.net"_s};
    QTest::newRow("e-mail") << u"alba@ex"_s << QStringList{u"Alba Ruiz, 7 · alba@example.org"_s};
    QTest::newRow("whole e-mail")
        << u"lee@example.net"_s << QStringList{u"Ann Lee, 1043 · lee@example.net"_s};
}

void tst_MemberPicker::membersAreFound()
{
    QFETCH(const QString, typed);
    QFETCH(const QStringList, found);
    m_window->type(typed);
    QCOMPARE(offers(static_cast<int>(found.size())), found);
}

void tst_MemberPicker::whoIsCalledSoComesFirst()
{
    m_window->type(u"lukasz"_s);
    QCOMPARE(offers(2), (QStringList{u"Łukasz Nowak, 8 · nowak@example.org"_s,
                                     u"Alba Ruiz, 7 · alba@example.org"_s}));
}

void tst_MemberPicker::thePickedOfTwoOfOneNameIsTheValue()
{
    m_window->type(u"ann lee"_s);
    QCOMPARE(offers(2).size(), 2);
    QTest::keyClick(popup(), Qt::Key_Down);
    QTest::keyClick(popup(), Qt::Key_Down);
    QTest::keyClick(popup(), Qt::Key_Return);
    QCOMPARE(m_window->told, QList<FieldValue>{m_otherAnn.id()});
    QCOMPARE(m_window->editor->member(), MemberId(m_otherAnn.id()));
    QCOMPARE(static_cast<QLineEdit *>(m_window->input())->text(), u"Ann Lee"_s);
    QVERIFY(!popup()->isVisible());
}

void tst_MemberPicker::aNumberOrEmailThatIsTypedNamesTheMember_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("number") << u"1042"_s;
    QTest::newRow("e-mail") << u"ann@example.org"_s;
}

void tst_MemberPicker::aNumberOrEmailThatIsTypedNamesTheMember()
{
    QFETCH(const QString, typed);
    m_window->type(typed);
    m_window->editor->finishEditing();
    QCOMPARE(m_window->editor->reference(), typed);
    QTRY_COMPARE(m_window->editor->member(), MemberId(m_ann.id()));
    QCOMPARE(m_window->told, (QList<FieldValue>{typed, m_ann.id()}));
    QCOMPARE(static_cast<QLineEdit *>(m_window->input())->text(), u"Ann Lee"_s);
}

void tst_MemberPicker::aTextThatNamesNobodyStaysAsItWasTyped()
{
    m_window->type(u"Ann"_s);
    m_window->editor->finishEditing();
    waitForTheReadingThread();
    QCOMPARE(m_window->told, QList<FieldValue>{u"Ann"_s});
    QCOMPARE(m_window->editor->reference(), u"Ann"_s);
    QVERIFY(m_window->editor->member().isEmpty());
}

void tst_MemberPicker::escapeBringsTheMemberBack()
{
    m_window->editor->setValue(m_ann.id());
    m_window->type(u"Nobody"_s);
    m_window->press(Qt::Key_Escape);
    QCOMPARE(static_cast<QLineEdit *>(m_window->input())->text(), u"Ann Lee"_s);
    QCOMPARE(m_window->told, QList<FieldValue>());
}

void tst_MemberPicker::theOffersGoWithTheField()
{
    m_window->type(u"ann lee"_s);
    QCOMPARE(offers(2).size(), 2);
    m_window->editor->hide();
    QVERIFY(!popup()->isVisible());
}

static const Suite<tst_MemberPicker> suite;
#include "tst_memberpicker.moc"
