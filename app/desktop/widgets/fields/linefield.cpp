#include "desktop/widgets/fields/linefield.h"

#include "desktop/widgets/fields/typingundo.h"
#include "desktop/widgets/look/icons.h"
#include "desktop/widgets/look/type.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>
#include <QUrl>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// Of what is typed or came from outside, nothing but the web is opened.
QUrl webAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    return isWeb && !url.host().isEmpty() ? url : QUrl();
}

} // namespace

LineField::LineField(QWidget *parent) : FieldEditor(parent), m_edit(new QLineEdit(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::normal);
    row->addWidget(m_edit, 1);
    setInput(m_edit);
    giveTypingItsOwnUndo(m_edit);
    connect(m_edit, &QLineEdit::returnPressed, this, &LineField::finishEditing);
}

void LineField::setPlaceholderText(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

bool LineField::isModified() const
{
    return m_edit->text() != m_shown;
}

FieldValue LineField::typedValue() const
{
    return valueOf(m_edit->text().trimmed());
}

void LineField::showValue(const FieldValue &value)
{
    m_shown = textOf(value);
    const int cursor = m_edit->hasFocus() ? m_edit->cursorPosition() : 0;
    m_edit->setText(m_shown);
    m_edit->setCursorPosition(cursor);
    // A line edit drops line breaks and the like; what it shows is what typing is compared with.
    m_shown = m_edit->text();
}

void LineField::showReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    m_edit->update();
}

TextField::TextField(QWidget *parent) : LineField(parent), m_open(new QToolButton)
{
    m_open->setObjectName(u"openAddress"_s);
    m_open->setIcon(iconOf(Icon::Website));
    m_open->setToolTip(tr("Open in the browser"));
    m_open->setAccessibleName(m_open->toolTip());
    m_open->hide();
    layout()->addWidget(m_open);
    connect(m_open, &QToolButton::clicked, this, &TextField::openAddress);
}

void TextField::showValue(const FieldValue &value)
{
    LineField::showValue(value);
    m_open->setVisible(webAddress(textOf(value)).isValid());
}

void TextField::openAddress() const
{
    if (const QUrl url = webAddress(textOf(value())); url.isValid())
        QDesktopServices::openUrl(url);
}

QString TextField::textOf(const FieldValue &value) const
{
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

FieldValue TextField::valueOf(const QString &text) const
{
    return textValue(text);
}

} // namespace chapterhouse
