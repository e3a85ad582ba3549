#include "desktop/pages/chapters/newchapterpanel.h"

#include "actions/chapterfounding.h"
#include "desktop/records/fieldeditors.h"
#include "desktop/records/memberpicker.h"
#include "desktop/widgets/answerrow.h"
#include "desktop/widgets/fields/fieldrow.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/type.h"
#include "domain/fieldtext.h"

#include <QBoxLayout>
#include <QKeyEvent>

#include <algorithm>

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
    : QWidget(parent), m_file(file), m_form(new FieldForm),
      m_answer(new AnswerRow(u"newChapter"_s, tr("Add chapter")))
{
    setObjectName(u"newChapter"_s);
    const Catalogue &catalogue = catalogueOf(Kind::Chapter);
    for (const QLatin1String key : {"name"_L1, "countries"_L1, "time_zone"_L1, "languages"_L1,
                                    "chat"_L1, "first_meetup"_L1}) {
        const FieldSpec &field = catalogue.at(catalogue.indexOf(key));
        FieldEditor *editor = newFieldEditor(field, file.today());
        editor->setObjectName(u"new_"_s + key);
        m_form->addField(field.titleText(), editor);
        m_editors.append({key, editor});
    }
    for (const QString &label : {tr("Lead"), tr("Second lead")}) {
        m_leads.append(new MemberPicker(file));
        m_leads.back()->setObjectName(u"new_lead%1"_s.arg(m_leads.size()));
        m_form->addField(label, m_leads.back());
    }
    auto *hint = new InkLabel(Colour::Quiet, InkLabel::Size::Small);
    hint->setText(
        tr("Only the name is needed now. The chapter is forming until the rest is there."));
    hint->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::normal, 0, spacing::normal);
    column->setSpacing(spacing::normal);
    column->addWidget(m_form);
    column->addWidget(hint);
    column->addWidget(m_answer);
    connect(m_answer, &AnswerRow::accepted, this, &NewChapterPanel::add);
    connect(m_answer, &AnswerRow::cancelled, this, &NewChapterPanel::closed);
    hide();
}

void NewChapterPanel::begin()
{
    m_answer->begin();
    for (auto *editor : m_form->findChildren<FieldEditor *>()) {
        editor->restore();
        editor->setValue({});
    }
    show();
    m_editors.front().second->setFocus();
}

void NewChapterPanel::add()
{
    m_form->finishEditing();
    FieldTexts texts;
    for (const auto &[key, editor] : std::as_const(m_editors)) {
        const QString text = exactText(editor->value());
        if (!text.isEmpty())
            texts.append({key, text});
    }
    QStringList leads;
    for (const MemberPicker *lead : std::as_const(m_leads)) {
        if (!lead->reference().isEmpty())
            leads += lead->reference();
    }
    m_file.writer().run(
        this,
        [texts, leads](Store &store) {
            return membersFrom(store.reader(), leads).and_then([&](const QList<MemberId> &members) {
                return foundChapter(store,
                                    {.fields = texts, .leads = members, .on = store.today()});
            });
        },
        [this, name = exactText(m_editors.front().second->value())](
            const Result<AddedRecord> &result) { ended(result, name); });
}

void NewChapterPanel::ended(const Result<AddedRecord> &result, const QString &name)
{
    if (!result) {
        m_answer->setProblem(result.error().message);
        return;
    }
    hide();
    Q_EMIT added(result->id, name);
}

void NewChapterPanel::keyPressEvent(QKeyEvent *event)
{
    if (!m_answer->takesKey(event->key()))
        QWidget::keyPressEvent(event);
}

} // namespace chapterhouse
