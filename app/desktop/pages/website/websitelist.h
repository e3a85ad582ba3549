#pragma once

#include "desktop/pages/website/websiterows.h"

#include <QListView>
#include <QSet>

namespace chapterhouse {

class WebsiteListModel;

/// The list of what differs between here and the website. Several rows can be chosen, to decide
/// about conflicts together.
class WebsiteList final : public QListView {
    Q_OBJECT

public:
    explicit WebsiteList(QWidget *parent = nullptr);

    /// What is chosen stays so; where it is gone, what has taken its place is chosen.
    void setRows(std::vector<WebsiteRow> rows);
    /// The one whose details are shown: the current one, unless others are chosen in its place.
    /// Null when there is none.
    const WebsiteRow *currentRow() const;
    /// The conflicts among the chosen rows, as they stand in the list.
    std::vector<WebsiteRow> chosenConflicts() const;
    /// The chosen conflicts are decided: chooses the next one that is not, if there is another.
    void moveOn();

Q_SIGNALS:
    void choiceChanged();

private:
    QModelIndex shown() const;
    QStringList chosenKeys() const;
    void announce();
    void choose(const QStringList &keys, const QString &current, int place);

    WebsiteListModel *m_rows;
    QStringList m_announced; ///< the key of the row that is shown, and those chosen
    QSet<QString> m_decided; ///< keys of rows that are about to go
};

} // namespace chapterhouse
