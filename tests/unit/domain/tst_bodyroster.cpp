#include "domain/bodyroster.h"
#include "support/testmain.h"
#include "unit/domain/offices.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_BodyRoster : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void seatsComeInTheOrderOfFunctionsThenByName();
    void onlyWhatIsHeldOnTheDayCounts();
    void titlesBeyondTheRulesComeLast();
    void aCountIsToldWithWhatTheRulesAsk_data();
    void aCountIsToldWithWhatTheRulesAsk();
    void seatsAreVacantUpToTheFewest_data();
    void seatsAreVacantUpToTheFewest();
    void aLineOfMarkdownNamesTheHolder_data();
    void aLineOfMarkdownNamesTheHolder();
};

namespace {

const QDate start(2024, 7, 1);
const QDate end(2026, 6, 30);
const QDate day(2025, 3, 1);

BodyRoster roster(std::vector<Seat> seats, std::vector<Function> functions)
{
    BodyRoster roster{
        .rules = {}, .seats = std::move(seats), .functions = std::move(functions), .holders = {}};
    roster.rules.functions = {u"President"_s, u"Treasurer"_s};
    for (const Seat &seat : roster.seats)
        roster.holders.insert(seat.member, {.name = seat.member.text(), .country = {}});
    return roster;
}

QStringList described(const std::vector<FilledSeat> &seats)
{
    QStringList lines;
    for (const FilledSeat &seat : seats)
        lines += seat.holder.name + u": "_s + seat.titles();
    return lines;
}

} // namespace

void tst_BodyRoster::seatsComeInTheOrderOfFunctionsThenByName()
{
    const BodyRoster board = roster(
        {seat(u"Zoe"_s, start, end), seat(u"Ada"_s, start, end), seat(u"Élan"_s, start, end),
         seat(u"Fay"_s, start, end), seat(u"Cy"_s, start, end)},
        {function(u"Zoe"_s, u"president"_s, start), function(u"Fay"_s, u"Treasurer"_s, start),
         function(u"Fay"_s, u"Press"_s, start), function(u"Cy"_s, u"Press"_s, start)});
    QCOMPARE(described(filledSeats(board, day)),
             (QStringList{u"Zoe: president"_s, u"Fay: Treasurer, Press"_s, u"Cy: Press"_s,
                          u"Ada: "_s, u"Élan: "_s}));
}

void tst_BodyRoster::onlyWhatIsHeldOnTheDayCounts()
{
    const BodyRoster board = roster({seat(u"Ann"_s, start, day), seat(u"Bo"_s, day.addDays(1), {})},
                                    {function(u"Ann"_s, u"President"_s, start, day.addDays(-1)),
                                     function(u"Bo"_s, u"President"_s, day.addDays(1))});
    QCOMPARE(described(filledSeats(board, day)), QStringList{u"Ann: "_s});
    QCOMPARE(described(filledSeats(board, day.addDays(1))), QStringList{u"Bo: President"_s});
}

void tst_BodyRoster::titlesBeyondTheRulesComeLast()
{
    const BodyRoster board =
        roster({seat(u"Ann"_s, start, end)},
               {function(u"Ann"_s, u"Webmaster"_s, start), function(u"Ann"_s, u"press"_s, start),
                function(u"Ann"_s, u"Press"_s, day), function(u"Ann"_s, u"treasurer"_s, start)});
    QCOMPARE(functionTitles(board),
             (QStringList{u"President"_s, u"Treasurer"_s, u"press"_s, u"Webmaster"_s}));
}

void tst_BodyRoster::aCountIsToldWithWhatTheRulesAsk_data()
{
    QTest::addColumn<std::optional<qint64>>("least");
    QTest::addColumn<std::optional<qint64>>("most");
    QTest::addColumn<QString>("text");
    using Number = std::optional<qint64>;
    QTest::newRow("from to") << Number(6) << Number(9) << u"7 of 6 to 9"_s;
    QTest::newRow("exactly") << Number(2) << Number(2) << u"7 of 2"_s;
    QTest::newRow("at least") << Number(6) << Number() << u"7 of at least 6"_s;
    QTest::newRow("at most") << Number() << Number(9) << u"7 of at most 9"_s;
    QTest::newRow("no rule") << Number() << Number() << u"7"_s;
}

void tst_BodyRoster::aCountIsToldWithWhatTheRulesAsk()
{
    QFETCH(const std::optional<qint64>, least);
    QFETCH(const std::optional<qint64>, most);
    QTEST(seatCountText(least, most, 7), "text");
}

void tst_BodyRoster::seatsAreVacantUpToTheFewest_data()
{
    QTest::addColumn<std::optional<int>>("least");
    QTest::addColumn<int>("filled");
    QTest::addColumn<int>("vacant");
    QTest::newRow("some missing") << std::optional(6) << 4 << 2;
    QTest::newRow("enough") << std::optional(6) << 6 << 0;
    QTest::newRow("more") << std::optional(6) << 8 << 0;
    QTest::newRow("no rule") << std::optional<int>() << 0 << 0;
}

void tst_BodyRoster::seatsAreVacantUpToTheFewest()
{
    QFETCH(const std::optional<int>, least);
    QFETCH(const int, filled);
    BodyRules rules;
    rules.seatsMin = least;
    QTEST(vacantSeats(rules, filled), "vacant");
}

void tst_BodyRoster::aLineOfMarkdownNamesTheHolder_data()
{
    QTest::addColumn<SeatHolder>("holder");
    QTest::addColumn<QStringList>("titles");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const QString &holder, const QString &country,
                        const QStringList &titles, const QString &line) {
        QTest::newRow(name) << SeatHolder{.name = holder, .country = country} << titles << line;
    };
    row("all", u"Ann Lee"_s, u"IT"_s, {u"President"_s}, u"- Ann Lee (IT) - *President*\n"_s);
    row("no country", u"Ann Lee"_s, {}, {u"President"_s}, u"- Ann Lee - *President*\n"_s);
    row("no function", u"Ann Lee"_s, u"IT"_s, {}, u"- Ann Lee (IT)\n"_s);
    row("two functions", u"Ann Lee"_s, {}, {u"President"_s, u"Press"_s},
        u"- Ann Lee - *President, Press*\n"_s);
    row("emphasis", u"A*n*n _Lee_"_s, {}, {u"a*b"_s}, uR"(- A\*n\*n \_Lee\_ - *a\*b*)"_s + u'\n');
    row("link", u"[Ann](x) <b> `c` a\\b & ~c~ |"_s, {}, {},
        uR"(- \[Ann\](x) \<b\> \`c\` a\\b \& \~c\~ \|)"_s + u'\n');
    row("heading", u"# Ann"_s, {}, {}, uR"(- \# Ann)"_s + u'\n');
    row("list", u"- Ann"_s, {}, {}, uR"(- \- Ann)"_s + u'\n');
    row("numbered", u"1. Ann"_s, {}, {}, uR"(- 1\. Ann)"_s + u'\n');
    row("lines", u"Ann\n\n# Lee"_s, {}, {}, u"- Ann # Lee\n"_s);
    row("hyphen", u"Ann-Marie O'Lee"_s, {}, {}, u"- Ann-Marie O'Lee\n"_s);
}

void tst_BodyRoster::aLineOfMarkdownNamesTheHolder()
{
    QFETCH(const SeatHolder, holder);
    QFETCH(const QStringList, titles);
    FilledSeat filled{.seat = {}, .holder = holder, .functions = {}};
    for (const QString &title : titles)
        filled.functions.push_back(function(u"Ann"_s, title, start));
    QTEST(bodyMarkdown({filled}), "line");
}

static const Suite<tst_BodyRoster> suite;
#include "tst_bodyroster.moc"
