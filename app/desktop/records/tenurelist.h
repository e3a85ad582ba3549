#pragma once

#include "models/openfile.h"

#include <QWidget>

#include <optional>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QPushButton;
QT_END_NAMESPACE

namespace chapterhouse {

class ChipRow;
class InkLabel;
class RecordListModel;
class RecordListView;

/// What members hold from a day to a day in the record that a pane shows (their time in a chapter,
/// its seats), in a list of its own: those of the day, those before, or all.
class TenureList final : public QWidget {
    Q_OBJECT

public:
    struct What {
        Kind kind;           ///< with the fields `from`, `until` and `state`
        QLatin1String owner; ///< key of the field that refers to the record shown
        QStringList columns; ///< keys of listColumnsOf()
        QString sort;        ///< key of a column, with "-" before it when descending
        QString title;       ///< what a screen reader calls the list
        QString nothing;     ///< said while there has never been any
    };

    enum class ActsOn { One, Several };

    /// `file` must outlive it. Its list is called `<kind>List`.
    TenureList(OpenFile &file, const What &what, QWidget *parent = nullptr);

    void showRecordsOf(const RecordId &owner, std::optional<QDate> day);
    void setReadOnly(bool readOnly);
    /// A button under the list for what can be done with the chosen ones; off while it is
    /// read-only, while one of them is over, or while there are more of them than it acts on.
    QPushButton *addVerb(const QString &text, const QString &name, ActsOn actsOn);
    QList<RecordRef> chosen() const;
    void focusList();

Q_SIGNALS:
    /// Enter or a double click: the member is to be shown.
    void memberRequested(const chapterhouse::MemberId &member);

private:
    struct VerbButton {
        QPushButton *button;
        ActsOn actsOn;
    };

    void show(const QString &state);
    void ask();
    void refresh();

    OpenFile &m_file;
    What m_what;
    RecordId m_owner;
    QString m_state; ///< empty: all
    bool m_readOnly = false;
    RecordListModel *m_model;
    ChipRow *m_chips;
    RecordListView *m_list;
    InkLabel *m_nothing;
    QHBoxLayout *m_verbs;
    QList<VerbButton> m_buttons;
};

} // namespace chapterhouse
