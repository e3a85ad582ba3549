#pragma once

#include "desktop/pages/members/panehead.h"
#include "models/openfile.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace chapterhouse {

class ActionPanel;
class DetailsForm;
class HistoryTab;
class RelatedTab;
class TabStrip;
enum class Tone;

/// The record pane: one member, edited in place, with their periods, payments and history.
class MemberPane final : public QWidget {
    Q_OBJECT

public:
    explicit MemberPane(OpenFile &file, QWidget *parent = nullptr);

    /// As of a day; on another day than today nothing can be edited.
    void showMember(const MemberId &member, QDate day);
    void showNobody();
    const MemberId &member() const { return m_member; }
    /// As if every field were left now.
    void finishEditing();
    /// While an import or another long work runs, with the sentence that says why; empty: editable.
    void setReadOnly(const QString &why);
    void focusFirstField();

Q_SIGNALS:
    void messageWanted(chapterhouse::Tone tone, const QString &sentence);
    void closeRequested();
    void removeRequested(const chapterhouse::RecordRef &member);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum Tab { Details, Periods, Payments, History };

    QWidget *buildRecord();
    void reload();
    void follow(const ChangeSet &changes);
    void carryOut(MemberVerb verb);
    void applyReadOnly();

    OpenFile &m_file;
    MemberId m_member;
    QDate m_day;
    QString m_readOnlyWhy;
    Record m_record;
    QStackedWidget *m_stack;
    QWidget *m_nobody;
    PaneHead *m_head;
    ActionPanel *m_action;
    TabStrip *m_tabs;
    QStackedWidget *m_tabPages;
    DetailsForm *m_details;
    RelatedTab *m_periods;
    RelatedTab *m_payments;
    HistoryTab *m_history;
};

} // namespace chapterhouse
