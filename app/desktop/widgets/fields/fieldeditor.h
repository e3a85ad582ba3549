#pragma once

#include "desktop/widgets/look/colours.h"
#include "domain/value.h"

#include <QWidget>

namespace chapterhouse {

/// Edits one value in place. What was typed is told by `edited` when the field is left or Enter is
/// pressed, never before; Esc brings the value back. A text that the editor cannot read as its kind
/// of value (a date that is none) is told as it was typed, as a QString, so that nothing is lost:
/// whoever saves it says what is wrong with it, by `FieldRow::setProblem`.
class FieldEditor : public QWidget {
    Q_OBJECT

public:
    explicit FieldEditor(QWidget *parent = nullptr);

    const FieldValue &value() const { return m_value; }
    /// Shows a value. While something else is being typed, that stays and is compared with the new
    /// value when the field is left: call `finishEditing` before showing another record.
    void setValue(const FieldValue &value);

    bool isReadOnly() const { return m_readOnly; }
    void setReadOnly(bool readOnly);

    /// Tone::Wrong or Tone::Warning outline the field. Told in words as well by FieldRow.
    void setOutlineTone(Tone tone);
    /// What a screen reader calls the field, and what it adds.
    void setFieldName(const QString &name);
    void setFieldDescription(const QString &description);

    /// True while something is typed that was not told yet.
    virtual bool isModified() const = 0;
    /// What the field would tell if it were left now.
    FieldValue currentValue() const { return isModified() ? typedValue() : m_value; }
    /// As if the field were left now.
    void finishEditing();
    /// As if Esc were pressed.
    void restore();

Q_SIGNALS:
    void edited(const chapterhouse::FieldValue &value);

protected:
    /// The widget that has the focus, whose keys are watched from then on, and the one that has the
    /// outline where that is another.
    void setInput(QWidget *input, QWidget *outlined = nullptr);
    QWidget *input() const { return m_input; }

    virtual FieldValue typedValue() const = 0;
    virtual void showValue(const FieldValue &value) = 0;
    virtual void showReadOnly(bool readOnly) = 0;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_input = nullptr;
    QWidget *m_outlined = nullptr;
    FieldValue m_value;
    bool m_readOnly = false;
};

} // namespace chapterhouse
