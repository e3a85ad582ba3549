#include "models/listtexts.h"
#include "store/querysql.h"
#include "support/storefixture.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_ListTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyRowIsToldInWords();
    void onlyTheColumnsAreTold();
    void aVisitorThatFailsEndsIt();

private:
    std::unique_ptr<StoreFixture> m_fixture;
};

namespace {

ListRequest listOf(const QString &query)
{
    return {.kind = Kind::Member,
            .query = understoodQuery(Kind::Member, query).query,
            .day = QDate(2026, 11, 21)};
}

std::vector<ListColumn> columnsNamed(const QStringList &keys)
{
    std::vector<ListColumn> columns;
    for (const ListColumn &column : listColumnsOf(Kind::Member)) {
        if (keys.contains(column.key))
            columns.push_back(column);
    }
    return columns;
}

} // namespace

void tst_ListTexts::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_fixture = std::make_unique<StoreFixture>();
    m_fixture->add(Kind::Member,
                   {{"kind", u"person"_s}, {"given_name", u"Bob"_s}, {"country", u"FR"_s}});
    const Record ann = m_fixture->add(Kind::Member, {{"kind", u"person"_s},
                                                     {"given_name", u"Ann"_s},
                                                     {"note", u"a secret"_s},
                                                     {"tags", QStringList{u"x"_s, u"y"_s}}});
    m_fixture->add(Kind::Membership, {{"member", ann.id()},
                                      {"class", u"honorary"_s},
                                      {"start", QDate(2026, 1, 1)},
                                      {"end", QDate(2026, 12, 31)}});
}

void tst_ListTexts::everyRowIsToldInWords()
{
    QList<QStringList> rows;
    must(visitTexts(m_fixture->store().database(), listOf({}),
                    columnsNamed({u"name"_s, u"status"_s, u"class"_s, u"paid_until"_s, u"country"_s,
                                  u"tags"_s}),
                    [&](const QStringList &texts) -> Result<void> {
                        rows += texts;
                        return {};
                    }));
    QCOMPARE(rows, (QList<QStringList>{
                       {u"Ann"_s, u"Current"_s, u"Honorary"_s, u"31 Dec 2026"_s, u"–"_s, u"x, y"_s},
                       {u"Bob"_s, u"Contact"_s, u"–"_s, u"–"_s, u"France"_s, u"–"_s}}));
}

void tst_ListTexts::onlyTheColumnsAreTold()
{
    QList<QStringList> rows;
    must(visitTexts(m_fixture->store().database(), listOf(u"ann"_s), columnsNamed({u"name"_s}),
                    [&](const QStringList &texts) -> Result<void> {
                        rows += texts;
                        return {};
                    }));
    QCOMPARE(rows, QList<QStringList>{{u"Ann"_s}});
}

void tst_ListTexts::aVisitorThatFailsEndsIt()
{
    int visited = 0;
    const auto ended = visitTexts(m_fixture->store().database(), listOf({}),
                                  columnsNamed({u"name"_s}), [&](const QStringList &) {
                                      ++visited;
                                      return Result<void>(fail(ErrorKind::Cancelled, u"No."_s));
                                  });
    QCOMPARE(ended.error().message, u"No."_s);
    QCOMPARE(visited, 1);
}

static const Suite<tst_ListTexts> suite;
#include "tst_listtexts.moc"
