#include "desktop/pages/export/exportchoices.h"

#include "desktop/pages/export/columnchooser.h"
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

QString setWords(const ColumnSet &set)
{
    if (set.name == defaultColumnSet)
        return ExportChoices::tr("The usual ones");
    if (set.name == fullColumnSet)
        return ExportChoices::tr("Everything, with all periods");
    return set.name;
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
      m_set(new QComboBox), m_columns(new ColumnChooser(Kind::Member)), m_style(new QComboBox),
      m_styleWords(new InkLabel(Colour::Quiet, InkLabel::Size::Small)),
      m_preview(new QPlainTextEdit)
{
    setObjectName(u"exportChoices"_s);
    m_all->setObjectName(u"exportAll"_s);
    m_search->setObjectName(u"exportSearch"_s);
    m_set->setObjectName(u"columnSet"_s);
    m_style->setObjectName(u"exportStyle"_s);
    m_preview->setObjectName(u"exportPreview"_s);
    m_search->setVisible(!query.isEmpty());
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
    connect(m_set, &QComboBox::activated, this, &ExportChoices::useSet);
    connect(m_style, &QComboBox::activated, this, [this] {
        showStyle();
        Q_EMIT changed();
    });
    connect(m_columns, &ColumnChooser::columnsChanged, this, [this] {
        m_sets.last().columns = m_columns->columns();
        m_set->setCurrentIndex(m_set->count() - 1);
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
    column->addSpacing(spacing::normal);
    column->addWidget(heading(tr("Written"), m_style));
    column->addWidget(m_style);
    m_styleWords->setWordWrap(true);
    column->addWidget(m_styleWords);
    column->addSpacing(spacing::normal);
    column->addWidget(heading(tr("Columns"), m_set));
    column->addWidget(m_set);
    column->addWidget(m_columns, 1);
    m_style->setAccessibleName(tr("How the file is written"));
    m_set->setAccessibleName(tr("Columns"));
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

void ExportChoices::setSets(const QList<ColumnSet> &sets, const QList<ColumnTarget> &own)
{
    m_sets = sets;
    for (const ColumnSet &set : sets)
        m_set->addItem(setWords(set));
    m_sets += ColumnSet{.columns = own.isEmpty() ? m_sets.value(0).columns : own};
    m_set->addItem(tr("My own choice"));
    m_set->setCurrentIndex(0);
    m_columns->setColumns(m_sets.first().columns);
}

void ExportChoices::showCounts(const QString &all, const QString &search)
{
    m_all->setText(all.isEmpty() ? tr("All members") : tr("All: %1").arg(all));
    const QString shown = fontMetrics().elidedText(m_query, Qt::ElideRight, choicesWidth / 2);
    m_search->setText(search.isEmpty() ? tr("“%1”").arg(shown) : tr("“%1”: %2").arg(shown, search));
    m_search->setToolTip(m_query);
}

void ExportChoices::showPreview(const QByteArray &bytes)
{
    m_preview->setPlainText(firstLines(bytes));
}

bool ExportChoices::isWholeRoster() const
{
    return !m_search->isChecked();
}

QList<ColumnTarget> ExportChoices::columns() const
{
    return m_columns->columns();
}

std::optional<QList<ColumnTarget>> ExportChoices::ownColumns() const
{
    if (m_set->currentIndex() != m_set->count() - 1)
        return std::nullopt;
    return columns();
}

CsvStyle ExportChoices::style() const
{
    return m_style->currentIndex() == 0 ? CsvStyle::spreadsheet() : CsvStyle::exact();
}

void ExportChoices::useSet(int index)
{
    m_columns->setColumns(m_sets[index].columns);
    Q_EMIT changed();
}

void ExportChoices::showStyle()
{
    m_styleWords->setText(
        m_style->currentIndex() == 0
            ? tr("Opens well in Excel and LibreOffice. What they might run as a formula is "
                 "guarded with an apostrophe.")
            : tr("Nothing is added or changed: it comes in again to the byte."));
}

} // namespace chapterhouse
