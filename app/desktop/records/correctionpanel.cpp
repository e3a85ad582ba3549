#include "desktop/records/correctionpanel.h"

#include "actions/recordverbs.h"
#include "desktop/records/answering.h"
#include "desktop/records/fieldeditors.h"
#include "desktop/widgets/fields/fieldrow.h"
#include "desktop/widgets/fields/linefield.h"
#include "domain/fieldtext.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

CorrectionPanel::CorrectionPanel(OpenFile &file, Kind kind, const QList<QLatin1String> &keys,
                                 QWidget *parent)
    : AskingPanel(Place::Section, u"correct"_s, parent), m_file(file), m_form(new FieldForm)
{
    setObjectName(u"correct_"_s + nameOf(kind));
    const Catalogue &catalogue = catalogueOf(kind);
    for (const QLatin1String key : keys) {
        const FieldSpec &field = catalogue.at(catalogue.indexOf(key));
        m_editors.append({key, newFieldEditor(field, file)});
        m_form->addField(field.titleText(), m_editors.back().second);
    }
    m_editors.append({u"reason"_s, new TextField});
    m_form->addField(tr("Reason"), m_editors.back().second);
    for (const auto &[key, editor] : std::as_const(m_editors))
        editor->setObjectName(u"correct_"_s + key);
    setForm(m_form);
    answerRow().setAcceptText(tr("Correct"));
}

void CorrectionPanel::open(const Record &record)
{
    putAside();
    m_record = record.ref();
    const Catalogue &catalogue = catalogueOf(record.kind);
    for (const auto &[key, editor] : std::as_const(m_editors)) {
        const auto field = catalogue.find(key);
        editor->restore();
        editor->setValue(field ? record.values[*field] : FieldValue());
    }
    beginQuestion(record.id().text());
    show();
    m_editors.front().second->setFocus();
}

void CorrectionPanel::carryOut()
{
    m_form->finishEditing();
    FieldTexts texts;
    for (const auto &[key, editor] : std::as_const(m_editors))
        texts.append({key, exactText(editor->value())});
    const QString reason = texts.takeLast().second;
    answer(
        answerRow(), m_file.writer(),
        [ref = m_record, texts, reason](Store &store) {
            return setFields(store, ref, texts, reason);
        },
        [](const ChangeSet &) {});
}

void CorrectionPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT openChanged();
}

void CorrectionPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    Q_EMIT openChanged();
}

} // namespace chapterhouse
