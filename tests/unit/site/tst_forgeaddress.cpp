#include "site/forge/forgeaddress.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

class tst_ForgeAddress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedIsChecked_data();
    void whatIsTypedIsChecked();
    void graphQlIsBesideRest_data();
    void graphQlIsBesideRest();
    void aBranchIsNamedAsGitWants_data();
    void aBranchIsNamedAsGitWants();
};

void tst_ForgeAddress::whatIsTypedIsChecked_data()
{
    QTest::addColumn<QString>("repository");
    QTest::addColumn<QString>("base");
    QTest::addColumn<bool>("isTaken");
    const QString api = u"https://api.github.com"_s;
    const QString repository = u"mage-os/mage-os-org"_s;
    QTest::newRow("github") << repository << api << true;
    QTest::newRow("spaces around it") << u" mage-os/site "_s << api << true;
    QTest::newRow("dots") << u"o/.github"_s << api << true;
    QTest::newRow("enterprise") << repository << u"https://git.example.org/api/v3/"_s << true;
    QTest::newRow("plain to this computer") << repository << u"http://127.0.0.1:8080"_s << true;
    QTest::newRow("plain to this computer, IPv6") << repository << u"http://[::1]:8080"_s << true;
    QTest::newRow("plain to this computer's name") << repository << u"http://localhost:1"_s << true;
    QTest::newRow("plain elsewhere") << repository << u"http://api.github.com"_s << false;
    QTest::newRow("plain to a name that looks so")
        << repository << u"http://127.0.0.1.example.org"_s << false;
    QTest::newRow("a user in it") << repository << u"https://me:secret@api.github.com"_s << false;
    QTest::newRow("a question in it") << repository << u"https://api.github.com?a=b"_s << false;
    QTest::newRow("another scheme") << repository << u"ftp://api.github.com"_s << false;
    QTest::newRow("no host") << repository << u"api.github.com"_s << false;
    QTest::newRow("no owner") << u"site"_s << api << false;
    QTest::newRow("nothing") << QString() << api << false;
    QTest::newRow("three parts") << u"a/b/c"_s << api << false;
    QTest::newRow("up") << u"a/.."_s << api << false;
    QTest::newRow("a question") << u"a/b?c"_s << api << false;
    QTest::newRow("a new line") << u"a/b\nc"_s << api << false;
}

void tst_ForgeAddress::whatIsTypedIsChecked()
{
    QFETCH(QString, repository);
    QFETCH(QString, base);
    QFETCH(bool, isTaken);
    const auto address = ForgeAddress::parse(repository, u"main"_s, QUrl(base));
    QCOMPARE(address.has_value(), isTaken);
    if (isTaken) {
        QCOMPARE(address->repository(), repository.trimmed());
        QVERIFY(!address->base.toString().endsWith(u'/'));
    } else {
        QCOMPARE(address.error().kind, ErrorKind::Input);
        QVERIFY(!address.error().message.contains("secret"_L1));
    }
}

void tst_ForgeAddress::graphQlIsBesideRest_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("graphQl");
    QTest::newRow("github") << u"https://api.github.com"_s << u"https://api.github.com/graphql"_s;
    QTest::newRow("enterprise") << u"https://git.example.org/api/v3"_s
                                << u"https://git.example.org/api/graphql"_s;
    QTest::newRow("below another path") << u"https://git.example.org/forge/api/v3/"_s
                                        << u"https://git.example.org/forge/api/graphql"_s;
}

void tst_ForgeAddress::graphQlIsBesideRest()
{
    QFETCH(QString, base);
    QFETCH(QString, graphQl);
    const auto address = ForgeAddress::parse(u"o/r"_s, u"main"_s, QUrl(base));
    QVERIFY(address);
    QCOMPARE(address->graphQl().toString(), graphQl);
}

void tst_ForgeAddress::aBranchIsNamedAsGitWants_data()
{
    QTest::addColumn<QString>("branch");
    QTest::addColumn<bool>("isName");
    const QStringList names{u"main"_s, u"gh-pages"_s, u"cms/post/2026-11-22-a"_s, u"ünï"_s,
                            u"a.b"_s};
    const QStringList others{QString(), u"a b"_s,    u"a..b"_s,         u"a:b"_s,  u"a\\b"_s,
                             u"a\"b"_s, u"/a"_s,     u"a/"_s,           u"a//b"_s, u".a"_s,
                             u"a/.b"_s, u"a.lock"_s, u"a.lock/b"_s,     u"-a"_s,   u"@"_s,
                             u"a@{b"_s, u"a\nb"_s,   u"a*"_s,           u"a~1"_s,  u"a."_s,
                             u"a^"_s,   u"a?b"_s,    QString(300, u'a')};
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name << true;
    for (const QString &name : others)
        QTest::newRow(qPrintable(u"not "_s + name.left(20))) << name << false;
}

void tst_ForgeAddress::aBranchIsNamedAsGitWants()
{
    QFETCH(QString, branch);
    QFETCH(bool, isName);
    QCOMPARE(isBranchName(branch), isName);
}

static const tests::Suite<tst_ForgeAddress> suite;
#include "tst_forgeaddress.moc"
