#include "desktop/print/listdocument.h"
#include "desktop/print/paperpen.h"
#include "desktop/print/printablelist.h"
#include "pdfpages.h"
#include "recordingpaper.h"
#include "support/storefixture.h"
#include "support/testmain.h"

#include <QBuffer>
#include <QPdfWriter>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

class tst_ListDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theFirstPageSaysWhatTheListIs();
    void whatIsNotThereIsNotSaid();
    void rowsGoOnPagesWhole();
    void wideColumnsTurnThePage_data();
    void wideColumnsTurnThePage();
    void tooManyColumnsAreRefused();
    void longTextsWrapAndAreElided();
    void everythingIsOnThePageInBlack();
    void anEmptyListSaysSo();
    void onlyTheWantedPagesArePainted_data();
    void onlyTheWantedPagesArePainted();
    void layingOutCanBeCancelled();
    void noTypeIsSmall();
    void whatIsBelowANameHasItsOwnColumn();
};

namespace {

constexpr qint64 manyRows = 200;

PrintedList members()
{
    return {.title = u"Members"_s,
            .association = u"Python Italia"_s,
            .day = QDate(2026, 11, 21),
            .filter = u"status:current"_s,
            .columns = {{u"Name"_s}, {u"Until"_s, true}}};
}

/// A PDF in memory, and the document that is on it.
struct Printed {
    explicit Printed(PrintedList list = members(), int rows = 0)
        : document(std::move(list), QFont(u"DejaVu Sans"_s))
    {
        for (int i = 0; i < rows; ++i)
            must(document.add({u"Member %1"_s.arg(i), u"3 May 2027"_s}));
        bytes.open(QIODevice::WriteOnly);
        writer.setPageSize(QPageSize(QPageSize::A4));
    }

    const ListLayout &layOut()
    {
        must(document.layOut(writer));
        return document.layout();
    }

    QBuffer bytes;
    QPdfWriter writer{&bytes};
    ListDocument document;
};

QStringList textsOf(const std::vector<ListLayout::Line> &lines)
{
    QStringList texts;
    for (const ListLayout::Line &line : lines)
        texts += line.text;
    return texts;
}

} // namespace

void tst_ListDocument::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void tst_ListDocument::theFirstPageSaysWhatTheListIs()
{
    Printed printed(members(), manyRows);
    const ListLayout &layout = printed.layOut();
    QCOMPARE(textsOf(layout.head(0)),
             (QStringList{u"Python Italia"_s, u"Members"_s, u"200 entries · as of 21 Nov 2026"_s,
                          u"Search: status:current"_s}));
    QCOMPARE(textsOf(layout.head(1)), QStringList{u"Members · Python Italia · 21 Nov 2026"_s});
    QCOMPARE(layout.foot(1), u"2 of %1"_s.arg(layout.pageCount()));
    QCOMPARE(layout.headings(), (ListLayout::CellLines{{u"Name"_s}, {u"Until"_s}}));
}

void tst_ListDocument::whatIsNotThereIsNotSaid()
{
    Printed printed({.title = u"Tiers"_s, .day = QDate(2026, 1, 1), .columns = {{u"Name"_s}}});
    const ListLayout &layout = printed.layOut();
    QCOMPARE(textsOf(layout.head(0)), (QStringList{u"Tiers"_s, u"0 entries · as of 1 Jan 2026"_s}));
    QCOMPARE(textsOf(layout.head(1)), QStringList{u"Tiers · 1 Jan 2026"_s});
}

void tst_ListDocument::rowsGoOnPagesWhole()
{
    Printed printed;
    const auto row = [](int i) {
        return QStringList{u"Member %1 "_s.arg(i).repeated(i % 7 * 4 + 1), u"3 May 2027"_s};
    };
    for (int i = 0; i < manyRows; ++i)
        must(printed.document.add(row(i)));
    const ListLayout &layout = printed.layOut();
    QVERIFY(layout.pageCount() > 4);
    const auto heightOf = [&](qsizetype i) {
        return layout.heightOf(PaperFace::Body, layout.linesOf(row(static_cast<int>(i))));
    };
    for (int page = 0; page < layout.pageCount(); ++page) {
        const bool isLast = page + 1 == layout.pageCount();
        const qsizetype first = layout.firstRows()[static_cast<size_t>(page)];
        const qsizetype end = isLast ? manyRows : layout.firstRows()[static_cast<size_t>(page) + 1];
        qreal left = layout.page().height() - layout.headHeight(page) - layout.footHeight();
        for (qsizetype i = first; i < end; ++i)
            left -= heightOf(i);
        QVERIFY2(left >= 0, qPrintable(u"page %1 is over by %2"_s.arg(page).arg(-left)));
        QVERIFY2(isLast || left < heightOf(end), qPrintable(u"page %1 has room"_s.arg(page)));
        QVERIFY(end > first);
    }
    must(printed.document.paint());
    QCOMPARE(pagesOf(printed.bytes.data()), layout.pageCount());
}

void tst_ListDocument::wideColumnsTurnThePage_data()
{
    QTest::addColumn<int>("columns");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isTurned");
    const QString note = u"long "_s.repeated(80);
    QTest::newRow("a few") << 4 << u"Ann of Lyon"_s << false;
    QTest::newRow("long texts wrap") << 4 << note << false;
    QTest::newRow("many") << 9 << u"Ann of Lyon, France"_s << true;
    QTest::newRow("long words") << 5 << u"ann.of.lyon@members.example.org"_s << true;
}

void tst_ListDocument::wideColumnsTurnThePage()
{
    QFETCH(int, columns);
    QFETCH(QString, text);
    PrintedList list = members();
    list.columns = std::vector<PrintedColumn>(static_cast<size_t>(columns), {u"Column"_s});
    Printed printed(list);
    must(printed.document.add(QStringList(columns, text)));
    const ListLayout &layout = printed.layOut();
    QTEST(printed.writer.pageLayout().orientation() == QPageLayout::Landscape, "isTurned");
    QTEST(layout.page().width() > layout.page().height(), "isTurned");
    const ListLayout::Column &last = layout.columns().back();
    QVERIFY(last.x + last.width <= layout.page().width() + 0.5);
}

void tst_ListDocument::tooManyColumnsAreRefused()
{
    PrintedList list = members();
    list.columns = std::vector<PrintedColumn>(30, {u"A long heading of a column"_s});
    Printed printed(list);
    const auto laidOut = printed.document.layOut(printed.writer);
    QCOMPARE(laidOut.error().kind, ErrorKind::Input);
    QCOMPARE(laidOut.error().message,
             u"30 columns do not fit on a page. Show fewer, then print again."_s);
}

void tst_ListDocument::longTextsWrapAndAreElided()
{
    PrintedList list = members();
    list.columns = {{u"Name"_s}, {u"Note"_s}};
    const QString note = u"wants to give a talk on accessibility "_s.repeated(30).trimmed();
    Printed printed(list);
    must(printed.document.add({u"Ann\nLee"_s, note}));
    const ListLayout &layout = printed.layOut();
    const ListLayout::CellLines lines = layout.linesOf({u"Ann Lee"_s, note});
    QCOMPARE(lines.front(), QStringList{u"Ann Lee"_s});
    QCOMPARE(lines.back().size(), 3);
    QVERIFY(note.startsWith(lines.back()[0] + u' ' + lines.back()[1] + u' '));
    QVERIFY2(lines.back()[2].endsWith(u'…'), qPrintable(lines.back()[2]));
    const PaperType type(QFont(u"DejaVu Sans"_s), printed.writer);
    for (const QString &line : lines.back())
        QVERIFY(type.width(PaperFace::Body, line) <= layout.columns()[1].width);
}

void tst_ListDocument::everythingIsOnThePageInBlack()
{
    RecordingPaper paper;
    const PaperType type(QFont(u"DejaVu Sans"_s), paper);
    ListLayout layout(members(), type, QSizeF(paper.width(), paper.height()), 1);
    std::vector<WantedWidth> widths = layout.headingWidths();
    const QStringList row{u"Ann Lee"_s, u"3 May 2027"_s};
    layout.widen(widths, row);
    must(layout.placeColumns(widths));
    layout.addRow(row);
    QPainter painter(&paper);
    PaperPen pen(painter, type, layout);
    pen.drawHead(0);
    pen.drawRow(row);
    pen.drawFoot(0);
    painter.end();
    QStringList texts;
    qreal until = -1;
    for (const RecordingPaper::Text &text : paper.texts) {
        texts += text.text;
        QCOMPARE(text.colour, QColor(Qt::black));
        QVERIFY(QRectF(0, 0, paper.width(), paper.height()).contains(text.at));
        QVERIFY(text.at.x() + text.width <= paper.width() + 1);
        if (text.text == u"Until"_s || text.text == row.back()) {
            const qreal end = text.at.x() + text.width;
            QVERIFY2(until < 0 || qAbs(until - end) < 1, "the column is not aligned to its end");
            until = end;
        }
    }
    QCOMPARE(texts, (QStringList{u"Python Italia"_s, u"Members"_s, u"1 entry · as of 21 Nov 2026"_s,
                                 u"Search: status:current"_s, u"Name"_s, u"Until"_s, u"Ann Lee"_s,
                                 u"3 May 2027"_s, u"1 of 1"_s}));
}

void tst_ListDocument::anEmptyListSaysSo()
{
    Printed printed;
    QCOMPARE(printed.layOut().pageCount(), 1);
    must(printed.document.paint());
    QCOMPARE(pagesOf(printed.bytes.data()), 1);
    QCOMPARE(printed.document.layout().foot(0), u"1 of 1"_s);
}

void tst_ListDocument::onlyTheWantedPagesArePainted_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::addColumn<int>("pages");
    QTest::newRow("the first") << 1 << 1 << 1;
    QTest::newRow("some in the middle") << 2 << 3 << 2;
    QTest::newRow("to beyond the end") << 4 << 99 << 2;
}

void tst_ListDocument::onlyTheWantedPagesArePainted()
{
    QFETCH(int, first);
    QFETCH(int, last);
    Printed printed(members(), manyRows);
    QCOMPARE(printed.layOut().pageCount(), 5);
    must(printed.document.paint({first, last}));
    QTEST(pagesOf(printed.bytes.data()), "pages");
}

void tst_ListDocument::layingOutCanBeCancelled()
{
    Printed printed(members(), manyRows);
    qint64 newest = -1;
    qint64 total = 0;
    const auto until = [&](qint64 end) {
        return [&, end](qint64 done, qint64 of) {
            newest = done;
            total = of;
            return done < end;
        };
    };
    QCOMPARE(printed.document.layOut(printed.writer, until(10)).error().kind, ErrorKind::Cancelled);
    QCOMPARE(newest, 10);
    must(printed.document.layOut(printed.writer, until(10 * manyRows)));
    QCOMPARE(printed.document.paint({}, until(2 * manyRows + 5)).error().kind,
             ErrorKind::Cancelled);
    QCOMPARE(newest, 2 * manyRows + 5);
    QCOMPARE(total, 3 * manyRows);
}

void tst_ListDocument::noTypeIsSmall()
{
    RecordingPaper paper;
    const PaperType type(QFont(u"DejaVu Sans"_s, 5), paper);
    for (const PaperFace face :
         {PaperFace::Title, PaperFace::Heading, PaperFace::Body, PaperFace::Small})
        QVERIFY(type.font(face).pointSizeF() >= 8);
}

void tst_ListDocument::whatIsBelowANameHasItsOwnColumn()
{
    const auto titlesWith = [](const QStringList &keys) {
        PrintableList list;
        for (const ListColumn &column : listColumnsOf(Kind::Member)) {
            if (keys.contains(column.key))
                list.columns.push_back(column);
        }
        QStringList titles;
        for (const ListColumn &column : paperColumns(list))
            titles += column.title;
        return titles;
    };
    QCOMPARE(titlesWith({u"name"_s, u"status"_s}),
             (QStringList{u"Name"_s, u"City · Country"_s, u"Status"_s}));
    QCOMPARE(titlesWith({u"name"_s, u"city"_s}), (QStringList{u"Name"_s, u"Country"_s, u"City"_s}));
    QCOMPARE(titlesWith({u"status"_s, u"note"_s}), (QStringList{u"Status"_s, u"Note"_s}));
}

static const Suite<tst_ListDocument> suite;
#include "tst_listdocument.moc"
