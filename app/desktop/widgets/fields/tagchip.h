#pragma once

#include <QWidget>

namespace chapterhouse {

/// One value in a TagField. It never has the focus: the field moves a selection over its chips.
class TagChip final : public QWidget {
    Q_OBJECT

public:
    explicit TagChip(const QString &text, QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setSelected(bool selected);
    void setRemovable(bool removable);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removeRequested();
    void editRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    QRect crossRect() const;

    QString m_text;
    bool m_selected = false;
    bool m_removable = true;
};

} // namespace chapterhouse
