#pragma once

#include "models/openfile.h"

#include <QWidget>

#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QAction;
class QHBoxLayout;
class QKeySequence;
class QPushButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace chapterhouse {

class InkLabel;
class OwnedForm;
class RecordListModel;
class RecordListView;
enum class Tone;

/// The records of one kind that belong to the record that a pane shows (the tasks of an event), in
/// a list of their own, with buttons for what can be done with the chosen ones, which are in its
/// context menu too. Where its records are edited in place, Enter, F2 or a double click opens their
/// fields under the list; where they stand in an order, they are dragged, or moved by Alt+Up and
/// Alt+Down.
class OwnedList : public QWidget {
    Q_OBJECT

public:
    struct What {
        Kind kind;
        QLatin1String owner;              ///< key of the field that refers to the record shown
        QStringList columns;              ///< keys of listColumnsOf()
        QString sort;                     ///< key of a column, with "-" before it when descending
        QString title;                    ///< what a screen reader calls the list
        QString nothing;                  ///< said while there are none
        QList<QLatin1String> fields = {}; ///< keys of those edited in place; none: opened elsewhere
        bool isMovable = false;           ///< stands in an order, see moveRecords()
    };

    enum class ActsOn { One, Several };

    /// `file` must outlive it. Its list is called `<kind>List`.
    OwnedList(OpenFile &file, const What &what, QWidget *parent = nullptr);

    void showRecordsOf(const RecordId &owner, std::optional<QDate> day);
    void setReadOnly(bool readOnly);
    void finishEditing();
    /// A button under the list for what can be done with the chosen ones; off while it is
    /// read-only, while one of them is done with, or while there are more of them than it acts on.
    QPushButton *addVerb(const QString &text, const QString &name, ActsOn actsOn);
    QList<RecordRef> chosen() const;
    int count() const;

Q_SIGNALS:
    /// Enter or a double click, where they are not edited in place.
    void openRequested(const chapterhouse::RecordRef &record);
    /// Other records are chosen, or what is told of them may be other.
    void chosenChanged();
    void messageWanted(chapterhouse::Tone tone, const QString &sentence);

protected:
    OpenFile &file() const { return m_file; }
    RecordListModel *model() const { return m_model; }
    /// Above the list.
    void addTop(QWidget *part);
    /// More that the records must fit, as in a search; empty: nothing.
    void setTerms(const QString &terms);
    /// Said while there are none.
    void setNothing(const QString &sentence) { m_nothing = sentence; }
    /// Whether nothing can be done with the record any longer.
    virtual bool isDoneWith(const Record &) const { return false; }

private:
    struct VerbButton {
        QPushButton *button;
        QAction *action; ///< the same in the context menu
        ActsOn actsOn;
    };

    void addForm();
    void addMoves();
    QAction *addMove(const QString &words, const QKeySequence &keys, int rows);
    void ask();
    void refresh();
    void refreshMoves();
    void open();
    std::vector<int> chosenRows() const;
    void moveBy(int rows);
    void moveTo(int row);
    bool isDoneWith(const RecordRef &ref) const;

    OpenFile &m_file;
    What m_what;
    RecordId m_owner;
    QString m_terms;
    QString m_nothing;
    bool m_readOnly = false;
    RecordListModel *m_model;
    RecordListView *m_list;
    OwnedForm *m_form = nullptr;
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
    InkLabel *m_nothingLabel;
    QVBoxLayout *m_top;
    QHBoxLayout *m_verbs;
    QList<VerbButton> m_buttons;
};

} // namespace chapterhouse
