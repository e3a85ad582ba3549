#include "answeringchooser.h"
#include "desktop/pages/export/exportpage.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/messagebar.h"
#include "exchange/export/columnsets.h"
#include "support/openfilefixture.h"
#include "support/testmain.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

/// The page in a window of its own, on a file with Ann Lee of Roma and Bo Ek of Lund.
class Exporter {
public:
    explicit Exporter(const QString &query = {})
        : settings(std::make_unique<QSettings>(fixture.stored.file(u"settings.ini"_s),
                                               QSettings::IniFormat)),
          target(fixture.stored.file(u"out.csv"_s))
    {
        addMember(u"Ann"_s, u"Lee"_s, u"Roma"_s);
        addMember(u"Bo"_s, u"Ek"_s, u"Lund"_s);
        open(query);
    }

    /// Saves a set, and opens the page again with it.
    void saveSet(const ColumnSet &set)
    {
        must(fixture.run([set](Store &store) { return saveColumnSet(store, Kind::Member, set); }));
        open({});
    }

    void open(const QString &query)
    {
        page = std::make_unique<ExportPage>(fixture.file(), Kind::Member, settings, query,
                                            fixture.file().today());
        page->setFileChooser(std::make_unique<AnsweringChooser>(target, &proposed));
        page->resize(1000, 700);
        page->show();
        if (!QTest::qWaitForWindowActive(page.get()))
            qFatal("the page is not shown");
    }

    QPushButton *next() const { return page->findChild<QPushButton *>(u"wizardNext"_s); }
    QString preview() const
    {
        return page->findChild<QPlainTextEdit *>(u"exportPreview"_s)->toPlainText();
    }
    QListWidget *columns() const { return page->findChild<QListWidget *>(u"exportColumns"_s); }
    /// Chooses the exact dialect by key, and unticks all columns but those.
    void narrowTo(const QStringList &titles) const
    {
        QTest::keyClick(page->findChild<QComboBox *>(u"exportStyle"_s), Qt::Key_End);
        for (int row = 0; row < columns()->count(); ++row) {
            QListWidgetItem *item = columns()->item(row);
            item->setCheckState(titles.contains(item->text()) ? Qt::Checked : Qt::Unchecked);
        }
    }
    QString written() const
    {
        QFile file(target);
        return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    OpenFileFixture fixture;
    UserSettings settings;
    QString target;
    QString proposed;
    std::unique_ptr<ExportPage> page;

private:
    void addMember(const QString &given, const QString &family, const QString &city)
    {
        fixture.stored.add(Kind::Member, {{"kind", u"person"_s},
                                          {"given_name", given},
                                          {"family_name", family},
                                          {"city", city}});
    }
};

/// Takes the files that would be opened by other programs.
class UrlCatcher final : public QObject {
    Q_OBJECT

public:
    UrlCatcher() { QDesktopServices::setUrlHandler(u"file"_s, this, "take"); }
    ~UrlCatcher() override { QDesktopServices::unsetUrlHandler(u"file"_s); }

    QList<QUrl> urls;

public Q_SLOTS:
    void take(const QUrl &url) { urls += url; }
};

} // namespace

class tst_ExportPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFileIsWhatThePreviewShowed();
    void aSearchIsExportedAlone();
    void columnsAreOrderedByButtons();
    void theOwnChoiceIsRemembered();
    void aChoiceIsSavedAndRemovedAsASet();
    void aTakenNameIsAskedAboutBeforeItIsReplaced();
    void theOrderOfASetIsSaidInWords();
    void privateColumnsAreWarnedOf();
    void whoAndWhenIsSaidInWords();
    void theWrittenFileIsOpened();
};

void tst_ExportPage::theFileIsWhatThePreviewShowed()
{
    const Exporter exporter;
    exporter.narrowTo({u"Given name"_s, u"City"_s});
    const QString expected = u"given_name,city\nAnn,Roma\nBo,Lund"_s;
    QTRY_COMPARE(exporter.preview(), expected);
    QTRY_COMPARE(exporter.next()->text(), u"Export 2 members…"_s);
    QTest::mouseClick(exporter.next(), Qt::LeftButton);
    QTRY_COMPARE(exporter.next()->text(), u"Back to the members"_s);
    QCOMPARE(exporter.written(), QString(expected + u'\n').replace(u"\n"_s, u"\r\n"_s));
    QVERIFY(exporter.proposed.endsWith(u"members-2026-11-21.csv"_s));
    const QSignalSpy closed(exporter.page.get(), &Page::closed);
    QTest::keyClick(exporter.next(), Qt::Key_Return);
    QCOMPARE(closed.size(), 1);
}

void tst_ExportPage::aSearchIsExportedAlone()
{
    const Exporter exporter(u"city:Roma"_s);
    exporter.narrowTo({u"Family name"_s});
    QTRY_COMPARE(exporter.preview(), u"family_name\nLee"_s);
    QTRY_COMPARE(exporter.next()->text(), u"Export 1 member…"_s);
    QTest::mouseClick(exporter.page->findChild<QRadioButton *>(u"exportAll"_s), Qt::LeftButton,
                      Qt::NoModifier, QPoint(10, 10));
    QTRY_COMPARE(exporter.preview(), u"family_name\nLee\nEk"_s);
}

void tst_ExportPage::columnsAreOrderedByButtons()
{
    const Exporter exporter;
    exporter.narrowTo({u"Given name"_s, u"Family name"_s});
    const auto found = exporter.columns()->findItems(u"Family name"_s, Qt::MatchExactly);
    exporter.columns()->setCurrentItem(found.first());
    QTest::mouseClick(exporter.page->findChild<QPushButton *>(u"columnUp"_s), Qt::LeftButton);
    QTRY_COMPARE(exporter.preview(), u"family_name,given_name\nLee,Ann\nEk,Bo"_s);
}

void tst_ExportPage::theOwnChoiceIsRemembered()
{
    Exporter exporter;
    exporter.narrowTo({u"City"_s});
    QTRY_COMPARE(exporter.preview(), u"city\nRoma\nLund"_s);
    QTest::mouseClick(exporter.next(), Qt::LeftButton);
    QTRY_COMPARE(exporter.next()->text(), u"Back to the members"_s);
    exporter.page =
        std::make_unique<ExportPage>(exporter.fixture.file(), Kind::Member, exporter.settings,
                                     QString(), exporter.fixture.file().today());
    exporter.page->show();
    auto *set = exporter.page->findChild<QComboBox *>(u"columnSet"_s);
    QTest::keyClick(set, Qt::Key_End);
    QTest::keyClick(exporter.page->findChild<QComboBox *>(u"exportStyle"_s), Qt::Key_End);
    QTRY_COMPARE(exporter.preview(), u"city\nRoma\nLund"_s);
}

void tst_ExportPage::aChoiceIsSavedAndRemovedAsASet()
{
    Exporter exporter(u"city:Roma"_s);
    exporter.narrowTo({u"City"_s});
    auto *set = exporter.page->findChild<QComboBox *>(u"columnSet"_s);
    const auto click = [&](const QString &name) {
        QTest::keyClick(exporter.page->findChild<QPushButton *>(name), Qt::Key_Space);
    };
    click(u"saveColumnSet"_s);
    auto *name = exporter.page->findChild<QLineEdit *>(u"columnSetName"_s);
    QVERIFY(name->hasFocus());
    QTest::keyClicks(name, u"Printer"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(set->currentText(), u"Printer"_s);
    const ColumnSet saved =
        must(columnSetNamed(exporter.fixture.file().reader(), Kind::Member, u"Printer"_s));
    QCOMPARE(saved.columns, must(columnsFromText(Kind::Member, u"city"_s)));
    QCOMPARE(saved.where, u"city:Roma"_s);
    QTest::keyClick(set, Qt::Key_Home);
    QTRY_VERIFY(exporter.preview().contains(u"Ann"_s));
    QTest::keyClick(set, Qt::Key_P, Qt::NoModifier);
    QTRY_COMPARE(exporter.preview(), u"city\nRoma"_s);
    click(u"removeColumnSet"_s);
    QTRY_COMPARE(set->findText(u"Printer"_s), -1);
}

void tst_ExportPage::aTakenNameIsAskedAboutBeforeItIsReplaced()
{
    Exporter exporter;
    const ColumnSet printer{.name = u"Printer"_s,
                            .columns = must(columnsFromText(Kind::Member, u"city"_s))};
    exporter.saveSet(printer);
    const auto inFile = [&] {
        return must(columnSetNamed(exporter.fixture.file().reader(), Kind::Member, u"Printer"_s));
    };
    exporter.narrowTo({u"Family name"_s});
    QTest::keyClick(exporter.page->findChild<QPushButton *>(u"saveColumnSet"_s), Qt::Key_Space);
    auto *name = exporter.page->findChild<QLineEdit *>(u"columnSetName"_s);
    auto *save = exporter.page->findChild<QPushButton *>(u"saveColumnSetName"_s);
    const auto *question = exporter.page->findChild<InkLabel *>(u"replaceColumnSet"_s);
    QTest::keyClicks(name, u"Printer"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(question->isVisible());
    QCOMPARE(question->text(),
             u"There is a set “Printer” already. Replace it, or change the name."_s);
    QCOMPARE(save->text(), u"Replace"_s);
    QVERIFY(save->hasFocus());
    QTest::keyClicks(name, u"s"_s);
    QVERIFY(question->isHidden());
    QCOMPARE(save->text(), u"Save"_s);
    QTest::keyClick(name, Qt::Key_Backspace);
    QTest::keyClick(save, Qt::Key_Space);
    QVERIFY(question->isVisible());
    QCOMPARE(inFile(), printer);
    QTest::keyClick(save, Qt::Key_Space);
    QTRY_COMPARE(exporter.page->findChild<QComboBox *>(u"columnSet"_s)->currentText(),
                 u"Printer"_s);
    QCOMPARE(inFile().columns, must(columnsFromText(Kind::Member, u"family_name"_s)));
    QVERIFY(question->isHidden());
}

void tst_ExportPage::theOrderOfASetIsSaidInWords()
{
    Exporter exporter;
    exporter.saveSet({.name = u"Newest"_s,
                      .columns = must(columnsFromText(Kind::Member, u"city"_s)),
                      .sort = u"-joined,family_name"_s});
    auto *set = exporter.page->findChild<QComboBox *>(u"columnSet"_s);
    QTest::keyClick(set, Qt::Key_N, Qt::NoModifier);
    QTRY_COMPARE(set->currentText(), u"Newest"_s);
    QCOMPARE(exporter.page->findChild<InkLabel *>(u"exportOrder"_s)->text(),
             u"Sorted by Joined (descending), then Family name, as they are today."_s);
}

void tst_ExportPage::privateColumnsAreWarnedOf()
{
    const Exporter exporter;
    const auto *message = exporter.page->findChild<MessageBar *>();
    exporter.narrowTo({u"City"_s});
    QVERIFY(!message->isVisible());
    exporter.narrowTo({u"City"_s, u"Phones"_s});
    QVERIFY(message->isVisible());
    QCOMPARE(message->sentence(),
             u"Private columns are among them: Phones. Mind who gets the file."_s);
}

void tst_ExportPage::whoAndWhenIsSaidInWords()
{
    const Exporter exporter(u"id:1,2"_s);
    QTRY_COMPARE(exporter.page->findChild<QRadioButton *>(u"exportSearch"_s)->text(),
                 u"Those selected: 0 members"_s);
    QCOMPARE(exporter.page->findChild<InkLabel *>(u"exportOrder"_s)->text(),
             u"In the order of names, as they are today."_s);
}

void tst_ExportPage::theWrittenFileIsOpened()
{
    const Exporter exporter;
    UrlCatcher catcher;
    QTRY_COMPARE(exporter.next()->text(), u"Export 2 members…"_s);
    QTest::mouseClick(exporter.next(), Qt::LeftButton);
    QTRY_COMPARE(exporter.next()->text(), u"Back to the members"_s);
    QTest::keyClick(exporter.page->findChild<QPushButton *>(u"openFile"_s), Qt::Key_Space);
    QTest::keyClick(exporter.page->findChild<QPushButton *>(u"openFolder"_s), Qt::Key_Space);
    QCOMPARE(catcher.urls, QList<QUrl>({QUrl::fromLocalFile(exporter.target),
                                        QUrl::fromLocalFile(exporter.fixture.stored.file({}))}));
}

static const Suite<tst_ExportPage> suite;

#include "tst_exportpage.moc"
