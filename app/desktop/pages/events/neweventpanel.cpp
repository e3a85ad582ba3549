#include "desktop/pages/events/neweventpanel.h"

#include "actions/recordverbs.h"
#include "desktop/widgets/fields/fieldeditor.h"
#include "desktop/widgets/inklabel.h"
#include "domain/day.h"
#include "domain/fieldtext.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

NewEventPanel::NewEventPanel(OpenFile &file, QWidget *parent)
    : AddPanel(file, u"newEvent"_s, tr("New event"), tr("Add event"), parent)
{
    m_title = addField(Kind::Event, "title"_L1, u"new_"_s);
    addField(Kind::Event, "kind"_L1, u"new_"_s);
    m_start = addField(Kind::Event, "start"_L1, u"new_"_s);
    for (const QLatin1String key : {"chapter"_L1, "city"_L1})
        addField(Kind::Event, key, u"new_"_s);
    auto *hint = new InkLabel(Colour::Quiet, InkLabel::Size::Small);
    hint->setText(tr("Only the title is needed now. It is an idea until you plan it."));
    hint->setWordWrap(true);
    addNote(hint);
}

void NewEventPanel::fill()
{
    m_start->setValue(textValue(isoText(std::exchange(m_day, {}))));
}

AddPanel::Verb NewEventPanel::verb() const
{
    return [fields = texts()](Store &store) { return addRecord(store, Kind::Event, fields); };
}

QString NewEventPanel::newName() const
{
    return exactText(m_title->value());
}

} // namespace chapterhouse
