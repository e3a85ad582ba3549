#include "desktop/records/detailsform.h"
#include "desktop/records/recordlistside.h"
#include "desktop/records/recordlistview.h"
#include "desktop/widgets/bandlabel.h"
#include "desktop/widgets/chiprow.h"
#include "desktop/widgets/fields/fieldeditor.h"
#include "desktop/widgets/fields/fieldrow.h"
#include "desktop/widgets/fields/tagchip.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"
#include "domain/fieldtext.h"
#include "support/openfilefixture.h"
#include "support/testmain.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QCompleter>
#include <QHeaderView>
#include <QLineEdit>

using namespace chapterhouse;
using namespace chapterhouse::tests;
using namespace Qt::StringLiterals;

/// What shows records of any kind, on kinds other than members.
class tst_Records : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFormHasTheAskedFieldsInTheirOrder();
    void aFieldOfAnyKindIsShownAndSaved_data();
    void aFieldOfAnyKindIsShownAndSaved();
    void codesAreShownAndTypedInWords();
    void aRecordReferredToIsShownAndTypedByName();
    void aFlagIsSavedAtOnce();
    void anAmountShowsItsCurrency();
    void aListHasTheUsualColumnsOfItsKind();
    void textsGiveWayToNames();
    void aWidthThatWasChosenStays();
    void aChipOfTheGuideIsATermOfTheDay();
    void aReferenceIsCompletedWithNames();
    void thePastIsSaidInABand();

private:
    Record addBody(const QString &name, const QString &kind);
    QString stored(const Record &record, QLatin1String key);

    std::unique_ptr<OpenFileFixture> m_fixture;
    Record m_board;
};

namespace {

/// A form in a window of its own.
class FormWindow {
public:
    FormWindow(OpenFile &file, const Record &record) : form(file, record.kind)
    {
        form.showRecord(record);
        form.show();
        if (!QTest::qWaitForWindowActive(&form))
            qFatal("the window is not active");
    }

    template<class T>
    T *inputOf(QLatin1String key)
    {
        return form.findChild<FieldEditor *>(u"field_"_s + key)->findChild<T *>();
    }
    void type(QLatin1String key, const QString &text)
    {
        auto *line = inputOf<QLineEdit>(key);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
    }

    DetailsForm form;
};

/// A list in a window of its own.
class ListWindow {
public:
    ListWindow(OpenFile &file, Kind kind) : side(file, kind, u"List"_s, guide())
    {
        side.resize(900, 500);
        side.show();
        if (!QTest::qWaitForWindowActive(&side))
            qFatal("the window is not active");
    }

    QStringList names() const
    {
        QStringList all;
        for (int row = 0; row < side.model()->rowCount(); ++row)
            all += side.model()->index(row, 0).data().toString();
        return all;
    }
    void clickChip(const QString &label)
    {
        for (auto *chip : side.findChild<ChipRow *>()->findChildren<QAbstractButton *>()) {
            if (chip->text() == label)
                QTest::mouseClick(chip, Qt::LeftButton);
        }
    }

    RecordListSide side;

private:
    static SearchGuide guide()
    {
        return {.placeholder = {},
                .choices = {{u"Committees"_s, [](QDate) { return u"kind:committee"_s; }},
                            {u"Of this year"_s,
                             [](QDate today) { return u"name:%1"_s.arg(today.year()); }}},
                .filters = {},
                .commonValues = {}};
    }
};

} // namespace

void tst_Records::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_fixture = std::make_unique<OpenFileFixture>();
    m_board = addBody(u"Board"_s, u"board"_s);
}

Record tst_Records::addBody(const QString &name, const QString &kind)
{
    return m_fixture->stored.add(Kind::Body,
                                 {{"name", name}, {"kind", kind}, {"seats_min", qint64(6)}});
}

QString tst_Records::stored(const Record &record, QLatin1String key)
{
    return exactText(must(m_fixture->file().reader().get(record.ref())).at(key));
}

void tst_Records::aFormHasTheAskedFieldsInTheirOrder()
{
    const DetailsForm form(m_fixture->file(), Kind::Body, {.keys = {"seats_max"_L1, "name"_L1}});
    QStringList names;
    for (const auto *editor : form.findChildren<FieldEditor *>())
        names += editor->objectName();
    QCOMPARE(names, (QStringList{u"field_seats_max"_s, u"field_name"_s}));
}

void tst_Records::aFieldOfAnyKindIsShownAndSaved_data()
{
    QTest::addColumn<QLatin1String>("key");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("saved");
    QTest::newRow("text") << "name"_L1 << u"Board"_s << u"Council"_s << u"Council"_s;
    QTest::newRow("number") << "seats_min"_L1 << u"6"_s << u"7"_s << u"7"_s;
    QTest::newRow("an article by the title of its rule")
        << "grounds"_L1 << QString() << u"Stepping down: article 15,"_s
        << u"stepping_down article 15"_s;
    QTest::newRow("an article by the name of its rule")
        << "grounds"_L1 << QString() << u"stepping_down article 15,"_s
        << u"stepping_down article 15"_s;
    QTest::newRow("list") << "functions"_L1 << QString() << u"President,"_s << u"President"_s;
}

void tst_Records::aFieldOfAnyKindIsShownAndSaved()
{
    QFETCH(const QLatin1String, key);
    QFETCH(const QString, typed);
    QFETCH(const QString, saved);
    FormWindow window(m_fixture->file(), m_board);
    QTEST(window.inputOf<QLineEdit>(key)->text(), "shown");
    window.type(key, typed);
    QTRY_COMPARE(stored(m_board, key), saved);
}

void tst_Records::codesAreShownAndTypedInWords()
{
    const Record italy =
        m_fixture->stored.add(Kind::Chapter, {{"name", u"Italy"_s},
                                              {"slug", u"italy"_s},
                                              {"state", u"active"_s},
                                              {"languages", QStringList{u"it"_s, u"de-CH"_s}},
                                              {"meeting", u"FREQ=WEEKLY;BYDAY=TU"_s},
                                              {"meeting_start", u"2026-01-06T15:00"_s},
                                              {"meeting_zone", u"Europe/Rome"_s}});
    FormWindow window(m_fixture->file(), italy);
    QStringList chips;
    for (const auto *chip : window.form.findChildren<TagChip *>())
        chips += chip->text();
    QCOMPARE(chips, (QStringList{u"Italian"_s, u"German (Switzerland)"_s}));
    QStringList notes;
    for (const auto *row : window.form.findChildren<FieldRow *>())
        notes += row->sentence();
    notes.removeAll(QString());
    QCOMPARE(notes, (QStringList{u"Every Tuesday"_s, u"6 Jan 2026, 15:00"_s}));
    QCOMPARE(window.inputOf<QLineEdit>("meeting"_L1)->text(), u"FREQ=WEEKLY;BYDAY=TU"_s);
    window.type("languages"_L1, u"Ukrainian,"_s);
    QTRY_COMPARE(stored(italy, "languages"_L1), u"it; de-CH; uk"_s);
}

void tst_Records::aRecordReferredToIsShownAndTypedByName()
{
    const Record control = addBody(u"Control"_s, u"committee"_s);
    FormWindow window(m_fixture->file(), m_board);
    window.type("excludes"_L1, u"Control,"_s);
    QTRY_COMPARE(stored(m_board, "excludes"_L1), control.id().text());
    window.form.showRecord(must(m_fixture->file().reader().get(m_board.ref())));
    QCOMPARE(window.inputOf<TagChip>("excludes"_L1)->text(), u"Control"_s);
}

void tst_Records::aFlagIsSavedAtOnce()
{
    FormWindow window(m_fixture->file(), m_board);
    window.inputOf<QCheckBox>("ends_with_membership"_L1)->click();
    QTRY_COMPARE(stored(m_board, "ends_with_membership"_L1), u"yes"_s);
}

void tst_Records::anAmountShowsItsCurrency()
{
    const Record tier = m_fixture->stored.add(Kind::Tier, {{"name", u"Community"_s},
                                                           {"class", u"regular"_s},
                                                           {"months", qint64(12)},
                                                           {"amount", Money{1000}},
                                                           {"currency", u"PLN"_s}});
    FormWindow window(m_fixture->file(), tier);
    QCOMPARE(window.inputOf<QLineEdit>("amount"_L1)->text(), u"10.00"_s);
    QCOMPARE(window.inputOf<InkLabel>("amount"_L1)->text(), u"PLN"_s);
}

void tst_Records::aListHasTheUsualColumnsOfItsKind()
{
    ListWindow window(m_fixture->file(), Kind::Tier);
    QCOMPARE(
        window.side.list()->arrangement().columns,
        (QStringList{u"name"_s, u"class"_s, u"months"_s, u"amount"_s, u"currency"_s, u"votes"_s}));
    QCOMPARE(window.side.list()->objectName(), u"tierList"_s);
}

void tst_Records::textsGiveWayToNames()
{
    const QString name = u"Netherlands and Flanders"_s;
    m_fixture->stored.add(Kind::Chapter, {{"name", name}, {"state", u"active"_s}});
    ListWindow window(m_fixture->file(), Kind::Chapter);
    const RecordListView *list = window.side.list();
    QTRY_COMPARE(window.names(), QStringList{name});
    const QFontMetrics metrics(strongFont(list->font()));
    window.side.resize(list->columnWidth(1) + list->columnWidth(2) + list->columnWidth(3) +
                           list->columnWidth(4) + metrics.horizontalAdvance(name),
                       500);
    QTRY_VERIFY(list->columnWidth(0) > metrics.horizontalAdvance(name));
    QVERIFY(list->columnWidth(3) > metrics.horizontalAdvance(u"Leads"_s));
}

void tst_Records::aWidthThatWasChosenStays()
{
    m_fixture->stored.add(Kind::Chapter,
                          {{"name", u"Netherlands and Flanders"_s}, {"state", u"active"_s}});
    ListWindow window(m_fixture->file(), Kind::Chapter);
    RecordListView *list = window.side.list();
    QTRY_COMPARE(window.names().size(), 1);
    list->header()->resizeSection(3, 222);
    window.side.resize(500, 500);
    QTRY_VERIFY(list->viewport()->width() <= 500);
    QCOMPARE(list->columnWidth(3), 222);
}

void tst_Records::aChipOfTheGuideIsATermOfTheDay()
{
    addBody(u"Assembly 2026"_s, u"committee"_s);
    addBody(u"Assembly 2025"_s, u"committee"_s);
    ListWindow window(m_fixture->file(), Kind::Body);
    QTRY_COMPARE(window.names().size(), 3);
    window.clickChip(u"Committees"_s);
    QCOMPARE(window.side.search()->text(), u"kind:committee"_s);
    QTRY_COMPARE(window.names().size(), 2);
    window.clickChip(u"Of this year"_s);
    QCOMPARE(window.side.search()->text(), u"kind:committee name:2026"_s);
    QTRY_COMPARE(window.names(), QStringList{u"Assembly 2026"_s});
    QCOMPARE(window.side.total(), 3);
}

void tst_Records::aReferenceIsCompletedWithNames()
{
    ListWindow window(m_fixture->file(), Kind::Seat);
    window.side.search()->focusField();
    QTest::keyClicks(window.side.window()->focusWidget(), u"body:b"_s);
    auto *popup = window.side.search()->findChild<QCompleter *>()->popup();
    QTRY_VERIFY(popup->isVisible());
    QCOMPARE(popup->model()->rowCount(), 1);
    QCOMPARE(popup->model()->index(0, 0).data().toString(), u"Board"_s);
}

void tst_Records::thePastIsSaidInABand()
{
    ListWindow window(m_fixture->file(), Kind::Body);
    auto *band = window.side.findChild<BandLabel *>();
    QVERIFY(!band->isVisible());
    window.side.search()->setDay(QDate(2025, 3, 1));
    QVERIFY(band->isVisible());
    QCOMPARE(window.side.pastSentence(), u"As it was on 1 Mar 2025. Editing is off."_s);
    QCOMPARE(window.side.model()->day(), QDate(2025, 3, 1));
}

static const Suite<tst_Records> suite;
#include "tst_records.moc"
