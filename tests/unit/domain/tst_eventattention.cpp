#include "domain/eventattention.h"
#include "support/testmain.h"
#include "unit/domain/eventrecords.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_EventAttention : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eventsSayWhatTheyWant_data();
    void eventsSayWhatTheyWant();
    void whatIsSoonIsDueOnTheDay();
    void whatWasHeldWantsARecap_data();
    void whatWasHeldWantsARecap();
};

namespace {

const QDate today(2026, 11, 21);

std::vector<Record> tasksOf(const QStringList &offsets)
{
    std::vector<Record> tasks;
    for (const QString &offset : offsets) {
        QStringList fields{u"what=Task "_s + offset, u"offset="_s + offset.section(u' ', 0, 0)};
        if (offset.contains(u' '))
            fields += u"done="_s + offset.section(u' ', 1);
        tasks.push_back(recordOf(Kind::Task, fields).value());
    }
    return tasks;
}

} // namespace

void tst_EventAttention::eventsSayWhatTheyWant_data()
{
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QStringList>("tasks");
    QTest::addColumn<QStringList>("items");
    const auto row = [](const char *name, const QStringList &fields, const QStringList &tasks,
                        const QStringList &items) {
        QTest::newRow(name) << fields << tasks << items;
    };
    const QString place = u"event_place: Milan is on 21 Dec 2026: no venue, no link."_s;
    const QString untold = u"event_untold: Milan is on 12 Dec 2026 and not announced yet."_s;
    const QString venue = u"venue=Hall"_s;
    row("30 days before", {u"start=2026-12-21"_s}, {}, {place});
    row("31 days before", {u"start=2026-12-22"_s}, {}, {});
    row("with a venue", {u"start=2026-12-21"_s, venue}, {}, {});
    row("21 days before", {u"start=2026-12-12"_s, venue}, {}, {untold});
    row("22 days before", {u"start=2026-12-13"_s, venue}, {}, {});
    row("announced", {u"start=2026-12-12"_s, venue, u"state=announced"_s}, {}, {});
    row("we take part", {u"start=2026-12-12"_s, u"our_part=take_part"_s}, {},
        {u"event_place: Milan is on 12 Dec 2026: neither place nor link."_s});
    row("we take part somewhere", {u"start=2026-12-12"_s, u"our_part=take_part"_s, u"city=Milan"_s},
        {}, {});
    row("we only list it", {u"start=2026-11-10"_s, u"our_part=list_only"_s}, {u"-28"_s}, {});
    row("tasks", {u"start=2027-01-14"_s},
        {u"-60"_s, u"-56"_s, u"-55"_s, u"-54"_s, u"-60 2026-11-20"_s, u"-60 2026-11-22"_s},
        {u"event_tasks: Overdue for Milan: “Task -60” since 15 Nov 2026, “Task -56” since 19 Nov "
         "2026, “Task -55” since 20 Nov 2026, “Task -60 2026-11-22” since 15 Nov 2026."_s});
    row("over", {u"start=2026-11-20"_s, u"state=announced"_s}, {},
        {u"event_outcome: Milan was on 20 Nov 2026: say whether it was held or cancelled."_s});
    row("over tonight", {u"start=2026-11-21"_s, u"state=announced"_s, venue}, {}, {});
    row("held", {u"start=2026-11-20"_s, u"state=held"_s}, {u"-28"_s}, {});
    row("cancelled", {u"start=2026-12-12"_s, u"state=cancelled"_s}, {u"-28"_s}, {});
    row("recurs", {u"start=2026-11-17"_s, u"rrule=FREQ=WEEKLY"_s}, {}, {});
    row("no day", {}, {u"-28"_s}, {});
}

void tst_EventAttention::eventsSayWhatTheyWant()
{
    QFETCH(QStringList, fields);
    QFETCH(QStringList, tasks);
    QStringList items;
    for (const AttentionItem &item :
         attentionTo(eventOf(u"Milan"_s, fields), tasksOf(tasks), today))
        items += nameOf(item.what) + u": "_s + item.sentence;
    QTEST(items, "items");
}

void tst_EventAttention::whatIsSoonIsDueOnTheDay()
{
    const auto items = attentionTo(eventOf(u"Milan"_s, {u"start=2026-12-12"_s}), {}, today);
    QCOMPARE(items.size(), size_t(2));
    for (const AttentionItem &item : items) {
        QCOMPARE(item.due, QDate(2026, 12, 12));
        QCOMPARE(item.about, (RecordRef{Kind::Event, RecordId(u"Milan"_s)}));
    }
}

void tst_EventAttention::whatWasHeldWantsARecap_data()
{
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QString>("published");
    QTest::addColumn<bool>("isMissing");
    const QString held = u"state=held"_s;
    const QString start = u"start=2026-11-12"_s;
    QTest::newRow("nobody told") << QStringList{held, start} << QString() << true;
    QTest::newRow("announced only") << QStringList{held, start} << u"2026-11-01"_s << true;
    QTest::newRow("told") << QStringList{held, start} << u"2026-11-15"_s << false;
    QTest::newRow("we take part") << QStringList{held, start, u"our_part=take_part"_s} << QString()
                                  << true;
    QTest::newRow("we only list it")
        << QStringList{held, start, u"our_part=list_only"_s} << QString() << false;
    QTest::newRow("announced") << QStringList{u"state=announced"_s, start} << QString() << false;
    QTest::newRow("lasts") << QStringList{held, start, u"end=2026-11-22"_s} << QString() << false;
    QTest::newRow("recurs") << QStringList{held, start, u"rrule=FREQ=WEEKLY"_s} << QString()
                            << false;
    QTest::newRow("no day") << QStringList{held} << QString() << false;
}

void tst_EventAttention::whatWasHeldWantsARecap()
{
    QFETCH(QStringList, fields);
    QFETCH(QString, published);
    std::vector<Record> posts;
    if (!published.isEmpty())
        posts.push_back(
            recordOf(Kind::Post, {u"title=Post"_s, u"publishDate="_s + published}).value());
    const auto missing = missingRecap(eventOf(u"Milan"_s, fields), posts, today);
    QTEST(missing.has_value(), "isMissing");
    if (missing)
        QCOMPARE(missing->sentence, u"Milan was held on 12 Nov 2026 and has no recap yet."_s);
}

static const Suite<tst_EventAttention> suite;
#include "tst_eventattention.moc"
