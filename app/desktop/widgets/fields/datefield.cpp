#include "desktop/widgets/fields/datefield.h"

#include "desktop/widgets/fields/calendarpopup.h"
#include "desktop/widgets/look/icons.h"
#include "domain/daytext.h"
#include "domain/momenttext.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>

namespace chapterhouse {

DateField::DateField(QWidget *parent, Holds holds)
    : LineField(parent), m_holds(holds),
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
    const auto typed = typedMoment();
    popup->openUnder(edit(), typed ? typed->day : m_today);
}

void DateField::take(QDate day)
{
    const auto typed = typedMoment();
    const QTime time = typed && m_holds == Holds::DayOrTime ? typed->time : QTime();
    edit()->setText(momentText({day, time}, locale()));
    finishEditing();
    edit()->setFocus(Qt::OtherFocusReason);
}

QString DateField::textOf(const FieldValue &value) const
{
    if (const auto *day = std::get_if<QDate>(&value))
        return dayText(*day, locale());
    const auto *text = std::get_if<QString>(&value);
    const auto moment = text ? momentFromText(*text, locale()) : std::nullopt;
    if (moment && m_holds == Holds::DayOrTime)
        return momentText(*moment, locale());
    return text ? *text : QString();
}

FieldValue DateField::valueOf(const QString &text) const
{
    if (m_holds == Holds::DayOrTime) {
        const auto moment = momentFromText(text, locale());
        return textValue(moment ? isoText(*moment) : text);
    }
    const auto day = dayFromText(text, locale());
    return day ? dateValue(*day) : textValue(text);
}

std::optional<DayOrTime> DateField::typedMoment() const
{
    return momentFromText(edit()->text(), locale());
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
