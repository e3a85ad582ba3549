#include "desktop/widgets/fields/searchablechoicefield.h"

#include "desktop/widgets/look/icons.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStandardItemModel>

namespace chapterhouse {

SearchableChoiceField::SearchableChoiceField(QWidget *parent)
    : LineField(parent), m_model(new QStandardItemModel(this)),
      m_completer(new QCompleter(m_model, this)),
      m_open(
          edit()->addAction(iconOf(Icon::ChevronDown, Colour::Quiet), QLineEdit::TrailingPosition))
{
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setMaxVisibleItems(12);
    edit()->setCompleter(m_completer);
    m_open->setText(tr("Show all"));
    m_open->setToolTip(tr("Show all (Alt+Down)"));
    connect(m_open, &QAction::triggered, this, &SearchableChoiceField::showAll);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this,
            &SearchableChoiceField::finishEditing, Qt::QueuedConnection);
}

void SearchableChoiceField::setChoices(const QList<ChoiceItem> &choices)
{
    m_choices = choices;
    m_model->clear();
    for (const ChoiceItem &choice : choices)
        m_model->appendRow(new QStandardItem(choice.label));
    if (!isModified())
        showValue(value());
}

QString SearchableChoiceField::textOf(const FieldValue &value) const
{
    const auto *key = std::get_if<QString>(&value);
    return key ? labelOf(*key, m_choices) : QString();
}

FieldValue SearchableChoiceField::valueOf(const QString &text) const
{
    for (const ChoiceItem &choice : m_choices) {
        if (choice.label.compare(text, Qt::CaseInsensitive) == 0)
            return textValue(choice.key);
    }
    for (const ChoiceItem &choice : m_choices) {
        if (choice.key.compare(text, Qt::CaseInsensitive) == 0)
            return textValue(choice.key);
    }
    return textValue(text);
}

void SearchableChoiceField::showReadOnly(bool readOnly)
{
    LineField::showReadOnly(readOnly);
    m_open->setVisible(!readOnly);
}

bool SearchableChoiceField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == input() && event->type() == QEvent::KeyPress && !isReadOnly()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down && key->modifiers().testFlag(Qt::AltModifier)) {
            showAll();
            return true;
        }
    }
    return LineField::eventFilter(watched, event);
}

void SearchableChoiceField::showAll()
{
    edit()->setFocus(Qt::OtherFocusReason);
    edit()->selectAll();
    m_completer->setCompletionPrefix(QString());
    m_completer->complete();
}

} // namespace chapterhouse
