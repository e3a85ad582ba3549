#include "desktop/records/ownedform.h"

#include "desktop/records/detailsform.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/icons.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

OwnedForm::OwnedForm(OpenFile &file, Kind kind, const QList<QLatin1String> &fields, QWidget *parent)
    : QWidget(parent), m_file(file), m_firstField(fields.front()),
      m_heading(new InkLabel(Colour::Text, InkLabel::Size::Strong)),
      m_form(new DetailsForm(file, kind, {.keys = fields}))
{
    setObjectName(nameOf(kind) + u"Form"_s);
    m_heading->setWordWrap(true);
    auto *closing = new QToolButton;
    closing->setObjectName(objectName() + u"Close"_s);
    closing->setIcon(iconOf(Icon::Close));
    closing->setAutoRaise(true);
    closing->setToolTip(tr("Close"));
    closing->setAccessibleName(tr("Close"));
    auto *top = new QHBoxLayout;
    top->setContentsMargins(spacing::wide, spacing::normal, spacing::wide, 0);
    top->addWidget(m_heading, 1);
    top->addWidget(closing, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_form);
    setTabOrder(m_form, closing);
    connect(closing, &QToolButton::clicked, this, &OwnedForm::close);
    connect(m_form, &DetailsForm::messageWanted, this, &OwnedForm::messageWanted);
    connect(&file.writer(), &StoreThread::changed, this, [this] {
        if (!isHidden())
            show(m_record);
    });
    hide();
}

void OwnedForm::open(const RecordRef &record)
{
    show(record);
    m_form->focusField(m_firstField);
}

void OwnedForm::turnTo(const std::optional<RecordRef> &record)
{
    if (isHidden() || record == m_record)
        return;
    if (record)
        show(*record);
    else
        close();
}

void OwnedForm::show(const RecordRef &record)
{
    const auto found = m_file.reader().find(record);
    if (!found || !*found)
        return close();
    m_record = record;
    m_heading->setText(titleOf(**found));
    setAccessibleName(m_heading->text());
    m_form->showRecord(**found);
    setVisible(true);
}

void OwnedForm::close()
{
    if (isHidden())
        return;
    m_form->finishEditing();
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    hide();
    if (hadFocus)
        Q_EMIT left();
}

void OwnedForm::setReadOnly(bool readOnly)
{
    m_form->setReadOnly(readOnly);
}

void OwnedForm::finishEditing()
{
    m_form->finishEditing();
}

void OwnedForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace chapterhouse
