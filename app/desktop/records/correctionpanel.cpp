#include "desktop/records/correctionpanel.h"

#include "actions/recordverbs.h"
#include "desktop/records/answering.h"
#include "desktop/records/fieldeditors.h"
#include "desktop/widgets/fields/fieldrow.h"
#include "desktop/widgets/fields/linefield.h"
#include "desktop/widgets/look/type.h"
#include "domain/fieldtext.h"

#include <QBoxLayout>
#include <QKeyEvent>

namespace chapterhouse {

using namespace Qt::StringLiterals;

CorrectionPanel::CorrectionPanel(OpenFile &file, Kind kind, const QList<QLatin1String> &keys,
                                 QWidget *parent)
    : QWidget(parent), m_file(file), m_form(new FieldForm),
      m_answer(new AnswerRow(u"correct"_s, tr("Correct")))
{
    setObjectName(u"correct_"_s + nameOf(kind));
    const Catalogue &catalogue = catalogueOf(kind);
    for (const QLatin1String key : keys) {
        const FieldSpec &field = catalogue.at(catalogue.indexOf(key));
        m_editors.append({key, newFieldEditor(field, file.today())});
        m_form->addField(field.titleText(), m_editors.back().second);
    }
    m_editors.append({u"reason"_s, new TextField});
    m_form->addField(tr("Reason"), m_editors.back().second);
    for (const auto &[key, editor] : std::as_const(m_editors))
        editor->setObjectName(u"correct_"_s + key);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::normal);
    column->addWidget(m_form);
    column->addWidget(m_answer);
    connect(m_answer, &AnswerRow::accepted, this, &CorrectionPanel::carryOut);
    connect(m_answer, &AnswerRow::cancelled, this, &QWidget::hide);
    connect(m_answer, &AnswerRow::settled, this, &QWidget::hide);
    connect(m_answer, &AnswerRow::problemMissed, this, &CorrectionPanel::problemMissed);
    hide();
}

void CorrectionPanel::open(const Record &record)
{
    m_record = record.ref();
    const Catalogue &catalogue = catalogueOf(record.kind);
    for (const auto &[key, editor] : std::as_const(m_editors)) {
        const auto field = catalogue.find(key);
        editor->restore();
        editor->setValue(field ? record.values[*field] : FieldValue());
    }
    m_answer->begin();
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
        *m_answer, m_file.writer(),
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

void CorrectionPanel::keyPressEvent(QKeyEvent *event)
{
    if (!m_answer->takesKey(event->key()))
        QWidget::keyPressEvent(event);
}

} // namespace chapterhouse
