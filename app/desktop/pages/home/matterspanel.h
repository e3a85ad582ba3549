#pragma once

#include "actions/openmatters.h"

#include <QWidget>

namespace chapterhouse {

class InkLabel;
class MatterCard;

/// What wants attention, group by group, each thing with the step to where it is seen to.
class MattersPanel final : public QWidget {
    Q_OBJECT

public:
    explicit MattersPanel(QWidget *parent = nullptr);

    /// `backup` reminds of one, or is empty. Conflicts lead to the website where it has a place.
    void showMatters(const std::vector<Matter> &matters, const QString &backup, bool hasWebsite);

Q_SIGNALS:
    void recordRequested(const chapterhouse::RecordRef &record);
    void listRequested(const chapterhouse::RecordSearch &list);
    void websiteRequested();
    void backupRequested();

private:
    void takeStep(const Matter &matter);

    InkLabel *m_headline;
    InkLabel *m_nothing;                         ///< wants attention
    InkLabel *m_future;                          ///< what would be told, while there is little
    std::vector<MatterCard *> m_cards;           ///< one a group, in their order
    std::vector<std::vector<Matter>> m_ofGroups; ///< as shown in the cards
    MatterCard *m_backup;
};

} // namespace chapterhouse
