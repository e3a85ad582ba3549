#include "content/contentname.h"
#include "contenttesting.h"
#include "support/testmain.h"

#include <QSet>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_ContentName : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNameSaysItsSlug_data();
    void aNameSaysItsSlug();
    void aNewFileIsNamedByDayAndSlug_data();
    void aNewFileIsNamedByDayAndSlug();
    void aTakenNameIsCounted();
    void withoutADayThereIsNoName();
    void safeNames_data();
    void safeNames();
};

void tst_ContentName::aNameSaysItsSlug_data()
{
    QTest::addColumn<QString>("slug");
    QTest::newRow("2023-09-07-mage-os-hackathon-by-run_as_root.md")
        << u"mage-os-hackathon-by-run_as_root"_s;
    QTest::newRow("2024-11-12-b2b.MDX") << u"b2b"_s;
    QTest::newRow("about.md") << u"about"_s;
    QTest::newRow("2024-11-12-Two Words.md") << u"two-words"_s;
    QTest::newRow("2024-11-12-.md") << u"2024-11-12"_s;
}

void tst_ContentName::aNameSaysItsSlug()
{
    QTEST(slugFromName(builtInCollection(Kind::Event), QString::fromUtf8(QTest::currentDataTag())),
          "slug");
}

void tst_ContentName::aNewFileIsNamedByDayAndSlug_data()
{
    QTest::addColumn<Record>("event");
    QTest::addColumn<QString>("name");
    QTest::newRow("by its title") << eventOf({{"title", u"Sélestat & friends"_s},
                                              {"start", u"2026-10-22"_s}})
                                  << u"2026-10-22-selestat-and-friends.md"_s;
    QTest::newRow("by its short name")
        << eventOf({{"title", u"Meetup"_s}, {"slug", u"run_as_root"_s}, {"start", u"2026-10-22"_s}})
        << u"2026-10-22-run_as_root.md"_s;
    QTest::newRow("of a confirmed time the day in UTC")
        << eventOf({{"title", u"Meetup"_s},
                    {"start", u"2026-10-22T01:00"_s},
                    {"zone", u"Asia/Tokyo"_s},
                    {"time_confirmed", true}})
        << u"2026-10-21-meetup.md"_s;
    QTest::newRow("of another its own day") << eventOf({{"title", u"Meetup"_s},
                                                        {"start", u"2026-10-22T01:00"_s},
                                                        {"zone", u"Asia/Tokyo"_s}})
                                            << u"2026-10-22-meetup.md"_s;
    QTest::newRow("the name that it has")
        << eventOf({{"title", u"Meetup"_s}, {"file", u"old.md"_s}}) << u"old.md"_s;
}

void tst_ContentName::aNewFileIsNamedByDayAndSlug()
{
    QFETCH(const Record, event);
    const auto none = [](const QString &) { return false; };
    QTEST(fileNameFor(builtInCollection(Kind::Event), event, none).value_or(u"error"_s), "name");
}

void tst_ContentName::aTakenNameIsCounted()
{
    const QSet<QString> taken{u"2026-10-22-meetup.md"_s, u"2026-10-22-meetup-1.md"_s};
    const Record event = eventOf({{"title", u"Meetup"_s}, {"start", u"2026-10-22"_s}});
    const auto name = fileNameFor(builtInCollection(Kind::Event), event,
                                  [&](const QString &lower) { return taken.contains(lower); });
    QCOMPARE(name.value_or(QString()), u"2026-10-22-meetup-2.md"_s);
}

void tst_ContentName::withoutADayThereIsNoName()
{
    const auto name = fileNameFor(builtInCollection(Kind::Event), eventOf({{"title", u"Meetup"_s}}),
                                  [](const QString &) { return false; });
    QVERIFY(!name);
    QCOMPARE(name.error().kind, ErrorKind::Input);
    QCOMPARE(name.error().message,
             u"“Meetup” has no day yet, and files are named by it: give “Start”."_s);
}

void tst_ContentName::safeNames_data()
{
    QTest::addColumn<bool>("isSafe");
    QTest::newRow("2026-10-22-meetup.md") << true;
    QTest::newRow("Zürich 2026.md") << true;
    QTest::newRow("console.md") << true;
    for (const char *name : {"", ".", "..", ".hidden.md", "../x.md", "a/b.md", "a\\b.md", "c:x.md",
                             "con.md", "COM1", "x.md.", "x.md ", "x\ny.md"})
        QTest::addRow("%s", name) << false;
}

void tst_ContentName::safeNames()
{
    QTEST(isSafeFileName(QString::fromUtf8(QTest::currentDataTag())), "isSafe");
}

static const Suite<tst_ContentName> suite;
#include "tst_contentname.moc"
