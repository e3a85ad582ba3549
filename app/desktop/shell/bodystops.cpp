#include "desktop/shell/bodystops.h"

#include "desktop/program.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

using Stop = TourStop::Kind;

bool showBodies(TourHands &hands)
{
    hands.program().window().goTo(u"chapters"_s, u"bodies"_s);
    return true;
}

bool showTab(TourHands &hands, int tab)
{
    return hands.showTab(tab, u"bodyTabs"_s);
}

bool choose(TourHands &hands, const QString &body)
{
    return hands.choose(u"bodyList"_s, body);
}

} // namespace

// clang-format off
QList<TourStop> bodyStops()
{
    return {
        {{}, {}, [](TourHands &hands) { hands.program().createStore(hands.fresh(u"bodies.chapterhouse"_s), {.name = u"Open Lantern"_s, .zone = u"Europe/Warsaw"_s, .country = u"PL"_s, .currency = u"EUR"_s}, hands.opened()); return true; }, Stop::OnTheWay},
        {{}, {}, [](TourHands &hands) { return hands.isOpen() && showBodies(hands); }, Stop::OnTheWay},
        {u"no-bodies"_s, u"noBodies"_s, showBodies, Stop::EverySize},
        {u"add-body"_s, u"addBody"_s, [](TourHands &hands) { return hands.click(u"addBodyButton"_s); }},
        {{}, {}, [](TourHands &hands) { return hands.click(u"addBodyAccept"_s); }, Stop::OnTheWay},
        {u"new-body"_s, u"bodyName"_s, [](TourHands &hands) { return choose(hands, u"Board"_s); }},
        {{}, {}, [](TourHands &hands) { hands.program().openDemo(hands.opened()); return true; }, Stop::OnTheWay},
        {{}, {}, [](TourHands &hands) { return hands.isOpen() && showBodies(hands); }, Stop::OnTheWay},
        {u"body-seats"_s, u"bodyName"_s, [](TourHands &hands) { return choose(hands, u"Board of directors"_s) && hands.press(u"bodyList"_s, Qt::Key_Return); }, Stop::EverySize},
        {u"body-years"_s, u"yearsTable"_s, [](TourHands &hands) { return showTab(hands, 1); }, Stop::EverySize},
        {u"body-checks"_s, u"checkSentence"_s, [](TourHands &hands) { return showTab(hands, 2); }},
        {u"vacant-function"_s, u"officePanel"_s, [](TourHands &hands) { return hands.click(u"checkStep"_s); }},
        {{}, {}, [](TourHands &hands) { return hands.click(u"officeCancel"_s); }, Stop::OnTheWay},
        {u"body-rules"_s, {}, [](TourHands &hands) { return showTab(hands, 3); }},
        {u"body-meetings"_s, u"meetingRule"_s, [](TourHands &hands) { return showTab(hands, 4); }},
        {u"body-history"_s, {}, [](TourHands &hands) { return showTab(hands, 5); }},
        {u"new-seat"_s, u"officePanel"_s, [](TourHands &hands) { return showTab(hands, 0) && hands.click(u"newSeat"_s); }, Stop::EverySize},
        {u"member-picker"_s, {}, [](TourHands &hands) { return hands.type(u"officeMember"_s, u"ferrari"_s); }},
        {u"hand-over"_s, u"officePanel"_s, [](TourHands &hands) { return hands.click(u"officeCancel"_s) && hands.choose(u"seatList"_s, u"Katarzyna"_s) && hands.click(u"handOver"_s); }},
        {u"end-seat"_s, u"officePanel"_s, [](TourHands &hands) { return hands.click(u"officeCancel"_s) && hands.click(u"endSeat"_s); }},
        {u"give-function"_s, u"officePanel"_s, [](TourHands &hands) { return hands.click(u"officeCancel"_s) && hands.click(u"giveFunction"_s); }},
        {u"body-ends-soon"_s, u"bodyName"_s, [](TourHands &hands) { return hands.click(u"officeCancel"_s) && choose(hands, u"Events committee"_s); }},
        {u"body-well"_s, u"checkSentence"_s, [](TourHands &hands) { return choose(hands, u"Website committee"_s) && showTab(hands, 2); }},
        {u"meetings-two-zones"_s, u"meetingRule"_s, [](TourHands &hands) { return showTab(hands, 4); }},
        {{}, {}, [](TourHands &hands) { return choose(hands, u"Board of directors"_s) && showTab(hands, 0) && hands.click(u"asOf"_s); }, Stop::OnTheWay},
        {{}, {}, [](TourHands &hands) { return hands.press(u"asOfMenu"_s, Qt::Key_Down) && hands.press(u"asOfMenu"_s, Qt::Key_Down) && hands.press(u"asOfMenu"_s, Qt::Key_Return); }, Stop::OnTheWay},
        {u"bodies-as-of"_s, u"wayOut"_s, [](TourHands &hands) { return choose(hands, u"Board of directors"_s); }},
    };
}
// clang-format on

} // namespace chapterhouse
