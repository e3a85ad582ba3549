#pragma once

#include "actions/membershipverbs.h"
#include "desktop/pages/members/panehead.h"
#include "desktop/widgets/askingpanel.h"
#include "models/openfile.h"

namespace chapterhouse {

class FieldEditor;
class FieldForm;
class InkLabel;
enum class Tone;

/// A verb on a member, asked in place: its few fields, what it will do in words, and one button.
class ActionPanel final : public AskingPanel {
    Q_OBJECT

public:
    explicit ActionPanel(OpenFile &file, QWidget *parent = nullptr);

    /// Opens for a verb other than Remove.
    void open(MemberVerb verb, const Record &member);

Q_SIGNALS:
    void messageWanted(chapterhouse::Tone tone, const QString &sentence);

protected:
    void carryOut() override;

private:
    void buildFields();
    void addPaymentFields();
    FieldEditor *addDay(const QString &name, const QString &label, QDate day);
    FieldEditor *addText(const QString &name, const QString &label);
    FieldEditor *addChoice(const QString &name, const QString &label,
                           std::span<const Choice> choices);
    void proposeAmount();
    void preview();
    template<class Verb>
    void run(const Verb &verb);

    PaidPeriod period() const;
    QString text(const QString &name) const;
    QDate day(const QString &name) const;

    OpenFile &m_file;
    MemberVerb m_verb = MemberVerb::Renew;
    MemberId m_member;
    TierId m_lastTier;
    FieldForm *m_form = nullptr;
    InkLabel *m_sentence;
    int m_newestPreview = 0; ///< of several only the last one is shown
};

} // namespace chapterhouse
