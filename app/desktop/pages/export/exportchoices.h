#pragma once

#include "exchange/export/columnsets.h"
#include "exchange/export/exporter.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QPlainTextEdit;
class QRadioButton;
QT_END_NAMESPACE

namespace chapterhouse {

class ColumnChooser;
class InkLabel;

/// What is chosen for an export, beside the first lines of the file.
class ExportChoices final : public QWidget {
    Q_OBJECT

public:
    /// `query` is the search that can be exported instead of all; empty when there is none.
    explicit ExportChoices(const QString &query, QWidget *parent = nullptr);

    /// The named column sets, and the own choice of another time (empty: there was none).
    void setSets(const QList<ColumnSet> &sets, const QList<ColumnTarget> &own);
    void showCounts(const QString &all, const QString &search);
    /// The beginning of the file.
    void showPreview(const QByteArray &bytes);

    bool isWholeRoster() const;
    QList<ColumnTarget> columns() const;
    /// The columns, when they are no named set.
    std::optional<QList<ColumnTarget>> ownColumns() const;
    CsvStyle style() const;

Q_SIGNALS:
    void changed();

private:
    QWidget *makeChoices();
    QWidget *makePreview();
    void useSet(int index);
    void showStyle();

    QString m_query;
    QList<ColumnSet> m_sets; ///< the last one is the own choice
    QRadioButton *m_all;
    QRadioButton *m_search;
    QComboBox *m_set;
    ColumnChooser *m_columns;
    QComboBox *m_style;
    InkLabel *m_styleWords;
    QPlainTextEdit *m_preview;
};

} // namespace chapterhouse
