#pragma once

#include "base/id.h"
#include "desktop/widgets/askingpanel.h"

#include <functional>

namespace chapterhouse {

class FieldEditor;
class FieldForm;

/// A verb asked in place: its few fields and the button that carries it out. Hidden until it asks.
class QuestionPanel final : public AskingPanel {
    Q_OBJECT

public:
    /// Its button is called `<name>Accept`, and so on (AnswerRow).
    explicit QuestionPanel(const QString &name, QWidget *parent = nullptr);

    /// A new question about a record, without fields.
    void begin(const QString &title, const QString &accept, const RecordId &about);
    /// It can be answered several times, one after another, until the button with these words; an
    /// answer empties its first field.
    void repeatUntil(const QString &words);
    void addField(const QString &label, FieldEditor *editor, const QString &name);
    /// Shows it. `answered` is called when it is accepted, and once more after each setProblem().
    void ask(std::function<void()> answered);

protected:
    void carryOut() override;
    void settle() override;

private:
    FieldForm *m_form = nullptr;
    RecordId m_about;
    std::function<void()> m_answered;
    bool m_repeats = false;
};

} // namespace chapterhouse
