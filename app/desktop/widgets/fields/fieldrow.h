#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace chapterhouse {

class FieldEditor;
class InkLabel;
enum class Tone;

/// A label, its editor, and under the editor a sentence when something is to be said about the
/// value.
class FieldRow final : public QWidget {
    Q_OBJECT

public:
    /// Takes the editor.
    FieldRow(const QString &label, FieldEditor *editor, QWidget *parent = nullptr);

    FieldEditor *editor() const { return m_editor; }
    /// Outlines the editor and says what is expected: "Saved except this: an e-mail needs a domain,
    /// like name@example.org". An empty sentence takes both away.
    void setProblem(const QString &sentence);
    /// The same for a value that can be right, but wants a look.
    void setWarning(const QString &sentence);
    /// What the value means, said quietly while nothing is wrong: "Every Tuesday".
    void setNote(const QString &note);
    QString sentence() const;

    int labelWidthHint() const;
    void setLabelWidth(int width);

private:
    void complain(const QString &sentence, Tone tone);
    void saySentence();

    InkLabel *m_label;
    FieldEditor *m_editor;
    InkLabel *m_sentence;
    QString m_note;
    QString m_complaint; ///< goes before the note
};

/// Rows of fields one under the other, their editors in line.
class FieldForm final : public QWidget {
    Q_OBJECT

public:
    explicit FieldForm(QWidget *parent = nullptr);

    FieldRow *addField(const QString &label, FieldEditor *editor);
    void addWidget(QWidget *widget);
    void setReadOnly(bool readOnly);
    /// Call before another record is shown, so that nothing typed is lost.
    void finishEditing();

private:
    void alignLabels();

    QVBoxLayout *m_column;
    QList<FieldRow *> m_rows;
};

} // namespace chapterhouse
