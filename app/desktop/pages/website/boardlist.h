#pragma once

#include <QListView>

namespace chapterhouse {

class WebsiteListModel;

/// One column of the review board. Its cards are dragged to another column, or moved there with
/// Ctrl and an arrow key; an arrow key alone goes there.
class BoardList final : public QListView {
    Q_OBJECT

public:
    explicit BoardList(QWidget *parent = nullptr);

    WebsiteListModel *cards() const { return m_cards; }
    /// What is said while there are none.
    void setPlaceholder(const QString &words);

Q_SIGNALS:
    /// A card was dropped here, by its key.
    void dropped(const QString &key);
    /// The chosen card is to go to the column before (-1) or behind (1).
    void moveRequested(int step);
    /// The keyboard is to go there.
    void leaveRequested(int step);
    /// Of the chosen card, by a double click or Return.
    void openRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    WebsiteListModel *m_cards;
    QString m_placeholder;
};

} // namespace chapterhouse
