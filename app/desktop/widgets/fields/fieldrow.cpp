#include "desktop/widgets/fields/fieldrow.h"

#include "desktop/widgets/fields/fieldeditor.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace chapterhouse {

namespace {

constexpr int widestLabel = 160;

} // namespace

FieldRow::FieldRow(const QString &label, FieldEditor *editor, QWidget *parent)
    : QWidget(parent), m_label(new InkLabel(Colour::Quiet, InkLabel::Size::Normal, this)),
      m_editor(editor), m_sentence(new InkLabel(Colour::Quiet, InkLabel::Size::Small, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::wide);
    m_label->setText(label);
    m_label->setWordWrap(true);
    m_label->setMinimumHeight(controlHeight(font()));
    m_label->setBuddy(editor);
    row->addWidget(m_label, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(spacing::tight);
    column->addWidget(editor);
    column->addWidget(m_sentence);
    row->addLayout(column, 1);
    editor->setFieldName(label);
    m_sentence->setObjectName(QStringLiteral("fieldSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->hide();
}

void FieldRow::setProblem(const QString &sentence)
{
    complain(sentence, Tone::Wrong);
}

void FieldRow::setWarning(const QString &sentence)
{
    complain(sentence, Tone::Warning);
}

void FieldRow::setNote(const QString &note)
{
    m_note = note;
    saySentence();
}

QString FieldRow::sentence() const
{
    return m_sentence->text();
}

void FieldRow::complain(const QString &sentence, Tone tone)
{
    m_complaint = sentence;
    m_editor->setOutlineTone(sentence.isEmpty() ? Tone::Neutral : tone);
    m_sentence->setInk(sentence.isEmpty() ? Colour::Quiet : inkOf(tone));
    saySentence();
}

void FieldRow::saySentence()
{
    const QString &sentence = m_complaint.isEmpty() ? m_note : m_complaint;
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_editor->setFieldDescription(sentence);
}

int FieldRow::labelWidthHint() const
{
    return std::min(widestLabel, m_label->fontMetrics().horizontalAdvance(m_label->text()) + 1);
}

void FieldRow::setLabelWidth(int width)
{
    m_label->setFixedWidth(width);
}

FieldForm::FieldForm(int columns, QWidget *parent)
    : QWidget(parent), m_columns(columns), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(spacing::wide);
    m_grid->setVerticalSpacing(spacing::normal);
    for (int column = 0; column < columns; ++column)
        m_grid->setColumnStretch(column, 1);
}

FieldRow *FieldForm::addField(const QString &label, FieldEditor *editor, Width width)
{
    auto *row = new FieldRow(label, editor, this);
    m_rows.append(row);
    if (width == Width::AllColumns)
        beginLine();
    m_columnOfRow.append(m_place);
    m_grid->addWidget(row, m_line, m_place, 1, width == Width::AllColumns ? m_columns : 1,
                      Qt::AlignTop);
    m_place = width == Width::AllColumns ? m_columns : m_place + 1;
    if (m_place == m_columns)
        beginLine();
    alignLabels();
    return row;
}

void FieldForm::addWidget(QWidget *widget)
{
    beginLine();
    m_grid->addWidget(widget, m_line++, 0, 1, m_columns);
}

void FieldForm::beginLine()
{
    m_line += m_place > 0 ? 1 : 0;
    m_place = 0;
}

void FieldForm::setReadOnly(bool readOnly)
{
    for (FieldRow *row : std::as_const(m_rows))
        row->editor()->setReadOnly(readOnly);
}

void FieldForm::finishEditing()
{
    for (FieldRow *row : std::as_const(m_rows))
        row->editor()->finishEditing();
}

void FieldForm::alignLabels()
{
    QList<int> widths(m_columns, 0);
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        int &width = widths[m_columnOfRow[i]];
        width = std::max(width, m_rows[i]->labelWidthHint());
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setLabelWidth(widths[m_columnOfRow[i]]);
}

} // namespace chapterhouse
