#pragma once

#include "desktop/widgets/fields/choice.h"
#include "desktop/widgets/fields/fieldeditor.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLineEdit;
QT_END_NAMESPACE

namespace chapterhouse {

/// One of a few values, in a box that opens. A choice from the open list is told at once; one made
/// with the arrow keys when the field is left. The wheel does nothing, so that scrolling a form
/// never changes a value. Its value is the key as a text; nothing is chosen for absence.
class ChoiceField final : public FieldEditor {
    Q_OBJECT

public:
    explicit ChoiceField(QWidget *parent = nullptr);

    /// `nothing` is the label of absence; without one, a value must be chosen.
    void setChoices(const QList<ChoiceItem> &choices, const QString &nothing = {});
    bool isModified() const override;

protected:
    FieldValue typedValue() const override;
    void showValue(const FieldValue &value) override;
    void showReadOnly(bool readOnly) override;

private:
    QComboBox *m_box;
    /// Takes the place of the box while read-only, so that its text can be read and copied.
    QLineEdit *m_fixed;
    QList<ChoiceItem> m_choices;
    QString m_nothing;
};

} // namespace chapterhouse
