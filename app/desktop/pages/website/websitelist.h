#pragma once

#include "desktop/pages/website/websiterows.h"

#include <QListView>

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
    /// The one whose details are shown; null when there is none.
    const WebsiteRow *currentRow() const;
    /// The conflicts among the chosen rows, as they stand in the list.
    std::vector<WebsiteRow> chosenConflicts() const;
    /// Chooses the next conflict in place of the chosen ones, if there is another.
    void moveOn();

Q_SIGNALS:
    void choiceChanged();

private:
    QStringList chosenKeys() const;
    void choose(const QStringList &keys, const QString &current, int place);

    WebsiteListModel *m_rows;
};

} // namespace chapterhouse
