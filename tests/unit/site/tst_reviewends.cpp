#include "site/conflicts.h"
#include "support/testmain.h"
#include "unit/site/reviewrig.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

using namespace chapterhouse::tests::sample;

/// What is left when a review is over, and files that get another name in one.
class tst_ReviewEnds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_rig = std::make_unique<ReviewRig>(); }
    void wordsThatWereRejectedAreNotSentUnasked_data();
    void wordsThatWereRejectedAreNotSentUnasked();
    void wordsThatWerePublishedElsewhereAreNoConflict();
    void whatIsSentAgainIsDecided();
    void aPublishedPostIsRenamedInReview_data();
    void aPublishedPostIsRenamedInReview();
    void aDraftThatOneRenamesIsTheSameForTheOther();

private:
    RecordRef one(ReviewClient &client) { return client.post(u"One"_s).ref(); }
    /// Ann writes in the published post, and sends that for review; Ben sees it.
    void writeInReview()
    {
        m_rig->ann.fixture.set(one(m_rig->ann), {{"body", u"First.\n\nAnn."_s}});
        m_rig->ann.send(one(m_rig->ann));
        m_rig->ben.refresh();
        QCOMPARE(bodyOf(m_rig->ben), u"First.\n\nAnn."_s);
    }
    QString bodyOf(ReviewClient &client) { return client.post(u"One"_s).text("body"_L1); }
    SyncReport push(ReviewClient &client) { return must(QCoro::waitFor(client.sync().push())); }
    QByteArray onMain(const QString &path) const
    {
        return m_rig->forge.repository().read(u"main"_s, path).value_or("nothing");
    }
    std::vector<ListedConflict> conflicts(ReviewClient &client)
    {
        return must(conflictsOf(client.fixture.store().reader(), client.profile, u"main"_s));
    }
    size_t posts(ReviewClient &client)
    {
        return must(client.fixture.store().reader().all(Kind::Post)).size();
    }

    static inline const QString otherPath = u"src/data/post/2026-10-01-other.md"_s;
    std::unique_ptr<ReviewRig> m_rig;
};

void tst_ReviewEnds::wordsThatWereRejectedAreNotSentUnasked_data()
{
    QTest::addColumn<Resolution>("resolution");
    QTest::addColumn<QString>("body");
    QTest::newRow("kept") << Resolution::Mine << u"First.\n\nAnn."_s;
    QTest::newRow("taken back") << Resolution::Theirs << u"First.\n\nLast."_s;
}

void tst_ReviewEnds::wordsThatWereRejectedAreNotSentUnasked()
{
    QFETCH(Resolution, resolution);
    QFETCH(QString, body);
    writeInReview();
    must(QCoro::waitFor(m_rig->ann.review().discard(one(m_rig->ann))));
    ReviewClient &ben = m_rig->ben;
    ben.refresh();
    ben.pull();
    QCOMPARE(SyncRig::told(push(ben)), QStringList{u"conflict 2026-10-01-one.md"_s});
    QCOMPARE(onMain(postPath), post);
    QCOMPARE(conflicts(ben).size(), 1U);
    QCOMPARE(conflicts(ben)[0].state.conflict, SiteConflict::ReviewEnded);
    must(resolve(ben.fixture.store(), ben.profile, {u"main"_s, postPath}, resolution));
    QCOMPARE(bodyOf(ben), body);
    QCOMPARE(conflicts(ben).size(), 0U);
    push(ben);
    QVERIFY(onMain(postPath).endsWith(body.toUtf8() + "\n"));
}

void tst_ReviewEnds::wordsThatWerePublishedElsewhereAreNoConflict()
{
    writeInReview();
    must(QCoro::waitFor(m_rig->ann.review().publish(one(m_rig->ann))));
    m_rig->ben.refresh();
    m_rig->ben.pull();
    QCOMPARE(conflicts(m_rig->ben).size(), 0U);
    QCOMPARE(bodyOf(m_rig->ben), u"First.\n\nAnn."_s);
    QCOMPARE(push(m_rig->ben).files.size(), 0);
}

void tst_ReviewEnds::whatIsSentAgainIsDecided()
{
    writeInReview();
    must(QCoro::waitFor(m_rig->ann.review().discard(one(m_rig->ann))));
    QCOMPARE(conflicts(m_rig->ann).size(), 1U);
    m_rig->ann.send(one(m_rig->ann));
    QCOMPARE(conflicts(m_rig->ann).size(), 0U);
    must(QCoro::waitFor(m_rig->ann.review().publish(one(m_rig->ann))));
    QVERIFY(onMain(postPath).endsWith("Ann.\n"));
}

void tst_ReviewEnds::aPublishedPostIsRenamedInReview_data()
{
    QTest::addColumn<bool>("isEditedAfterwards");
    QTest::newRow("and published as it was seen") << false;
    QTest::newRow("and edited once more before it is published") << true;
}

void tst_ReviewEnds::aPublishedPostIsRenamedInReview()
{
    QFETCH(bool, isEditedAfterwards);
    const RecordRef anns = one(m_rig->ann);
    const RecordRef bens = one(m_rig->ben);
    m_rig->ann.fixture.set(anns, {{"file", u"2026-10-01-other.md"_s}, {"body", u"Ann."_s}});
    m_rig->ann.send(anns);
    m_rig->ben.refresh();
    QCOMPARE(m_rig->ben.fixture.get(bens).text("file"_L1), u"2026-10-01-other.md"_s);
    if (isEditedAfterwards) {
        m_rig->ann.fixture.set(anns, {{"body", u"Ann, later."_s}});
        m_rig->ann.send(anns);
    }
    must(QCoro::waitFor(m_rig->ann.review().publish(anns)));
    QCOMPARE(onMain(postPath), QByteArray("nothing"));
    QVERIFY(onMain(otherPath).contains("Ann"));
    for (ReviewClient *each : {&m_rig->ann, &m_rig->ben}) {
        each->refresh();
        each->pull();
        QCOMPARE(posts(*each), 1U);
        const bool hasSeenAll = !isEditedAfterwards || each == &m_rig->ann;
        QCOMPARE(conflicts(*each).size(), hasSeenAll ? 0U : 1U);
        if (!hasSeenAll)
            must(resolve(each->fixture.store(), each->profile, {u"main"_s, otherPath},
                         Resolution::Theirs));
        QCOMPARE(push(*each).files.size(), 0);
    }
    QCOMPARE(bodyOf(m_rig->ben), bodyOf(m_rig->ann));
    QVERIFY(m_rig->ben.fixture.store().reader().get(bens));
}

void tst_ReviewEnds::aDraftThatOneRenamesIsTheSameForTheOther()
{
    const RecordRef ref = m_rig->ann.fixture
                              .add(Kind::Post, {{"title", u"New"_s},
                                                {"slug", u"new"_s},
                                                {"state", u"local"_s},
                                                {"publishDate", u"2026-11-20"_s},
                                                {"body", u"First."_s}})
                              .ref();
    m_rig->ann.send(ref);
    m_rig->ben.refresh();
    QCOMPARE(posts(m_rig->ben), 2U);
    m_rig->ann.fixture.set(ref, {{"file", u"2026-11-20-other.md"_s}, {"body", u"Second."_s}});
    m_rig->ann.send(ref);
    m_rig->ben.refresh();
    QCOMPARE(posts(m_rig->ben), 2U);
    const Record seen = m_rig->ben.post(u"New"_s);
    QCOMPARE(seen.text("file"_L1), u"2026-11-20-other.md"_s);
    QCOMPARE(seen.text("body"_L1), u"Second."_s);
}

static const chapterhouse::tests::Suite<tst_ReviewEnds> suite;

#include "tst_reviewends.moc"
