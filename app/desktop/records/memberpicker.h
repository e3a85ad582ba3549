#pragma once

#include "desktop/widgets/completion.h"
#include "desktop/widgets/fields/linefield.h"
#include "models/openfile.h"
#include "models/titles.h"

namespace chapterhouse {

class CompletionPopup;
class MemberOffers;

/// One member, found by typing the beginning of names, a number or an e-mail. Its value is the
/// member's id. A text that nobody was picked for is told as it was typed, and once more as the id
/// where it names one member only; verbs find a member by either (Reader::findReference).
class MemberPicker final : public LineField {
    Q_OBJECT

public:
    /// `file` must outlive the picker.
    explicit MemberPicker(OpenFile &file, QWidget *parent = nullptr);

    /// The id, or what was typed in its place.
    QString reference() const;
    /// The member; empty while none is picked.
    MemberId member() const;

protected:
    QString textOf(const FieldValue &value) const override;
    FieldValue valueOf(const QString &text) const override;

private:
    void take(const Completions::Offer &offer);
    void look(const FieldValue &typed);

    OpenFile &m_file;
    Titles m_titles;
    MemberOffers *m_offers;
    CompletionPopup *m_popup;
    Completions::Offer m_picked;
};

} // namespace chapterhouse
