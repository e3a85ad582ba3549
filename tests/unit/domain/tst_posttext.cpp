#include "domain/posttext.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

namespace {

Record recordOf(Kind kind, int id, const QList<std::pair<const char *, FieldValue>> &fields)
{
    Record record =
        blankRecord(kind, RecordId{u"0192f0c1-2b3c-7d4e-8f50-%1"_s.arg(id, 12, 10, QChar(u'0'))});
    for (const auto &[key, value] : fields)
        record.set(QLatin1String(key), value);
    return record;
}

} // namespace

class tst_PostText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMonthlyUpdateTellsWhatHappened();
    void anEmptyMonthIsAFrame();
    void everyTemplateIsADraft_data();
    void everyTemplateIsADraft();
    void aRecapTellsOfTheEvent();
    void aRecapLeavesOutWhatIsNotKnown();
    void anAnnouncementTellsWhatIsToCome();
    void anAnnouncementLeavesOutWhatIsNotKnown();
    void theLinkSaysWhatItIsFor_data();
    void theLinkSaysWhatItIsFor();
    void aPostLooksBackFromTheFirstDayOn_data();
    void aPostLooksBackFromTheFirstDayOn();
    void theClosingIsTheLastPart_data();
    void theClosingIsTheLastPart();
};

void tst_PostText::aMonthlyUpdateTellsWhatHappened()
{
    const MonthReport report{
        .day = QDate(2026, 3, 1),
        .newcomers =
            {{.tier = u"Gold"_s, .isSupporting = true, .names = {u"Acme Ltd"_s}, .others = 1},
             {.tier = u"Silver"_s, .isSupporting = true, .others = 2},
             {.tier = u"Community"_s, .names = {u"Ann Lee"_s, u"Bo Ek"_s}}},
        .events = {recordOf(Kind::Event, 1,
                            {{"title", u"Meetup Milan"_s},
                             {"start", u"2026-04-02"_s},
                             {"location", u"Milan"_s},
                             {"url", u"https://example.org"_s}})},
        .recaps = {{u"Recap: Rome"_s, u"/events/2026-02-01-recap-rome"_s}, {u"Recap: Pisa"_s, {}}},
        .closing = u"## Join us\n\nCome."_s};
    const PostDraft draft = draftOf(PostTemplate::MonthlyUpdate, report, QLocale::c());
    QCOMPARE(draft.title, u"March 2026 update"_s);
    QCOMPARE(draft.category, u"Updates"_s);
    QCOMPARE(draft.body, u"Here is what happened around the association since the last update.\n\n"
                         "## New partners\n\n"
                         "- **Gold**: Acme Ltd, 1 other\n"
                         "- **Silver**: 2 new\n\n"
                         "## New members\n\n"
                         "- **Community**: Ann Lee, Bo Ek\n\n"
                         "## Looking back\n\n"
                         "- [Recap: Rome](/events/2026-02-01-recap-rome)\n"
                         "- Recap: Pisa\n\n"
                         "## Upcoming events\n\n"
                         "- [Meetup Milan](https://example.org), Thursday 2 Apr 2026, Milan\n\n"
                         "## Join us\n\n"
                         "Come."_s);
}

void tst_PostText::anEmptyMonthIsAFrame()
{
    QCOMPARE(draftOf(PostTemplate::MonthlyUpdate, {.day = QDate(2026, 3, 1)}, QLocale::c()).body,
             u"Here is what happened around the association since the last update."_s);
}

void tst_PostText::everyTemplateIsADraft_data()
{
    QTest::addColumn<QString>("category");
    QTest::addColumn<bool>("hasBody");
    const QStringList categories{{}, u"Community"_s, u"Community"_s, u"Releases"_s, u"Updates"_s};
    QCOMPARE(categories.size(), qsizetype(postTemplates().size()));
    for (qsizetype i = 0; i < categories.size(); ++i)
        QTest::newRow(postTemplates()[size_t(i)].value.data()) << categories[i] << (i > 0);
}

void tst_PostText::everyTemplateIsADraft()
{
    QFETCH(const bool, hasBody);
    const auto kind =
        enumFromName<PostTemplate>(postTemplates(), QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(kind);
    const PostDraft draft = draftOf(*kind, {.day = QDate(2026, 3, 1)}, QLocale::c());
    QTEST(draft.category, "category");
    QCOMPARE(!draft.body.isEmpty(), hasBody);
}

void tst_PostText::aRecapTellsOfTheEvent()
{
    const Record speaker = recordOf(Kind::Member, 9, {});
    ToldEvent told;
    told.event = recordOf(Kind::Event, 1,
                          {{"title", u"Meetup Milan"_s},
                           {"start", u"2026-04-02T18:30"_s},
                           {"end", u"2026-04-02T20:30"_s},
                           {"zone", u"Europe/Rome"_s},
                           {"time_confirmed", true},
                           {"venue", u"Impact Hub"_s},
                           {"city", u"Milan"_s},
                           {"organiser", u"User Group Italy"_s},
                           {"host", u"Acme"_s},
                           {"thanks", QStringList{u"Ann"_s, u"Bo"_s}},
                           {"excerpt", u"An evening on search."_s}});
    told.agenda = {
        recordOf(Kind::AgendaItem, 2, {{"title", u"Welcome"_s}, {"position", qint64(1)}}),
        recordOf(Kind::AgendaItem, 3,
                 {{"title", u"Search"_s},
                  {"position", qint64(2)},
                  {"speakers", QStringList{speaker.id().text()}},
                  {"guests", QStringList{u"Cy Guest"_s}}})};
    told.names = {{speaker.id(), u"Ann Lee"_s}};
    const PostDraft recap = recapOf(told, QLocale::c());
    QCOMPARE(recap.title, u"Recap: Meetup Milan"_s);
    QCOMPARE(recap.category, u"Events"_s);
    QCOMPARE(recap.body, u"- When: Thursday 2 Apr 2026, 18:30 to 20:30 in Rome\n"
                         "- Where: Impact Hub, Milan\n"
                         "- Organised by User Group Italy\n\n"
                         "An evening on search.\n\n"
                         "<!-- A picture here: ![What it shows](its address) -->\n\n"
                         "## What we spoke about\n\n"
                         "- Welcome\n"
                         "- **Search**, with Ann Lee and Cy Guest\n\n"
                         "## Thank you\n\n"
                         "Thank you to Acme for having us. Thank you, Ann and Bo!"_s);
}

void tst_PostText::aRecapLeavesOutWhatIsNotKnown()
{
    ToldEvent told;
    told.event = recordOf(Kind::Event, 1, {{"title", u"Call"_s}});
    QCOMPARE(recapOf(told).body, u"<!-- A picture here: ![What it shows](its address) -->"_s);
}

void tst_PostText::anAnnouncementTellsWhatIsToCome()
{
    const Record chapter = recordOf(Kind::Chapter, 8, {});
    const Record speaker = recordOf(Kind::Member, 9, {});
    const Record silent = recordOf(Kind::Member, 10, {});
    ToldEvent told;
    told.event = recordOf(Kind::Event, 1,
                          {{"title", u"Meetup  Milan"_s},
                           {"state", u"planned"_s},
                           {"start", u"2026-04-02T18:30"_s},
                           {"end", u"2026-04-02T20:30"_s},
                           {"zone", u"Europe/Rome"_s},
                           {"time_confirmed", true},
                           {"venue", u"Impact Hub"_s},
                           {"city", u"Milan"_s},
                           {"chapter", chapter.id()},
                           {"host", u"Acme"_s},
                           {"thanks", QStringList{u"Bo"_s}},
                           {"registration_url", u"https://example.org/register"_s},
                           {"excerpt", u"An evening on search."_s}});
    told.agenda = {recordOf(Kind::AgendaItem, 3,
                            {{"title", u"Search"_s},
                             {"speakers", QStringList{silent.id().text(), speaker.id().text()}},
                             {"guests", QStringList{u"Cy Guest"_s}}})};
    told.names = {{speaker.id(), u"Ann Lee"_s}, {chapter.id(), u"Italy"_s}};
    const PostDraft draft = announcementOf(told, QLocale::c());
    const PostDraft expected{.title = u"Meetup Milan"_s,
                             .category = u"Events"_s,
                             .tags = {u"Events"_s},
                             .excerpt = u"An evening on search."_s,
                             .body = u"An evening on search.\n\n"
                                     "- When: Thursday 2 Apr 2026, 18:30 to 20:30 in Rome\n"
                                     "- Where: Impact Hub, Milan\n"
                                     "- Organised by Italy\n"
                                     "- Hosted by Acme\n\n"
                                     "## What to expect\n\n"
                                     "- **Search**, with Ann Lee and Cy Guest\n\n"
                                     "[Register here](https://example.org/register)"_s};
    QCOMPARE(draft.body, expected.body);
    QVERIFY(draft == expected);
    told.event.set("body"_L1, u"All about search.\n"_s);
    QVERIFY(announcementOf(told, QLocale::c()).body.startsWith("All about search.\n\n- When"_L1));
}

void tst_PostText::anAnnouncementLeavesOutWhatIsNotKnown()
{
    ToldEvent told;
    told.event = recordOf(Kind::Event, 1, {{"title", u"Call"_s}, {"state", u"cancelled"_s}});
    const PostDraft expected{
        .title = u"Cancelled: Call"_s, .category = u"Events"_s, .tags = {u"Events"_s}, .body = {}};
    QVERIFY(announcementOf(told) == expected);
}

void tst_PostText::theLinkSaysWhatItIsFor_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("body");
    QTest::newRow("registration") << QByteArray("registration_url")
                                  << u"[Register here](https://example.org)"_s;
    QTest::newRow("entry") << QByteArray("online_url") << u"[Join online](https://example.org)"_s;
    QTest::newRow("site") << QByteArray("url") << u"[More about it](https://example.org)"_s;
}

void tst_PostText::theLinkSaysWhatItIsFor()
{
    QFETCH(const QByteArray, field);
    ToldEvent told;
    told.event = recordOf(Kind::Event, 1,
                          {{"title", u"Call"_s}, {field.constData(), u"https://example.org"_s}});
    QTEST(announcementOf(told).body, "body");
}

void tst_PostText::aPostLooksBackFromTheFirstDayOn_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("rrule");
    QTest::addColumn<bool>("isBack");
    const QString start = u"2026-04-02T18:30"_s;
    QTest::newRow("before") << u"2026-04-01T23:00"_s << start << u"held"_s << QString() << false;
    QTest::newRow("the day") << u"2026-04-02"_s << start << u"announced"_s << QString() << true;
    QTest::newRow("after") << u"2026-04-10"_s << start << u"held"_s << QString() << true;
    QTest::newRow("series to come")
        << u"2026-04-10"_s << start << u"announced"_s << u"FREQ=WEEKLY"_s << false;
    QTest::newRow("series that is over")
        << u"2026-04-10"_s << start << u"held"_s << u"FREQ=WEEKLY"_s << true;
    QTest::newRow("no day, held") << u"2026-04-10"_s << QString() << u"held"_s << QString() << true;
    QTest::newRow("no day, an idea")
        << u"2026-04-10"_s << QString() << u"idea"_s << QString() << false;
    QTest::newRow("no date, held") << QString() << start << u"held"_s << QString() << true;
    QTest::newRow("no date, planned") << QString() << start << u"planned"_s << QString() << false;
}

void tst_PostText::aPostLooksBackFromTheFirstDayOn()
{
    QFETCH(const QString, date);
    QFETCH(const QString, start);
    QFETCH(const QString, state);
    QFETCH(const QString, rrule);
    const Record post = recordOf(Kind::Post, 1, {{"publishDate", textValue(date)}});
    const Record event = recordOf(Kind::Event, 2,
                                  {{"start", textValue(start)},
                                   {"zone", u"Europe/Rome"_s},
                                   {"state", state},
                                   {"rrule", textValue(rrule)}});
    QTEST(looksBack(post, event), "isBack");
}

void tst_PostText::theClosingIsTheLastPart_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("closing");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("one part") << u"Text.\n\nMore."_s << QString();
    QTest::newRow("a heading") << u"A\n\n## B\n\nb\n\n## C\n\nc\n"_s << u"## C\n\nc"_s;
    QTest::newRow("a heading under it") << u"## B\n\n### C\n\nc"_s << u"## B\n\n### C\n\nc"_s;
    QTest::newRow("a line") << u"## A\n\na\n\n---\n\nJoin us."_s << u"---\n\nJoin us."_s;
}

void tst_PostText::theClosingIsTheLastPart()
{
    QFETCH(const QString, body);
    QTEST(closingOf(body), "closing");
}

static const tests::Suite<tst_PostText> suite;
#include "tst_posttext.moc"
