#pragma once

#include "models/recordlistmodel.h"

#include <QTreeView>

QT_BEGIN_NAMESPACE
class QMenu;
QT_END_NAMESPACE

namespace chapterhouse {

class UserSettings;

/// The list of members: rows chosen by mouse or keys, columns chosen, ordered and sorted by their
/// header, all of it remembered. Keeps selection, current row and scroll by key while the list
/// changes under it.
class MemberListView final : public QTreeView {
    Q_OBJECT

public:
    /// Shows `model` with the columns and the order of last time. Both must outlive the view.
    MemberListView(RecordListModel &model, UserSettings &settings, QWidget *parent = nullptr);

    /// The members in the selected rows, in the order of the list.
    QList<RecordRef> selectedRecords() const;
    std::optional<RecordRef> currentRecord() const;
    /// Makes the member current as soon as the list has it.
    void showRecord(const RecordRef &ref, qint64 key);
    /// A menu with all columns, the shown ones ticked.
    QMenu *newColumnMenu(QWidget *parent);

Q_SIGNALS:
    void currentRecordChanged();
    void selectedCountChanged(int count);
    /// Enter or a double click on the current row.
    void openRequested();
    void removeRequested();
    /// Somebody began to type in the list.
    void typed(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyboardSearch(const QString &search) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;
    void changeEvent(QEvent *event) override;

private:
    struct Kept {
        std::vector<qint64> selected;
        std::optional<qint64> current;
        std::optional<qint64> top; ///< nothing: scrolled to the very top
    };

    void buildHeader();
    void restoreColumns();
    void sizeColumns();
    int usualWidth(const ListColumn &column) const;
    void showColumn(const QString &key, bool shown);
    void rememberColumns();
    void rememberSort(int section, Qt::SortOrder order);
    void keep();
    void putBack();
    void select(const std::vector<qint64> &keys);

    RecordListModel &m_model;
    UserSettings &m_settings;
    Kept m_kept;
    bool m_wasReset = false;
    std::optional<qint64> m_wanted; ///< key that becomes current when it comes
};

} // namespace chapterhouse
