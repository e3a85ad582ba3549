#pragma once

#include "desktop/records/addpanel.h"

namespace chapterhouse {

class MemberPicker;

/// A new chapter: what it needs to be active, of which everything but the name may wait.
class NewChapterPanel final : public AddPanel {
    Q_OBJECT

public:
    explicit NewChapterPanel(OpenFile &file, QWidget *parent = nullptr);

protected:
    Verb verb() const override;
    QString newName() const override;

private:
    FieldEditor *m_name = nullptr;
    QList<MemberPicker *> m_leads;
};

} // namespace chapterhouse
