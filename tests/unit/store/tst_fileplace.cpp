#include "store/fileplace.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_FilePlace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFolderThatIsSynchronisedIsNamed_data();
    void aFolderThatIsSynchronisedIsNamed();
    void aDriveOfAnotherComputerIsKnownByItsType_data();
    void aDriveOfAnotherComputerIsKnownByItsType();
};

void tst_FilePlace::aFolderThatIsSynchronisedIsNamed_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("mark");
    QTest::addColumn<QString>("program");
    const auto row = [](const char *name, const QString &folder, const QString &mark,
                        const QString &program) {
        QTest::newRow(name) << folder << mark << program;
    };
    row("a plain folder", u"Documents"_s, {}, {});
    row("a hidden file of another program", u"Documents"_s, u".directory"_s, {});
    row("by its name", u"Dropbox"_s, {}, u"Dropbox"_s);
    row("by the name of a work account", u"OneDrive - Mage-OS"_s, {}, u"OneDrive"_s);
    row("a name that begins like it", u"Dropboxes"_s, {}, {});
    row("below it", u"Nextcloud/Board/2026"_s, {}, u"Nextcloud"_s);
    row("by its mark", u"Shared"_s, u".stfolder"_s, u"Syncthing"_s);
    row("by a mark with a number", u"Shared"_s, u".sync_a1b2c3.db"_s, u"Nextcloud"_s);
}

void tst_FilePlace::aFolderThatIsSynchronisedIsNamed()
{
    QFETCH(QString, folder);
    QFETCH(QString, mark);
    QFETCH(QString, program);
    const QTemporaryDir home;
    const QString path = home.filePath(folder);
    QVERIFY(QDir().mkpath(path));
    if (!mark.isEmpty()) {
        QFile file(path + u'/' + mark);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    const auto danger = dangerOfPlace(path + u"/association.chapterhouse"_s);
    const QString expected =
        u"%1 synchronises the folder %2: it can put an older state of the file over a newer one. "
        "Keep the file on this computer alone, and put backups there."_s;
    QCOMPARE(danger, program.isEmpty() ? std::nullopt : std::optional(expected.arg(program, path)));
}

void tst_FilePlace::aDriveOfAnotherComputerIsKnownByItsType_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("isNetwork");
    for (const char *type : {"nfs4", "cifs", "fuse.sshfs", "9p"})
        QTest::newRow(type) << QByteArray(type) << true;
    for (const char *type : {"ext4", "btrfs", "tmpfs", "fuseblk", ""})
        QTest::newRow(*type ? type : "unknown") << QByteArray(type) << false;
}

void tst_FilePlace::aDriveOfAnotherComputerIsKnownByItsType()
{
    QFETCH(QByteArray, type);
    QTEST(isNetworkFileSystem(type), "isNetwork");
}

static const Suite<tst_FilePlace> suite;
#include "tst_fileplace.moc"
