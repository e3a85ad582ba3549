#include "contenttesting.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr auto meetup = "---\n"
                        "title: Meetup\n"
                        "eventDate: \"2026-10-22T16:28:00.000Z\"\n"
                        "location: Marina Bay Sands\n"
                        "hashtag: '#meetup' # ours\n"
                        "---\n"
                        "\n"
                        "<p>Come.</p>\n";

QString shown(const QList<Error> &problems)
{
    QStringList lines;
    for (const Error &problem : problems)
        lines += u"%1:%2 %3"_s.arg(problem.line).arg(problem.column).arg(problem.message);
    return lines.join(u'\n');
}

QByteArray fileWith(const QByteArray &lines)
{
    return "---\ntitle: Meetup\neventDate: 2026-10-22\n" + lines + "---\n";
}

} // namespace

class tst_ContentFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileIsAnEvent();
    void whatCannotBeAValueIsSaidAndStays_data();
    void whatCannotBeAValueIsSaidAndStays();
    void whatCannotBeReadIsAnError_data();
    void whatCannotBeReadIsAnError();
    void anUneditedFileStaysToTheByte_data();
    void anUneditedFileStaysToTheByte();
    void anEditIsWrittenAsTheFileIsWritten_data();
    void anEditIsWrittenAsTheFileIsWritten();
    void aNewEventIsWrittenFromTheTemplate();
    void aNewEventNeedsItsDay();
    void whatTheSiteChangedComesInBesideOwnEdits();
    void aFileOfAnEventThatHadNoneFillsIt();
};

void tst_ContentFile::aFileIsAnEvent()
{
    const QByteArray file = "---\n"
                            "url: https://example.org\n"
                            "title: 'Rig''s meetup'\n"
                            "eventDate: \"2026-10-22T16:28:00.000Z\"\n"
                            "endDate: 2026-10-23\n"
                            "location: Singapore\n"
                            "venue: Marina Bay Sands\n"
                            "excerpt: >-\n"
                            "  Come\n"
                            "  along\n"
                            "image: a.png\n"
                            "imageAlt: ''\n"
                            "draft: false\n"
                            "---\n"
                            "\n"
                            "<p>Text</p>\n";
    const ContentRecord read = readEvent(file);
    QCOMPARE(shown(read.problems), QString());
    const Record expected = eventOf({{"title", u"Rig's meetup"_s},
                                     {"slug", u"meetup"_s},
                                     {"start", u"2026-10-22"_s},
                                     {"end", u"2026-10-23"_s},
                                     {"time_confirmed", false},
                                     {"location", u"Singapore"_s},
                                     {"venue", u"Marina Bay Sands"_s},
                                     {"url", u"https://example.org"_s},
                                     {"excerpt", u"Come along"_s},
                                     {"body", u"<p>Text</p>"_s},
                                     {"image", u"a.png"_s},
                                     {"draft", false},
                                     {"file", u"2026-10-22-meetup.md"_s},
                                     {"source", QString::fromUtf8(file)}});
    QVERIFY(read.record == expected);
}

void tst_ContentFile::whatCannotBeAValueIsSaidAndStays_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("location");
    const auto text = u" the site expects a text, in quotes if need be."_s;
    QTest::newRow("a list") << fileWith("location: [a, b]\n")
                            << u"4:1 “location” is a list;"_s + text << u""_s;
    QTest::newRow("keys") << fileWith("location:\n  city: Berlin\n")
                          << u"4:1 “location” is a group of keys;"_s + text << u""_s;
    QTest::newRow("nothing") << fileWith("location:\n") << u"4:1 “location” is nothing;"_s + text
                             << u""_s;
    QTest::newRow("a number") << fileWith("location: 2025\n")
                              << u"4:1 “location” is a number;"_s + text << u"2025"_s;
    QTest::newRow("a date") << fileWith("location: 2025-01-01 # where?\n")
                            << u"4:1 “location” is a date;"_s + text << u"2025-01-01"_s;
    QTest::newRow("a flag")
        << fileWith("location: Here\ndraft: \"false\"\n")
        << u"5:1 “draft” is the text “false”; the site expects true or false, without "
           "quotes."_s
        << u"Here"_s;
    QTest::newRow("an end before the start")
        << fileWith("endDate: 2026-10-21\n")
        << u"4:1 The end 2026-10-21 lies before the start 2026-10-22."_s << u""_s;
    QTest::newRow("an end alone") << QByteArray("---\ntitle: Meetup\nendDate: 2026-10-21\n---\n")
                                  << u"1:1 “eventDate” is missing: the site needs it.\n"
                                     "3:1 An event that ends also starts: give its start."_s
                                  << u""_s;
}

void tst_ContentFile::whatCannotBeAValueIsSaidAndStays()
{
    QFETCH(QByteArray, file);
    const ContentRecord read = readEvent(file);
    QTEST(shown(read.problems), "problem");
    QTEST(read.record.text("location"_L1), "location");
    QVERIFY(isAbsent(read.record.at("end"_L1)));
    QCOMPARE(patched(file, read.record), file);
}

void tst_ContentFile::whatCannotBeReadIsAnError_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("line");
    QTest::newRow("no front matter") << QByteArray("# Meetup\n") << 1;
    QTest::newRow("no YAML") << QByteArray("---\ntitle: Foo: bar\n---\n") << 2;
    QTest::newRow("a key twice") << QByteArray("---\ntitle: a\ntitle: b\n---\n") << 3;
    QTest::newRow("not UTF-8") << QByteArray("---\ntitle: caf\xE9\n---\n") << 2;
    QTest::newRow("empty") << QByteArray() << 1;
}

void tst_ContentFile::whatCannotBeReadIsAnError()
{
    QFETCH(QByteArray, file);
    const auto read = recordFrom(builtInCollection(Kind::Event), u"a.md"_s, file, eventOf({}));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Input);
    QTEST(read.error().line, "line");
}

void tst_ContentFile::anUneditedFileStaysToTheByte_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("as usual") << QByteArray(meetup);
    QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBF") + meetup;
    QTest::newRow("CRLF") << QByteArray(meetup).replace('\n', "\r\n");
    QTest::newRow("blanks around") << QByteArray("\n---  \ntitle: ' a '\neventDate: 2026-10-22\n"
                                                 "---\n\n\n  <p>\n\n\n");
    QTest::newRow("no final newline") << QByteArray(meetup).chopped(1);
    QTest::newRow("in braces") << QByteArray("---\n{title: a, eventDate: 2026-10-22}\n---\n");
}

void tst_ContentFile::anUneditedFileStaysToTheByte()
{
    QFETCH(QByteArray, file);
    const Record event = readEvent(file).record;
    QCOMPARE(bytesOfSource(event), file);
    QCOMPARE(patched(file, event), file);
}

void tst_ContentFile::anEditIsWrittenAsTheFileIsWritten_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<FieldValue>("value");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const QByteArray date = "eventDate: \"2026-10-22T16:28:00.000Z\"\n";
    const QByteArray place = "location: Marina Bay Sands\n";
    QTest::newRow("a text") << QByteArray("title") << FieldValue(u"Meetup #2"_s)
                            << QByteArray("title: Meetup\n")
                            << QByteArray("title: \"Meetup #2\"\n");
    QTest::newRow("a new text in its place")
        << QByteArray("venue") << FieldValue(u"Level 4"_s) << place << place + "venue: Level 4\n";
    QTest::newRow("a new date") << QByteArray("end") << FieldValue(u"2026-10-23"_s) << date
                                << date + "endDate: \"2026-10-23T00:00:00.000Z\"\n";
    QTest::newRow("a new flag") << QByteArray("draft") << FieldValue(true) << place
                                << place + "draft: true\n";
    QTest::newRow("no flag") << QByteArray("draft") << FieldValue(false) << place << place;
    QTest::newRow("no text") << QByteArray("location") << FieldValue() << place << QByteArray();
    QTest::newRow("another body") << QByteArray("body") << FieldValue(u"Stay."_s)
                                  << QByteArray("<p>Come.</p>") << QByteArray("Stay.");
    QTest::newRow("no body") << QByteArray("body") << FieldValue() << QByteArray("\n<p>Come.</p>\n")
                             << QByteArray();
    QTest::newRow("what the site does not show")
        << QByteArray("city") << FieldValue(u"Singapore"_s) << place << place;
}

void tst_ContentFile::anEditIsWrittenAsTheFileIsWritten()
{
    QFETCH(QByteArray, field);
    QFETCH(FieldValue, value);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    Record event = readEvent(meetup).record;
    event.set(QLatin1String(field), value);
    QCOMPARE(patched(meetup, event), QByteArray(meetup).replace(before, after));
}

void tst_ContentFile::aNewEventIsWrittenFromTheTemplate()
{
    const Record event = eventOf({{"title", u"Milan: the meetup"_s},
                                  {"start", u"2026-12-03T18:30"_s},
                                  {"end", u"2026-12-03T21:00"_s},
                                  {"zone", u"Europe/Rome"_s},
                                  {"time_confirmed", true},
                                  {"location", u"Milan, Italy"_s},
                                  {"city", u"Milan"_s},
                                  {"venue", u"Talent Garden"_s},
                                  {"url", u"https://example.org"_s},
                                  {"excerpt", u"Come along"_s},
                                  {"image", u"milan.png"_s},
                                  {"image_alt", u"The cathedral"_s},
                                  {"draft", true},
                                  {"body", u"<p>Text</p>"_s}});
    const QByteArray file = patched({}, event);
    QCOMPARE(file, "---\n"
                   "title: \"Milan: the meetup\"\n"
                   "eventDate: \"2026-12-03T17:30:00.000Z\"\n"
                   "endDate: \"2026-12-03T20:00:00.000Z\"\n"
                   "location: Milan, Italy\n"
                   "venue: Talent Garden\n"
                   "url: https://example.org\n"
                   "excerpt: Come along\n"
                   "image: milan.png\n"
                   "imageAlt: The cathedral\n"
                   "draft: true\n"
                   "---\n"
                   "\n"
                   "<p>Text</p>\n");
    const Record least = eventOf({{"title", u"Call"_s}, {"start", u"2026-12-03"_s}});
    QCOMPARE(patched({}, least), "---\n"
                                 "title: Call\n"
                                 "eventDate: \"2026-12-03T00:00:00.000Z\"\n"
                                 "---\n");
}

void tst_ContentFile::aNewEventNeedsItsDay()
{
    const auto file = patch(builtInCollection(Kind::Event), {}, eventOf({{"title", u"Meetup"_s}}));
    QVERIFY(!file);
    QCOMPARE(file.error().kind, ErrorKind::Input);
    QCOMPARE(file.error().message, u"“Meetup” lacks what the site needs: Start."_s);
}

void tst_ContentFile::whatTheSiteChangedComesInBesideOwnEdits()
{
    Record event = readEvent(meetup).record;
    event.set("title"_L1, u"Our meetup"_s);
    event.set("venue"_L1, u"Level 4"_s);
    event.set("city"_L1, u"Singapore"_s);
    const QByteArray file =
        QByteArray(meetup).replace("Marina Bay Sands", "Suntec").replace("Come.", "Stay.");
    Record expected = event;
    expected.set("location"_L1, u"Suntec"_s);
    expected.set("body"_L1, u"<p>Stay.</p>"_s);
    expected.set("source"_L1, QString::fromUtf8(file));
    QVERIFY(readEvent(file, event).record == expected);
    QCOMPARE(patched(file, expected), QByteArray(file)
                                          .replace("title: Meetup", "title: Our meetup")
                                          .replace("Suntec\n", "Suntec\nvenue: Level 4\n"));
}

void tst_ContentFile::aFileOfAnEventThatHadNoneFillsIt()
{
    const Record event = eventOf({{"title", u"Our meetup"_s},
                                  {"slug", u"our-meetup"_s},
                                  {"start", u"2026-10-22T18:30"_s},
                                  {"zone", u"Asia/Singapore"_s},
                                  {"time_confirmed", true},
                                  {"venue", u"Level 4"_s}});
    Record expected = event;
    expected.set("title"_L1, u"Meetup"_s);
    expected.set("location"_L1, u"Marina Bay Sands"_s);
    expected.set("body"_L1, u"<p>Come.</p>"_s);
    expected.set("file"_L1, u"2026-10-22-meetup.md"_s);
    expected.set("source"_L1, QString::fromUtf8(meetup));
    QVERIFY(readEvent(meetup, event).record == expected);
}

static const Suite<tst_ContentFile> suite;
#include "tst_contentfile.moc"
