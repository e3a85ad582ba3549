#include "shell.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

/// Ann led Italy to the end of 2023 and Bob does since; Ann is President of the board.
class OfficeShell : public Shell {
public:
    OfficeShell()
    {
        ann();
        words(u"members add given_name=Bob number=B1"_s);
        words(u"chapters add name=Italy countries=IT state=active"_s);
        words(u"bodies add name=Board kind=board"_s);
        words(u"offices add member=ann@example.org body=board title=President from=2025-07-01 "
              "until=2027-06-30 how=elected"_s);
        words(u"offices add member=ann@example.org chapter=italy title=Lead from=2022-01-01"_s);
        words(u"offices hand-over %1 B1 --on 2024-01-01"_s.arg(seatOf(u"chapter:italy"_s)));
        words(u"chapters join italy B1 --on 2024-01-01 --primary"_s);
    }

    Run words(const QString &line) const { return json(line.split(u' ')); }

    QString seatOf(const QString &query) const
    {
        return words(u"offices list "_s + query).array().at(0)[u"id"_s].toString();
    }

    /// What a list shows of some columns, without its titles.
    QStringList lines(const QString &line) const
    {
        QStringList rows = run(line.split(u' ')).out.split(u'\n', Qt::SkipEmptyParts);
        rows.removeFirst();
        for (QString &row : rows)
            row = row.simplified();
        return rows;
    }
};

} // namespace

class tst_Offices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsAnswerForADay_data();
    void listsAnswerForADay();
    void anOfficeIsAddedShownAndRenamed();
    void aSeatIsEnded();
    void whatCannotBeIsSaid_data();
    void whatCannotBeIsSaid();
    void whatHangsOnAChapterIsSaid();
};

void tst_Offices::listsAnswerForADay_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("rows");
    const auto row = [](const char *name, const QString &line, const QStringList &rows) {
        QTest::newRow(name) << line << rows;
    };
    row("who is in office", u"offices list --columns member,body,chapter,title"_s,
        {u"Ann Lee Board President"_s, u"Bob Italy Lead"_s});
    row("who was in office on a day",
        u"offices list --as-of 2023-05-01 --columns member,chapter,title"_s,
        {u"Ann Lee Italy Lead"_s});
    row("who led the chapter in a year",
        u"functions list chapter:italy title:lead held:2023 --columns member,from,until"_s,
        {u"Ann Lee 2022-01-01 2023-12-31"_s});
    row("who led it over two years",
        u"functions list chapter:italy title:lead held:2023..2024 --columns member"_s,
        {u"Ann Lee"_s, u"Bob"_s});
    row("offices of any day",
        u"offices list chapter:italy held:2020..2026 --columns member,state"_s,
        {u"Ann Lee former"_s, u"Bob current"_s});
    row("who joined the chapter in a year",
        u"chapter_memberships list chapter:italy from:2024 --columns member"_s, {u"Bob"_s});
    row("whose office is what", u"members list office:president --columns given_name,office"_s,
        {u"Ann President, Board"_s});
    row("who is in a chapter", u"members list chapter:it --columns given_name,chapters"_s,
        {u"Bob Italy"_s});
    row("who was in a chapter", u"members list chapter:it --as-of 2023-12-31"_s, {});
    row("a chapter on a day", u"chapters list --as-of 2023-05-01 --columns name,members,leads"_s,
        {u"Italy 0 Ann Lee"_s});
}

void tst_Offices::listsAnswerForADay()
{
    QFETCH(QString, line);
    QFETCH(QStringList, rows);
    QCOMPARE(OfficeShell().lines(line), rows);
}

void tst_Offices::anOfficeIsAddedShownAndRenamed()
{
    const OfficeShell shell;
    const QString id = shell.seatOf(u"body:board"_s);
    QCOMPARE(shell.words(u"offices set %1 title=Treasurer"_s.arg(id)).code, 0);
    QJsonObject shown = shell.words(u"offices show "_s + id).object();
    for (const QString &key : {u"id"_s, u"member"_s, u"body"_s})
        shown.remove(key);
    QCOMPARE(shown, (QJsonObject{{u"title"_s, u"Treasurer"_s},
                                 {u"from"_s, u"2025-07-01"_s},
                                 {u"until"_s, u"2027-06-30"_s},
                                 {u"how"_s, u"elected"_s},
                                 {u"state"_s, u"current"_s},
                                 {u"held"_s, u"2025-07-01..2027-06-30"_s}}));
}

void tst_Offices::aSeatIsEnded()
{
    const OfficeShell shell;
    const QString id = shell.seatOf(u"body:board"_s);
    const Run run = shell.run(
        {u"offices"_s, u"end"_s, id, u"--on"_s, u"2026-10-31"_s, u"--reason"_s, u"stepped_down"_s});
    QCOMPARE(run.out, u"End of office: Ann Lee, Board\n"_s);
    QCOMPARE(shell.lines(u"offices list body:board held:2026 --columns title,until,ended"_s),
             QStringList{u"President 2026-10-31 stepped_down"_s});
    QCOMPARE(shell.words(u"undo"_s).object()[u"label"_s].toString(),
             u"End of office: Ann Lee, Board"_s);
}

void tst_Offices::whatCannotBeIsSaid_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nobody") << u"chapters join italy"_s << 2
                            << u"Which member? Give an id, a number, an e-mail or a name.\n"_s;
    QTest::newRow("no chapter") << u"chapters join spain B1"_s << 3
                                << u"There is no chapter “spain”.\n"_s;
    QTest::newRow("twice")
        << u"chapters join italy B1"_s << 3
        << u"Bob: in Italy on 2026-11-21 already, or from a later day. To change the first day, edit the chapter membership.\n"_s;
    QTest::newRow("not in it") << u"chapters leave italy ann@example.org"_s << 3
                               << u"Ann Lee is not in Italy on 2026-11-21.\n"_s;
    QTest::newRow("no such seat") << u"offices end 01234567"_s << 3
                                  << u"There is no seat “01234567”.\n"_s;
    QTest::newRow("no assignment")
        << u"offices add Ann"_s << 2 << u"“Ann” is no assignment, like city=Lyon.\n"_s;
}

void tst_Offices::whatCannotBeIsSaid()
{
    QFETCH(QString, line);
    QFETCH(int, code);
    QFETCH(QString, sentence);
    const OfficeShell shell;
    const Run run = shell.run(line.split(u' '));
    QCOMPARE(run.err, sentence);
    QCOMPARE(run.code, code);
}

void tst_Offices::whatHangsOnAChapterIsSaid()
{
    const OfficeShell shell;
    const Run refused = shell.run({u"chapters"_s, u"remove"_s, u"italy"_s});
    QCOMPARE(refused.code, 3);
    QCOMPARE(refused.err,
             u"On Italy hang: 1 membership, now or before; 2 seats, now or before. Nothing was "
             "removed. To keep the history, make the chapter dormant instead. With "
             "--with-dependents all of it is removed.\n"_s);
    QCOMPARE(shell.run({u"chapters"_s, u"remove"_s, u"italy"_s, u"--with-dependents"_s}).code, 0);
    QCOMPARE(shell.lines(u"offices list --columns member,title"_s),
             QStringList{u"Ann Lee President"_s});
    QCOMPARE(shell.run({u"verify"_s}).code, 0);
}

static const Suite<tst_Offices> suite;
#include "tst_offices.moc"
