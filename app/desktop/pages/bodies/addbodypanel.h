#pragma once

#include "actions/bodytemplates.h"
#include "desktop/records/addpanel.h"

namespace chapterhouse {

class ChoiceField;
class InkLabel;
class TextField;

/// The sort and name of a new body, with the rules that it begins with in words.
class AddBodyPanel final : public AddPanel {
    Q_OBJECT

public:
    explicit AddBodyPanel(OpenFile &file, QWidget *parent = nullptr);

    /// Proposes the first sort that is not there yet, and puts the cursor into its name.
    void begin() override;

protected:
    void fill() override;
    Verb verb() const override;

private:
    const BodyTemplate &chosen() const;
    void propose();

    QList<BodyTemplate> m_templates;
    ChoiceField *m_sort;
    TextField *m_name;
    InkLabel *m_rules;
};

} // namespace chapterhouse
