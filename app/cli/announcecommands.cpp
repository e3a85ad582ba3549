#include "recordcommand.h"

#include "base/words.h"
#include "content/siteprofile.h"
#include "domain/eventplan.h"
#include "exchange/announcement.h"
#include "exchange/content/contentexport.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace chapterhouse::cli {

using namespace Qt::StringLiterals;

namespace {

/// An event to be announced, with where it comes from.
struct Announced {
    const Reader &reader;
    ToldEvent told;
    QDateTime now;
};

/// A form of the announcement: what it is in JSON, and as text; one for people is printed line by
/// line, the others are files.
struct Form {
    QLatin1String name;
    bool isForPeople = false;
    Result<QJsonValue> (*json)(const Announced &);
    Result<QByteArray> (*text)(const Announced &);
};

Result<ContentFile> siteFileOf(const Announced &announced)
{
    return contentFileOf(announced.reader, builtInCollection(Kind::Event), announced.told.event);
}

Result<QByteArray> calendarOf(const Announced &announced)
{
    return announcedCalendar(announced.reader, announced.told.event, announced.now);
}

Result<QByteArray> mailOf(const Announced &announced)
{
    const MailText mail = mailText(announced.told);
    return (Words::tr("Subject: %1").arg(mail.subject) + u"\n\n"_s + mail.body).toUtf8();
}

Result<QJsonValue> mailJson(const Announced &announced)
{
    const MailText mail = mailText(announced.told);
    return QJsonValue(QJsonObject{{u"subject"_s, mail.subject}, {u"body"_s, mail.body}});
}

Result<QJsonValue> calendarJson(const Announced &announced)
{
    return calendarOf(announced).map(
        [](const QByteArray &text) { return QJsonValue(QString::fromUtf8(text)); });
}

Result<QJsonValue> siteFileJson(const Announced &announced)
{
    return siteFileOf(announced).map([](const ContentFile &file) {
        return QJsonValue(
            QJsonObject{{u"name"_s, file.name}, {u"text"_s, QString::fromUtf8(file.bytes)}});
    });
}

Result<QJsonValue> chatJson(const Announced &announced)
{
    return QJsonValue(chatText(announced.told));
}

Result<QByteArray> chatOf(const Announced &announced)
{
    return chatText(announced.told).toUtf8();
}

Result<QByteArray> siteTextOf(const Announced &announced)
{
    return siteFileOf(announced).map([](const ContentFile &file) { return file.bytes; });
}

constexpr std::array forms{Form{"chat"_L1, true, &chatJson, &chatOf},
                           Form{"mail"_L1, true, &mailJson, &mailOf},
                           Form{"ics"_L1, false, &calendarJson, &calendarOf},
                           Form{"markdown"_L1, false, &siteFileJson, &siteTextOf}};

/// Each form that there can be, and why there is none of another.
int printAll(Console &console, const Announced &announced)
{
    OrderedObject object;
    QJsonArray problems;
    for (const Form &form : forms) {
        const Result<QJsonValue> value = form.json(announced);
        object.append({form.name, value ? *value : QJsonValue()});
        if (!value)
            problems.append(value.error().message);
    }
    object.append({u"problems"_s, problems});
    if (!announced.told.unnamed.isEmpty())
        object.append({u"unnamed"_s, QJsonArray::fromStringList(announced.told.unnamed)});
    console.json(jsonText(object));
    return problems.isEmpty() ? exitcode::done : exitcode::doneInPart;
}

Result<int> print(Console &console, const Form &form, const Announced &announced)
{
    if (console.isJson())
        return form.json(announced).map([&](const QJsonValue &value) {
            console.json(jsonText(OrderedObject{{form.name, value}}));
            return exitcode::done;
        });
    return form.text(announced).map([&](const QByteArray &text) {
        if (!form.isForPeople)
            console.out().write(text);
        else
            for (const QString &line : QString::fromUtf8(text).split(u'\n'))
                console.line(line);
        return exitcode::done;
    });
}

Result<const Form *> formAskedFor(const Arguments &arguments)
{
    const QString name = arguments.value(u"as"_s).value_or(u"mail"_s);
    const auto form = std::ranges::find(forms, name, &Form::name);
    if (form == forms.end())
        return fail(ErrorKind::Usage,
                    Words::tr("--as: “%1” is no form of an announcement; chat, mail, ics and "
                              "markdown are.")
                        .arg(name));
    return form;
}

/// What is still to be settled before people are told, and who is not named.
void warn(Console &console, const ToldEvent &told, QDate today)
{
    const Record &event = told.event;
    const bool isToCome =
        stateOf(event) == EventState::Idea || stateOf(event) == EventState::Planned;
    if (isToCome && !missingFor(event, EventState::Announced, today).empty())
        console.message(stepText(event, EventState::Announced, today));
    for (const QString &sentence : consentNotes(told))
        console.message(sentence);
}

Result<int> announce(CommandContext &context)
{
    const auto form = formAskedFor(context.arguments());
    if (!form)
        return failed(form);
    const auto ref = refFrom(context, Kind::Event);
    if (!ref)
        return failed(ref);
    const auto store = context.store();
    if (!store)
        return failed(store);
    const Reader &reader = (*store)->reader();
    const auto told = reader.get(*ref).and_then(
        [&reader](const Record &event) { return toldEvent(reader, event); });
    if (!told)
        return failed(told);
    const Announced announced{reader, *told, context.clock().now()};
    warn(context.console(), *told, (*store)->today());
    if (context.console().isJson() && !context.arguments().has(u"as"_s))
        return printAll(context.console(), announced);
    return print(context.console(), **form, announced);
}

} // namespace

std::vector<Command> announceCommands()
{
    return {{u"events announce"_s, u"EVENT [--as chat|mail|ics|markdown]"_s, {{"as"}}, &announce}};
}

} // namespace chapterhouse::cli
