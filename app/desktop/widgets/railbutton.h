#pragma once

#include "desktop/widgets/look/icons.h"

#include <QAbstractButton>

#include <optional>

namespace chapterhouse {

/// One row of the rail: a place with its icon, or a saved view under it without one.
class RailButton final : public QAbstractButton {
    Q_OBJECT

public:
    RailButton(const QString &label, std::optional<Icon> icon, QWidget *parent = nullptr);

    /// Said quietly at the end of the row.
    void setCount(std::optional<int> count);
    /// What waits there, in a filled badge; 0 takes it away. `meaning` says it in words.
    void setBadge(int badge, const QString &meaning);
    /// The icon alone, with the label as its tooltip.
    void setCompact(bool compact);
    void setCurrent(bool current);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void nextCheckState() override {}

private:
    QString endText() const;
    int labelStart() const;
    int endWidth() const;
    void paintLabel(QPainter *painter, const QColor &ink) const;
    void paintEnd(QPainter *painter) const;
    void paintCompactBadge(QPainter *painter) const;
    void describe();

    std::optional<Icon> m_icon;
    std::optional<int> m_count;
    int m_badge = 0;
    QString m_meaning;
    bool m_compact = false;
};

} // namespace chapterhouse
