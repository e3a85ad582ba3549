#pragma once

#include "desktop/pages/import/importpage.h"
#include "desktop/pages/import/planmodel.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/messagebar.h"
#include "store/listing.h"
#include "store/querysql.h"
#include "support/openfilefixture.h"

#include <QFile>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace chapterhouse::tests {

inline constexpr int patience = 20'000;

/// The wizard in a window of its own, on a file with one member, Alessandro Rossi of Roma.
class Wizard {
public:
    explicit Wizard(const QByteArray &text, const QString &name = QStringLiteral("new.csv"),
                    Kind of = Kind::Member)
        : kind(of)
    {
        fixture.stored.add(Kind::Member, {{"kind", QStringLiteral("person")},
                                          {"given_name", QStringLiteral("Alessandro")},
                                          {"family_name", QStringLiteral("Rossi")},
                                          {"city", QStringLiteral("Roma")}});
        path = fixture.stored.file(name);
        QFile out(path);
        if (!out.open(QFile::WriteOnly) || out.write(text) != text.size())
            qFatal("the sample cannot be written");
        out.close();
        startAgain();
    }

    /// Imports the same file in a new wizard.
    void startAgain()
    {
        page = std::make_unique<ImportPage>(fixture.file(), kind, path);
        page->resize(1000, 700);
        page->show();
        if (!QTest::qWaitForWindowActive(page.get()))
            qFatal("the page is not shown");
    }

    QPushButton *button(const char *name) const
    {
        return page->findChild<QPushButton *>(QLatin1String(name));
    }
    QString step() const
    {
        return page->findChild<InkLabel *>(QStringLiteral("wizardStep"))->text().left(6);
    }
    QString message() const { return page->findChild<MessageBar *>()->sentence(); }
    /// Presses the filled button and waits for the step that it leads to.
    bool goOnTo(const QString &expected) const
    {
        QTest::mouseClick(button("wizardNext"), Qt::LeftButton);
        return waitFor(expected);
    }
    bool waitFor(const QString &expected) const
    {
        return QTest::qWaitFor(
            [&] { return step() == expected && button("wizardNext")->isEnabled(); }, patience);
    }
    QAbstractItemModel *cells() const
    {
        return page->findChild<QTableView *>(QStringLiteral("mappingTable"))->model();
    }
    /// A row of the second step, from 1, cell by cell.
    QStringList shownCells(int row) const
    {
        QStringList texts;
        for (int column = 0; column < cells()->columnCount(); ++column)
            texts += cells()->index(row, column).data().toString();
        return texts;
    }
    InkLabel *doubts() const
    {
        return page->findChild<InkLabel *>(QStringLiteral("previewDoubts"));
    }
    QTableView *plan() const { return page->findChild<QTableView *>(QStringLiteral("planView")); }
    /// The text of a row of the plan, cell by cell.
    QStringList planRow(int row) const
    {
        QStringList cells;
        for (int column = 0; column < PlanModel::ColumnCount; ++column)
            cells += plan()->model()->index(row, column).data().toString();
        return cells;
    }
    QStringList members()
    {
        QStringList titles;
        Database &database = fixture.file().database();
        const ListRequest all{.kind = Kind::Member,
                              .query = understoodQuery(Kind::Member, {}).query,
                              .day = fixture.file().today()};
        const auto keys = must(listKeys(database, all));
        for (const Record &record : must(listRecords(database, Kind::Member, keys, all.day)))
            titles += titleOf(record);
        return titles;
    }

    OpenFileFixture fixture;
    Kind kind;
    QString path;
    std::unique_ptr<ImportPage> page;
};

/// One row that is new, one that may be Alessandro, one to be finished, one that cannot be read.
inline const QByteArray fourRows = "Given name,Family name,E-mail,City\n"
                                   "Eve,Dupont,eve@example.org,Paris\n"
                                   "Alex,Rossi,a.rossi@example.org,Roma\n"
                                   "Nils,Bakker,nils(at)example.org,Utrecht\n"
                                   "Jose,Garcia,jose@example.org,Madrid,too,many\n";

} // namespace chapterhouse::tests
