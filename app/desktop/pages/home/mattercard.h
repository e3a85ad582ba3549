#pragma once

#include "desktop/widgets/look/icons.h"

#include <QStringList>
#include <QWidget>

#include <vector>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace chapterhouse {

/// The matters of one group under their heading: each a sentence with the step that is taken by one
/// click. Of many the first are shown, and the rest on demand.
class MatterCard final : public QWidget {
    Q_OBJECT

public:
    struct Row {
        QString sentence;
        QString step; ///< words of the link; empty: there is nowhere to go
        bool isPressing = false;

        bool operator==(const Row &) const = default;
    };

    /// `name` is that of the card; its links are called after it, with their number.
    MatterCard(const QString &name, Icon icon, const QString &title, QWidget *parent = nullptr);

    /// Hidden while there are none.
    void showRows(const std::vector<Row> &rows);

Q_SIGNALS:
    void stepChosen(int row);

private:
    void fill();
    QWidget *newRow(int number);
    void showAll();

    QVBoxLayout *m_column;
    QWidget *m_rows = nullptr;
    std::vector<Row> m_shown;
    bool m_isWhole = false; ///< all are shown
};

} // namespace chapterhouse
