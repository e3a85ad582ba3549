#pragma once

#include <QTabBar>

#include <optional>

namespace chapterhouse {

/// Flat tabs with an underline for the one that is shown, and a quiet count after the word.
class TabStrip final : public QTabBar {
    Q_OBJECT

public:
    explicit TabStrip(QWidget *parent = nullptr);

    void setCount(int tab, std::optional<int> count);

protected:
    QSize tabSizeHint(int tab) const override;
    QSize minimumTabSizeHint(int tab) const override;
    void paintEvent(QPaintEvent *event) override;
    void tabInserted(int tab) override;

private:
    QString countText(int tab) const;
    void paintTab(QPainter *painter, int tab) const;
};

} // namespace chapterhouse
