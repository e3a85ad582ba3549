#include "desktop/shell/homestops.h"

#include "desktop/program.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

using Stop = TourStop::Kind;

bool goHome(TourHands &hands)
{
    return hands.trigger(CommandId::GoToHome);
}

/// Walks so many bars back in a chart.
bool walk(TourHands &hands, const QString &chart, int bars)
{
    auto *walked = hands.seen<QWidget>(chart);
    if (!walked)
        return false;
    walked->setFocus(Qt::TabFocusReason);
    for (int i = 0; i < bars; ++i)
        hands.press(chart, Qt::Key_Left);
    return true;
}

} // namespace

// clang-format off
QList<TourStop> homeStops()
{
    return {
        {{}, {}, [](TourHands &hands) { hands.program().createStore(hands.fresh(u"home.chapterhouse"_s), {.name = u"Open Lantern"_s, .zone = u"Europe/Warsaw"_s, .country = u"PL"_s, .currency = u"EUR"_s}, hands.opened()); return true; }, Stop::OnTheWay},
        {u"home-empty"_s, u"classChartEmpty"_s, [](TourHands &hands) { return hands.isOpen() && goHome(hands); }, Stop::EverySize},
        {{}, {}, [](TourHands &hands) { hands.program().openDemo(hands.opened()); return true; }, Stop::OnTheWay},
        {u"home"_s, u"classChart"_s, [](TourHands &hands) { return hands.isOpen(); }, Stop::EverySize},
        {u"home-chart-keys"_s, {}, [](TourHands &hands) { return walk(hands, u"monthChart"_s, 3); }},
        {u"home-renewals"_s, u"memberList"_s, [](TourHands &hands) { return goHome(hands) && hands.click(u"mattersMembers0"_s); }},
        {u"home-office"_s, u"bodyName"_s, [](TourHands &hands) { return goHome(hands) && hands.click(u"mattersOffices0"_s); }},
    };
}
// clang-format on

} // namespace chapterhouse
