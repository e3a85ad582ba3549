#include "content/contentmerge.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_ContentMerge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void versionsAreMergedByKeyAndLine_data();
    void versionsAreMergedByKeyAndLine();
    void whatBothChangedIsNamed_data();
    void whatBothChangedIsNamed();
    void aConflictIsTakenApart();
    void aConflictIsSettledAsItIsDecided_data();
    void aConflictIsSettledAsItIsDecided();
};

void tst_ContentMerge::versionsAreMergedByKeyAndLine_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("mine");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QByteArray>("merged");
    const QByteArray base = "---\ntitle: \"One\"\ndraft: false # note\n---\n\nFirst.\n\nLast.\n";
    QTest::newRow("mine alone") << base << QByteArray("---\ntitle: Two\n---\n") << base
                                << QByteArray("---\ntitle: Two\n---\n");
    QTest::newRow("theirs alone") << base << base << QByteArray("no front matter")
                                  << QByteArray("no front matter");
    QTest::newRow("two keys, comments stay")
        << base << QByteArray("---\ntitle: \"Mine\"\ndraft: false # note\n---\n\nFirst.\n\nLast.\n")
        << QByteArray("---\n# theirs\ntitle: \"One\"\ndraft: true # note\n---\n\nFirst.\n\nLast.\n")
        << QByteArray(
               "---\n# theirs\ntitle: \"Mine\"\ndraft: true # note\n---\n\nFirst.\n\nLast.\n");
    QTest::newRow("a key and the text")
        << base << QByteArray("---\ntitle: \"One\"\ndraft: false # note\n---\n\nFirst.\n\nMine.\n")
        << QByteArray("---\ntitle: \"Theirs\"\ndraft: false # note\n---\n\nFirst.\n\nLast.\n")
        << QByteArray("---\ntitle: \"Theirs\"\ndraft: false # note\n---\n\nFirst.\n\nMine.\n");
    QTest::newRow("a key that only I have, and one that they took out")
        << base
        << QByteArray("---\ntitle: \"One\"\nauthor: \"ann\"\ndraft: false # "
                      "note\n---\n\nFirst.\n\nLast.\n")
        << QByteArray("---\ntitle: \"One\"\n---\n\nFirst.\n\nLast.\n")
        << QByteArray("---\ntitle: \"One\"\nauthor: \"ann\"\n---\n\nFirst.\n\nLast.\n");
    QTest::newRow("keys of a group")
        << QByteArray("---\nname: Ann\nsocial:\n  github: a\n  twitter: b\n---\n")
        << QByteArray("---\nname: Ann\nsocial:\n  github: mine\n  twitter: b\n---\n")
        << QByteArray("---\nname: Ann\nsocial:\n  github: a\n  twitter: theirs\n---\n")
        << QByteArray("---\nname: Ann\nsocial:\n  github: mine\n  twitter: theirs\n---\n");
    QTest::newRow("both added it, with different keys")
        << QByteArray() << QByteArray("---\ntitle: Same\nauthor: ann\n---\n\nText.\n")
        << QByteArray("---\ntitle: Same\ncategory: News\n---\n\nText.\n")
        << QByteArray("---\ntitle: Same\nauthor: ann\ncategory: News\n---\n\nText.\n");
    QTest::newRow("theirs is in braces, mine takes their change")
        << QByteArray("---\ntitle: One\ndraft: true\n---\n")
        << QByteArray("---\ntitle: Mine\ndraft: true\n---\n")
        << QByteArray("---\n{title: One, draft: false}\n---\n")
        << QByteArray("---\ntitle: Mine\ndraft: false\n---\n");
}

void tst_ContentMerge::versionsAreMergedByKeyAndLine()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, mine);
    QFETCH(QByteArray, theirs);
    QFETCH(QByteArray, merged);
    QCOMPARE(mergeContent(base, mine, theirs).merged.value_or("a conflict"), merged);
}

void tst_ContentMerge::whatBothChangedIsNamed_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("mine");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QStringList>("keys");
    QTest::addColumn<bool>("body");
    QTest::newRow("a key") << QByteArray("---\ntitle: One\n---\n")
                           << QByteArray("---\ntitle: Mine\n---\n")
                           << QByteArray("---\ntitle: Theirs\n---\n") << QStringList{u"title"_s}
                           << false;
    QTest::newRow("a key of a group, and the text")
        << QByteArray("---\nname: A\nsocial:\n  github: a\n---\n\nText.\n")
        << QByteArray("---\nname: A\nsocial:\n  github: b\n---\n\nMine.\n")
        << QByteArray("---\nname: A\nsocial:\n  github: c\n---\n\nTheirs.\n")
        << QStringList{u"social.github"_s} << true;
    QTest::newRow("removed and changed")
        << QByteArray("---\ntitle: One\nauthor: a\n---\n") << QByteArray("---\ntitle: One\n---\n")
        << QByteArray("---\ntitle: One\nauthor: b\n---\n") << QStringList{u"author"_s} << false;
    QTest::newRow("both added it")
        << QByteArray() << QByteArray("---\ntitle: Mine\n---\n\nText.\n")
        << QByteArray("---\ntitle: Theirs\n---\n\nText.\n") << QStringList{u"title"_s} << false;
    QTest::newRow("theirs cannot be read")
        << QByteArray("---\ntitle: One\n---\n") << QByteArray("---\ntitle: Mine\n---\n")
        << QByteArray("---\ntitle: A: B\n---\n") << QStringList() << true;
}

void tst_ContentMerge::whatBothChangedIsNamed()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, mine);
    QFETCH(QByteArray, theirs);
    QFETCH(QStringList, keys);
    QFETCH(bool, body);
    const ContentMerge expected{{}, keys, body};
    QVERIFY(mergeContent(base, mine, theirs) == expected);
    QVERIFY(mergeContent(base, theirs, mine) == expected);
}

namespace {

const QByteArray common = "---\ntitle: \"One\"\ntags:\n  - a\nurl: x\n---\n\nFirst.\n\nLast.\n";
const QByteArray ours =
    "---\ntitle: \"Mine\"\ntags:\n  - a\n  - b\nurl: y\n---\n\nFirst.\n\nAt last.\n";
const QByteArray others = "---\ntitle: \"Theirs\"\nurl: x\n---\n\nFirst of all.\n\nThe last.\n";

} // namespace

void tst_ContentMerge::aConflictIsTakenApart()
{
    const auto conflict = contentConflict(common, ours, others);
    QVERIFY(conflict);
    QCOMPARE(conflict->keys, (QList<KeyConflict>{{u"title"_s, u"Mine"_s, u"Theirs"_s},
                                                 {u"tags"_s, u"a, b"_s, std::nullopt}}));
    QVERIFY(conflict->body.hasConflict());
    QVERIFY(!contentConflict(common, ours, "---\ntitle: [\n---\n"));
}

void tst_ContentMerge::aConflictIsSettledAsItIsDecided_data()
{
    QTest::addColumn<QStringList>("keysOfMine");
    QTest::addColumn<QByteArray>("settled");
    QTest::newRow("theirs") << QStringList()
                            << QByteArray("---\ntitle: \"Theirs\"\nurl: \"y\"\n---\n\nBody.\n");
    QTest::newRow("one key is mine")
        << QStringList{u"title"_s}
        << QByteArray("---\ntitle: \"Mine\"\nurl: \"y\"\n---\n\nBody.\n");
    QTest::newRow("both keys are mine")
        << QStringList{u"title"_s, u"tags"_s}
        << QByteArray(
               "---\ntitle: \"Mine\"\ntags:\n  - \"a\"\n  - \"b\"\nurl: \"y\"\n---\n\nBody.\n");
}

void tst_ContentMerge::aConflictIsSettledAsItIsDecided()
{
    QFETCH(QStringList, keysOfMine);
    const auto settled = settledContent(
        common, ours, others, QSet<QString>(keysOfMine.cbegin(), keysOfMine.cend()), u"Body."_s);
    QVERIFY2(settled, settled ? "" : qPrintable(settled.error().message));
    QTEST(*settled, "settled");
}

static const chapterhouse::tests::Suite<tst_ContentMerge> suite;

#include "tst_contentmerge.moc"
