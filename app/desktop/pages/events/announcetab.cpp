#include "desktop/pages/events/announcetab.h"

#include "desktop/widgets/flowlayout.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/look/dress.h"
#include "desktop/widgets/textpreview.h"
#include "domain/eventplan.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

QPushButton *newButton(const QString &words, const QString &name)
{
    auto *button = new QPushButton(words);
    button->setObjectName(name);
    return button;
}

QString textOfState(EventState state)
{
    switch (state) {
    case EventState::Idea:
        return AnnounceTab::tr("It is still an idea, to be planned first.");
    case EventState::Planned:
        return {};
    case EventState::Announced:
        return AnnounceTab::tr("It is announced. The texts follow what changes; people learn of "
                               "that from you.");
    case EventState::Held:
        return AnnounceTab::tr("It was held.");
    case EventState::Cancelled:
        return AnnounceTab::tr("It is called off, and the texts say so.");
    }
    Q_UNREACHABLE();
}

} // namespace

AnnounceTab::AnnounceTab(QWidget *parent)
    : ScrollColumn(parent), m_step(new InkLabel(Colour::Text, InkLabel::Size::Strong)),
      m_unnamed(new InkLabel(Colour::Warning)),
      m_post(newButton(tr("Draft a post"), u"draftPost"_s)),
      m_announced(newButton(tr("Mark as announced"), u"markAnnounced"_s))
{
    setObjectName(u"announceTab"_s);
    addWords();
    m_chat = addText(tr("Text for a chat"), u"chatText"_s);
    m_subject = addText(tr("Subject of a mail"), u"mailSubject"_s);
    m_mail = addText(tr("Text for a mail"), u"mailText"_s);
    addSteps();
}

void AnnounceTab::addWords()
{
    m_step->setObjectName(u"announceStep"_s);
    m_step->setWordWrap(true);
    addPart(m_step);
    m_unnamed->setObjectName(u"unnamedSpeakers"_s);
    m_unnamed->setWordWrap(true);
    addPart(m_unnamed);
    auto *note = new InkLabel(Colour::Quiet, InkLabel::Size::Small);
    note->setWordWrap(true);
    note->setText(tr("Nothing is published from here. Paste the texts where you tell people, hand "
                     "on the files, then mark the event as announced."));
    addPart(note);
}

TextPreview *AnnounceTab::addText(const QString &title, const QString &name)
{
    auto *preview = new TextPreview;
    preview->setObjectName(name);
    preview->setAccessibleName(title);
    auto *heading = new InkLabel(Colour::Text, InkLabel::Size::Strong);
    heading->setText(title);
    auto *copy = newButton(tr("Copy"), name + u"Copy"_s);
    copy->setAccessibleName(tr("Copy: %1").arg(title));
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins({});
    row->addWidget(heading, 1);
    row->addWidget(copy);
    addPart(head);
    addPart(preview);
    connect(copy, &QPushButton::clicked, this, [this, preview, title] {
        QGuiApplication::clipboard()->setText(preview->text());
        Q_EMIT messageWanted(Tone::Good,
                             tr("Copied: %1. Nothing was published.").arg(title.toLower()));
    });
    return preview;
}

void AnnounceTab::addSteps()
{
    auto *calendar = newButton(tr("Save calendar file…"), u"saveEventCalendar"_s);
    auto *siteFile = newButton(tr("Save the site's file…"), u"saveSiteFile"_s);
    setButtonKind(m_announced, ButtonKind::Primary);
    auto *steps = new QWidget;
    auto *row = new FlowLayout(steps);
    for (QPushButton *button : {calendar, siteFile, m_post, m_announced})
        row->addWidget(button);
    addPart(steps);
    connect(calendar, &QPushButton::clicked, this, &AnnounceTab::calendarWanted);
    connect(siteFile, &QPushButton::clicked, this, &AnnounceTab::siteFileWanted);
    connect(m_post, &QPushButton::clicked, this, &AnnounceTab::postWanted);
    connect(m_announced, &QPushButton::clicked, this, &AnnounceTab::announced);
}

void AnnounceTab::showTold(const ToldEvent &told, QDate today)
{
    const MailText mail = mailText(told);
    m_chat->setText(chatText(told));
    m_subject->setText(mail.subject);
    m_mail->setText(mail.body);
    const QStringList unnamed = consentNotes(told);
    m_unnamed->setText(unnamed.join(u'\n'));
    m_unnamed->setVisible(!unnamed.isEmpty());
    showStep(told.event, today);
}

void AnnounceTab::showStep(const Record &event, QDate today)
{
    const EventState state = stateOf(event);
    QString sentence = textOfState(state);
    if (state == EventState::Idea && !missingFor(event, EventState::Announced, today).empty())
        sentence += u' ' + stepText(event, EventState::Announced, today);
    m_step->setText(sentence);
    m_step->setVisible(!sentence.isEmpty());
    m_post->setVisible(state != EventState::Held);
    m_announced->setVisible(state == EventState::Planned);
}

void AnnounceTab::setReadOnly(bool readOnly)
{
    m_post->setEnabled(!readOnly);
    m_announced->setEnabled(!readOnly);
}

} // namespace chapterhouse
