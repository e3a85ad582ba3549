#pragma once

#include "exchange/import/importmapping.h"

#include <QTableWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QStandardItemModel;
QT_END_NAMESPACE

namespace chapterhouse {

/// The first rows of a file under its headers, each column with a choice of what it stands for.
class MappingTable final : public QTableWidget {
    Q_OBJECT

public:
    explicit MappingTable(QWidget *parent = nullptr);

    void show(const QStringList &headers, const CsvSample &rows, const ImportMapping &mapping);
    const ImportMapping &mapping() const { return m_mapping; }

Q_SIGNALS:
    void mappingChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
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
