#include "desktop/widgets/searchfield.h"

#include "desktop/widgets/completionpopup.h"
#include "desktop/widgets/fields/typingundo.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/dress.h"
#include "desktop/widgets/look/icons.h"
#include "desktop/widgets/look/type.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace chapterhouse {

SearchField::SearchField(QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit(this)),
      m_explanation(new InkLabel(Colour::Warning, InkLabel::Size::Small, this)),
      m_popup(new CompletionPopup(m_edit))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::tight);
    column->addWidget(m_edit);
    column->addWidget(m_explanation);
    m_explanation->setWordWrap(true);
    m_explanation->hide();
    setFocusProxy(m_edit);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    m_edit->setObjectName(QStringLiteral("searchEdit"));
    m_edit->setAccessibleName(tr("Search"));
    m_edit->setMinimumHeight(controlHeight(m_edit->font()) + 4);
    m_edit->setClearButtonEnabled(true);
    m_edit->addAction(iconOf(Icon::Search, Colour::Quiet), QLineEdit::LeadingPosition);
    m_edit->installEventFilter(this);
    giveTypingItsOwnUndo(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &SearchField::tellText);
    connect(m_edit, &QLineEdit::returnPressed, this, &SearchField::submitted);
    connect(m_popup, &CompletionPopup::completed, m_popup, &CompletionPopup::update,
            Qt::QueuedConnection);
}

QString SearchField::text() const
{
    return m_edit->text();
}

void SearchField::setText(const QString &text)
{
    if (text == m_edit->text())
        return;
    m_told = text;
    m_edit->setText(text);
}

void SearchField::setPlaceholderText(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void SearchField::setCompletionSource(CompletionSource source)
{
    m_popup->setSource(std::move(source));
}

void SearchField::refreshCompletions()
{
    if (m_edit->hasFocus())
        m_popup->update();
}

void SearchField::setExplanation(const QString &sentence)
{
    m_explanation->setText(sentence);
    m_explanation->setVisible(!sentence.isEmpty());
    m_edit->setAccessibleDescription(sentence);
    setOutline(m_edit, sentence.isEmpty() ? Tone::Neutral : Tone::Warning);
}

void SearchField::focusAndSelect()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void SearchField::tellText()
{
    if (m_told == m_edit->text())
        return;
    m_told = m_edit->text();
    Q_EMIT textEdited(m_told);
}

bool SearchField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down) {
        Q_EMIT leftDownwards();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace chapterhouse
