#pragma once

#include "exchange/import/filepreview.h"
#include "models/titles.h"

#include <QTableWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QStandardItemModel;
QT_END_NAMESPACE

namespace chapterhouse {

/// The first rows of a file as they will come in, under their headers, each column with a choice of
/// what it stands for.
class MappingTable final : public QTableWidget {
    Q_OBJECT

public:
    explicit MappingTable(QWidget *parent = nullptr);

    void showColumns(const QStringList &headers, const ImportMapping &mapping);
    /// What is understood of the cells; `titles` are those of records that they refer to.
    void showRows(const std::vector<PreviewRow> &rows, const Titles &titles);
    const ImportMapping &mapping() const { return m_mapping; }

Q_SIGNALS:
    void mappingChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static QTableWidgetItem *newCell(const PreviewCell &cell,
                                     const std::optional<ImportProblem> &problem,
                                     const QString &text);
    void fillTargets();
    void addChoice(int column, const QString &header);
    void choose(int column, int target);
    void showTarget(int column);

    ImportMapping m_mapping;
    QList<ColumnTarget> m_targets; ///< what can be chosen, in its order
    QStandardItemModel *m_targetWords;
    QList<QComboBox *> m_choices;
};

} // namespace chapterhouse
