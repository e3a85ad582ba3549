#include "desktop/pages/chapters/newchapterpanel.h"

#include "actions/chapterfounding.h"
#include "desktop/records/memberpicker.h"
#include "desktop/widgets/inklabel.h"
#include "domain/fieldtext.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// The members that were typed, each once; NotFound or Conflict naming the text that is nobody.
Result<QList<MemberId>> membersFrom(const Reader &reader, const QStringList &typed)
{
    QList<MemberId> members;
    for (const QString &text : typed) {
        const auto found = reader.findReference(Kind::Member, text);
        if (!found)
            return failed(found);
        if (!members.contains(MemberId(*found)))
            members += MemberId(*found);
    }
    return members;
}

} // namespace

NewChapterPanel::NewChapterPanel(OpenFile &file, QWidget *parent)
    : AddPanel(file, u"newChapter"_s, tr("New chapter"), tr("Add chapter"), parent)
{
    m_name = addField(Kind::Chapter, "name"_L1, u"new_"_s);
    for (const QLatin1String key :
         {"countries"_L1, "time_zone"_L1, "languages"_L1, "chat"_L1, "first_meetup"_L1})
        addField(Kind::Chapter, key, u"new_"_s);
    for (const QString &label : {tr("Lead"), tr("Second lead")}) {
        m_leads.append(new MemberPicker(file));
        addField(label, m_leads.back(), u"new_lead%1"_s.arg(m_leads.size()));
    }
    auto *hint = new InkLabel(Colour::Quiet, InkLabel::Size::Small);
    hint->setText(
        tr("Only the name is needed now. The chapter is forming until the rest is there."));
    hint->setWordWrap(true);
    addNote(hint);
}

AddPanel::Verb NewChapterPanel::verb() const
{
    QStringList leads;
    for (const MemberPicker *lead : m_leads) {
        if (!lead->reference().isEmpty())
            leads += lead->reference();
    }
    return [fields = texts(), leads](Store &store) {
        return membersFrom(store.reader(), leads).and_then([&](const QList<MemberId> &members) {
            return foundChapter(store, {.fields = fields, .leads = members, .on = store.today()});
        });
    };
}

QString NewChapterPanel::newName() const
{
    return exactText(m_name->value());
}

} // namespace chapterhouse
