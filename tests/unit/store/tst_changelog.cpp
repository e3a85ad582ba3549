#include "store/changelog.h"
#include "support/storefixture.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_ChangeLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLatestStepsOfOneOriginAreThoseThatChangedARecord();
};

void tst_ChangeLog::theLatestStepsOfOneOriginAreThoseThatChangedARecord()
{
    StoreFixture fixture;
    Record post =
        fixture.add(Kind::Post, {{"title", u"One"_s}, {"slug", u"one"_s}, {"state", u"local"_s}});
    const auto setTitle = [&](Origin origin, const QString &title) {
        post.set("title"_L1, title);
        must(fixture.store().transact(
            origin, title, [&](Transaction &transaction) { return transaction.put(post); }));
    };
    setTitle(Origin::Site, u"First"_s);
    setTitle(Origin::Person, u"By Ann"_s);
    setTitle(Origin::Site, u"Second"_s);
    must(fixture.store().transact(Origin::Site, u"Only a setting"_s, [](Transaction &transaction) {
        return transaction.putSetting(u"site/head"_s, u"0123"_s);
    }));
    setTitle(Origin::Site, u"Third"_s);
    QStringList labels;
    for (const Step &step : must(ChangeLog(fixture.store().database()).stepsFrom(Origin::Site, 2)))
        labels += step.label;
    QCOMPARE(labels, (QStringList{u"Third"_s, u"Second"_s}));
}

static const chapterhouse::tests::Suite<tst_ChangeLog> suite;

#include "tst_changelog.moc"
