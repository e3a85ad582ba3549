#pragma once

#include "actions/officeverbs.h"
#include "desktop/pages/bodies/officeverb.h"
#include "desktop/widgets/fields/choice.h"
#include "domain/bodyroster.h"
#include "models/openfile.h"

#include <QWidget>

namespace chapterhouse {

class FieldEditor;
class FieldForm;
class MemberPicker;

/// The fields that a verb on an office asks for, with what is proposed for them.
class OfficeForm final : public QWidget {
    Q_OBJECT

public:
    /// `seat` is the one it is about; of a new one nothing of it matters. Without one, who gets a
    /// function is asked.
    OfficeForm(OpenFile &file, OfficeVerb verb, const BodyRoster &roster, const FilledSeat &seat,
               QWidget *parent = nullptr);

    void finishEditing();

    /// Empty or invalid is what was not asked for or not answered.
    QString member() const; ///< as MemberPicker::reference()
    QString memberName() const;
    QString title() const;
    void setTitle(const QString &title);
    /// The one it is about, which is chosen here where none was given.
    FilledSeat seat() const;
    SeatOrigin how() const;
    QDate from() const; ///< of what ends, its last day
    QDate until() const;
    /// Whether something was typed for a day that is none.
    bool hasUnreadDay() const;
    SeatEnd reason() const;
    FunctionId endedFunction() const; ///< empty: the seat ends
    /// For addOffice().
    FieldTexts newSeat() const;

Q_SIGNALS:
    void edited();

private:
    void addNewSeatFields();
    void addFunctionFields();
    void addHandoverFields();
    void addEndFields();
    void addMember(const QString &label);
    void addDay(const QString &name, const QString &label, QDate day);
    void addHolder();
    void addTitle();
    void addChoice(const QString &name, const QString &label, const QList<ChoiceItem> &items,
                   const QString &chosen);
    void addReplaced();
    void proposeDays();
    void follow();

    FieldEditor *field(const QString &name) const;
    QString text(const QString &name) const;
    QDate day(const QString &name) const;

    OpenFile &m_file;
    BodyRoster m_roster;
    FilledSeat m_seat;
    FieldForm *m_form;
    MemberPicker *m_member = nullptr; ///< only where somebody is chosen
};

} // namespace chapterhouse
