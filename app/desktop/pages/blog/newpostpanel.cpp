#include "desktop/pages/blog/newpostpanel.h"

#include "actions/postverbs.h"
#include "desktop/records/fieldeditors.h"
#include "desktop/widgets/fields/choicefield.h"
#include "desktop/widgets/inklabel.h"
#include "domain/fieldtext.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

PostTemplate templateOf(const QString &name)
{
    return enumFromName<PostTemplate>(postTemplates(), name).value_or(PostTemplate::Post);
}

} // namespace

NewPostPanel::NewPostPanel(OpenFile &file, QWidget *parent)
    : AddPanel(file, u"newPost"_s, tr("New post"), tr("Add post"), parent)
{
    m_template = newChoiceField(itemsOf(postTemplates()), postTemplates().front().value);
    addField(tr("Begins as"), m_template, u"newPostTemplate"_s);
    m_title = addField(Kind::Post, "title"_L1, u"new_"_s);
    auto *hint = new InkLabel(Colour::Quiet, InkLabel::Size::Small);
    hint->setText(tr("It stays on this computer until you send it. A template brings a title of "
                     "its own where you give none."));
    hint->setWordWrap(true);
    addNote(hint);
}

void NewPostPanel::fill()
{
    m_template->setValue(textValue(postTemplates().front().value));
}

AddPanel::Verb NewPostPanel::verb() const
{
    return [begin = templateOf(exactText(m_template->currentValue())),
            fields = texts()](Store &store) { return newPost(store, begin, fields); };
}

QString NewPostPanel::newName() const
{
    return exactText(m_title->value());
}

} // namespace chapterhouse
