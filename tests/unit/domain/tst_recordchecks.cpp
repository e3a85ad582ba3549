#include "domain/recordchecks.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_RecordChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWholeRecordPasses_data();
    void aWholeRecordPasses();
    void whatIsWrongIsSaid_data();
    void whatIsWrongIsSaid();
};

namespace {

using Fields = std::initializer_list<std::pair<const char *, FieldValue>>;

const RecordId ownId(u"01932f2e-7a5b-7cde-8f01-000000000001"_s);
const RecordId otherId(u"01932f2e-7a5b-7cde-8f01-000000000002"_s);

Record with(Record record, Fields fields)
{
    for (const auto &[key, value] : fields)
        record.set(QLatin1String(key), value);
    return record;
}

Record record(Kind kind, Fields fields)
{
    return with(blankRecord(kind, ownId), fields);
}

Record person()
{
    return record(Kind::Member, {{"kind", u"person"_s}, {"given_name", u"Ann"_s}});
}

Record tier()
{
    return record(Kind::Tier,
                  {{"name", u"Community"_s}, {"class", u"regular"_s}, {"months", qint64(12)}});
}

Record payment()
{
    return record(Kind::Payment,
                  {{"date", QDate(2025, 5, 4)}, {"amount", Money{1000}}, {"currency", u"EUR"_s}});
}

Record membership()
{
    return record(Kind::Membership, {{"member", otherId},
                                     {"class", u"regular"_s},
                                     {"start", QDate(2025, 5, 4)},
                                     {"end", QDate(2026, 5, 3)}});
}

Record suspension()
{
    return record(Kind::Standing, {{"member", otherId},
                                   {"what", u"suspended"_s},
                                   {"from", QDate(2025, 1, 1)},
                                   {"until", QDate(2025, 12, 31)}});
}

Record leaving()
{
    return record(
        Kind::Leaving,
        {{"member", otherId}, {"effective", QDate(2025, 5, 4)}, {"reason", u"resigned"_s}});
}

} // namespace

void tst_RecordChecks::aWholeRecordPasses_data()
{
    QTest::addColumn<Record>("checked");
    const auto row = [](const char *name, const Record &checked) {
        QTest::newRow(name) << checked;
    };
    row("person", person());
    row("person with an e-mail alone",
        with(person(), {{"given_name", {}}, {"emails", QStringList{u"a@example.org"_s}}}));
    row("organisation",
        record(Kind::Member, {{"kind", u"organisation"_s}, {"organisation", u"Bakker"_s}}));
    row("contact of another", with(person(), {{"contact_of", otherId}}));
    row("tier", tier());
    row("payment", payment());
    row("refund", with(payment(), {{"amount", Money{-1000}}, {"refund_of", otherId}}));
    row("membership", membership());
    row("membership of one day", with(membership(), {{"end", QDate(2025, 5, 4)}}));
    row("suspension of twelve months", suspension());
    row("suspension of a day", with(suspension(), {{"until", QDate(2025, 1, 1)}}));
    row("suspension from 29 February",
        with(suspension(), {{"from", QDate(2024, 2, 29)}, {"until", QDate(2025, 2, 27)}}));
    row("termination", with(suspension(), {{"what", u"terminated"_s}, {"until", {}}}));
    row("leaving", leaving());
    row("admission", record(Kind::Admission, {{"member", otherId}}));
}

void tst_RecordChecks::aWholeRecordPasses()
{
    QFETCH(Record, checked);
    const auto result = checkRecord(checked);
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
}

void tst_RecordChecks::whatIsWrongIsSaid_data()
{
    QTest::addColumn<Record>("checked");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const Record &checked, const QString &sentence) {
        QTest::newRow(name) << checked << sentence;
    };
    row("no kind", with(person(), {{"kind", {}}}), u"“Kind” of the member cannot be empty."_s);
    row("no name", with(person(), {{"given_name", {}}}),
        u"A member needs a name (given, family, display or organisation) or an e-mail."_s);
    row("field that fails its check", with(person(), {{"country", u"Atlantis"_s}}), u"Country: "_s);
    row("own contact", with(person(), {{"contact_of", ownId}}),
        u"Nobody can be their own contact."_s);
    row("no id",
        record(Kind::Member,
               {{"id", RecordId(u"17"_s)}, {"kind", u"person"_s}, {"given_name", u"Ann"_s}}),
        u"Id: “17” is no id."_s);
    const QString months = u"Months: %L1 is not from 1 to 1,200."_s;
    row("tier without length", with(tier(), {{"months", qint64(0)}}), months.arg(0));
    row("tier of centuries", with(tier(), {{"months", qint64(1201)}}), months.arg(1201));
    for (const Kind kind : {Kind::Chapter, Kind::Body}) {
        const Record place = record(kind, {{"name", u"Board"_s},
                                           {kind == Kind::Body ? "kind" : "state",
                                            kind == Kind::Body ? u"board"_s : u"forming"_s}});
        for (const qint64 minutes : {0, 1441})
            row(qPrintable(u"%1 minutes of a %2"_s.arg(minutes).arg(nameOf(kind))),
                with(place, {{"meeting_minutes", minutes}}),
                u"Minutes a meeting: %L1 is not from 1 to 1,440."_s.arg(minutes));
    }
    row("tier valid backwards",
        with(tier(), {{"valid_from", QDate(2025, 2, 1)}, {"valid_until", QDate(2025, 1, 31)}}),
        u"The last day 2025-01-31 lies before the first day 2025-02-01."_s);
    row("payment without currency", with(payment(), {{"currency", {}}}),
        u"“Currency” of the payment cannot be empty."_s);
    row("refund of itself", with(payment(), {{"refund_of", ownId}}),
        u"A payment cannot refund itself."_s);
    row("period backwards", with(membership(), {{"end", QDate(2025, 5, 3)}}),
        u"The last day 2025-05-03 lies before the first day 2025-05-04."_s);
    row("suspension without end", with(suspension(), {{"until", {}}}),
        u"A suspension needs its last day."_s);
    row("suspension of a year and a day", with(suspension(), {{"until", QDate(2026, 1, 1)}}),
        u"A suspension lasts at most twelve months (statutes, article 7)."_s);
    row("suspension of a year and a day from 29 February",
        with(suspension(), {{"from", QDate(2024, 2, 29)}, {"until", QDate(2025, 2, 28)}}),
        u"A suspension lasts at most twelve months (statutes, article 7)."_s);
    row("suspension backwards", with(suspension(), {{"until", QDate(2024, 12, 31)}}),
        u"The last day 2024-12-31 lies before the first day 2025-01-01."_s);
    row("termination with an end", with(suspension(), {{"what", u"terminated"_s}}),
        u"Only a suspension has a last day; a termination ends when the member is reinstated."_s);
    row("leaving without reason", with(leaving(), {{"reason", {}}}),
        u"“Reason” of the leaving cannot be empty."_s);
    row("decision before the application",
        record(
            Kind::Admission,
            {{"member", otherId}, {"applied", QDate(2025, 5, 4)}, {"decided", QDate(2025, 5, 3)}}),
        u"The decision of 2025-05-03 lies before the application of 2025-05-04."_s);
}

void tst_RecordChecks::whatIsWrongIsSaid()
{
    QFETCH(Record, checked);
    QFETCH(QString, sentence);
    const auto result = checkRecord(checked);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Input);
    QCOMPARE(result.error().message.left(sentence.size()), sentence);
}

static const tests::Suite<tst_RecordChecks> suite;
#include "tst_recordchecks.moc"
