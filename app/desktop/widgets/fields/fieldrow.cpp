#include "desktop/widgets/fields/fieldrow.h"

#include "desktop/widgets/fields/fieldeditor.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"

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

FieldForm::FieldForm(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(spacing::normal);
}

FieldRow *FieldForm::addField(const QString &label, FieldEditor *editor)
{
    auto *row = new FieldRow(label, editor, this);
    m_rows.append(row);
    m_column->addWidget(row);
    alignLabels();
    return row;
}

void FieldForm::addWidget(QWidget *widget)
{
    m_column->addWidget(widget);
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
    int width = 0;
    for (const FieldRow *row : std::as_const(m_rows))
        width = std::max(width, row->labelWidthHint());
    for (FieldRow *row : std::as_const(m_rows))
        row->setLabelWidth(width);
}

} // namespace chapterhouse
