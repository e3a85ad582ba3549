#pragma once

#include "models/recordlistmodel.h"

#include <QTreeView>

namespace chapterhouse {

/// Keeps what is selected, current and scrolled to in a list of records, by key, while its model
/// changes under it. Whatever happens, something is selected while there are rows: whose record is
/// shown is told by the selection.
class KeptSelection final : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it; the view shows the model.
    KeptSelection(QTreeView &view, RecordListModel &model);

    /// Around a change that the model does not announce.
    void keep();
    void putBack();
    /// Selects those records, and makes the first current, as soon as the list has it.
    void show(std::vector<qint64> keys);

private:
    struct Kept {
        std::vector<qint64> selected;
        std::optional<qint64> current;
        std::optional<qint64> top; ///< nothing: scrolled to the very top
    };

    void select(const std::vector<qint64> &keys);
    void showWanted();
    void selectSomething();

    QTreeView &m_view;
    RecordListModel &m_model;
    Kept m_kept;
    bool m_wasReset = false;
    std::vector<qint64> m_wanted; ///< keys that are selected when they come
};

} // namespace chapterhouse
