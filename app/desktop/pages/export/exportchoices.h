#pragma once

#include "exchange/export/columnsets.h"
#include "exchange/export/exporter.h"
#include "exchange/fileformat.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QPlainTextEdit;
class QRadioButton;
class QStackedWidget;
QT_END_NAMESPACE

namespace chapterhouse {

class ColumnChooser;
class ColumnSetBar;
class FolderPlanView;
class InkLabel;

/// What is chosen for an export, beside the first lines of the file.
class ExportChoices final : public QWidget {
    Q_OBJECT

public:
    /// `query` is the search that can be exported instead of all; empty when there is none.
    ExportChoices(Kind kind, const QString &query, QWidget *parent = nullptr);

    /// Where column sets are chosen and saved.
    ColumnSetBar *sets() const { return m_sets; }
    /// Shows the columns of the chosen set, and its search if it has one.
    void useSet();
    void showCounts(const QString &all, const QString &search);
    /// The order and the day, in words.
    void showOrder(const QString &words);
    /// The beginning of the file.
    void showPreview(const QByteArray &bytes);
    /// What happens to the files of a folder.
    FolderPlanView *folder() const { return m_folder; }

    /// What is exported, as typed; empty: all.
    QString query() const;
    QList<ColumnTarget> columns() const;
    /// The titles of those columns that hold what is nobody else's business.
    QStringList privateColumns() const;
    FileFormat format() const;
    /// Of a table.
    CsvStyle style() const;

Q_SIGNALS:
    void changed();

private:
    QWidget *makeChoices();
    QWidget *makePreview();
    void fillStyles();
    void showStyle();

    /// How the file is written.
    struct Style {
        QString title;
        QString words; ///< what it is good for
        FileFormat format = FileFormat::Table;
        CsvStyle csv = CsvStyle::exact();
    };

    const Kind m_kind;
    QList<Style> m_styles;
    QString m_query;
    QRadioButton *m_all;
    QRadioButton *m_search;
    InkLabel *m_order;
    ColumnSetBar *m_sets;
    ColumnChooser *m_columns;
    QComboBox *m_style;
    InkLabel *m_styleWords;
    QWidget *m_ofTables; ///< what only a table asks
    QPlainTextEdit *m_preview;
    FolderPlanView *m_folder;
    QStackedWidget *m_shown;
};

} // namespace chapterhouse
