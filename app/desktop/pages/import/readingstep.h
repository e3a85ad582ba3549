#pragma once

#include "exchange/import/filepreview.h"
#include "models/titles.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QGridLayout;
QT_END_NAMESPACE

namespace chapterhouse {

class ImportRun;
class InkLabel;
class MappingTable;

/// The second step of an import: how the file is read, what its columns stand for, whom its rows
/// are about, all of it guessed and open to be overruled, above the first rows as they will come
/// in.
class ReadingStep final : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive the step.
    ReadingStep(ImportRun &run, const Reader &reader, QWidget *parent = nullptr);

    /// Shows what the run has.
    void showRun();
    /// What is odd about the file, in sentences; empty when nothing is.
    QString warnings() const;

private:
    QComboBox *addChoice(QGridLayout *grid, const QString &name, const QString &label);
    void fillChoices();
    void showDates();
    void showMatches();
    void showRows();
    void showDoubts(const std::vector<PreviewRow> &rows);
    void connectChoices();

    ImportRun &m_run;
    const Reader &m_reader;
    Titles m_titles;
    int m_choiceCount = 0;
    QList<DateFormat> m_dateFormats;
    QComboBox *m_encoding;
    QComboBox *m_separator;
    QComboBox *m_header;
    QComboBox *m_dates;
    QComboBox *m_mode;
    QComboBox *m_match;
    InkLabel *m_count;
    MappingTable *m_table;
    InkLabel *m_doubts;
};

} // namespace chapterhouse
