#include "actions/checklisttemplates.h"

#include "base/words.h"

namespace chapterhouse {

std::vector<ChecklistTemplate> checklistTemplates()
{
    return {
        {.name = Words::tr("Meetup"),
         .kind = EventKind::Meetup,
         .tasks = {{-42, Words::tr("Find a day and a room")},
                   {-35, Words::tr("Ask speakers")},
                   {-28, Words::tr("Announce it on the website")},
                   {-21, Words::tr("Open the registration")},
                   {-7, Words::tr("Remind those who registered")},
                   {-3, Words::tr("Order food and drinks")},
                   {0, Words::tr("Take photographs, with consent")},
                   {2, Words::tr("Thank speakers and host")},
                   {7, Words::tr("Publish the recap")}}},
        {.name = Words::tr("Conference"),
         .kind = EventKind::Conference,
         .tasks = {{-240, Words::tr("Agree on budget and dates")},
                   {-210, Words::tr("Sign the contract with the venue")},
                   {-180, Words::tr("Open the call for speakers")},
                   {-180, Words::tr("Ask sponsors")},
                   {-120, Words::tr("Choose the talks")},
                   {-100, Words::tr("Publish the programme")},
                   {-100, Words::tr("Open the ticket sale")},
                   {-60, Words::tr("Find volunteers")},
                   {-30, Words::tr("Order badges, food and signs")},
                   {-14, Words::tr("Brief speakers and volunteers")},
                   {-7, Words::tr("Write to everyone with a ticket")},
                   {3, Words::tr("Thank sponsors, speakers and volunteers")},
                   {14, Words::tr("Publish recordings and the recap")},
                   {30, Words::tr("Close the accounts")}}},
        {.name = Words::tr("Online call"),
         .kind = EventKind::OnlineCall,
         .tasks = {{-7, Words::tr("Collect topics for the agenda")},
                   {-3, Words::tr("Share the link and the agenda")},
                   {0, Words::tr("Take notes")},
                   {1, Words::tr("Publish the notes")}}},
        {.name = Words::tr("Assembly"),
         .kind = EventKind::Assembly,
         .tasks = {{-60, Words::tr("Set the day with the board")},
                   {-30, Words::tr("Send the notice with the agenda")},
                   {-21, Words::tr("Collect motions and candidates")},
                   {-8, Words::tr("Draw up the voter list")},
                   {-7, Words::tr("Send reports and motions")},
                   {0, Words::tr("Check who may vote, and the quorum")},
                   {14, Words::tr("Send the minutes")}}},
    };
}

} // namespace chapterhouse
