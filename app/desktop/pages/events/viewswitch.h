#pragma once

#include "desktop/widgets/look/icons.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QButtonGroup;
QT_END_NAMESPACE

namespace chapterhouse {

/// Chooses how events are shown: as a list, a month or an agenda.
class ViewSwitch final : public QWidget {
    Q_OBJECT

public:
    enum class View { List, Month, Agenda };

    explicit ViewSwitch(QWidget *parent = nullptr);

    View view() const;
    /// Says nothing to `viewChosen`.
    void setView(View view);

Q_SIGNALS:
    void viewChosen(chapterhouse::ViewSwitch::View view);

private:
    void addChoice(View view, const QString &name, Icon icon, const QString &words);

    QButtonGroup *m_choices;
};

/// How a view is called in settings; one that is not known is the list.
QString nameOf(ViewSwitch::View view);
ViewSwitch::View viewFromName(const QString &name);

} // namespace chapterhouse
