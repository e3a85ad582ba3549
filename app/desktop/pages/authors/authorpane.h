#pragma once

#include "desktop/records/recordpane.h"

namespace chapterhouse {

class AuthorHead;
class DetailsForm;

/// The pane of somebody who writes for the website.
class AuthorPane final : public RecordPane {
    Q_OBJECT

public:
    explicit AuthorPane(OpenFile &file);

    void finishEditing() override;
    void focusFirst() override;

Q_SIGNALS:
    /// The posts of the author of that short name are to be shown.
    void postsRequested(const QString &slug);

protected:
    void reload() override;
    void dismissQuestions() override {}
    void applyReadOnly(bool readOnly) override;

private:
    AuthorHead *m_head;
    DetailsForm *m_details;
    QString m_slug;
};

} // namespace chapterhouse
