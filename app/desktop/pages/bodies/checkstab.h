#pragma once

#include "desktop/pages/bodies/bodyfacts.h"
#include "desktop/pages/bodies/officeverb.h"
#include "desktop/widgets/look/colours.h"
#include "desktop/widgets/scrollcolumn.h"

namespace chapterhouse {

/// Which of a body's rules are not kept on the day, each with its article and one click to what is
/// to be mended, and which seats end soon.
class ChecksTab final : public ScrollColumn {
    Q_OBJECT

public:
    explicit ChecksTab(QWidget *parent = nullptr);

    void showFacts(const BodyFacts &facts);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void seatWanted(const chapterhouse::SeatId &seat);
    void seatsWanted();
    void newSeatWanted();
    /// Somebody in the body is to get it.
    void functionWanted(const QString &title);

private:
    void rebuild();
    void addFinding(const BodyFinding &finding);
    void addCard(Tone tone, const QString &sentence, const QString &step = {},
                 const std::function<void()> &taken = {});

    BodyFacts m_facts;
    bool m_readOnly = false;
};

} // namespace chapterhouse
