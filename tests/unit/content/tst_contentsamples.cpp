#include "contenttesting.h"
#include "support/sharedfile.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

/// Another value for the field of a key, of the same form.
FieldValue otherThan(const Record &record, const ContentKey &key)
{
    if (key.field == "slug"_L1)
        return u"another"_s;
    switch (key.form) {
    case ContentForm::Text:
    case ContentForm::Address:
        return textValue(record.text(key.field) + u" – it's: \"other\" #1"_s);
    case ContentForm::Flag:
        return !record.flag(key.field);
    case ContentForm::Texts:
        return QStringList{u"One"_s, u"Two: \"2\""_s};
    case ContentForm::Moment: {
        const auto first = builtInCollection(record.kind).dayField();
        const QString moment = record.text(record.text(key.field).isEmpty() ? first : key.field);
        const QString day = moment.first(10);
        const int days = key.field == first ? -1 : 1;
        return textValue(QDate::fromString(day, Qt::ISODate).addDays(days).toString(Qt::ISODate));
    }
    default:
        break;
    }
    Q_UNREACHABLE();
}

/// The lines of a file without that of the key, or of its group, and what is indented under it.
QByteArrayList linesWithout(const QByteArray &file, const ContentKey &key)
{
    QByteArrayList lines;
    bool isUnderIt = false;
    for (const QByteArray &line : file.split('\n')) {
        isUnderIt =
            line.startsWith(key.path.first().toUtf8() + ':') || (isUnderIt && line.startsWith(' '));
        if (!isUnderIt)
            lines += line;
    }
    return lines;
}

} // namespace

/// The files of a real site, from the folder of shared samples.
class tst_ContentSamples : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aFileIsReadWithoutProblems_data() { filesAsRows(); }
    void aFileIsReadWithoutProblems();
    void aFileGoesOutAsItCameIn_data() { filesAsRows(); }
    void aFileGoesOutAsItCameIn();
    void aFieldChangesTheLinesOfItsKeyAlone_data() { filesAsRows(); }
    void aFieldChangesTheLinesOfItsKeyAlone();
    void aTextChangesNothingBeforeIt_data() { filesAsRows(); }
    void aTextChangesNothingBeforeIt();

private:
    static void filesAsRows();
};

void tst_ContentSamples::initTestCase()
{
    if (sharedFile(u"website/src/data/events"_s).isEmpty())
        QSKIP("the samples of a website are not there");
}

void tst_ContentSamples::filesAsRows()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    for (const ContentCollection &collection : builtInProfile().collections) {
        const QDir folder(sharedFile(u"website/"_s + collection.folder));
        for (const QString &name : folder.entryList({u"*.md"_s}, QDir::Files)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QTest::newRow(qPrintable(name))
                << static_cast<int>(collection.kind) << name << file.readAll();
        }
    }
}

void tst_ContentSamples::aFileIsReadWithoutProblems()
{
    QFETCH(const int, kind);
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    const Record blank = recordOf(static_cast<Kind>(kind), {});
    const ContentRecord read = readContent(bytes, blank, name);
    QVERIFY2(read.problems.isEmpty(),
             qPrintable(read.problems.isEmpty() ? QString() : read.problems.first().message));
    const QLatin1String day = builtInCollection(blank.kind).dayField();
    if (!day.isEmpty())
        QCOMPARE(read.record.text(day), name.first(10));
    QCOMPARE(read.record.text("slug"_L1), (day.isEmpty() ? name : name.sliced(11)).chopped(3));
    QCOMPARE(read.record.text("file"_L1), name);
    QVERIFY(!titleOf(read.record).isEmpty());
}

void tst_ContentSamples::aFileGoesOutAsItCameIn()
{
    QFETCH(const int, kind);
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    const Record blank = recordOf(static_cast<Kind>(kind), {});
    const Record event = readContent(bytes, blank, name).record;
    QCOMPARE(bytesOfSource(event), bytes);
    QCOMPARE(patched(bytes, event), bytes);
    QVERIFY(readContent(bytes, event, name).record == event);
}

void tst_ContentSamples::aFieldChangesTheLinesOfItsKeyAlone()
{
    QFETCH(const int, kind);
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    const Record blank = recordOf(static_cast<Kind>(kind), {});
    const Record before = readContent(bytes, blank, name).record;
    for (const ContentKey *each : builtInCollection(blank.kind).fieldKeys()) {
        const ContentKey &key = *each;
        Record event = before;
        event.set(key.field, otherThan(before, key));
        const QByteArray file = patched(bytes, event);
        QVERIFY2(file != bytes, qPrintable(key.name()));
        QCOMPARE(linesWithout(file, key), linesWithout(bytes, key));
        event.set("source"_L1, sourceOfBytes(file));
        QVERIFY2(readContent(file, before, name).record == event, qPrintable(key.name()));
        QCOMPARE(patched(file, event), file);

        Record emptied = before;
        emptied.set(key.field, {});
        const bool saysNo = key.form == ContentForm::Flag && !before.flag(key.field);
        if (saysNo)
            QCOMPARE(patched(bytes, emptied), bytes);
        else if (!key.isRequired)
            QCOMPARE(linesWithout(patched(bytes, emptied), key), linesWithout(bytes, key));
        else
            QVERIFY(!patch(builtInCollection(blank.kind), bytes, emptied));
    }
}

void tst_ContentSamples::aTextChangesNothingBeforeIt()
{
    QFETCH(const int, kind);
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    const Record blank = recordOf(static_cast<Kind>(kind), {});
    Record event = readContent(bytes, blank, name).record;
    const QString body = event.text("body"_L1);
    event.set("body"_L1, body + u"\n\n<p>More</p>"_s);
    const QByteArray file = patched(bytes, event);
    QVERIFY(file.startsWith(bytes.first(bytes.lastIndexOf("---\n") + 4)));
    QVERIFY(file.contains("\n<p>More</p>"));
    QCOMPARE(readContent(file, blank, name).record.text("body"_L1).trimmed(),
             event.text("body"_L1).trimmed());
}

static const Suite<tst_ContentSamples> suite;
#include "tst_contentsamples.moc"
