#include "support/forge/gitrepository.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

using Contents = QMap<QString, QByteArray>;

/// The hand of somebody with git.
class tst_GitRepository : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void commitsAddChangeAndRemove();
    void idsAreTheSameInEachRun();
    void anEmptyFolderGoesWithItsLastFile();
    void twoHandsShareOneFolder();
    void aBranchMovesOnlyFromWhereItIs();
    void aMergeKeepsBothOrSaysNo();
    void renamesAndCountsAreSeen();
    void historyOfOneFile();
    void namesThatLeadOutsideCanBeCommitted();
    void gitItselfFindsNothingWrong();

private:
    QString path() const { return m_folder->filePath(u"site.git"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_GitRepository::commitsAddChangeAndRemove()
{
    GitRepository repository(path());
    QCOMPARE(repository.defaultBranch(), u"main"_s);
    QCOMPARE(repository.head(u"main"_s), QByteArray());
    repository.commit(u"main"_s, u"Begin"_s,
                      {{u"a.md"_s, "one"}, {u"posts/ö b.md"_s, "two"}, {u"posts/c/d.md"_s, ""}});
    const QByteArray head = repository.commit(
        u"main"_s, u"Go on"_s, {{u"a.md"_s, std::nullopt}, {u"posts/ö b.md"_s, "three"}});
    QCOMPARE(repository.head(u"main"_s), head);
    QCOMPARE(repository.contents(u"main"_s),
             (Contents{{u"posts/c/d.md"_s, ""}, {u"posts/ö b.md"_s, "three"}}));
    QCOMPARE(repository.read(u"main"_s, u"posts/ö b.md"_s), std::optional(QByteArray("three")));
    QCOMPARE(repository.read(u"main"_s, u"a.md"_s), std::optional<QByteArray>());
    QStringList messages;
    for (const GitCommit &commit : repository.log(u"main"_s))
        messages.append(commit.message);
    QCOMPARE(messages, (QStringList{u"Go on"_s, u"Begin"_s}));
}

void tst_GitRepository::idsAreTheSameInEachRun()
{
    GitRepository repository(path());
    QCOMPARE(repository.commit(u"main"_s, u"Begin"_s, {{u"a.md"_s, "one"}}),
             QByteArray("4ea28e0c2f94d4fa7c79dbdb8d1f0f096865e360"));
}

void tst_GitRepository::anEmptyFolderGoesWithItsLastFile()
{
    GitRepository repository(path());
    const QByteArray first = repository.commit(u"main"_s, u"Begin"_s, {{u"a.md"_s, "one"}});
    repository.commit(u"main"_s, u"Add"_s, {{u"x/y/z.md"_s, "two"}});
    const QByteArray last =
        repository.commit(u"main"_s, u"Remove"_s, {{u"x/y/z.md"_s, std::nullopt}});
    QCOMPARE(repository.objects().commit(last)->tree, repository.objects().commit(first)->tree);
}

void tst_GitRepository::twoHandsShareOneFolder()
{
    GitRepository one(path());
    GitRepository other(path(), one.dates());
    one.commit(u"main"_s, u"Begin"_s, {{u"a.md"_s, "one"}});
    other.commit(u"main"_s, u"Go on"_s, {{u"b.md"_s, "two"}});
    one.commit(u"main"_s, u"Go further"_s, {{u"c.md"_s, "three"}});
    const Contents all{{u"a.md"_s, "one"}, {u"b.md"_s, "two"}, {u"c.md"_s, "three"}};
    QCOMPARE(one.contents(u"main"_s), all);
    QCOMPARE(other.contents(u"main"_s), all);
    QCOMPARE(other.log(u"main"_s).size(), 3);
}

void tst_GitRepository::aBranchMovesOnlyFromWhereItIs()
{
    GitRepository repository(path());
    const QByteArray first = repository.commit(u"main"_s, u"Begin"_s, {{u"a.md"_s, "one"}});
    const QByteArray second = repository.commit(u"main"_s, u"Go on"_s, {{u"a.md"_s, "two"}});
    QVERIFY(!repository.moveBranch(u"main"_s, first, first));
    QVERIFY(!repository.moveBranch(u"main"_s, {}, first));
    QCOMPARE(repository.head(u"main"_s), second);
    QVERIFY(repository.moveBranch(u"cms/post/a"_s, {}, first));
    QVERIFY(!repository.moveBranch(u"cms/post"_s, {}, first));
    QCOMPARE(repository.branches(), (QStringList{u"cms/post/a"_s, u"main"_s}));
    repository.removeBranch(u"cms/post/a"_s);
    QCOMPARE(repository.branches(), QStringList{u"main"_s});
}

void tst_GitRepository::aMergeKeepsBothOrSaysNo()
{
    GitRepository repository(path());
    const QByteArray base = repository.commit(u"main"_s, u"Begin"_s, {{u"a.md"_s, "one\n"}});
    repository.setBranch(u"draft"_s, base);
    const QByteArray draft = repository.commit(u"draft"_s, u"Add"_s, {{u"b.md"_s, "two\n"}});
    repository.commit(u"main"_s, u"Change"_s, {{u"a.md"_s, "changed\n"}});
    QVERIFY(repository.merge(u"main"_s, draft, u"Merge"_s));
    QCOMPARE(repository.contents(u"main"_s),
             (Contents{{u"a.md"_s, "changed\n"}, {u"b.md"_s, "two\n"}}));
    QCOMPARE(repository.log(u"main"_s).constFirst().parents.size(), 2);
    const QByteArray other = repository.commit(u"draft"_s, u"Differ"_s, {{u"a.md"_s, "differs\n"}});
    QCOMPARE(repository.merge(u"main"_s, other, u"Merge"_s), std::optional<QByteArray>());
}

void tst_GitRepository::renamesAndCountsAreSeen()
{
    GitRepository repository(path());
    const QByteArray text = "a\nb\nc\nd\ne\n";
    const QByteArray from =
        repository.commit(u"main"_s, u"Begin"_s,
                          {{u"old.md"_s, text}, {u"gone.md"_s, "x\n"}, {u"stays.md"_s, "y\n"}});
    const QByteArray to = repository.commit(u"main"_s, u"Go on"_s,
                                            {{u"old.md"_s, std::nullopt},
                                             {u"new.md"_s, text},
                                             {u"gone.md"_s, std::nullopt},
                                             {u"stays.md"_s, "y\nz\n"}});
    const QMap<QString, QByteArray> ids = repository.files(u"main"_s);
    const QList<GitChange> changes = repository.history().changes(from, to);
    const QByteArray gone = "587be6b4c3f93f93c489c0111bba5596147a26cb";
    QCOMPARE(changes,
             (QList<GitChange>{
                 {GitChange::Kind::Removed, u"gone.md"_s, {}, gone, 0, 1},
                 {GitChange::Kind::Renamed, u"new.md"_s, u"old.md"_s, ids.value(u"new.md"_s), 0, 0},
                 {GitChange::Kind::Modified, u"stays.md"_s, {}, ids.value(u"stays.md"_s), 1, 0}}));
    QCOMPARE(repository.history().patches(from, to).value(u"stays.md"_s),
             u"@@ -1 +1,2 @@\n y\n+z"_s);
}

void tst_GitRepository::historyOfOneFile()
{
    GitRepository repository(path());
    const QByteArray first = repository.commit(u"main"_s, u"Begin"_s, {{u"a[1].md"_s, "one"}});
    repository.commit(u"main"_s, u"Elsewhere"_s, {{u"b.md"_s, "two"}});
    const QByteArray last = repository.commit(u"main"_s, u"Change"_s, {{u"a[1].md"_s, "three"}});
    QCOMPARE(repository.history().log(last, u"a[1].md"_s), (QList<QByteArray>{last, first}));
}

void tst_GitRepository::namesThatLeadOutsideCanBeCommitted()
{
    GitRepository repository(path());
    repository.commitRaw(u"main"_s, u"Bad"_s,
                         {{"100644", "../out.md", "x"}, {"120000", "link.md", "/etc/passwd"}});
    QCOMPARE(repository.contents(u"main"_s),
             (Contents{{u"../out.md"_s, "x"}, {u"link.md"_s, "/etc/passwd"}}));
}

void tst_GitRepository::gitItselfFindsNothingWrong()
{
    GitRepository repository(path());
    repository.commit(u"main"_s, u"Begin"_s,
                      {{u"a"_s, "one"}, {u"a.md"_s, "two"}, {u"a-b/c.md"_s, "three"}});
    const QByteArray head = repository.commit(u"main"_s, u"Go on"_s, {{u"a0/x.md"_s, "four"}});
    repository.merge(u"main"_s, head, u"Merge"_s);
    const GitProgram::Outcome check =
        GitProgram(path()).run({u"fsck"_s, u"--strict"_s, u"--no-dangling"_s});
    QCOMPARE(check.output + check.errors, QByteArray());
    QVERIFY(check.worked());
}

static const Suite<tst_GitRepository> suite;
#include "tst_gitrepository.moc"
