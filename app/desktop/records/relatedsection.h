#pragma once

#include "models/relatedmodel.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QPushButton;
class QTableView;
QT_END_NAMESPACE

namespace chapterhouse {

class CorrectionPanel;
class InkLabel;

/// The records of one kind that refer to the record a pane shows, under a title, in a table as high
/// as its rows, so that the pane scrolls as one. Hidden while there are none.
class RelatedSection final : public QWidget {
    Q_OBJECT

public:
    /// As RelatedModel; the table is called `related_<kind>`.
    RelatedSection(OpenFile &file, const QString &title, Kind kind, QLatin1String owner,
                   const QList<QLatin1String> &fields, QWidget *parent = nullptr);

    /// Offers to correct those fields of the chosen record. To be called once.
    void allowCorrection(OpenFile &file, const QList<QLatin1String> &keys);

    void showRecordsOf(const RecordId &owner, std::optional<QDate> day = {});
    /// Nothing can be corrected while it is read-only.
    void setReadOnly(bool readOnly);
    int count() const { return m_model->rowCount(); }
    /// The record in the chosen row.
    std::optional<Record> chosen() const;

Q_SIGNALS:
    /// There are other rows, or they say something else.
    void reloaded();
    void chosenChanged();
    /// Why a correction was not made, where it cannot be read in place.
    void problemMissed(const QString &sentence);

private:
    void buildTable(const QString &title, Kind kind);
    void fitHeight();
    void offerCorrection();

    RelatedModel *m_model;
    QTableView *m_table;
    QPushButton *m_correct = nullptr; ///< only where something can be corrected
    CorrectionPanel *m_correction = nullptr;
    bool m_readOnly = false;
};

} // namespace chapterhouse
