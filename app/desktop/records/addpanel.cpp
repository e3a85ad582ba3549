#include "desktop/records/addpanel.h"

#include "desktop/records/answering.h"
#include "desktop/records/fieldeditors.h"
#include "desktop/widgets/fields/fieldeditor.h"
#include "desktop/widgets/fields/fieldrow.h"
#include "domain/fieldtext.h"

namespace chapterhouse {

AddPanel::AddPanel(OpenFile &file, const QString &name, const QString &title, const QString &accept,
                   QWidget *parent)
    : AskingPanel(Place::List, name, parent), m_file(file), m_form(new FieldForm)
{
    setObjectName(name);
    setHeading(title);
    setForm(m_form);
    answerRow().setAcceptText(accept);
}

void AddPanel::addField(const QString &label, FieldEditor *editor, const QString &name)
{
    editor->setObjectName(name);
    m_form->addField(label, editor);
    setTabOrder(editor, &answerRow());
}

FieldEditor *AddPanel::addField(Kind kind, QLatin1String key, const QString &prefix,
                                FieldEditor *editor)
{
    const Catalogue &catalogue = catalogueOf(kind);
    const FieldSpec &field = catalogue.at(catalogue.indexOf(key));
    if (!editor)
        editor = newFieldEditor(field, m_file);
    addField(field.titleText(), editor, prefix + key);
    m_keyed.append({key, editor});
    return editor;
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
    putAside();
    const auto editors = m_form->findChildren<FieldEditor *>();
    for (FieldEditor *editor : editors) {
        editor->restore();
        editor->setValue({});
    }
    fill();
    beginQuestion();
    show();
    editors.front()->setFocus();
}

void AddPanel::carryOut()
{
    m_form->finishEditing();
    answer(answerRow(), m_file.writer(), verb(),
           [this, name = newName()](const AddedRecord &record) { Q_EMIT added(record.id, name); });
}

} // namespace chapterhouse
