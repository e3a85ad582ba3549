#pragma once

#include "desktop/widgets/fields/fieldeditor.h"

QT_BEGIN_NAMESPACE
class QPlainTextEdit;
QT_END_NAMESPACE

namespace chapterhouse {

class InkLabel;

/// Text of several lines, growing with what is written up to a limit. Enter starts a new line,
/// Ctrl+Enter saves, Tab leaves.
class NoteField final : public FieldEditor {
    Q_OBJECT

public:
    explicit NoteField(QWidget *parent = nullptr);

    /// Tells how many characters there are, out of as many as are advised.
    void showCount(int advised);
    bool isModified() const override;

protected:
    FieldValue typedValue() const override;
    void showValue(const FieldValue &value) override;
    void showReadOnly(bool readOnly) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitHeight();
    void count();

    QPlainTextEdit *m_edit;
    InkLabel *m_count = nullptr; ///< null: they are not counted
    int m_advised = 0;
    QString m_shown;
};

} // namespace chapterhouse
