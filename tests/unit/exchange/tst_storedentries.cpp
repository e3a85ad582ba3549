#include "content/draftcheck.h"
#include "exchange/content/storedentries.h"
#include "support/storefixture.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_StoredEntries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDraftIsComparedWithTheRecords();
};

void tst_StoredEntries::aDraftIsComparedWithTheRecords()
{
    StoreFixture desk;
    const ContentCollection &posts = builtInCollection(Kind::Post);
    desk.add(Kind::Author, {{"name", u"Ann Lee"_s}, {"slug", u"ann-lee"_s}});
    desk.add(Kind::Post, {{"title", u"Hello"_s},
                          {"state", u"published"_s},
                          {"publishDate", u"2026-01-01"_s},
                          {"category", u"Updates"_s},
                          {"file", u"2026-01-01-hello.md"_s}});
    const Record draft = desk.add(
        Kind::Post, {{"title", u"Other"_s},
                     {"state", u"local"_s},
                     {"slug", u"hello"_s},
                     {"publishDate", u"2026-01-01"_s},
                     {"author", u"bob"_s},
                     {"body", u"[a](/updates/2026-01-01-hello) [b](/updates/nothing)\n"_s}});
    const SiteFacts facts{.now = desk.clock.now(),
                          .hasFile = nullptr,
                          .hasPage = [](const QString &) { return false; }};
    const SiteEntries entries = must(storedEntries(desk.store().reader(), builtInProfile(), posts));
    QStringList rules;
    for (const Finding &finding : findingsOf(posts, facts, draft, entries))
        rules += u"%1 %2"_s.arg(QString(finding.rule), finding.sentence);
    QCOMPARE(rules, (QStringList{u"writing/name-taken There is a file 2026-01-01-hello.md already: "
                                 "the one of this will be 2026-01-01-hello-1.md."_s,
                                 u"writing/author The site knows no author “bob”."_s,
                                 u"writing/dead-link The site has no page /updates/nothing."_s}));
}

static const tests::Suite<tst_StoredEntries> suite;
#include "tst_storedentries.moc"
