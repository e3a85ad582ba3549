#include "desktop/print/pdffile.h"
#include "pdfpages.h"
#include "support/storefixture.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_PdfFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPdfSaysWhatItIs();
    void aCancelledPdfLeavesWhatWasThere_data();
    void aCancelledPdfLeavesWhatWasThere();
    void whatCannotBeWrittenSaysWhy_data();
    void whatCannotBeWrittenSaysWhy();
    void paperIsThatOfTheCountry_data();
    void paperIsThatOfTheCountry();

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

namespace {

constexpr int rows = 100;

std::unique_ptr<ListDocument> document()
{
    auto document = std::make_unique<ListDocument>(PrintedList{.title = u"Members"_s,
                                                               .association = u"Écoles"_s,
                                                               .day = QDate(2026, 11, 21),
                                                               .columns = {{u"Name"_s}}},
                                                   QFont(u"DejaVu Sans"_s));
    for (int i = 0; i < rows; ++i)
        must(document->add({u"Member %1"_s.arg(i)}));
    return document;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void tst_PdfFile::aPdfSaysWhatItIs()
{
    const QString path = file(u"members.pdf"_s);
    const int pages = must(writePdf(path, *document(), usualPaper()));
    const QByteArray pdf = bytesOf(path);
    QCOMPARE(pages, 3);
    QCOMPARE(pagesOf(pdf), pages);
    QVERIFY(pdf.contains(utf16Of(u"Members, Écoles"_s)));
    QVERIFY(pdf.contains(utf16Of(u"Chapterhouse"_s)));
}

void tst_PdfFile::aCancelledPdfLeavesWhatWasThere_data()
{
    QTest::addColumn<int>("at");
    QTest::newRow("at once") << 0;
    QTest::newRow("while it is laid out") << rows + 3;
    QTest::newRow("while it is painted") << 3 * rows - 3;
}

void tst_PdfFile::aCancelledPdfLeavesWhatWasThere()
{
    QFETCH(int, at);
    const QString folder = file(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(QDir().mkpath(folder));
    const auto write = [&](const QString &name) {
        return writePdf(folder + u'/' + name, *document(), usualPaper(),
                        [at](qint64 done, qint64) { return done < at; });
    };
    QFile there(folder + u"/there.pdf"_s);
    QVERIFY(there.open(QIODevice::WriteOnly) && there.write("as it was") > 0);
    there.close();
    QCOMPARE(write(u"new.pdf"_s).error().kind, ErrorKind::Cancelled);
    QCOMPARE(write(u"there.pdf"_s).error().kind, ErrorKind::Cancelled);
    QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden), QStringList{u"there.pdf"_s});
    QCOMPARE(bytesOf(there.fileName()), QByteArray("as it was"));
}

void tst_PdfFile::whatCannotBeWrittenSaysWhy_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no folder") << u"none/members.pdf"_s << u"No such file or directory"_s;
    QTest::newRow("a folder") << u"."_s << u"it is a folder"_s;
}

void tst_PdfFile::whatCannotBeWrittenSaysWhy()
{
    QFETCH(QString, name);
    QFETCH(QString, reason);
    const auto written = writePdf(file(name), *document(), usualPaper());
    QCOMPARE(written.error().kind, ErrorKind::Store);
    QCOMPARE(written.error().message,
             u"%1 cannot be written: %2. What was there is as it was."_s.arg(file(name), reason));
}

void tst_PdfFile::paperIsThatOfTheCountry_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QPageSize::PageSizeId>("paper");
    QTest::newRow("Italy") << QLocale(QLocale::Italian, QLocale::Italy) << QPageSize::A4;
    QTest::newRow("United Kingdom")
        << QLocale(QLocale::English, QLocale::UnitedKingdom) << QPageSize::A4;
    QTest::newRow("United States")
        << QLocale(QLocale::English, QLocale::UnitedStates) << QPageSize::Letter;
}

void tst_PdfFile::paperIsThatOfTheCountry()
{
    QFETCH(QLocale, locale);
    QTEST(usualPaper(locale).id(), "paper");
}

static const Suite<tst_PdfFile> suite;
#include "tst_pdffile.moc"
