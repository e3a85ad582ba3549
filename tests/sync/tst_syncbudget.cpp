#include "support/testmain.h"
#include "sync/syncclient.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// How many requests a sync takes ("Budget" in website.md of the design).
class tst_SyncBudget : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<SyncWorld>();
        m_client = std::make_unique<SyncClient>(*m_world);
    }
    void nothingNewIsOneFreeRequest();
    void nothingNewAfterASendIsOneFreeRequest();
    void changedTextsTakeOneRequestAHundred_data();
    void changedTextsTakeOneRequestAHundred();
    void anyNumberOfTextsIsSentInThree_data();
    void anyNumberOfTextsIsSentInThree();
    void theFirstPullOfAWholeSiteTakesFour();
    void theNextTextsAreAskedForWhileOthersAreTaken();
    void aPullThatIsStoppedKeepsWhatCame();

private:
    /// That many posts on the site, whose text is the same but for a word.
    void writePosts(int count, const QByteArray &word);
    qsizetype requests() const { return m_world->forge.requests().size(); }

    std::unique_ptr<SyncWorld> m_world;
    std::unique_ptr<SyncClient> m_client;
};

namespace {

QString pathOf(int number)
{
    return u"src/data/post/2026-10-01-post-%1.md"_s.arg(number);
}

} // namespace

void tst_SyncBudget::writePosts(int count, const QByteArray &word)
{
    SyncWorld::Edits edits;
    for (int i = 0; i < count; ++i)
        edits.insert(pathOf(i), postText("Post " + QByteArray::number(i), word + "\n"));
    m_world->edit(edits);
}

void tst_SyncBudget::nothingNewIsOneFreeRequest()
{
    writePosts(3, "old");
    must(m_client->sync());
    m_world->forge.forgetRequests();
    must(m_client->sync());
    QCOMPARE(requests(), 1);
    QCOMPARE(m_world->forge.requests().first().status, 304);
}

void tst_SyncBudget::nothingNewAfterASendIsOneFreeRequest()
{
    writePosts(3, "old");
    must(m_client->sync());
    m_client->fixture.set(m_client->record(Kind::Post, u"2026-10-01-post-1.md"_s).ref(),
                          {{"title", u"Mine"_s}});
    must(m_client->sync());
    must(m_client->sync());
    m_world->forge.forgetRequests();
    must(m_client->sync());
    QCOMPARE(requests(), 1);
    QCOMPARE(m_world->forge.requests().first().status, 304);
}

void tst_SyncBudget::changedTextsTakeOneRequestAHundred_data()
{
    QTest::addColumn<int>("texts");
    QTest::addColumn<int>("most");
    QTest::newRow("one") << 1 << 3;
    QTest::newRow("a hundred") << 100 << 3;
    QTest::newRow("a hundred and one") << 101 << 4;
}

void tst_SyncBudget::changedTextsTakeOneRequestAHundred()
{
    QFETCH(int, texts);
    QFETCH(int, most);
    writePosts(102, "old");
    must(m_client->sync());
    writePosts(texts, "new");
    m_world->forge.forgetRequests();
    const SyncReport report = must(m_client->sync());
    QCOMPARE(report.count({SyncState::Taken}), texts);
    QCOMPARE(requests(), most);
}

void tst_SyncBudget::anyNumberOfTextsIsSentInThree_data()
{
    QTest::addColumn<int>("texts");
    QTest::newRow("one") << 1;
    QTest::newRow("many") << 150;
}

void tst_SyncBudget::anyNumberOfTextsIsSentInThree()
{
    QFETCH(int, texts);
    writePosts(texts, "old");
    must(m_client->sync());
    must(m_client->store().transact(
        Origin::Person, u"Edit"_s, [&](Transaction &transaction) -> Result<void> {
            for (int i = 0; i < texts; ++i) {
                Record post = m_client->record(Kind::Post, u"2026-10-01-post-%1.md"_s.arg(i));
                post.set("body"_L1, u"new %1"_s.arg(i));
                if (const auto put = transaction.put(post); !put)
                    return put;
            }
            return {};
        }));
    m_world->forge.forgetRequests();
    const SyncReport report = must(m_client->sync());
    QCOMPARE(report.count({SyncState::Sent}), texts);
    QVERIFY2(requests() <= 3, qPrintable(QString::number(requests())));
    QCOMPARE(m_world->site().value(pathOf(0)), postText("Post 0", "new 0\n"));
}

void tst_SyncBudget::theFirstPullOfAWholeSiteTakesFour()
{
    writePosts(200, "old");
    m_world->forge.forgetRequests();
    const SyncReport report = must(m_client->sync());
    QCOMPARE(report.count({SyncState::Taken}), 200);
    QVERIFY2(requests() <= 4, qPrintable(QString::number(requests())));
}

void tst_SyncBudget::theNextTextsAreAskedForWhileOthersAreTaken()
{
    writePosts(250, "old");
    QList<qint64> requested;
    m_client->progress = [&](qint64, qint64) {
        requested.append(m_client->requests());
        return true;
    };
    must(m_client->pull());
    const qint64 first = requested.value(0);
    QCOMPARE(requested, (QList<qint64>{first, first + 1, first + 1}));
}

void tst_SyncBudget::aPullThatIsStoppedKeepsWhatCame()
{
    writePosts(250, "old");
    m_client->progress = [](qint64 done, qint64) { return done < 200; };
    const auto stopped = m_client->pull();
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    QCOMPARE(m_client->files().size(), 200);
    m_client->progress = {};
    must(m_client->pull());
    QCOMPARE(m_client->files().size(), 250);
}

static const Suite<tst_SyncBudget> suite;

#include "tst_syncbudget.moc"
