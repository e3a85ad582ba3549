#pragma once

#include "models/openfile.h"
#include "models/titles.h"

#include <QAbstractListModel>
#include <QModelIndex>
#include <QVariant>

namespace chapterhouse {

/// Who changed what of a record, when, newest first: one row a field, or one for a record that came
/// or went. What belongs to the record now (a member's periods, decisions, payments: see
/// domain/ties.h) is included, and told as whose and where it is.
class HistoryModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        WhenRole = Qt::UserRole, ///< QString, "12 May 2026, 14:03 · Ann"
        StepRole,                ///< qint64; rows of one step follow each other
        LabelRole,               ///< QString, what the step was called
        CanPutBackRole,          ///< bool: the value before can be put back
    };

    /// What "put this field back" hands to setFields().
    struct PutBack {
        RecordRef record;
        QString key;
        QString text;
    };

    explicit HistoryModel(OpenFile &file, QObject *parent = nullptr);

    /// One without an id: no rows.
    void setRecord(const RecordRef &record);
    void reload();
    std::optional<PutBack> putBackAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        Step step;
        QString sentence;
        std::optional<PutBack> putBack;
    };

    struct Entry {
        HistoryEntry logged;
        QString part; ///< recordInWords() of what belongs to the record; empty of itself
    };

    Result<std::vector<Entry>> entriesOf(const RecordRef &record, const QString &part) const;
    void addRows(const Entry &entry);
    Row rowOfField(const Entry &entry, const FieldSpec &field) const;

    OpenFile &m_file;
    RecordRef m_record;
    std::vector<Row> m_rows;
    Titles m_titles;
};

} // namespace chapterhouse
