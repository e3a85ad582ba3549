#pragma once

#include "desktop/records/recordhead.h"
#include "models/statuswords.h"

#include <map>

namespace chapterhouse {

class InitialsAvatar;

/// What can be done with a member from the pane's buttons.
enum class MemberVerb { Join, Renew, Admit, Suspend, Reinstate, End, Remove };

/// Who the record pane shows, how they stand, and what can be done.
class PaneHead final : public RecordHead {
    Q_OBJECT

public:
    explicit PaneHead(QWidget *parent = nullptr);

    /// A member as of the day of the facts, derived fields included; `tier` is the tier's name.
    void showMember(const Record &member, const QString &tier, const StatusFacts &facts);

Q_SIGNALS:
    void verbChosen(chapterhouse::MemberVerb verb);
    void mailRequested(const QString &address);

private:
    void addVerb(const QString &text, MemberVerb verb);
    void offerVerbs(const Record &member, const StatusFacts &facts);

    InitialsAvatar *m_avatar;
    QPushButton *m_pay;
    QPushButton *m_mail;
    std::map<MemberVerb, QAction *> m_verbs;
    MemberVerb m_payVerb = MemberVerb::Renew;
    QString m_address;
};

} // namespace chapterhouse
