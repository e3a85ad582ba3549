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
FieldValue otherThan(const Record &event, const ContentKey &key)
{
    switch (key.form) {
    case ContentForm::Text:
        return textValue(event.text(key.field) + u" – it's: \"other\" #1"_s);
    case ContentForm::Flag:
        return true;
    case ContentForm::Moment: {
        const QString day =
            event.text(key.field).isEmpty() ? event.text("start"_L1) : event.text(key.field);
        const int days = key.field == "start"_L1 ? -1 : 1;
        return textValue(QDate::fromString(day, Qt::ISODate).addDays(days).toString(Qt::ISODate));
    }
    }
    Q_UNREACHABLE();
}

/// The lines of a file without those that begin with the key.
QByteArrayList linesWithout(const QByteArray &file, QLatin1String key)
{
    QByteArrayList lines = file.split('\n');
    lines.removeIf([&](const QByteArray &line) {
        return line.startsWith(QByteArray(key.data(), key.size()) + ':');
    });
    return lines;
}

} // namespace

/// The event files of a real site, from the folder of shared samples.
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
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    const QDir folder(sharedFile(u"website/src/data/events"_s));
    for (const QString &name : folder.entryList({u"*.md"_s}, QDir::Files)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTest::newRow(qPrintable(name)) << name << file.readAll();
    }
}

void tst_ContentSamples::aFileIsReadWithoutProblems()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    const ContentRecord read = readEvent(bytes, eventOf({}), name);
    QVERIFY2(read.problems.isEmpty(),
             qPrintable(read.problems.isEmpty() ? QString() : read.problems.first().message));
    QCOMPARE(read.record.text("start"_L1), name.first(10));
    QCOMPARE(read.record.text("slug"_L1), name.sliced(11).chopped(3));
    QCOMPARE(read.record.text("file"_L1), name);
    QVERIFY(!read.record.text("title"_L1).isEmpty());
    QVERIFY(!read.record.text("location"_L1).isEmpty());
}

void tst_ContentSamples::aFileGoesOutAsItCameIn()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    const Record event = readEvent(bytes, eventOf({}), name).record;
    QCOMPARE(bytesOfSource(event), bytes);
    QCOMPARE(patched(bytes, event), bytes);
    QVERIFY(readEvent(bytes, event, name).record == event);
}

void tst_ContentSamples::aFieldChangesTheLinesOfItsKeyAlone()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    const Record before = readEvent(bytes, eventOf({}), name).record;
    for (const ContentKey &key : eventCollection().keys) {
        Record event = before;
        event.set(key.field, otherThan(before, key));
        const QByteArray file = patched(bytes, event);
        QVERIFY2(file != bytes, key.key.data());
        QCOMPARE(linesWithout(file, key.key), linesWithout(bytes, key.key));
        event.set("source"_L1, sourceOfBytes(file));
        QVERIFY2(readEvent(file, before, name).record == event, key.key.data());
        QCOMPARE(patched(file, event), file);

        Record emptied = before;
        emptied.set(key.field, {});
        if (!key.isRequired)
            QCOMPARE(patched(bytes, emptied).split('\n'), linesWithout(bytes, key.key));
        else
            QVERIFY(!patch(eventCollection(), bytes, emptied));
    }
}

void tst_ContentSamples::aTextChangesNothingBeforeIt()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    Record event = readEvent(bytes, eventOf({}), name).record;
    const QString body = event.text("body"_L1);
    event.set("body"_L1, body + u"\n\n<p>More</p>"_s);
    const QByteArray file = patched(bytes, event);
    QVERIFY(file.startsWith(bytes.first(bytes.lastIndexOf("---\n") + 4)));
    QVERIFY(file.contains("\n<p>More</p>"));
    QCOMPARE(readEvent(file).record.text("body"_L1).trimmed(), event.text("body"_L1).trimmed());
}

static const Suite<tst_ContentSamples> suite;
#include "tst_contentsamples.moc"
