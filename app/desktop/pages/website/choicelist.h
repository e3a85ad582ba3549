#pragma once

#include "content/contentmerge.h"
#include "site/conflicts.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QPlainTextEdit;
class QVBoxLayout;
QT_END_NAMESPACE

namespace chapterhouse {

class ChoiceRow;
class InkLabel;

/// A conflict row by row: key by key of the front matter, run by run of the text, each with its
/// choice, and the file that comes of it, which can be written in.
class ChoiceList final : public QWidget {
    Q_OBJECT

public:
    explicit ChoiceList(QWidget *parent = nullptr);

    /// False when the versions cannot be taken apart: one of them has to be taken whole.
    bool showConflict(const ListedConflict &conflict);
    /// The file as it stands now.
    QByteArray result() const;

private:
    void addKey(const KeyConflict &key);
    void addHunk(const MergeHunk &hunk);
    void addRow(ChoiceRow *row);
    void compose();
    QString body() const;

    ListedConflict m_conflict;
    ContentConflict m_parts;
    QVBoxLayout *m_column = nullptr;
    QWidget *m_rows = nullptr;
    QList<ChoiceRow *> m_choices; ///< of the keys, then of the runs of the text
    InkLabel *m_problem;
    QPlainTextEdit *m_result;
    QByteArray m_composed;  ///< of the choices, to the byte
    QString m_composedText; ///< the same as it is shown
};

} // namespace chapterhouse
