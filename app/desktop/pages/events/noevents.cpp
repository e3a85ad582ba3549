#include "desktop/pages/events/noevents.h"

namespace chapterhouse {

NoEvents::NoEvents(QWidget *parent)
    : EmptyList(
          QStringLiteral("noEvents"),
          {.icon = Icon::Events,
           .none = tr("No events yet"),
           .future = tr("Meetups, conferences, calls and assemblies will be planned here, from "
                        "the first idea to the day. A calendar, the event files of a website or a "
                        "table can be brought in."),
           .readOnly = tr("Events will be listed here. Editing is off now."),
           .noFit = tr("No event fits"),
           .tryLess = tr("No event fits this search. Try fewer words or filters."),
           .showAll = tr("Show all events")},
          parent)
{
    addFirstStep(tr("New event"), ButtonKind::Primary, [this] { Q_EMIT addRequested(); });
    addFirstStep(tr("Import events…"), ButtonKind::Plain, [this] { Q_EMIT importRequested(); });
}

} // namespace chapterhouse
