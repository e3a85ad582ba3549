#include "shell.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

/// A shell with a meetup in Milan that can be announced, and a picnic without a day.
class AnnounceShell : public Shell {
public:
    AnnounceShell()
    {
        run({u"chapters"_s, u"add"_s, u"name=Italy"_s, u"state=active"_s});
        run({u"events"_s, u"add"_s, u"title=Milan meetup"_s, u"state=planned"_s,
             u"start=2026-12-03T18:30"_s, u"zone=Europe/Rome"_s, u"time_confirmed=yes"_s,
             u"mode=in_person"_s, u"venue=Impact Hub"_s, u"city=Milan"_s, u"chapter=italy"_s,
             u"excerpt=Talks."_s, u"registration_url=https://example.org/register"_s});
        run({u"events"_s, u"add"_s, u"title=Picnic"_s});
    }

    Run announce(const QStringList &words) const
    {
        return run(QStringList{u"events"_s, u"announce"_s} + words);
    }
};

} // namespace

/// What is told of an event, at the command line.
class tst_Announce : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTextsArePrinted_data();
    void theTextsArePrinted();
    void theFilesArePrinted_data();
    void theFilesArePrinted();
    void allOfItIsAnObject();
    void oneFormIsAnObject();
    void whatCannotBeIsNull();
    void whatIsMissingIsSaid();
    void whoHasNotAgreedIsNotNamed();
    void whatCannotBeIsSaid_data();
    void whatCannotBeIsSaid();
};

void tst_Announce::theTextsArePrinted_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("text");
    const QString mail = u"Subject: Milan meetup, 3 Dec 2026\n"
                         "\n"
                         "Milan meetup\n"
                         "\n"
                         "When: Thursday 3 Dec 2026, 18:30 in Rome (UTC+01:00)\n"
                         "Where: Impact Hub, Milan\n"
                         "\n"
                         "Talks.\n"
                         "\n"
                         "Register: https://example.org/register\n"
                         "\n"
                         "Organised by Italy\n"_s;
    QTest::newRow("for mail") << QStringList{u"--as"_s, u"mail"_s} << mail;
    QTest::newRow("for mail, unless another form is asked for") << QStringList() << mail;
    QTest::newRow("for chat")
        << QStringList{u"--as=chat"_s}
        << u"Milan meetup · Thursday 3 Dec 2026, 18:30 in Rome · Impact Hub, Milan\n"
           "https://example.org/register\n"_s;
}

void tst_Announce::theTextsArePrinted()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QFETCH(QStringList, options);
    const Run run = AnnounceShell().announce(QStringList{u"milan meetup"_s} + options);
    QCOMPARE(run.code, 0);
    QTEST(run.out, "text");
    QCOMPARE(run.err, QString());
}

void tst_Announce::theFilesArePrinted_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("beginning");
    QTest::addColumn<QString>("line");
    QTest::newRow("calendar") << u"ics"_s << u"BEGIN:VCALENDAR\r\n"_s
                              << u"\r\nSTATUS:CONFIRMED\r\n"_s;
    QTest::newRow("site") << u"markdown"_s << u"---\ntitle: Milan meetup\n"_s
                          << u"\nvenue: Impact Hub\n"_s;
}

void tst_Announce::theFilesArePrinted()
{
    QFETCH(QString, form);
    QFETCH(QString, beginning);
    QFETCH(QString, line);
    const Run run = AnnounceShell().announce({u"milan meetup"_s, u"--as"_s, form});
    QCOMPARE(run.code, 0);
    QVERIFY2(run.out.startsWith(beginning), qPrintable(run.out));
    QVERIFY2(run.out.contains(line), qPrintable(run.out));
}

void tst_Announce::allOfItIsAnObject()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const AnnounceShell shell;
    const Run run = shell.json({u"events"_s, u"announce"_s, u"milan meetup"_s});
    QCOMPARE(run.code, 0);
    const QJsonObject all = run.object();
    QCOMPARE(all.keys(),
             (QStringList{u"chat"_s, u"ics"_s, u"mail"_s, u"markdown"_s, u"problems"_s}));
    QCOMPARE(all[u"problems"_s].toArray(), QJsonArray());
    QCOMPARE(all[u"mail"_s].toObject()[u"subject"_s].toString(), u"Milan meetup, 3 Dec 2026"_s);
    QCOMPARE(all[u"markdown"_s].toObject()[u"name"_s].toString(), u"2026-12-03-milan-meetup.md"_s);
    QVERIFY(all[u"ics"_s].toString().startsWith(u"BEGIN:VCALENDAR"_s));
    QVERIFY(all[u"chat"_s].toString().endsWith(u"\nhttps://example.org/register"_s));
}

void tst_Announce::oneFormIsAnObject()
{
    const AnnounceShell shell;
    QCOMPARE(shell.json({u"events"_s, u"announce"_s, u"picnic"_s, u"--as"_s, u"chat"_s}).object(),
             (QJsonObject{{u"chat"_s, u"Picnic"_s}}));
}

void tst_Announce::whatCannotBeIsNull()
{
    const AnnounceShell shell;
    const Run run = shell.json({u"events"_s, u"announce"_s, u"picnic"_s});
    QCOMPARE(run.code, 1);
    QCOMPARE(
        run.object(),
        (QJsonObject{
            {u"chat"_s, u"Picnic"_s},
            {u"mail"_s, QJsonObject{{u"subject"_s, u"Picnic"_s}, {u"body"_s, u"Picnic"_s}}},
            {u"ics"_s, QJsonValue()},
            {u"markdown"_s, QJsonValue()},
            {u"problems"_s,
             QJsonArray{u"“Picnic” has no start; a calendar needs one."_s,
                        u"“Picnic” has no day yet, and files are named by it: give “Start”."_s}}}));
}

void tst_Announce::whatIsMissingIsSaid()
{
    const Run run = AnnounceShell().announce({u"picnic"_s, u"--as"_s, u"chat"_s});
    QCOMPARE(run.code, 0);
    QCOMPARE(run.out, u"Picnic\n"_s);
    QVERIFY2(run.err.startsWith(u"To announce: no day"_s), qPrintable(run.err));
}

void tst_Announce::whoHasNotAgreedIsNotNamed()
{
    const AnnounceShell shell;
    const QString ann = shell.ann();
    shell.run(
        {u"agenda"_s, u"add"_s, u"event=milan meetup"_s, u"title=Talk"_s, u"speakers="_s + ann});
    const Run run = shell.announce({u"milan meetup"_s});
    QCOMPARE(run.code, 0);
    QVERIFY(!run.out.contains(u"Ann Lee"_s));
    QVERIFY2(run.err.contains(u"Ann Lee has not agreed to be named on the website, and is left out "
                              "of the texts.\n"_s),
             qPrintable(run.err));
    const Run all = shell.json({u"events"_s, u"announce"_s, u"milan meetup"_s});
    QCOMPARE(all.object()[u"unnamed"_s].toArray(), QJsonArray{u"Ann Lee"_s});
    shell.run({u"members"_s, u"set"_s, ann, u"consents=listing 2026-01-01"_s});
    const Run agreed = shell.announce({u"milan meetup"_s});
    QVERIFY(agreed.out.contains(u"Talk, with Ann Lee"_s));
    QCOMPARE(agreed.err, QString());
}

void tst_Announce::whatCannotBeIsSaid_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no event") << QStringList() << 2 << u"Which event? Give its id.\n"_s;
    QTest::newRow("an unknown form")
        << QStringList{u"picnic"_s, u"--as=fax"_s} << 2
        << u"--as: “fax” is no form of an announcement; chat, mail, ics and markdown are.\n"_s;
    QTest::newRow("no calendar without a start")
        << QStringList{u"picnic"_s, u"--as=ics"_s, u"--quiet"_s} << 3
        << u"“Picnic” has no start; a calendar needs one.\n"_s;
}

void tst_Announce::whatCannotBeIsSaid()
{
    QFETCH(QStringList, words);
    const Run run = AnnounceShell().announce(words);
    QTEST(run.code, "code");
    QTEST(run.err, "sentence");
}

static const Suite<tst_Announce> suite;
#include "tst_announce.moc"
