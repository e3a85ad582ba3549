#include "desktop/pages/export/exportchoices.h"

#include "desktop/pages/export/columnchooser.h"
#include "desktop/pages/export/columnsetbar.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QStringDecoder>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int choicesWidth = 300;
constexpr int previewLines = 30;

/// Members that were selected by hand are searched by their ids, which nobody can read.
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
QString firstLines(const QByteArray &bytes)
{
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(bytes);
    qsizetype end = 0;
    for (int line = 0; line < previewLines && end >= 0; ++line)
        end = text.indexOf("\r\n"_L1, end == 0 ? 0 : end + 2);
    return end < 0 ? text.trimmed() : text.left(end);
}

} // namespace

ExportChoices::ExportChoices(const QString &query, QWidget *parent)
    : QWidget(parent), m_query(query), m_all(new QRadioButton), m_search(new QRadioButton),
      m_order(new InkLabel(Colour::Quiet, InkLabel::Size::Small)), m_sets(new ColumnSetBar),
      m_columns(new ColumnChooser(Kind::Member)), m_style(new QComboBox),
      m_styleWords(new InkLabel(Colour::Quiet, InkLabel::Size::Small)),
      m_preview(new QPlainTextEdit)
{
    setObjectName(u"exportChoices"_s);
    m_all->setObjectName(u"exportAll"_s);
    m_search->setObjectName(u"exportSearch"_s);
    m_order->setObjectName(u"exportOrder"_s);
    m_order->setWordWrap(true);
    m_style->setObjectName(u"exportStyle"_s);
    m_preview->setObjectName(u"exportPreview"_s);
    (query.isEmpty() ? m_all : m_search)->setChecked(true);
    m_style->addItems({tr("For spreadsheets"), tr("Exact, for programs")});
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::wide, 0, spacing::wide, spacing::wide);
    row->setSpacing(spacing::wide + spacing::normal);
    row->addWidget(makeChoices());
    row->addWidget(makePreview(), 1);
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
    column->addWidget(heading(tr("Who")));
    column->addWidget(m_all);
    column->addWidget(m_search);
    column->addWidget(m_order);
    column->addSpacing(spacing::normal);
    column->addWidget(heading(tr("Written"), m_style));
    column->addWidget(m_style);
    m_styleWords->setWordWrap(true);
    column->addWidget(m_styleWords);
    column->addSpacing(spacing::normal);
    column->addWidget(heading(tr("Columns")));
    column->addWidget(m_sets);
    column->addWidget(m_columns, 1);
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
    m_all->setText(all.isEmpty() ? tr("All members") : tr("All: %1").arg(all));
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
    m_preview->setPlainText(firstLines(bytes));
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
    const Catalogue &catalogue = catalogueOf(Kind::Member);
    QStringList titles;
    for (const ColumnTarget &column : columns()) {
        const bool isField = column.what == ColumnTarget::What::Field;
        if (isField && catalogue.at(column.field).is(FieldFlag::Private))
            titles += titleOf(column, catalogue);
    }
    return titles;
}

CsvStyle ExportChoices::style() const
{
    return m_style->currentIndex() == 0 ? CsvStyle::spreadsheet() : CsvStyle::exact();
}

void ExportChoices::showStyle()
{
    const QString separator = style().dialect.separator == u';' ? tr("semicolons") : tr("commas");
    m_styleWords->setText(
        m_style->currentIndex() == 0
            ? tr("Opens well in Excel and LibreOffice, separated by %1. What they might run as a "
                 "formula is guarded with an apostrophe.")
                  .arg(separator)
            : tr("Separated by commas, with nothing added or changed: it comes in again to the "
                 "byte."));
}

} // namespace chapterhouse
