#pragma once

#include "desktop/records/addpanel.h"

namespace chapterhouse {

/// A new post: what it begins with and its title.
class NewPostPanel final : public AddPanel {
    Q_OBJECT

public:
    explicit NewPostPanel(OpenFile &file, QWidget *parent = nullptr);

protected:
    Verb verb() const override;
    QString newName() const override;
    void fill() override;

private:
    FieldEditor *m_template = nullptr;
    FieldEditor *m_title = nullptr;
};

} // namespace chapterhouse
