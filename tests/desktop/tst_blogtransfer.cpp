#include "answeringchooser.h"
#include "desktop/pages/export/exportpage.h"
#include "desktop/pages/export/folderplanview.h"
#include "desktop/widgets/inklabel.h"
#include "importwizard.h"
#include "support/sharedfile.h"
#include "support/testmain.h"

#include <QComboBox>
#include <QDir>
#include <QTableWidget>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

enum Style { Spreadsheet, Exact, SiteFiles };

/// What is in the files of a folder that a site reads.
QMap<QString, QByteArray> siteFiles(const QString &folder)
{
    QMap<QString, QByteArray> files;
    for (const QString &name : QDir(folder).entryList({u"*.md"_s}, QDir::Files)) {
        QFile file(QDir(folder).filePath(name));
        files.insert(name, file.open(QFile::ReadOnly) ? file.readAll() : QByteArray("unreadable"));
    }
    return files;
}

/// Imports and exports one kind on one file.
class BlogDesk {
public:
    explicit BlogDesk(Kind of)
        : kind(of), wizard({}, u"nothing.csv"_s, of),
          settings(std::make_unique<QSettings>(wizard.fixture.stored.file(u"settings.ini"_s),
                                               QSettings::IniFormat))
    {
    }

    /// The rows of the plan; nothing when the folder cannot be read.
    QStringList look(const QString &folder)
    {
        wizard.path = folder;
        wizard.startAgain();
        QStringList rows;
        if (!QTest::qWaitFor([this] { return wizard.step() == "Step 2"_L1; }, patience))
            return rows;
        for (int row = 0; row < wizard.plan()->model()->rowCount(); ++row)
            rows += wizard.planRow(row).join(u" | "_s);
        return rows;
    }
    QString next() const { return wizard.button("wizardNext")->text(); }

    /// What the button says after each step of an export into a folder.
    QStringList exportTo(const QString &folder)
    {
        ExportPage page(wizard.fixture.file(), kind, settings, {}, wizard.fixture.file().today());
        page.setFileChooser(std::make_unique<AnsweringChooser>(folder, &proposed));
        page.show();
        auto *styles = page.findChild<QComboBox *>(u"exportStyle"_s);
        styles->setCurrentIndex(SiteFiles);
        Q_EMIT styles->activated(SiteFiles);
        const auto *button = page.findChild<QPushButton *>(u"wizardNext"_s);
        QStringList words;
        for (const auto *expected : {"Choose", "Write", "Back"}) {
            const bool came = QTest::qWaitFor(
                [&] {
                    return button->isEnabled() &&
                           button->text().startsWith(QLatin1String(expected));
                },
                patience);
            words += came ? button->text() : u"not %1"_s.arg(QLatin1String(expected));
            QTest::mouseClick(const_cast<QPushButton *>(button), Qt::LeftButton);
        }
        return words;
    }

    Kind kind;
    Wizard wizard;
    UserSettings settings;
    QString proposed;
};

const QByteArray post = "---\n"
                        "title: \"Hello\"\n"
                        "publishDate: \"2026-01-09T08:30:00.000Z\"\n"
                        "category: \"Updates\"\n"
                        "author: \"ann\"\n"
                        "mood: good\n"
                        "---\n"
                        "\n"
                        "A long text.\n";

} // namespace

class tst_BlogTransfer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void postsAreShownBeforeTheyComeIn();
    void authorsAreShownBeforeTheyComeIn();
    void theFolderIsAskedForInWordsOfTheKind_data();
    void theFolderIsAskedForInWordsOfTheKind();
    void aRealSiteComesInAndGoesOutTheSame_data();
    void aRealSiteComesInAndGoesOutTheSame();
};

void tst_BlogTransfer::postsAreShownBeforeTheyComeIn()
{
    BlogDesk desk(Kind::Post);
    const QString folder = desk.wizard.fixture.stored.file(u"posts"_s);
    QDir().mkpath(folder);
    QFile file(folder + u"/2026-01-09-hello.md"_s);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(post);
    file.close();
    QCOMPARE(
        desk.look(folder),
        QStringList(u"New | 2026-01-09-hello.md | Hello | 9 Jan 2026, 08:30 | Updates · ann"_s));
    QCOMPARE(desk.next(), u"Import 1 post"_s);
    QVERIFY(desk.wizard.goOnTo(u"Step 3"_s));
    QCOMPARE(desk.next(), u"Show the imported posts"_s);
    QCOMPARE(desk.wizard.page->place(), u"blog"_s);
    const auto posts = must(desk.wizard.fixture.file().reader().all(Kind::Post));
    QCOMPARE(posts.size(), 1u);
    QCOMPARE(posts.front().text("state"_L1), u"published"_s);
    const QString out = desk.wizard.fixture.stored.file(u"out"_s);
    QCOMPARE(desk.exportTo(out),
             (QStringList{u"Choose a folder…"_s, u"Write 1 file"_s, u"Back to the blog"_s}));
    QCOMPARE(siteFiles(out), siteFiles(folder));
}

void tst_BlogTransfer::authorsAreShownBeforeTheyComeIn()
{
    BlogDesk desk(Kind::Author);
    const QString folder = desk.wizard.fixture.stored.file(u"authors"_s);
    QDir().mkpath(folder);
    QFile file(folder + u"/ann.md"_s);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("---\nname: Ann\nslug: ann\nbio: Writes.\n---\n");
    file.close();
    QCOMPARE(desk.look(folder), QStringList(u"New | ann.md | Ann | ann | Writes."_s));
    QCOMPARE(desk.next(), u"Import 1 author"_s);
    QVERIFY(desk.wizard.goOnTo(u"Step 3"_s));
    QCOMPARE(desk.next(), u"Back to the blog"_s);
    QCOMPARE(desk.look(folder), QStringList(u"Same | ann.md | Ann | ann | –"_s));
}

void tst_BlogTransfer::theFolderIsAskedForInWordsOfTheKind_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QStringList>("words");
    const auto row = [](Kind kind, const QString &question, const QString &rest,
                        const QString &heading) {
        const QString promise =
            u"You will see what happens to each file before any is written. "_s + rest;
        QTest::newRow(nameOf(kind).data()) << kind << QStringList{question, promise, heading};
    };
    row(Kind::Event, u"Which folder has the event files of the website?"_s,
        u"Members, agenda and tasks never go there."_s, u"Event, or why not"_s);
    row(Kind::Post, u"Which folder has the posts of the website?"_s,
        u"Members and pictures never go there."_s, u"Post, or why not"_s);
    row(Kind::Author, u"Which folder has the authors of the website?"_s,
        u"Which member an author is never goes there."_s, u"Author, or why not"_s);
}

void tst_BlogTransfer::theFolderIsAskedForInWordsOfTheKind()
{
    QFETCH(const Kind, kind);
    const FolderPlanView view(kind);
    const auto *table = view.findChild<QTableWidget *>(u"plannedFiles"_s);
    const QStringList words{view.findChild<InkLabel *>(u"exportFolder"_s)->text(),
                            view.findChild<InkLabel *>(u"folderPlanSummary"_s)->text(),
                            table->horizontalHeaderItem(2)->text()};
    QTEST(words, "words");
}

void tst_BlogTransfer::aRealSiteComesInAndGoesOutTheSame_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("folder");
    QTest::newRow("posts") << Kind::Post << u"website/src/data/post"_s;
    QTest::newRow("authors") << Kind::Author << u"website/src/data/authors"_s;
}

void tst_BlogTransfer::aRealSiteComesInAndGoesOutTheSame()
{
    QFETCH(const Kind, kind);
    QFETCH(const QString, folder);
    const QString real = sharedFile(folder);
    if (real.isEmpty())
        QSKIP("The website of the shared samples is not there");
    const auto files = siteFiles(real);
    BlogDesk desk(kind);
    const QStringList rows = desk.look(real);
    QCOMPARE(rows.size(), files.size());
    QCOMPARE(rows.filter(QRegularExpression(u"^New \\|"_s)).size(), files.size());
    QVERIFY(desk.wizard.goOnTo(u"Step 3"_s));
    const QString out = desk.wizard.fixture.stored.file(u"out"_s);
    QCOMPARE(desk.exportTo(out).at(1), u"Write %1 files"_s.arg(files.size()));
    QCOMPARE(siteFiles(out), files);
    QCOMPARE(desk.look(real).filter(QRegularExpression(u"^Same \\|"_s)).size(), files.size());
}

static const Suite<tst_BlogTransfer> suite;

#include "tst_blogtransfer.moc"
