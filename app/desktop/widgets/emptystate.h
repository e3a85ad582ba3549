#pragma once

#include "desktop/widgets/look/dress.h"
#include "desktop/widgets/look/icons.h"

#include <QWidget>

namespace chapterhouse {

class IconLabel;
class InkLabel;

/// What an empty list says: what would be here, and the first steps.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    EmptyState(Icon icon, const QString &headline, const QString &sentence,
               QWidget *parent = nullptr);

    /// For another reason of being empty. Takes the steps away.
    void setContent(Icon icon, const QString &headline, const QString &sentence);
    /// A first step that is offered; connect to its `clicked`.
    QPushButton *addStep(const QString &text, ButtonKind kind = ButtonKind::Plain);

private:
    IconLabel *m_icon;
    InkLabel *m_headline;
    InkLabel *m_sentence;
    QWidget *m_steps;
};

} // namespace chapterhouse
