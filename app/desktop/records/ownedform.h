#pragma once

#include "models/openfile.h"

#include <QWidget>

namespace chapterhouse {

class DetailsForm;
class InkLabel;
enum class Tone;

/// The fields of one of the records in an owned list, under it, edited in place. Hidden until one
/// is opened; closed by its button, Esc, or when the record is gone.
class OwnedForm final : public QWidget {
    Q_OBJECT

public:
    /// It is called `<kind>Form`. `file` must outlive it.
    OwnedForm(OpenFile &file, Kind kind, const QList<QLatin1String> &fields,
              QWidget *parent = nullptr);

    /// Shows the fields and puts the cursor into the first one.
    void open(const RecordRef &record);
    /// While it is open: another one is chosen; nothing: none.
    void turnTo(const std::optional<RecordRef> &record);
    /// Saves what was typed.
    void close();
    void setReadOnly(bool readOnly);
    void finishEditing();

Q_SIGNALS:
    void messageWanted(chapterhouse::Tone tone, const QString &sentence);
    /// It was closed, and the focus is free.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void show(const RecordRef &record);

    OpenFile &m_file;
    QLatin1String m_firstField;
    RecordRef m_record;
    InkLabel *m_heading;
    DetailsForm *m_form;
};

} // namespace chapterhouse
