#include "desktop/records/obstaclepanel.h"

#include "desktop/widgets/flowlayout.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/dress.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

ObstaclePanel::ObstaclePanel(const QString &name, QWidget *parent)
    : QWidget(parent), m_sentence(new InkLabel(Colour::Text)),
      m_cancel(addAnswer(name + u"Cancel"_s)), m_all(addAnswer(name + u"RemoveAll"_s)),
      m_instead(addAnswer(name + u"Instead"_s))
{
    setObjectName(name + u"Panel"_s);
    m_sentence->setObjectName(name + u"Sentence"_s);
    m_sentence->setWordWrap(true);
    m_cancel->setText(tr("Cancel"));
    m_all->setText(tr("Remove all"));
    setButtonKind(m_instead, ButtonKind::Primary);
    auto *answers = new QWidget;
    auto *flow = new FlowLayout(answers);
    flow->setSpacing(spacing::normal);
    for (QPushButton *answer : {m_instead, m_all, m_cancel})
        flow->addWidget(answer);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::wide, spacing::normal, spacing::wide, spacing::wide);
    column->setSpacing(spacing::normal);
    column->addWidget(m_sentence);
    column->addWidget(answers);
    connect(m_cancel, &QPushButton::clicked, this, [this] { close(); });
    connect(m_all, &QPushButton::clicked, this, [this] { close(m_question.removeAll); });
    connect(m_instead, &QPushButton::clicked, this, [this] { close(m_question.doInstead); });
    hide();
}

QPushButton *ObstaclePanel::addAnswer(const QString &name)
{
    auto *answer = new QPushButton(this);
    answer->setObjectName(name);
    return answer;
}

void ObstaclePanel::ask(const Question &question)
{
    m_question = question;
    m_sentence->setText(question.sentence);
    setAccessibleName(question.sentence);
    m_instead->setText(question.instead);
    m_instead->setVisible(!question.instead.isEmpty());
    show();
    (question.instead.isEmpty() ? m_cancel : m_instead)->setFocus();
}

void ObstaclePanel::close(const std::function<void()> &answer)
{
    hide();
    Q_EMIT closed();
    if (answer)
        answer();
}

void ObstaclePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace chapterhouse
