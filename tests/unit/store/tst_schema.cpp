#include "support/storefixture.h"
#include "support/testmain.h"
#include "unit/store/frozenstore.h"

#include "store/maintenance.h"
#include "store/migrator.h"
#include "store/recordtable.h"

#include <QFile>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_Schema : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStoredFieldIsAColumn_data();
    void everyStoredFieldIsAColumn();
    void everyShippedSchemaIsBroughtUpToDate_data();
    void everyShippedSchemaIsBroughtUpToDate();
    void everyShippedSchemaIsFrozen();
    void historyAndUndoAreKept();
};

namespace {

/// Each table, index and trigger with the statement that made it.
QStringList schemaOf(Database &database)
{
    QStringList lines;
    must(database.visit("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name",
                        [&](Statement &row) -> Result<void> {
                            lines += row.text(0) + u' ' + row.text(1) + u": "_s + row.text(2);
                            return {};
                        }));
    return lines;
}

} // namespace

void tst_Schema::everyStoredFieldIsAColumn_data()
{
    QTest::addColumn<int>("kind");
    for (const Kind kind : allKinds())
        QTest::newRow(nameOf(kind).data()) << static_cast<int>(kind);
}

void tst_Schema::everyStoredFieldIsAColumn()
{
    QFETCH(int, kind);
    StoreFixture fixture;
    QStringList expected{u"row INTEGER"_s};
    for (const FieldSpec &field : catalogueOf(static_cast<Kind>(kind)).fields()) {
        const bool isNumber = field.kind == FieldKind::Integer || field.kind == FieldKind::Money ||
                              field.kind == FieldKind::Flag;
        const bool isNeeded = field.is(FieldFlag::Required) || field.kind == FieldKind::Id;
        if (!field.is(FieldFlag::Derived))
            expected += field.key + (isNumber ? u" INTEGER"_s : u" TEXT"_s) +
                        (isNeeded ? u" NOT NULL"_s : QString());
    }
    if (static_cast<Kind>(kind) == Kind::Member)
        expected << u"title TEXT NOT NULL"_s;
    if (static_cast<Kind>(kind) == Kind::Event)
        expected << u"starts_at TEXT"_s;
    if (isSearchable(static_cast<Kind>(kind)))
        expected << u"sort_key TEXT NOT NULL"_s << u"search_text TEXT NOT NULL"_s;
    QStringList columns;
    const QByteArray table = nameOf(static_cast<Kind>(kind)).data();
    must(fixture.store().database().visit(
        "PRAGMA table_info(" + table + ')', [&](Statement &row) -> Result<void> {
            columns += row.text(1) + u' ' + row.text(2) +
                       (row.integer(3) != 0 ? u" NOT NULL"_s : QString());
            return {};
        }));
    QCOMPARE(columns, expected);
}

void tst_Schema::everyShippedSchemaIsBroughtUpToDate_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version <= newestSchemaVersion(); ++version)
        QTest::addRow("version %d", version) << version;
}

void tst_Schema::everyShippedSchemaIsBroughtUpToDate()
{
    QFETCH(int, version);
    StoreFixture fixture;
    const QStringList fresh = schemaOf(fixture.store().database());
    const QString path = fixture.file(u"old"_s);
    makeFrozenStore(path, version);
    const auto store = must(Store::open(path, fixture.context()));
    QCOMPARE(schemaOf(store->database()), fresh);
    QCOMPARE(must(schemaVersionOf(store->database())), newestSchemaVersion());
    QCOMPARE(must(verify(store->database())), QStringList());
    const auto members = must(store->reader().all(Kind::Member));
    QCOMPARE(members.size(), size_t(1));
    QCOMPARE(titleOf(members.front()), u"Łukasz Nowak"_s);
    QCOMPARE(must(store->nextRedo())->label, u"Add member Bob"_s);
    const bool wasCopied = QFile::exists(u"%1.before-%2"_s.arg(path).arg(version));
    QCOMPARE(wasCopied, version < newestSchemaVersion());
}

void tst_Schema::everyShippedSchemaIsFrozen()
{
    for (int version = 1; version <= newestSchemaVersion(); ++version)
        QVERIFY2(QFile::exists(frozenSchema(version)), qPrintable(frozenSchema(version)));
}

void tst_Schema::historyAndUndoAreKept()
{
    StoreFixture fixture;
    const QString path = fixture.file(u"old"_s);
    makeFrozenStore(path, 1);
    const auto store = must(Store::open(path, fixture.context()));
    const RecordId lukasz = must(store->reader().findReference(Kind::Member, u"Łukasz Nowak"_s));
    QStringList history;
    for (const HistoryEntry &entry : must(store->reader().history({Kind::Member, lukasz})))
        history += entry.step.label;
    QCOMPARE(history,
             (QStringList{u"Change City of Łukasz Nowak"_s, u"Add member Łukasz Nowak"_s}));
    QStringList undone;
    while (must(store->nextUndo()))
        undone += must(store->undo()).label;
    QCOMPARE(undone,
             (QStringList{u"Suspend Łukasz Nowak"_s, u"Change City of Łukasz Nowak"_s,
                          u"Łukasz Nowak joins, Community"_s, u"Add member Łukasz Nowak"_s}));
    QCOMPARE(must(store->reader().all(Kind::Member)).size(), size_t(0));
    while (must(store->nextRedo()))
        must(store->redo());
    QStringList members;
    for (const Record &member : must(store->reader().all(Kind::Member)))
        members += titleOf(member) + u' ' + member.text("city"_L1);
    QCOMPARE(members, (QStringList{u"Łukasz Nowak Lyon"_s, u"Bob "_s}));
    QCOMPARE(must(verify(store->database())), QStringList());
}

static const Suite<tst_Schema> suite;
#include "tst_schema.moc"
