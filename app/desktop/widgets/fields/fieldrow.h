#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QGridLayout;
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

/// Fields one under the other, or side by side in columns, their editors in line.
class FieldForm final : public QWidget {
    Q_OBJECT

public:
    enum class Width { Column, AllColumns };

    explicit FieldForm(int columns = 1, QWidget *parent = nullptr);

    /// In the next free place.
    FieldRow *addField(const QString &label, FieldEditor *editor, Width width = Width::Column);
    /// Across all columns.
    void addWidget(QWidget *widget);
    void setReadOnly(bool readOnly);
    /// Call before another record is shown, so that nothing typed is lost.
    void finishEditing();

private:
    void alignLabels();
    void beginLine();

    const int m_columns;
    QGridLayout *m_grid;
    int m_line = 0;
    int m_place = 0; ///< in the line
    QList<FieldRow *> m_rows;
    QList<int> m_columnOfRow;
};

} // namespace chapterhouse
