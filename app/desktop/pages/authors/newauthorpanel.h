#pragma once

#include "desktop/records/addpanel.h"

namespace chapterhouse {

/// A new author: the name, and who they are on the roster.
class NewAuthorPanel final : public AddPanel {
    Q_OBJECT

public:
    explicit NewAuthorPanel(OpenFile &file, QWidget *parent = nullptr);

protected:
    Verb verb() const override;
};

} // namespace chapterhouse
