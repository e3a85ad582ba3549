#include "desktop/pages/blog/coverfield.h"

#include "desktop/widgets/fields/typingundo.h"
#include "desktop/widgets/look/type.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize viewSize(192, 108);

} // namespace

CoverField::CoverField(QWidget *parent)
    : FieldEditor(parent), m_name(new QLineEdit), m_choose(new QPushButton(tr("Choose…"))),
      m_view(new QLabel)
{
    m_choose->setObjectName(u"chooseCover"_s);
    m_choose->setAccessibleName(tr("Choose a picture"));
    m_view->setObjectName(u"coverView"_s);
    m_view->setWordWrap(true);
    m_view->setForegroundRole(QPalette::PlaceholderText);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::normal);
    row->addWidget(m_name, 1);
    row->addWidget(m_choose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::normal);
    column->addLayout(row);
    column->addWidget(m_view);
    setInput(m_name);
    giveTypingItsOwnUndo(m_name);
    connect(m_name, &QLineEdit::returnPressed, this, &CoverField::finishEditing);
    connect(m_choose, &QPushButton::clicked, this, &CoverField::chooseRequested);
}

void CoverField::showPicture(const QImage &picture, const QString &why)
{
    m_view->setVisible(!picture.isNull() || !why.isEmpty());
    if (picture.isNull())
        return m_view->setText(why);
    QPixmap view = QPixmap::fromImage(picture.scaled(
        viewSize * devicePixelRatioF(), Qt::KeepAspectRatio, Qt::SmoothTransformation));
    view.setDevicePixelRatio(devicePixelRatioF());
    m_view->setPixmap(view);
}

bool CoverField::isModified() const
{
    return m_name->text() != m_shown;
}

void CoverField::take(const QString &name)
{
    m_name->setText(name);
    finishEditing();
}

FieldValue CoverField::typedValue() const
{
    return textValue(m_name->text().trimmed());
}

void CoverField::showValue(const FieldValue &value)
{
    const auto *text = std::get_if<QString>(&value);
    m_shown = text ? *text : QString();
    m_name->setText(m_shown);
    Q_EMIT pictureWanted(m_shown);
}

void CoverField::showReadOnly(bool readOnly)
{
    m_name->setReadOnly(readOnly);
    m_choose->setEnabled(!readOnly);
}

} // namespace chapterhouse
