#include "formats/frontmatter/frontmatterpatch.h"
#include "frontmattertesting.h"
#include "support/sharedfile.h"
#include "support/testmain.h"

#include <QDirIterator>
#include <QFile>

using namespace chapterhouse;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Another value of the same kind.
YamlValue otherThan(const YamlValue &value)
{
    if (const QString *text = value.asString())
        return {*text + u" – it's: \"other\" #1"_s};
    if (const YamlList *list = value.asList())
        return {YamlList{YamlValue{u"other"_s}} + *list};
    if (const bool *flag = std::get_if<bool>(&value.any))
        return {!*flag};
    if (const QDateTime *instant = std::get_if<QDateTime>(&value.any))
        return {instant->addDays(1)};
    return {qint64(42)};
}

} // namespace

/// The real content of a site, from the folder of shared samples.
class tst_FrontMatterSamples : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aFileGoesOutAsItCameIn_data() { filesAsRows(); }
    void aFileGoesOutAsItCameIn();
    void oneKeyChangesItsOwnLinesAlone_data() { filesAsRows(); }
    void oneKeyChangesItsOwnLinesAlone();
    void changedAndChangedBackIsTheSameFile_data() { filesAsRows(); }
    void changedAndChangedBackIsTheSameFile();

private:
    static void filesAsRows();
};

void tst_FrontMatterSamples::initTestCase()
{
    if (tests::sharedFile(u"website/src/data"_s).isEmpty())
        QSKIP("the samples of a website are not there");
}

void tst_FrontMatterSamples::filesAsRows()
{
    QTest::addColumn<QString>("path");
    QDirIterator files(tests::sharedFile(u"website/src/data"_s), {u"*.md"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QTest::newRow(qPrintable(files.fileName())) << path;
    }
}

void tst_FrontMatterSamples::aFileGoesOutAsItCameIn()
{
    QFETCH(const QString, path);
    const QByteArray file = bytesOf(path);
    const auto read = readFrontMatter(file);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
    QVERIFY(!read->keys.isEmpty());
    QList<KeyChange> same;
    for (const YamlKey &key : read->keys)
        same.append({.path = {key.name}, .value = key.value});
    QCOMPARE(patchFrontMatter(file, same, read->body).value_or("error"), file);
}

void tst_FrontMatterSamples::oneKeyChangesItsOwnLinesAlone()
{
    QFETCH(const QString, path);
    const QByteArray file = bytesOf(path);
    const auto read = readFrontMatter(file);
    QVERIFY(read);
    for (const YamlKey &key : read->keys) {
        if (key.value.asMap())
            continue;
        const auto patched =
            patchFrontMatter(file, {{.path = {key.name}, .value = otherThan(key.value)}});
        QVERIFY2(patched, qPrintable(key.name));
        QVERIFY(*patched != file);
        QVERIFY(patched->startsWith(file.first(key.valueBytes.begin)));
        QVERIFY(patched->endsWith(file.sliced(key.lines.end)));
        const auto removed = patchFrontMatter(file, {{.path = {key.name}, .value = std::nullopt}});
        QCOMPARE(removed.value_or("error"),
                 file.first(key.lines.begin) + file.sliced(key.lines.end));
    }
}

void tst_FrontMatterSamples::changedAndChangedBackIsTheSameFile()
{
    QFETCH(const QString, path);
    const QByteArray file = bytesOf(path);
    const auto read = readFrontMatter(file);
    QVERIFY(read);
    QList<KeyChange> other;
    QList<KeyChange> back;
    for (const YamlKey &key : read->keys) {
        // A text that becomes one for double quotes alone stays in them.
        if (key.value.asMap() || (key.value.asString() && key.style == YamlStyle::Plain) ||
            file.mid(key.valueBytes.begin, key.valueBytes.size()).contains("\\"))
            continue;
        other.append({.path = {key.name}, .value = otherThan(key.value)});
        back.append({.path = {key.name}, .value = key.value});
    }
    const auto changed = patchFrontMatter(file, other, read->body + u"\n\nmore"_s);
    QVERIFY(changed);
    if (read->body.isEmpty())
        return;
    QCOMPARE(patchFrontMatter(*changed, back, read->body).value_or("error"), file);
}

static const tests::Suite<tst_FrontMatterSamples> suite;
#include "tst_frontmattersamples.moc"
