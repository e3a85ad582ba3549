#include "desktop/records/correctionpanel.h"

#include "actions/recordverbs.h"
#include "desktop/records/fieldeditors.h"
#include "desktop/widgets/fields/fieldrow.h"
#include "desktop/widgets/fields/linefield.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/dress.h"
#include "desktop/widgets/look/type.h"
#include "domain/fieldtext.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

CorrectionPanel::CorrectionPanel(OpenFile &file, Kind kind, const QList<QLatin1String> &keys,
                                 QWidget *parent)
    : QWidget(parent), m_file(file), m_form(new FieldForm),
      m_problem(new InkLabel(Colour::Wrong, InkLabel::Size::Small))
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
    m_problem->setObjectName(u"correctProblem"_s);
    m_problem->setWordWrap(true);
    auto *accept = new QPushButton(tr("Correct"));
    accept->setObjectName(u"correctAccept"_s);
    setButtonKind(accept, ButtonKind::Primary);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(u"correctCancel"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(accept);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::normal);
    column->addWidget(m_form);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    connect(accept, &QPushButton::clicked, this, &CorrectionPanel::carryOut);
    connect(cancel, &QPushButton::clicked, this, &QWidget::hide);
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
    m_problem->hide();
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
    m_file.writer().run(
        this,
        [ref = m_record, texts, reason](Store &store) {
            return setFields(store, ref, texts, reason);
        },
        [this](const Result<ChangeSet> &corrected) {
            setVisible(!corrected);
            m_problem->setText(corrected ? QString() : corrected.error().message);
            m_problem->setVisible(!corrected);
        });
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
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QWidget::keyPressEvent(event);
}

} // namespace chapterhouse
