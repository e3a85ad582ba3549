#pragma once

#include "actions/recordverbs.h"
#include "desktop/widgets/askingpanel.h"
#include "models/openfile.h"

namespace chapterhouse {

class FieldEditor;
class FieldForm;

/// The few fields of a new record, over its list; everything else is filled in in the record pane.
/// Hidden until it begins.
class AddPanel : public AskingPanel {
    Q_OBJECT

public:
    /// Puts the cursor into the first field; they are empty but for what was typed before.
    virtual void begin();

Q_SIGNALS:
    void added(const chapterhouse::RecordId &id, const QString &name);

protected:
    using Verb = std::function<Result<AddedRecord>(Store &)>;

    /// The panel is called `name`, and its answers so too (AnswerRow). `file` must outlive it.
    AddPanel(OpenFile &file, const QString &name, const QString &title, const QString &accept,
             QWidget *parent = nullptr);

    /// Fills in what stands in the fields at first, which are empty.
    virtual void fill() {}
    /// What adds the record that the fields tell of; it captures values.
    virtual Verb verb() const = 0;
    /// What the new record is called, as far as the fields tell.
    virtual QString newName() const { return {}; }

    OpenFile &file() const { return m_file; }
    void addField(const QString &label, FieldEditor *editor, const QString &name);
    /// For a field of the catalogue, whose text is then among texts(); the editor is called
    /// `<prefix><key>`, and is the usual one unless another is given.
    FieldEditor *addField(Kind kind, QLatin1String key, const QString &prefix,
                          FieldEditor *editor = nullptr);
    /// What was filled in, by key.
    FieldTexts texts() const;

    void carryOut() override;

private:
    OpenFile &m_file;
    FieldForm *m_form;
    QList<QPair<QString, FieldEditor *>> m_keyed;
};

} // namespace chapterhouse
