#include "desktop/widgets/fields/datefield.h"

#include "desktop/widgets/fields/calendarpopup.h"
#include "domain/daytext.h"
#include "desktop/widgets/look/icons.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>

namespace chapterhouse {

DateField::DateField(QWidget *parent)
    : LineField(parent),
      m_open(edit()->addAction(iconOf(Icon::Calendar, Colour::Quiet), QLineEdit::TrailingPosition))
{
    m_open->setText(tr("Choose from a calendar"));
    m_open->setToolTip(tr("Choose from a calendar (Alt+Down)"));
    connect(m_open, &QAction::triggered, this, &DateField::openCalendar);
}

void DateField::openCalendar()
{
    if (isReadOnly())
        return;
    edit()->setFocus(Qt::OtherFocusReason);
    auto *popup = new CalendarPopup(this);
    connect(popup, &CalendarPopup::dayChosen, this, &DateField::take);
    const FieldValue typed = typedValue();
    const auto *day = std::get_if<QDate>(&typed);
    popup->openUnder(edit(), day ? *day : m_today);
}

void DateField::take(QDate day)
{
    edit()->setText(dayText(day, locale()));
    finishEditing();
    edit()->setFocus(Qt::OtherFocusReason);
}

QString DateField::textOf(const FieldValue &value) const
{
    if (const auto *day = std::get_if<QDate>(&value))
        return dayText(*day, locale());
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

FieldValue DateField::valueOf(const QString &text) const
{
    const auto day = dayFromText(text, locale());
    return day ? dateValue(*day) : textValue(text);
}

void DateField::showReadOnly(bool readOnly)
{
    LineField::showReadOnly(readOnly);
    m_open->setVisible(!readOnly);
}

bool DateField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == input() && event->type() == QEvent::KeyPress && !isReadOnly()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down && key->modifiers().testFlag(Qt::AltModifier)) {
            openCalendar();
            return true;
        }
    }
    return LineField::eventFilter(watched, event);
}

} // namespace chapterhouse
