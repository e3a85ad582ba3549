#pragma once

#include "site/reviews.h"

#include <QWidget>

#include <array>

namespace chapterhouse {

class BoardList;
class InkLabel;
struct RecordRef;
struct WebsiteRow;
struct WebsiteStatus;

/// The drafts in review, in one column for each state of their review. One card is chosen at most.
class ReviewBoard final : public QWidget {
    Q_OBJECT

public:
    explicit ReviewBoard(QWidget *parent = nullptr);

    /// The card that was chosen stays so, wherever it is now.
    void showReviews(const WebsiteStatus &status);
    /// Cards cannot be moved then.
    void setReadOnly(bool readOnly);
    /// Null: no card is chosen.
    const WebsiteRow *chosen() const;

Q_SIGNALS:
    void chosenChanged();
    /// Somebody opened the chosen card.
    void opened();
    void moveRequested(const chapterhouse::RecordRef &draft, chapterhouse::ReviewState to);

private:
    static constexpr size_t columnCount = 3;
    struct Column {
        InkLabel *head;
        BoardList *list;
    };

    QWidget *addColumn(size_t at);
    void connectColumn(size_t at);
    void choose(const QString &key);
    void chooseIn(size_t column);
    void leave(size_t column, int step);
    void move(const QString &key, size_t to);
    bool hasFocusInside() const;

    std::array<Column, columnCount> m_columns{};
    QString m_chosen; ///< its key
    bool m_isReadOnly = false;
    bool m_isFilling = false;
};

} // namespace chapterhouse
