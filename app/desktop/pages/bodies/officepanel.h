#pragma once

#include "desktop/pages/bodies/officeverb.h"
#include "domain/bodyroster.h"
#include "models/openfile.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace chapterhouse {

class AnswerRow;
class InkLabel;
class OfficeForm;
enum class Tone;

/// A verb on an office, asked in place: its few fields, what it will do in words, and one button.
class OfficePanel final : public QWidget {
    Q_OBJECT

public:
    explicit OfficePanel(OpenFile &file, QWidget *parent = nullptr);

    /// `seat` is the one it is about; of a new one nothing of it matters.
    void open(OfficeVerb verb, const BodyRoster &roster, const FilledSeat &seat);
    /// Asks who gets the function.
    void openFor(const QString &title, const BodyRoster &roster);
    void dismiss();

Q_SIGNALS:
    void messageWanted(chapterhouse::Tone tone, const QString &sentence);
    /// Carried out or thought better of: the focus is free.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    using Verb = std::function<Result<ChangeSet>(Store &)>;

    void preview();
    QString sentence() const;
    QString missing() const;
    Verb verb() const;
    void carryOut();

    OpenFile &m_file;
    OfficeVerb m_verb = OfficeVerb::NewSeat;
    FilledSeat m_seat;
    QVBoxLayout *m_column;
    InkLabel *m_title;
    OfficeForm *m_form = nullptr;
    InkLabel *m_sentence;
    AnswerRow *m_answer;
};

} // namespace chapterhouse
