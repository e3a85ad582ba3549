#include "desktop/widgets/messagebar.h"

#include "desktop/widgets/iconlabel.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/linkbutton.h"
#include "desktop/widgets/look/type.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

namespace chapterhouse {

namespace {

constexpr int signSide = 16;

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : TonedFrame(Shape::Card, parent),
      m_sign(new IconLabel(Icon::Info, Colour::Information, signSide, this)),
      m_sentence(new InkLabel(Colour::Information, InkLabel::Size::Normal, this)),
      m_steps(new QHBoxLayout), m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::normal + spacing::tight, spacing::normal,
                            spacing::normal + spacing::tight, spacing::normal);
    row->setSpacing(spacing::normal);
    row->addWidget(m_sign);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(m_sentence, 1);
    m_steps->setSpacing(spacing::normal + spacing::tight);
    row->addLayout(m_steps);
    m_close->setObjectName(QStringLiteral("closeMessage"));
    m_close->setAutoRaise(true);
    m_close->setIcon(iconOf(Icon::Close, Colour::Quiet));
    m_close->setToolTip(tr("Put this message away"));
    m_close->setAccessibleName(m_close->toolTip());
    connect(m_close, &QToolButton::clicked, this, &MessageBar::close);
    row->addWidget(m_close);
    hide();
}

void MessageBar::showMessage(Tone tone, const QString &sentence)
{
    while (const QLayoutItem *item = m_steps->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    setTone(tone);
    m_sign->setIcon(signOf(tone), inkOf(tone));
    m_sentence->setInk(inkOf(tone));
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    show();
}

void MessageBar::putGoodNewsAway()
{
    if (tone() == Tone::Good)
        hide();
}

QPushButton *MessageBar::addStep(const QString &text)
{
    auto *step = new LinkButton(text, inkOf(tone()), this);
    m_steps->addWidget(step);
    setTabOrder(step, m_close);
    return step;
}

void MessageBar::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

QString MessageBar::sentence() const
{
    return m_sentence->text();
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_close->isHidden())
        close();
    else
        TonedFrame::keyPressEvent(event);
}

void MessageBar::close()
{
    hide();
    Q_EMIT closed();
}

} // namespace chapterhouse
