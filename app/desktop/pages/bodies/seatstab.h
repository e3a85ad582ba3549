#pragma once

#include "desktop/pages/bodies/bodyfacts.h"
#include "desktop/pages/bodies/officeverb.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QListView;
class QPushButton;
QT_END_NAMESPACE

namespace chapterhouse {

class SeatsModel;

/// Who sits in a body on the day, and what can be done with the chosen seat.
class SeatsTab final : public QWidget {
    Q_OBJECT

public:
    explicit SeatsTab(QWidget *parent = nullptr);

    /// `withThoseToCome`: those too that begin later.
    void showFacts(const BodyFacts &facts, bool withThoseToCome);
    void setReadOnly(bool readOnly);
    void chooseSeat(const SeatId &seat);

Q_SIGNALS:
    /// Of the chosen seat; of none where it is a new one.
    void verbChosen(chapterhouse::OfficeVerb verb, const chapterhouse::SeatId &seat);

private:
    QPushButton *addButton(const QString &name, const QString &words, OfficeVerb verb);
    SeatId chosen() const;
    void offer();
    void offerMenu(const QPoint &at);

    SeatsModel *m_model;
    QListView *m_list;
    QList<QPushButton *> m_buttons;
    bool m_readOnly = false;
};

} // namespace chapterhouse
