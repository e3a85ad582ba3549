#pragma once

#include "desktop/records/addpanel.h"

namespace chapterhouse {

/// The few fields of a new member.
class AddMemberPanel final : public AddPanel {
    Q_OBJECT

public:
    explicit AddMemberPanel(OpenFile &file, QWidget *parent = nullptr);

protected:
    Verb verb() const override;
};

} // namespace chapterhouse
