#include "shell.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_Bodies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBodyThatKeepsItsRulesIsWell();
    void findingsAreListedWithTheirArticle();
    void findingsAreOfTheDay();
    void oneBodyIsCheckedByName();
    void wrongUseIsSaid_data();
    void wrongUseIsSaid();
    void attentionListsBodiesSeatsAndChapters();
    void aBodyIsWrittenAsMarkdown();
};

namespace {

QString idOf(const Run &run)
{
    return run.object()[u"id"_s].toString();
}

/// A board with a rule on seats and one on functions, which Ann is on until the end of the year,
/// and a forming chapter.
struct Board {
    Board()
    {
        ann = shell.ann();
        board = idOf(shell.json({u"bodies"_s, u"add"_s, u"name=Board of directors"_s,
                                 u"kind=board"_s, u"seats_min=2"_s, u"functions=President"_s,
                                 u"grounds=seats article 12"_s, u"ends_with_membership=true"_s}));
        seat = idOf(shell.json({u"seats"_s, u"add"_s, u"member="_s + ann, u"body="_s + board,
                                u"from=2024-07-01"_s, u"until=2026-12-31"_s}));
    }

    Shell shell;
    QString ann;
    QString board;
    QString seat;
};

const QStringList check{u"bodies"_s, u"check"_s};
const QString tooFew =
    u"Board of directors: seats: 1 of at least 2 seats is filled (article 12)\n"_s;
const QString nobody = u"Board of directors: functions: Nobody is President\n"_s;
const QString noMember = u"Board of directors: membership: Ann Lee is not a member (Contact)\n"_s;

} // namespace

void tst_Bodies::aBodyThatKeepsItsRulesIsWell()
{
    const Shell shell;
    shell.run({u"bodies"_s, u"add"_s, u"name=Events"_s, u"kind=working_group"_s});
    const Run run = shell.run(check);
    QCOMPARE(run.code, 0);
    QCOMPARE(run.out, u"All is well.\n"_s);
    const Run json = shell.json(check);
    QCOMPARE(json.code, 0);
    QCOMPARE(json.out, u"[]\n"_s);
}

void tst_Bodies::findingsAreListedWithTheirArticle()
{
    const Board told;
    const Run run = told.shell.run(check);
    QCOMPARE(run.code, 1);
    QCOMPARE(run.out, tooFew + nobody + noMember);
    const Run json = told.shell.json(check);
    QCOMPARE(json.code, 1);
    const QJsonArray expected{QJsonObject{{u"body"_s, told.board},
                                          {u"rule"_s, u"seats"_s},
                                          {u"message"_s, u"1 of at least 2 seats is filled"_s},
                                          {u"ground"_s, u"article 12"_s}},
                              QJsonObject{{u"body"_s, told.board},
                                          {u"rule"_s, u"functions"_s},
                                          {u"message"_s, u"Nobody is President"_s}},
                              QJsonObject{{u"body"_s, told.board},
                                          {u"rule"_s, u"membership"_s},
                                          {u"message"_s, u"Ann Lee is not a member (Contact)"_s},
                                          {u"member"_s, told.ann},
                                          {u"seat"_s, told.seat}}};
    QCOMPARE(json.array(), expected);
}

void tst_Bodies::findingsAreOfTheDay()
{
    const Board told;
    const Run before = told.shell.run(check + QStringList{u"--as-of"_s, u"2024-06-30"_s});
    QCOMPARE(before.code, 0);
    told.shell.run({u"members"_s, u"join"_s, told.ann, u"--tier"_s, u"Community"_s});
    QCOMPARE(told.shell.run(check).out, tooFew + nobody);
    QCOMPARE(told.shell.run(check + QStringList{u"--as-of"_s, u"2026-11-20"_s}).out.count(u'\n'),
             3);
}

void tst_Bodies::oneBodyIsCheckedByName()
{
    const Board told;
    told.shell.run({u"bodies"_s, u"add"_s, u"name=Audit"_s, u"kind=committee"_s, u"seats_min=2"_s});
    QCOMPARE(told.shell.run(check + QStringList{u"Audit"_s}).out,
             u"Audit: seats: 0 of at least 2 seats are filled\n"_s);
    QCOMPARE(told.shell.run(check + QStringList{u"board"_s, u"of"_s, u"directors"_s}).out,
             tooFew + nobody + noMember);
    QCOMPARE(told.shell.run(check).out.count(u'\n'), 4);
}

void tst_Bodies::wrongUseIsSaid_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::newRow("a body that is not there") << QStringList{check + QStringList{u"Senate"_s}} << 3;
    QTest::newRow("no day") << QStringList{check + QStringList{u"--as-of"_s, u"May"_s}} << 2;
    QTest::newRow("attention on no day")
        << QStringList{u"attention"_s, u"--as-of"_s, u"2026-02-30"_s} << 2;
}

void tst_Bodies::wrongUseIsSaid()
{
    QFETCH(QStringList, words);
    QFETCH(int, code);
    const Run run = Shell().run(words);
    QCOMPARE(run.code, code);
    QCOMPARE(run.err.isEmpty(), false);
}

void tst_Bodies::attentionListsBodiesSeatsAndChapters()
{
    const Board told;
    const QString italy = idOf(told.shell.json({u"chapters"_s, u"add"_s, u"name=Italy"_s,
                                                u"state=forming"_s, u"chat=chat.example.org"_s,
                                                u"time_zone=Europe/Rome"_s, u"language=it"_s}));
    const Run run = told.shell.run({u"attention"_s});
    QCOMPARE(run.code, 0);
    QCOMPARE(run.out.split(u'\n'),
             (QStringList{u"Board of directors: 1 of at least 2 seats is filled (article 12)."_s,
                          u"Board of directors: Nobody is President."_s,
                          u"Board of directors: Ann Lee is not a member (Contact)."_s,
                          u"Italy is forming and still needs: two leads, the day of the first "
                          "meetup."_s,
                          u"Board of directors: the seat of Ann Lee ends on 31 Dec 2026, and no "
                          "successor is on record."_s,
                          QString()}));
    const QJsonArray items = told.shell.json({u"attention"_s}).array();
    QCOMPARE(items.size(), 5);
    QCOMPARE(items[3].toObject(), (QJsonObject{{u"what"_s, u"forming_chapter"_s},
                                               {u"message"_s, run.out.section(u'\n', 3, 3)},
                                               {u"kind"_s, u"chapter"_s},
                                               {u"id"_s, italy}}));
    QCOMPARE(items[4].toObject(), (QJsonObject{{u"what"_s, u"seat_ends"_s},
                                               {u"message"_s, run.out.section(u'\n', 4, 4)},
                                               {u"kind"_s, u"seat"_s},
                                               {u"id"_s, told.seat},
                                               {u"due"_s, u"2026-12-31"_s}}));
    QCOMPARE(told.shell.json({u"attention"_s, u"--as-of"_s, u"2026-10-01"_s}).array().size(), 4);
}

void tst_Bodies::aBodyIsWrittenAsMarkdown()
{
    const Board board;
    board.shell.run({u"members"_s, u"set"_s, board.ann, u"country=it"_s});
    board.shell.run(
        {u"offices"_s, u"function"_s, board.seat, u"President"_s, u"--on"_s, u"2026-01-01"_s});
    const QStringList markdown{u"bodies"_s, u"markdown"_s, u"Board"_s, u"of"_s, u"directors"_s};
    QCOMPARE(board.shell.run(markdown).out, u"- Ann Lee (IT) - *President*\n"_s);
    QCOMPARE(board.shell.run(markdown + QStringList{u"--as-of"_s, u"2025-03-01"_s}).out,
             u"- Ann Lee (IT)\n"_s);
    QCOMPARE(board.shell.json(markdown).object()[u"markdown"_s].toString(),
             u"- Ann Lee (IT) - *President*\n"_s);
    QCOMPARE(board.shell.run({u"bodies"_s, u"markdown"_s}).code, 2);
}

static const Suite<tst_Bodies> suite;
#include "tst_bodies.moc"
