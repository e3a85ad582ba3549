#include "domain/posttext.h"

#include "base/words.h"
#include "domain/agenda.h"
#include "domain/event.h"
#include "domain/eventtext.h"
#include "domain/localtime.h"

#include <QRegularExpression>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr Choice templateChoices[] = {
    {"post"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Post")},
    {"announcement"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Announcement")},
    {"questions"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Questions and answers")},
    {"release"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Release notes")},
    {"monthly"_L1, QT_TRANSLATE_NOOP("Chapterhouse", "Monthly update")},
};

QString heading(const QString &text)
{
    return u"## "_s + text;
}

/// Paragraphs with a blank line between them; empty ones fall out.
QString paragraphs(QStringList texts)
{
    texts.removeAll(QString());
    return texts.join(u"\n\n"_s);
}

QString bullets(const QStringList &items)
{
    return items.isEmpty() ? QString() : u"- "_s + items.join(u"\n- "_s);
}

QString part(const QString &title, const QString &text)
{
    return text.isEmpty() ? QString() : paragraphs({heading(title), text});
}

/// A picture that is not there yet must not break the site's build: it stands in a comment.
QString picturePlace()
{
    return u"<!-- %1 -->"_s.arg(Words::tr("A picture here: ![What it shows](its address)"));
}

QString newcomersText(const std::vector<Newcomers> &all, bool isSupporting)
{
    QStringList lines;
    for (const Newcomers &newcomers : all) {
        if (newcomers.isSupporting != isSupporting)
            continue;
        QStringList who = newcomers.names;
        if (newcomers.others > 0)
            who += newcomers.names.isEmpty() ? Words::tr("%Ln new", nullptr, newcomers.others)
                                             : Words::tr("%Ln others", nullptr, newcomers.others);
        lines += u"**%1**: %2"_s.arg(newcomers.tier, who.join(u", "_s));
    }
    return bullets(lines);
}

QString eventLine(const Record &event, const QLocale &locale)
{
    const QString link = announcedLink(event);
    const QString title = titleOf(event).simplified();
    QStringList parts{link.isEmpty() ? title : u"[%1](%2)"_s.arg(title, link)};
    parts += eventWhen(event, locale);
    parts += eventWhere(event).simplified();
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

PostDraft monthlyUpdate(const MonthReport &report, const QLocale &locale)
{
    QStringList events;
    for (const Record &event : report.events)
        events += eventLine(event, locale);
    QStringList recaps;
    for (const auto &[title, address] : report.recaps)
        recaps += address.isEmpty() ? title : u"[%1](%2)"_s.arg(title, address);
    const QString month = locale.toString(report.day, u"MMMM yyyy"_s);
    return {.title = Words::tr("%1 update").arg(month),
            .category = u"Updates"_s,
            .tags = {u"Updates"_s},
            .body = paragraphs(
                {Words::tr("Here is what happened around the association since the last update."),
                 part(Words::tr("New partners"), newcomersText(report.newcomers, true)),
                 part(Words::tr("New members"), newcomersText(report.newcomers, false)),
                 part(Words::tr("Looking back"), bullets(recaps)),
                 part(Words::tr("Upcoming events"), bullets(events)), report.closing})};
}

PostDraft questionsAndAnswers()
{
    const QString question = paragraphs({u"### "_s + Words::tr("Question?"), Words::tr("Answer.")});
    return {.category = u"Community"_s,
            .body = paragraphs({Words::tr("Who is asked, and why now."),
                                heading(Words::tr("Questions and answers")), question, question})};
}

PostDraft announcement()
{
    return {.category = u"Community"_s,
            .body = paragraphs({Words::tr("What is new, in one sentence."),
                                part(Words::tr("What it means for you"), Words::tr("…")),
                                part(Words::tr("What comes next"), Words::tr("…"))})};
}

PostDraft releaseNotes()
{
    return {.category = u"Releases"_s,
            .tags = {u"Releases"_s},
            .body = paragraphs({Words::tr("What is released, and what it is built on."),
                                part(Words::tr("What is new"), Words::tr("…")),
                                part(Words::tr("How to update"), Words::tr("…")),
                                part(Words::tr("Thank you"),
                                     Words::tr("To everybody who helped with this release:"))})};
}

/// When and where an event is and who organises it; what is not known falls out.
QStringList factsOf(const ToldEvent &told, const QLocale &locale)
{
    const QString when = eventWhen(told.event, locale);
    const QString where = eventWhere(told.event).simplified();
    const QString organiser = organiserOf(told);
    QStringList facts;
    if (!when.isEmpty())
        facts += Words::tr("When: %1").arg(when);
    if (!where.isEmpty())
        facts += Words::tr("Where: %1").arg(where);
    if (!organiser.isEmpty())
        facts += Words::tr("Organised by %1").arg(organiser);
    return facts;
}

QStringList talksOf(const ToldEvent &told)
{
    QStringList talks;
    for (const AgendaSlot &slot : agendaOf(told.event, told.agenda)) {
        const auto item = std::ranges::find(told.agenda, slot.item.generic(), &Record::id);
        if (item == told.agenda.end())
            continue;
        const QStringList speakers = speakersOf(told, *item);
        talks += speakers.isEmpty() ? slot.title
                                    : Words::tr("**%1**, with %2", "talk, speakers")
                                          .arg(slot.title, QLocale().createSeparatedList(speakers));
    }
    return talks;
}

/// The link for everybody, which says what it is for; empty without one.
QString linkTo(const Record &event)
{
    const QString link = announcedLink(event);
    QString words = Words::tr("More about it");
    if (link == event.text("registration_url"_L1).simplified())
        words = Words::tr("Register here");
    else if (link == event.text("online_url"_L1).simplified())
        words = Words::tr("Join online");
    return link.isEmpty() ? QString() : u"[%1](%2)"_s.arg(words, link);
}

QString thanksFor(const Record &event)
{
    QStringList sentences;
    if (const QString host = event.text("host"_L1); !host.isEmpty())
        sentences += Words::tr("Thank you to %1 for having us.").arg(host);
    if (const QStringList people = event.list("thanks"_L1); !people.isEmpty())
        sentences += Words::tr("Thank you, %1!").arg(QLocale().createSeparatedList(people));
    return sentences.join(u' ');
}

} // namespace

std::span<const Choice> postTemplates()
{
    return templateChoices;
}

PostDraft draftOf(PostTemplate kind, const MonthReport &report, const QLocale &locale)
{
    switch (kind) {
    case PostTemplate::Post:
        return {};
    case PostTemplate::Announcement:
        return announcement();
    case PostTemplate::QuestionsAndAnswers:
        return questionsAndAnswers();
    case PostTemplate::ReleaseNotes:
        return releaseNotes();
    case PostTemplate::MonthlyUpdate:
        return monthlyUpdate(report, locale);
    }
    Q_UNREACHABLE();
}

PostDraft recapOf(const ToldEvent &told, const QLocale &locale)
{
    const Record &event = told.event;
    return {.title = Words::tr("Recap: %1").arg(titleOf(event).simplified()),
            .category = u"Events"_s,
            .tags = {u"Events"_s},
            .body = paragraphs({bullets(factsOf(told, locale)), event.text("excerpt"_L1),
                                picturePlace(),
                                part(Words::tr("What we spoke about"), bullets(talksOf(told))),
                                part(Words::tr("Thank you"), thanksFor(event))})};
}

PostDraft announcementOf(const ToldEvent &told, const QLocale &locale)
{
    const Record &event = told.event;
    const QString excerpt = event.text("excerpt"_L1).trimmed();
    const QString about = event.text("body"_L1).trimmed();
    const QString host = event.text("host"_L1).simplified();
    QStringList facts = factsOf(told, locale);
    if (!host.isEmpty())
        facts += Words::tr("Hosted by %1").arg(host);
    return {.title = announcedTitle(event),
            .category = u"Events"_s,
            .tags = {u"Events"_s},
            .excerpt = excerpt,
            .body = paragraphs({about.isEmpty() ? excerpt : about, bullets(facts),
                                part(Words::tr("What to expect"), bullets(talksOf(told))),
                                linkTo(event)})};
}

bool looksBack(const Record &post, const Record &event)
{
    const auto time = timeOf(event);
    const auto day = dayOrTimeFromText(post.text("publishDate"_L1));
    if (!time || !day || !event.text("rrule"_L1).isEmpty())
        return stateOf(event) == EventState::Held;
    return day->day >= daysOf(*time).first;
}

QString closingOf(const QString &body)
{
    static const QRegularExpression beginning(u"^(##? |---[ \\t]*$)"_s,
                                              QRegularExpression::MultilineOption);
    qsizetype at = -1;
    for (const QRegularExpressionMatch &match : beginning.globalMatch(body))
        at = match.capturedStart();
    return at < 0 ? QString() : body.sliced(at).trimmed();
}

} // namespace chapterhouse
