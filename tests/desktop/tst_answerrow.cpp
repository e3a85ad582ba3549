#include "desktop/widgets/answerrow.h"
#include "desktop/widgets/askpanel.h"
#include "desktop/widgets/inklabel.h"
#include "support/testmain.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

/// A row in a window of its own.
class RowWindow {
public:
    RowWindow() : row(u"try"_s)
    {
        row.setAcceptText(u"Do it"_s);
        row.show();
        if (!QTest::qWaitForWindowActive(&row))
            qFatal("the window is not active");
    }

    QPushButton *button(const QString &part)
    {
        return row.findChild<QPushButton *>(u"try"_s + part);
    }
    QString problem()
    {
        const auto *label = row.findChild<InkLabel *>(u"tryProblem"_s);
        return label->isVisible() ? label->text() : QString();
    }

    AnswerRow row;
    QSignalSpy accepted{&row, &AnswerRow::accepted};
    QSignalSpy cancelled{&row, &AnswerRow::cancelled};
    QSignalSpy settled{&row, &AnswerRow::settled};
    QSignalSpy missed{&row, &AnswerRow::problemMissed};
};

} // namespace

class tst_AnswerRow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSecondPressDoesNothingUntilTheAnswerCame();
    void aProblemIsSaidUntilTheNextPress();
    void cancellingIsAlwaysThere();
    void keysAnswer_data();
    void keysAnswer();
    void aQuestionIsAnsweredOnce();
    void anAnswerSettlesItsQuestion();
    void aLateAnswerReachesNoOtherQuestion();
    void whatWasCalledOffIsNotSettled();
    void aProblemThatIsNotSeenIsToldElsewhere();
};

void tst_AnswerRow::aSecondPressDoesNothingUntilTheAnswerCame()
{
    RowWindow window;
    QTest::mouseClick(window.button(u"Accept"_s), Qt::LeftButton);
    QTest::mouseClick(window.button(u"Accept"_s), Qt::LeftButton);
    QVERIFY(window.row.takesKey(Qt::Key_Return));
    QCOMPARE(window.accepted.count(), 1);
    window.row.begin();
    QTest::mouseClick(window.button(u"Accept"_s), Qt::LeftButton);
    QCOMPARE(window.accepted.count(), 2);
}

void tst_AnswerRow::aProblemIsSaidUntilTheNextPress()
{
    RowWindow window;
    QTest::mouseClick(window.button(u"Accept"_s), Qt::LeftButton);
    window.row.setProblem(u"Give the day."_s);
    QCOMPARE(window.problem(), u"Give the day."_s);
    QTest::mouseClick(window.button(u"Accept"_s), Qt::LeftButton);
    QCOMPARE(window.accepted.count(), 2);
    QCOMPARE(window.problem(), QString());
}

void tst_AnswerRow::cancellingIsAlwaysThere()
{
    RowWindow window;
    QTest::mouseClick(window.button(u"Accept"_s), Qt::LeftButton);
    QTest::mouseClick(window.button(u"Cancel"_s), Qt::LeftButton);
    QCOMPARE(window.cancelled.count(), 1);
}

void tst_AnswerRow::keysAnswer_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("isTaken");
    QTest::addColumn<int>("accepted");
    QTest::addColumn<int>("cancelled");
    QTest::newRow("Return") << int(Qt::Key_Return) << true << 1 << 0;
    QTest::newRow("Enter") << int(Qt::Key_Enter) << true << 1 << 0;
    QTest::newRow("Esc") << int(Qt::Key_Escape) << true << 0 << 1;
    QTest::newRow("another") << int(Qt::Key_F5) << false << 0 << 0;
}

void tst_AnswerRow::keysAnswer()
{
    QFETCH(const int, key);
    RowWindow window;
    QTEST(window.row.takesKey(key), "isTaken");
    QTEST(int(window.accepted.count()), "accepted");
    QTEST(int(window.cancelled.count()), "cancelled");
}

void tst_AnswerRow::aQuestionIsAnsweredOnce()
{
    AskPanel panel;
    QStringList answers;
    panel.ask({.label = u"Tag"_s, .text = u"speaker"_s, .accept = u"Add"_s},
              [&answers](const QString &answer) { answers += answer; });
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    auto *line = panel.findChild<QLineEdit *>();
    QTest::keyClick(line, Qt::Key_Return);
    QTest::keyClick(line, Qt::Key_Return);
    QTest::mouseClick(panel.findChild<QPushButton *>(u"askAccept"_s), Qt::LeftButton);
    QCOMPARE(answers, QStringList{u"speaker"_s});
    panel.setProblem(u"There is one already."_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(answers, (QStringList{u"speaker"_s, u"speaker"_s}));
}

void tst_AnswerRow::anAnswerSettlesItsQuestion()
{
    RowWindow window;
    window.row.settle(window.row.question(), u"It is taken."_s);
    QCOMPARE(window.problem(), u"It is taken."_s);
    QCOMPARE(window.settled.count(), 0);
    window.row.settle(window.row.question(), {});
    QCOMPARE(window.settled.count(), 1);
    QCOMPARE(window.missed.count(), 0);
}

void tst_AnswerRow::aLateAnswerReachesNoOtherQuestion()
{
    RowWindow window;
    const int first = window.row.question();
    window.row.begin();
    window.row.settle(first, {});
    QCOMPARE(window.settled.count(), 0);
    window.row.settle(first, u"It is taken."_s);
    QCOMPARE(window.problem(), QString());
    QCOMPARE(window.missed, QList<QVariantList>{{u"It is taken."_s}});
}

void tst_AnswerRow::whatWasCalledOffIsNotSettled()
{
    RowWindow window;
    const int question = window.row.question();
    QTest::mouseClick(window.button(u"Cancel"_s), Qt::LeftButton);
    window.row.settle(question, {});
    QCOMPARE(window.settled.count(), 0);
}

void tst_AnswerRow::aProblemThatIsNotSeenIsToldElsewhere()
{
    RowWindow window;
    window.row.hide();
    window.row.settle(window.row.question(), u"It is taken."_s);
    QCOMPARE(window.missed, QList<QVariantList>{{u"It is taken."_s}});
}

static const Suite<tst_AnswerRow> suite;
#include "tst_answerrow.moc"
