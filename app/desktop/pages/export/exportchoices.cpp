#include "desktop/pages/export/exportchoices.h"

#include "desktop/pages/export/columnchooser.h"
#include "desktop/pages/export/columnsetbar.h"
#include "desktop/pages/export/exportwords.h"
#include "desktop/pages/export/folderplanview.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QStackedWidget>
#include <QStringDecoder>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int choicesWidth = 300;
constexpr int previewLines = 30;
/// A calendar begins with its time zones.
constexpr int calendarLines = 500;

/// Records that were selected by hand are searched by their ids, which nobody can read.
bool isSelection(const QString &query)
{
    return query.startsWith("id:"_L1);
}

InkLabel *heading(const QString &text, QWidget *buddy = nullptr)
{
    auto *label = new InkLabel(Colour::Text, InkLabel::Size::Strong);
    label->setText(text);
    label->setBuddy(buddy);
    return label;
}

/// The first lines of the bytes, without the byte order mark, which cannot be seen.
QString firstLines(const QByteArray &bytes, int lines)
{
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(bytes);
    qsizetype end = 0;
    for (int line = 0; line < lines && end >= 0; ++line)
        end = text.indexOf("\r\n"_L1, end == 0 ? 0 : end + 2);
    return end < 0 ? text.trimmed() : text.left(end);
}

} // namespace

ExportChoices::ExportChoices(Kind kind, const QString &query, QWidget *parent)
    : QWidget(parent), m_kind(kind), m_query(query), m_all(new QRadioButton),
      m_search(new QRadioButton), m_order(new InkLabel(Colour::Quiet, InkLabel::Size::Small)),
      m_sets(new ColumnSetBar), m_columns(new ColumnChooser(kind)), m_style(new QComboBox),
      m_styleWords(new InkLabel(Colour::Quiet, InkLabel::Size::Small)), m_ofTables(new QWidget),
      m_preview(new QPlainTextEdit), m_folder(new FolderPlanView(kind)), m_shown(new QStackedWidget)
{
    setObjectName(u"exportChoices"_s);
    m_all->setObjectName(u"exportAll"_s);
    m_search->setObjectName(u"exportSearch"_s);
    m_order->setObjectName(u"exportOrder"_s);
    m_order->setWordWrap(true);
    m_style->setObjectName(u"exportStyle"_s);
    m_preview->setObjectName(u"exportPreview"_s);
    (query.isEmpty() ? m_all : m_search)->setChecked(true);
    fillStyles();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::wide, 0, spacing::wide, spacing::wide);
    row->setSpacing(spacing::wide + spacing::normal);
    row->addWidget(makeChoices());
    m_shown->addWidget(makePreview());
    m_shown->addWidget(m_folder);
    row->addWidget(m_shown, 1);
    showCounts({}, {});
    showStyle();
    connect(m_search, &QRadioButton::toggled, this, &ExportChoices::changed);
    connect(m_sets, &ColumnSetBar::chosen, this, [this] {
        useSet();
        Q_EMIT changed();
    });
    connect(m_style, &QComboBox::activated, this, [this] {
        showStyle();
        Q_EMIT changed();
    });
    connect(m_columns, &ColumnChooser::columnsChanged, this, [this] {
        m_sets->setOwnChoice(m_columns->columns());
        Q_EMIT changed();
    });
}

QWidget *ExportChoices::makeChoices()
{
    auto *room = new QWidget;
    room->setFixedWidth(choicesWidth);
    auto *column = new QVBoxLayout(room);
    column->setContentsMargins({});
    column->setSpacing(spacing::normal);
    column->addWidget(heading(m_kind == Kind::Member ? tr("Who") : tr("Which")));
    column->addWidget(m_all);
    column->addWidget(m_search);
    column->addWidget(m_order);
    column->addSpacing(spacing::normal);
    column->addWidget(heading(tr("Written"), m_style));
    column->addWidget(m_style);
    m_styleWords->setWordWrap(true);
    column->addWidget(m_styleWords);
    column->addSpacing(spacing::normal);
    column->addWidget(m_ofTables, 1);
    column->addStretch();
    auto *ofTables = new QVBoxLayout(m_ofTables);
    ofTables->setContentsMargins({});
    ofTables->setSpacing(spacing::normal);
    ofTables->addWidget(heading(tr("Columns")));
    ofTables->addWidget(m_sets);
    ofTables->addWidget(m_columns, 1);
    m_style->setAccessibleName(tr("How the file is written"));
    return room;
}

QWidget *ExportChoices::makePreview()
{
    auto *room = new QWidget;
    auto *column = new QVBoxLayout(room);
    column->setContentsMargins({});
    column->setSpacing(spacing::normal);
    column->addWidget(heading(tr("The first lines of the file"), m_preview));
    column->addWidget(m_preview, 1);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(smallFont(font()).pointSizeF());
    m_preview->setFont(fixed);
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setAccessibleName(tr("The first lines of the file"));
    return room;
}

void ExportChoices::useSet()
{
    const ColumnSet &set = m_sets->current();
    m_columns->setColumns(set.columns);
    if (set.where.isEmpty())
        return;
    m_query = set.where;
    m_search->setChecked(true);
}

void ExportChoices::showCounts(const QString &all, const QString &search)
{
    m_all->setText(all.isEmpty() ? tr("All") : tr("All: %1").arg(all));
    const QString shown = fontMetrics().elidedText(m_query, Qt::ElideRight, choicesWidth / 2);
    const QString who = isSelection(m_query) ? tr("Those selected") : tr("“%1”").arg(shown);
    m_search->setText(search.isEmpty() ? who : tr("%1: %2", "who: how many").arg(who, search));
    m_search->setToolTip(isSelection(m_query) ? QString() : m_query);
    m_search->setVisible(!m_query.isEmpty());
}

void ExportChoices::showOrder(const QString &words)
{
    m_order->setText(words);
}

void ExportChoices::showPreview(const QByteArray &bytes)
{
    const bool isCalendar = format() == FileFormat::Calendar;
    m_preview->setPlainText(firstLines(bytes, isCalendar ? calendarLines : previewLines));
}

QString ExportChoices::query() const
{
    return m_search->isChecked() ? m_query : QString();
}

QList<ColumnTarget> ExportChoices::columns() const
{
    return m_columns->columns();
}

QStringList ExportChoices::privateColumns() const
{
    const Catalogue &catalogue = catalogueOf(m_kind);
    QStringList titles;
    for (const ColumnTarget &column : columns()) {
        const bool isField = column.what == ColumnTarget::What::Field;
        if (isField && catalogue.at(column.field).is(FieldFlag::Private))
            titles += titleOf(column, catalogue);
    }
    return titles;
}

FileFormat ExportChoices::format() const
{
    return m_styles[m_style->currentIndex()].format;
}

CsvStyle ExportChoices::style() const
{
    return m_styles[m_style->currentIndex()].csv;
}

void ExportChoices::fillStyles()
{
    const CsvStyle spreadsheet = CsvStyle::spreadsheet();
    const QString separator =
        spreadsheet.dialect.separator == u';' ? tr("semicolons") : tr("commas");
    m_styles = {
        {.title = tr("For spreadsheets"),
         .words = tr("Opens well in Excel and LibreOffice, separated by %1. What they might run as "
                     "a formula is guarded with an apostrophe.")
                      .arg(separator),
         .csv = spreadsheet},
        {.title = tr("Exact, for programs"),
         .words = tr("Separated by commas, with nothing added or changed: it comes in again to the "
                     "byte.")}};
    const QList<FileFormat> formats = exportFormatsOf(m_kind);
    if (formats.contains(FileFormat::Calendar))
        m_styles +=
            {.title = tr("Calendar (.ics)"),
             .words = tr("For other calendars, on computers and telephones. Who takes it in "
                         "again gets what changed, not a second copy."),
             .format = FileFormat::Calendar};
    if (formats.contains(FileFormat::SiteFiles))
        m_styles += {.title = tr("Files of the website"),
                     .words = ExportWords::siteFiles(m_kind),
                     .format = FileFormat::SiteFiles};
    for (const Style &style : std::as_const(m_styles))
        m_style->addItem(style.title);
}

void ExportChoices::showStyle()
{
    m_styleWords->setText(m_styles[m_style->currentIndex()].words);
    m_ofTables->setVisible(format() == FileFormat::Table);
    m_order->setVisible(format() == FileFormat::Table);
    m_shown->setCurrentIndex(format() == FileFormat::SiteFiles ? 1 : 0);
}

} // namespace chapterhouse
