#include "support/testmain.h"
#include "sync/randomteam.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// Two clients and somebody with git work on one site, over a network that fails: in the end all
/// three have the same, and not a word is lost.
class tst_SyncRandom : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everybodyEndsWithTheSame_data();
    void everybodyEndsWithTheSame();
};

void tst_SyncRandom::everybodyEndsWithTheSame_data()
{
    QTest::addColumn<quint32>("seed");
    const int seeds = qEnvironmentVariable("CHAPTERHOUSE_SYNC_SEEDS", u"3"_s).toInt();
    const int first = qEnvironmentVariable("CHAPTERHOUSE_SYNC_FIRST_SEED", u"1"_s).toInt();
    for (int seed = first; seed < first + seeds; ++seed)
        QTest::addRow("seed %d", seed) << static_cast<quint32>(seed);
}

void tst_SyncRandom::everybodyEndsWithTheSame()
{
    QFETCH(quint32, seed);
    const int rounds = qEnvironmentVariable("CHAPTERHOUSE_SYNC_ROUNDS", u"2"_s).toInt();
    constexpr int movesARound = 40;
    RandomTeam team(seed);
    for (int round = 0; round < rounds; ++round) {
        for (int i = 0; i < movesARound; ++i)
            team.move();
        const bool hasEnded = team.settle();
        const auto site = team.onSite();
        const QStringList lost = team.lostWords();
        if (!hasEnded || team.at(0) != site || team.at(1) != site || !lost.isEmpty())
            qWarning().noquote() << team.moves().join(u'\n') << u"\nlost:"_s << lost.join(u' ');
        QVERIFY(hasEnded);
        QCOMPARE(team.at(0), site);
        QCOMPARE(team.at(1), site);
        QCOMPARE(lost, QStringList());
        QCOMPARE(team.forgottenWords(), QStringList());
    }
}

static const Suite<tst_SyncRandom> suite;

#include "tst_syncrandom.moc"
