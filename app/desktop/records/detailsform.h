#pragma once

#include "desktop/records/fieldeditors.h"
#include "desktop/widgets/scrollcolumn.h"
#include "domain/record.h"
#include "models/openfile.h"
#include "models/titles.h"

#include <functional>
#include <vector>

namespace chapterhouse {

class FieldForm;
class FieldRow;
class FieldSaver;
enum class Tone;

/// Which fields a form has, and how they stand.
struct FormSetup {
    /// Makes what edits a field.
    using EditorMaker = std::function<FieldEditor *(const FieldSpec &, OpenFile &)>;

    QList<QLatin1String> keys = {}; ///< of the fields, in their order; none: all that are typed
    int columns = 1;                ///< long texts go across all
    EditorMaker newEditor = newFieldEditor;
    bool isWhole = false; ///< as high as its fields are, for one that stands over other things
};

/// The fields of one record, edited in place. A field that is left is saved at once; a text that
/// cannot be right stays, outlined, with the sentence that says what is expected, and is kept in
/// the file as unfinished. What the file does not take (the disk is full) stays as well, and is
/// saved with the next thing that it takes.
class DetailsForm final : public ScrollColumn {
    Q_OBJECT

public:
    DetailsForm(OpenFile &file, Kind kind, const FormSetup &setup = {}, QWidget *parent = nullptr);

    void showRecord(const Record &record);
    void setReadOnly(bool readOnly);
    void finishEditing();
    void focusField(QLatin1String key);

Q_SIGNALS:
    void messageWanted(chapterhouse::Tone tone, const QString &sentence);

private:
    struct Row {
        qsizetype field = 0;
        FieldRow *row = nullptr;
    };

    void addField(qsizetype field, const FormSetup::EditorMaker &newEditor);
    void showField(const Row &row, const Record &record);
    FieldValue shownValue(const FieldSpec &field, const FieldValue &value) const;
    const FieldSpec &fieldOf(const Row &row) const;
    void showUnfinished();
    void showUnsaved();
    void saved(const RecordRef &record, QLatin1String key, const QString &unfinishedBecause);
    FieldRow *rowOf(QLatin1String key) const;

    OpenFile &m_file;
    const Catalogue &m_catalogue;
    Titles m_titles;
    FieldForm *m_form;
    std::vector<Row> m_rows;
    RecordRef m_record;
    FieldSaver *m_saver;
};

} // namespace chapterhouse
