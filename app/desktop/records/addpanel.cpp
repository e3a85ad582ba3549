#include "desktop/records/addpanel.h"

#include "desktop/records/answering.h"
#include "desktop/records/fieldeditors.h"
#include "desktop/widgets/fields/fieldeditor.h"
#include "desktop/widgets/fields/fieldrow.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"
#include "domain/fieldtext.h"

#include <QBoxLayout>
#include <QKeyEvent>

namespace chapterhouse {

AddPanel::AddPanel(OpenFile &file, const QString &name, const QString &title, const QString &accept,
                   QWidget *parent)
    : QWidget(parent), m_file(file), m_column(new QVBoxLayout(this)), m_form(new FieldForm),
      m_answer(new AnswerRow(name, accept))
{
    setObjectName(name);
    setAccessibleName(title);
    auto *heading = new InkLabel(Colour::Text, InkLabel::Size::Strong);
    heading->setText(title);
    m_column->setContentsMargins(0, spacing::normal, 0, spacing::normal);
    m_column->setSpacing(spacing::normal);
    for (QWidget *part : std::initializer_list<QWidget *>{heading, m_form, m_answer})
        m_column->addWidget(part);
    connect(m_answer, &AnswerRow::accepted, this, &AddPanel::add);
    connect(m_answer, &AnswerRow::cancelled, this, &AddPanel::dismiss);
    connect(m_answer, &AnswerRow::settled, this, &AddPanel::dismiss);
    connect(m_answer, &AnswerRow::problemMissed, this, &AddPanel::problemMissed);
    hide();
}

void AddPanel::addField(const QString &label, FieldEditor *editor, const QString &name)
{
    editor->setObjectName(name);
    m_form->addField(label, editor);
    setTabOrder(editor, m_answer);
}

FieldEditor *AddPanel::addField(Kind kind, QLatin1String key, const QString &prefix,
                                FieldEditor *editor)
{
    const Catalogue &catalogue = catalogueOf(kind);
    const FieldSpec &field = catalogue.at(catalogue.indexOf(key));
    if (!editor)
        editor = newFieldEditor(field, m_file.today());
    addField(field.titleText(), editor, prefix + key);
    m_keyed.append({key, editor});
    return editor;
}

void AddPanel::addNote(QWidget *note)
{
    m_column->insertWidget(m_column->indexOf(m_answer), note);
}

FieldTexts AddPanel::texts() const
{
    FieldTexts texts;
    for (const auto &[key, editor] : m_keyed) {
        const QString text = exactText(editor->value());
        if (!text.isEmpty())
            texts.append({key, text});
    }
    return texts;
}

void AddPanel::begin()
{
    m_answer->begin();
    const auto editors = m_form->findChildren<FieldEditor *>();
    for (FieldEditor *editor : editors) {
        editor->restore();
        editor->setValue({});
    }
    show();
    editors.front()->setFocus();
}

void AddPanel::dismiss()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT closed();
}

void AddPanel::add()
{
    m_form->finishEditing();
    answer(*m_answer, m_file.writer(), verb(),
           [this, name = newName()](const AddedRecord &record) { Q_EMIT added(record.id, name); });
}

void AddPanel::keyPressEvent(QKeyEvent *event)
{
    if (!m_answer->takesKey(event->key()))
        QWidget::keyPressEvent(event);
}

} // namespace chapterhouse
