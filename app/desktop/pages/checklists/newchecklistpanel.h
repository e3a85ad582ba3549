#pragma once

#include "desktop/records/addpanel.h"

namespace chapterhouse {

/// A new checklist: its name and the kind of event that it is for.
class NewChecklistPanel final : public AddPanel {
    Q_OBJECT

public:
    explicit NewChecklistPanel(OpenFile &file, QWidget *parent = nullptr);

protected:
    Verb verb() const override;
};

} // namespace chapterhouse
