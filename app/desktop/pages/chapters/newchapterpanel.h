#pragma once

#include "actions/recordverbs.h"
#include "models/openfile.h"

#include <QWidget>

namespace chapterhouse {

class AnswerRow;
class FieldEditor;
class FieldForm;
class MemberPicker;

/// A new chapter, over the list: what it needs to be active, of which everything but the name may
/// wait.
class NewChapterPanel final : public QWidget {
    Q_OBJECT

public:
    /// `file` must outlive the panel.
    explicit NewChapterPanel(OpenFile &file, QWidget *parent = nullptr);

    /// Empties the fields and puts the cursor into the first one.
    void begin();

Q_SIGNALS:
    void added(const chapterhouse::RecordId &chapter, const QString &name);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void add();
    void ended(const Result<AddedRecord> &result, const QString &name);

    OpenFile &m_file;
    FieldForm *m_form;
    AnswerRow *m_answer;
    QList<QPair<QString, FieldEditor *>> m_editors; ///< by key
    QList<MemberPicker *> m_leads;
};

} // namespace chapterhouse
