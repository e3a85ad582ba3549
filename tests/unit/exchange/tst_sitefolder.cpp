#include "exchange/content/sitefolder.h"
#include "support/storefixture.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_SiteFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileWithoutASiteHasTheBuiltInOne();
    void theConfigurationBesideAFileIsFollowed();
    void whatASiteHasNotIsBuiltIn();
    void aBrokenConfigurationIsToldWithItsFile_data();
    void aBrokenConfigurationIsToldWithItsFile();

private:
    QString store() const { return m_folder.filePath(u"roster.chapterhouse"_s); }
    /// The path of a configuration beside the store.
    QString configured(const QByteArray &yaml);

    QTemporaryDir m_folder;
};

QString tst_SiteFolder::configured(const QByteArray &yaml)
{
    const QString folder = siteFolderOf(store()) + u"/public/admin"_s;
    QFile file(folder + u"/config.yml"_s);
    if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly) ||
        file.write(yaml) != yaml.size())
        qFatal("the configuration cannot be written");
    return file.fileName();
}

void tst_SiteFolder::aFileWithoutASiteHasTheBuiltInOne()
{
    QCOMPARE(must(siteBeside(m_folder.filePath(u"nowhere.chapterhouse"_s))).name,
             builtInProfile().name);
}

void tst_SiteFolder::theConfigurationBesideAFileIsFollowed()
{
    configured("collections:\n  - {name: post, folder: articles, fields: [{name: title}]}\n");
    QCOMPARE(must(siteBeside(store())).collectionFor(Kind::Post).folder, u"articles"_s);
}

void tst_SiteFolder::whatASiteHasNotIsBuiltIn()
{
    configured("collections:\n  - {name: post, folder: articles, fields: [{name: title}]}\n");
    const SiteProfile site = must(siteBeside(store()));
    QVERIFY(!site.collectionOf(Kind::Event));
    QCOMPARE(site.collectionFor(Kind::Event).folder, builtInCollection(Kind::Event).folder);
}

void tst_SiteFolder::aBrokenConfigurationIsToldWithItsFile_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<int>("line");
    QTest::newRow("no YAML") << QByteArray("name: site\ncollections: [\n")
                             << u"Line 3, column 1: a bracket that was opened above is never "
                                "closed."_s
                             << 3;
    QTest::newRow("no collections")
        << QByteArray("name: site\n")
        << u"The configuration names no folder of posts, events or authors under “collections”."_s
        << 0;
}

void tst_SiteFolder::aBrokenConfigurationIsToldWithItsFile()
{
    QFETCH(const QByteArray, yaml);
    QFETCH(const QString, reason);
    QFETCH(const int, line);
    const QString path = configured(yaml);
    const auto site = siteBeside(store());
    QVERIFY(!site);
    QCOMPARE(site.error().kind, ErrorKind::Input);
    QCOMPARE(site.error().message,
             u"The configuration of the website, %1, cannot be followed. "_s.arg(
                 QDir::toNativeSeparators(path)) +
                 reason);
    QCOMPARE(site.error().file, path);
    QCOMPARE(site.error().line, line);
}

static const Suite<tst_SiteFolder> suite;
#include "tst_sitefolder.moc"
