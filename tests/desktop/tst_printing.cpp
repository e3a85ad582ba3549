#include "answeringchooser.h"
#include "desktop/print/printcommands.h"
#include "desktop/widgets/messagebar.h"
#include "desktop/widgets/progresspanel.h"
#include "memberswindow.h"
#include "pdfpages.h"
#include "support/testmain.h"

#include <QFile>
#include <QPrintDialog>
#include <QPushButton>
#include <QStatusBar>

using namespace chapterhouse;
using namespace chapterhouse::tests;

class tst_Printing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theListIsSavedAsItIsShown();
    void aCancelledPdfLeavesNothing();
    void aPdfThatCannotBeWrittenSaysSo();
    void theListGoesToThePrinter();
    void aDialogAsksForThePrinter();
    void onlySomePagesGoToThePrinter();
    void whereThereIsNoListItSaysSo();
    void nothingIsPrintedWhileItIsOff();
    void endingTheProgramEndsThePrinting();

private:
    QAction *action(CommandId id) { return m_window->commands.action(id); }
    QString file(const QString &name) const { return m_fixture->stored.file(name); }
    void saveTo(const QString &path);
    QString message();

    std::unique_ptr<OpenFileFixture> m_fixture;
    std::unique_ptr<MembersWindow> m_window;
    std::unique_ptr<PrintCommands> m_print;
    QString m_proposed;
};

namespace {

/// A printer that prints into a file.
class AnsweringPrinters final : public PrinterChooser {
public:
    AnsweringPrinters(QString path, int from = 0, int to = 0)
        : m_path(std::move(path)), m_from(from), m_to(to)
    {
    }
    void choose(QWidget *, const QString &name, const Chosen &chosen) override
    {
        auto printer = std::make_shared<QPrinter>();
        printer->setDocName(name);
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(m_path);
        if (m_from > 0) {
            printer->setPrintRange(QPrinter::PageRange);
            printer->setFromTo(m_from, m_to);
        }
        chosen(printer);
    }

private:
    QString m_path;
    int m_from;
    int m_to;
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void tst_Printing::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_fixture = std::make_unique<OpenFileFixture>();
    addThreeMembers(m_fixture->stored);
    m_window = std::make_unique<MembersWindow>(*m_fixture, file(u"settings.ini"_s));
    m_print = std::make_unique<PrintCommands>(m_fixture->file(), m_window->settings,
                                              m_window->commands, m_window->window);
    m_print->setOff(false);
}

void tst_Printing::cleanup()
{
    m_print.reset();
    m_window.reset();
    m_fixture.reset();
}

QString tst_Printing::message()
{
    return m_window->window.messages()->isVisible() ? m_window->window.messages()->sentence()
                                                    : QString();
}

void tst_Printing::saveTo(const QString &path)
{
    m_print->setFileChooser(std::make_unique<AnsweringChooser>(path, &m_proposed));
    action(CommandId::SavePdf)->trigger();
}

void tst_Printing::theListIsSavedAsItIsShown()
{
    m_window->typeSearch(u"city:lyon"_s);
    const PrintableList list = m_window->page->printable().value_or(PrintableList());
    QCOMPARE(list.title, u"Members"_s);
    QCOMPARE(list.filter, u"city:lyon"_s);
    QCOMPARE(list.list.day, QDate(2026, 11, 21));
    QCOMPARE(list.columns.size(), size_t(4));
    saveTo(file(u"members.pdf"_s));
    QVERIFY(!action(CommandId::SavePdf)->isEnabled());
    QTRY_COMPARE(message(), u"1 page is in %1."_s.arg(file(u"members.pdf"_s)));
    QVERIFY(m_proposed.endsWith(u"/members-2026-11-21.pdf"_s));
    QCOMPARE(pagesOf(bytesOf(file(u"members.pdf"_s))), 1);
    QVERIFY(action(CommandId::SavePdf)->isEnabled());
    QVERIFY(m_window->window.messages()->findChild<QPushButton *>());
}

void tst_Printing::aCancelledPdfLeavesNothing()
{
    saveTo(file(u"members.pdf"_s));
    m_window->window.progress()->cancel();
    QTRY_COMPARE(message(), u"Cancelled; nothing was changed."_s);
    QVERIFY(!QFile::exists(file(u"members.pdf"_s)));
    QVERIFY(!m_window->window.progress()->isVisible());
}

void tst_Printing::aPdfThatCannotBeWrittenSaysSo()
{
    saveTo(file(u"none/members.pdf"_s));
    QTRY_COMPARE(
        message(),
        u"%1 cannot be written: No such file or directory. What was there is as it was."_s.arg(
            file(u"none/members.pdf"_s)));
}

void tst_Printing::theListGoesToThePrinter()
{
    m_print->setPrinterChooser(std::make_unique<AnsweringPrinters>(file(u"paper.pdf"_s)));
    QTest::keyClick(&m_window->window, Qt::Key_P, Qt::ControlModifier);
    QTRY_COMPARE(m_window->window.statusBar()->currentMessage(),
                 u"Members: 1 page went to the printer."_s);
    QCOMPARE(pagesOf(bytesOf(file(u"paper.pdf"_s))), 1);
}

void tst_Printing::aDialogAsksForThePrinter()
{
    action(CommandId::Print)->trigger();
    auto *dialog = m_window->window.findChild<QPrintDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->printer()->docName(), u"Members"_s);
    QVERIFY(action(CommandId::Print)->isEnabled());
    dialog->reject();
    QTRY_VERIFY(!m_window->window.findChild<QPrintDialog *>());
    QVERIFY(!m_window->window.progress()->isVisible());
}

void tst_Printing::onlySomePagesGoToThePrinter()
{
    must(m_fixture->run([](Store &store) {
        return store.transact(Origin::Person, u"Many"_s, [](Transaction &transaction) {
            Result<void> added;
            for (int i = 0; added && i < 200; ++i) {
                Record member = blankRecord(Kind::Member, transaction.newId());
                member.set("kind"_L1, u"person"_s);
                member.set("given_name"_L1, u"Member %1"_s.arg(i));
                added = transaction.add(member);
            }
            return added;
        });
    }));
    m_print->setPrinterChooser(std::make_unique<AnsweringPrinters>(file(u"paper.pdf"_s), 2, 3));
    action(CommandId::Print)->trigger();
    QTRY_COMPARE(m_window->window.statusBar()->currentMessage(),
                 u"Members: 2 pages went to the printer."_s);
    QCOMPARE(pagesOf(bytesOf(file(u"paper.pdf"_s))), 2);
}

void tst_Printing::whereThereIsNoListItSaysSo()
{
    class BlankPage final : public Page {
    public:
        QString place() const override { return u"blank"_s; }
    };
    m_window->window.addPlace(u"Blank"_s, Icon::Home, new BlankPage);
    m_window->window.goTo(u"blank"_s);
    saveTo(file(u"blank.pdf"_s));
    QCOMPARE(message(), u"There is no list here that could be printed."_s);
    QVERIFY(!QFile::exists(file(u"blank.pdf"_s)));
}

void tst_Printing::nothingIsPrintedWhileItIsOff()
{
    m_print->setOff(true);
    QVERIFY(!action(CommandId::Print)->isEnabled());
    QVERIFY(!action(CommandId::SavePdf)->isEnabled());
}

void tst_Printing::endingTheProgramEndsThePrinting()
{
    saveTo(file(u"members.pdf"_s));
    m_print.reset();
    m_window.reset();
    m_fixture->close();
    QVERIFY(!QFile::exists(file(u"members.pdf"_s)));
}

static const Suite<tst_Printing> suite;
#include "tst_printing.moc"
