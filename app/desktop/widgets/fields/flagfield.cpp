#include "desktop/widgets/fields/flagfield.h"

#include <QCheckBox>
#include <QHBoxLayout>

namespace chapterhouse {

namespace {

/// Stays readable and can have the focus while it cannot be changed.
class Mark final : public QCheckBox {
public:
    using QCheckBox::QCheckBox;
    void setFixed(bool fixed) { m_fixed = fixed; }

protected:
    void nextCheckState() override
    {
        if (!m_fixed)
            QCheckBox::nextCheckState();
    }

private:
    bool m_fixed = false;
};

} // namespace

FlagField::FlagField(const QString &words, QWidget *parent)
    : FieldEditor(parent), m_box(new Mark(words, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box);
    row->addStretch();
    setInput(m_box);
    connect(m_box, &QCheckBox::clicked, this, &FlagField::finishEditing);
}

bool FlagField::isModified() const
{
    return m_box->isChecked() != m_shown;
}

FieldValue FlagField::typedValue() const
{
    return m_box->isChecked();
}

void FlagField::showValue(const FieldValue &value)
{
    const auto *flag = std::get_if<bool>(&value);
    m_shown = flag && *flag;
    m_box->setChecked(m_shown);
}

void FlagField::showReadOnly(bool readOnly)
{
    static_cast<Mark *>(m_box)->setFixed(readOnly);
}

} // namespace chapterhouse
