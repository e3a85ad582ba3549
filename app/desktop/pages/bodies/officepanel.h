#pragma once

#include "desktop/pages/bodies/officeverb.h"
#include "desktop/widgets/askingpanel.h"
#include "domain/bodyroster.h"
#include "models/openfile.h"

namespace chapterhouse {

class InkLabel;
class OfficeForm;
enum class Tone;

/// A verb on an office, asked in place: its few fields, what it will do in words, and one button.
class OfficePanel final : public AskingPanel {
    Q_OBJECT

public:
    explicit OfficePanel(OpenFile &file, QWidget *parent = nullptr);

    /// `seat` is the one it is about; of a new one nothing of it matters.
    void open(OfficeVerb verb, const BodyRoster &roster, const FilledSeat &seat);
    /// Asks who gets the function.
    void openFor(const QString &title, const BodyRoster &roster);

Q_SIGNALS:
    void messageWanted(chapterhouse::Tone tone, const QString &sentence);

protected:
    void carryOut() override;

private:
    using Verb = std::function<Result<ChangeSet>(Store &)>;

    void preview();
    QString sentence() const;
    QString missing() const;
    Verb verb() const;

    OpenFile &m_file;
    OfficeVerb m_verb = OfficeVerb::NewSeat;
    FilledSeat m_seat;
    OfficeForm *m_form = nullptr;
    InkLabel *m_sentence;
};

} // namespace chapterhouse
