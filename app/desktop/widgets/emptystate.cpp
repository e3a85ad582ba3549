#include "desktop/widgets/emptystate.h"

#include "desktop/widgets/iconlabel.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace chapterhouse {

namespace {

constexpr int iconSide = 48;
constexpr int readableWidth = 420;

} // namespace

EmptyState::EmptyState(Icon icon, const QString &headline, const QString &sentence, QWidget *parent)
    : QWidget(parent), m_icon(new IconLabel(icon, Colour::Quiet, iconSide, this)),
      m_headline(new InkLabel(Colour::Text, InkLabel::Size::Title, this)),
      m_sentence(new InkLabel(Colour::Quiet, InkLabel::Size::Normal, this)),
      m_steps(new QWidget(this))
{
    auto *words = new QVBoxLayout;
    for (InkLabel *label : {m_headline, m_sentence}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        label->setMaximumWidth(readableWidth);
        words->addWidget(label);
    }
    auto *centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addLayout(words, 100);
    centred->addStretch(1);
    auto *steps = new QHBoxLayout(m_steps);
    steps->setContentsMargins(0, 0, 0, 0);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(spacing::normal);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(spacing::tight);
    column->addLayout(centred);
    column->addSpacing(spacing::normal);
    column->addWidget(m_steps, 0, Qt::AlignHCenter);
    column->addStretch(3);
    setContent(icon, headline, sentence);
}

void EmptyState::setContent(Icon icon, const QString &headline, const QString &sentence)
{
    while (const QLayoutItem *item = m_steps->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_icon->setIcon(icon, Colour::Quiet);
    m_headline->setText(headline);
    m_sentence->setText(sentence);
    setAccessibleName(headline);
    setAccessibleDescription(sentence);
}

QPushButton *EmptyState::addStep(const QString &text, ButtonKind kind)
{
    auto *step = new QPushButton(text, m_steps);
    setButtonKind(step, kind);
    m_steps->layout()->addWidget(step);
    return step;
}

} // namespace chapterhouse
