#include "desktop/pages/welcome/choicebutton.h"

#include "desktop/widgets/iconlabel.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/colours.h"
#include "desktop/widgets/look/paint.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOption>

namespace chapterhouse {

namespace {

constexpr int iconSide = 24;

} // namespace

ChoiceButton::ChoiceButton(Icon icon, const QString &title, const QString &sentence,
                           QWidget *parent)
    : QAbstractButton(parent)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setCursor(Qt::PointingHandCursor);
    auto *picture = new IconLabel(icon, Colour::Accent, iconSide);
    auto *name = new InkLabel(Colour::Text, InkLabel::Size::Strong);
    name->setText(title);
    auto *words = new InkLabel(Colour::Quiet, InkLabel::Size::Small);
    words->setText(sentence);
    words->setWordWrap(true);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(spacing::tight / 2);
    texts->addWidget(name);
    texts->addWidget(words);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::wide, spacing::normal + spacing::tight, spacing::wide,
                            spacing::normal + spacing::tight);
    row->setSpacing(spacing::wide);
    row->addWidget(picture);
    row->addLayout(texts, 1);
    for (QWidget *part : std::initializer_list<QWidget *>{picture, name, words})
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void ChoiceButton::paintEvent(QPaintEvent *)
{
    QStyleOption option;
    option.initFrom(this);
    option.state.setFlag(QStyle::State_Sunken, isDown());
    option.state.setFlag(QStyle::State_MouseOver, underMouse());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ground = touched(colourOf(Colour::Field, palette()), palette(), option.state);
    paintBox(&painter, rect(), {.fill = ground, .border = colourOf(Colour::Line, palette())});
    if (showsFocus(option.state))
        paintFocusRing(&painter, rect(), palette());
}

void ChoiceButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void ChoiceButton::enterEvent(QEnterEvent *)
{
    update();
}

void ChoiceButton::leaveEvent(QEvent *)
{
    update();
}

} // namespace chapterhouse
