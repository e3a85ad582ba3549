#pragma once

#include "content/contentmerge.h"
#include "desktop/widgets/scrollcolumn.h"
#include "site/conflicts.h"

namespace chapterhouse {

class ChoiceRow;

/// A conflict row by row: key by key of the front matter, run by run of the text, each with its
/// choice.
class ChoiceList final : public ScrollColumn {
    Q_OBJECT

public:
    explicit ChoiceList(QWidget *parent = nullptr);

    /// False when the versions cannot be taken apart: one of them has to be taken whole.
    bool showConflict(const ListedConflict &conflict);
    /// The file that the choices make. Errors as settledContent().
    Result<QByteArray> composed() const;

Q_SIGNALS:
    /// Somebody chose otherwise.
    void changed();

private:
    void addRow(ChoiceRow *row);
    void addHunk(const MergeHunk &hunk);
    QString body() const;

    ListedConflict m_conflict;
    ContentConflict m_parts;
    QList<ChoiceRow *> m_choices; ///< of the keys, then of the runs of the text
};

} // namespace chapterhouse
