#pragma once

#include "desktop/records/recordhead.h"
#include "domain/record.h"

namespace chapterhouse {

/// Which author the pane shows, and what can be done with them.
class AuthorHead final : public RecordHead {
    Q_OBJECT

public:
    explicit AuthorHead(QWidget *parent = nullptr);

    void showAuthor(const Record &author);

Q_SIGNALS:
    void postsRequested();
    void removeRequested();
};

} // namespace chapterhouse
