#include "desktop/widgets/fields/choicefield.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QWheelEvent>

namespace chapterhouse {

namespace {

/// Tells a choice made in the open list from one made with the arrow keys.
class Box final : public QComboBox {
public:
    using QComboBox::QComboBox;
    bool isKeyed() const { return m_keyed; }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        m_keyed = true;
        QComboBox::keyPressEvent(event);
        m_keyed = false;
    }
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }

private:
    bool m_keyed = false;
};

} // namespace

ChoiceField::ChoiceField(QWidget *parent)
    : FieldEditor(parent), m_box(new Box(this)), m_fixed(new QLineEdit(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box, 1);
    row->addWidget(m_fixed, 1);
    m_box->setFocusPolicy(Qt::StrongFocus);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(6);
    m_fixed->setReadOnly(true);
    m_fixed->hide();
    setInput(m_box);
    connect(m_box, &QComboBox::activated, this, [this] {
        if (!static_cast<Box *>(m_box)->isKeyed())
            finishEditing();
    });
}

void ChoiceField::setChoices(const QList<ChoiceItem> &choices, const QString &nothing)
{
    const QSignalBlocker quietly(m_box);
    m_choices = choices;
    m_nothing = nothing;
    m_box->clear();
    if (!nothing.isEmpty())
        m_box->addItem(nothing, QString());
    for (const ChoiceItem &choice : choices)
        m_box->addItem(choice.label, choice.key);
    showValue(value());
}

bool ChoiceField::isModified() const
{
    return typedValue() != value();
}

FieldValue ChoiceField::typedValue() const
{
    return textValue(m_box->currentData().toString());
}

void ChoiceField::showValue(const FieldValue &value)
{
    const auto *key = std::get_if<QString>(&value);
    int index = m_box->findData(key ? *key : QString());
    if (index < 0 && key) {
        // A value that is none of the choices is kept and shown as it is.
        m_box->addItem(*key, *key);
        index = m_box->count() - 1;
    }
    m_box->setCurrentIndex(index);
    m_fixed->setText(key ? labelOf(*key, m_choices) : m_nothing);
}

void ChoiceField::showReadOnly(bool readOnly)
{
    m_box->setVisible(!readOnly);
    m_fixed->setVisible(readOnly);
    m_fixed->setAccessibleName(m_box->accessibleName());
    setFocusProxy(readOnly ? static_cast<QWidget *>(m_fixed) : m_box);
}

} // namespace chapterhouse
