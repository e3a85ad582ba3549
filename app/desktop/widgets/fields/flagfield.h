#pragma once

#include "desktop/widgets/fields/fieldeditor.h"

QT_BEGIN_NAMESPACE
class QCheckBox;
QT_END_NAMESPACE

namespace chapterhouse {

/// Yes or no, told at once. Absence is shown as no and stays absent until it is touched.
class FlagField final : public FieldEditor {
    Q_OBJECT

public:
    explicit FlagField(const QString &words, QWidget *parent = nullptr);
    bool isModified() const override;

protected:
    FieldValue typedValue() const override;
    void showValue(const FieldValue &value) override;
    void showReadOnly(bool readOnly) override;

private:
    QCheckBox *m_box;
    bool m_shown = false;
};

} // namespace chapterhouse
