#pragma once

#include "desktop/widgets/look/icons.h"

#include <QList>
#include <QWidget>

#include <optional>

QT_BEGIN_NAMESPACE
class QScrollArea;
class QVBoxLayout;
QT_END_NAMESPACE

namespace chapterhouse {

class RailButton;
class RovingFocus;

/// The places of the program, top to bottom, with the saved views of the current place under it and
/// one or more places at the foot. One stop for Tab; the arrow keys move, Enter and Space go there.
/// It shows where we are and asks to go elsewhere; going there is `setCurrent`, by its owner.
class Rail final : public QWidget {
    Q_OBJECT
    Q_PROPERTY(bool compact READ isCompact WRITE setCompact)

public:
    struct View {
        QString key;
        QString label;
        std::optional<int> count;

        bool operator==(const View &) const = default;
    };
    enum class Where { Top, Foot };

    explicit Rail(QWidget *parent = nullptr);

    void addPlace(const QString &key, const QString &label, Icon icon, Where where = Where::Top);
    void setViews(const QString &place, const QList<View> &views);
    /// `meaning` says the badge in words: "2 to send, 1 to decide".
    void setBadge(const QString &place, int badge, const QString &meaning);

    /// An empty view is the place itself.
    void setCurrent(const QString &place, const QString &view = {});
    QString currentPlace() const { return m_place; }
    QString currentView() const { return m_view; }

    /// Icons alone; the views of a place are then in its context menu.
    bool isCompact() const { return m_compact; }
    void setCompact(bool compact);

Q_SIGNALS:
    void placeChosen(const QString &place);
    void viewChosen(const QString &place, const QString &view);
    /// A menu is wanted for a saved view (to rename or remove it), at a point on the screen.
    void viewMenuRequested(const QString &place, const QString &view, const QPoint &at);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Place {
        QString key;
        Where where = Where::Top;
        RailButton *button = nullptr;
        QList<View> views;
        QList<RailButton *> viewButtons;
    };

    Place *find(const QString &key);
    void rebuildViews(Place *place);
    int fullWidth() const;
    void refresh();
    void offerViews(const QString &place, const QPoint &at);

    QVBoxLayout *m_top;
    QVBoxLayout *m_foot;
    QScrollArea *m_scroll;
    RovingFocus *m_focus;
    QList<Place> m_places;
    QString m_place;
    QString m_view;
    bool m_compact = false;
};

} // namespace chapterhouse
