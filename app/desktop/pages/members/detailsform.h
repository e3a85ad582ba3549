#pragma once

#include "domain/record.h"
#include "models/openfile.h"

#include <QScrollArea>

#include <vector>

namespace chapterhouse {

class FieldEditor;
class FieldForm;
class FieldRow;
enum class Tone;

/// The fields of one member, edited in place. A field that is left is saved at once; a text that
/// cannot be right stays, outlined, with the sentence that says what is expected, and is kept in
/// the file as unfinished.
class DetailsForm final : public QScrollArea {
    Q_OBJECT

public:
    explicit DetailsForm(OpenFile &file, QWidget *parent = nullptr);

    void showMember(const Record &member);
    void setReadOnly(bool readOnly);
    void finishEditing();
    void focusFirstField();

Q_SIGNALS:
    void messageWanted(chapterhouse::Tone tone, const QString &sentence);

private:
    struct Row {
        qsizetype field = 0;
        FieldRow *row = nullptr;
    };

    FieldEditor *editorFor(const FieldSpec &field) const;
    FieldValue shownValue(const FieldSpec &field, const FieldValue &value) const;
    void showUnfinished();
    void save(const Row &row, const FieldValue &value);
    void saved(const Row &row, const RecordRef &member, const QString &unfinishedBecause);

    OpenFile &m_file;
    FieldForm *m_form;
    std::vector<Row> m_rows;
    RecordRef m_member;
};

} // namespace chapterhouse
