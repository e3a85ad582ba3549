#include "support/testmain.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

class tst_Plurals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextWithANumberHasBothEnglishForms();
};

void tst_Plurals::everyTextWithANumberHasBothEnglishForms()
{
    const QString root = QStringLiteral(CHAPTERHOUSE_SOURCE_ROOT);
    const QTemporaryDir folder;
    const QString updated = folder.filePath(u"chapterhouse_en.ts"_s);
    QVERIFY(QFile::copy(root + u"/translations/chapterhouse_en.ts"_s, updated));
    QStringList command = QProcess::splitCommand(QStringLiteral(CHAPTERHOUSE_LUPDATE));
    QProcess lupdate;
    lupdate.setProgram(command.takeFirst());
    lupdate.setArguments(command + QStringList{u"-ts"_s, updated});
    lupdate.setWorkingDirectory(root);
    lupdate.start();
    QVERIFY2(lupdate.waitForFinished(), qPrintable(lupdate.errorString()));
    QCOMPARE(lupdate.exitCode(), 0);

    QFile file(updated);
    QVERIFY(file.open(QIODevice::ReadOnly));
    static const QRegularExpression message(u"<source>(.*?)</source>(.*?)</message>"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    const QString text = QString::fromUtf8(file.readAll());
    QStringList missing;
    for (auto it = message.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        if (match.captured(2).count(u"<numerusform>") != 2 ||
            match.captured(2).contains("<numerusform></numerusform>"_L1))
            missing += match.captured(1);
    }
    QVERIFY(text.contains("<source>"_L1));
    QVERIFY2(missing.isEmpty(),
             qPrintable(u"Build update_translations, then fill in the forms of:\n"_s +
                        missing.join(u'\n')));
}

static const chapterhouse::tests::Suite<tst_Plurals> suite;

#include "tst_plurals.moc"
