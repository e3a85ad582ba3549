#pragma once

#include "domain/record.h"

#include <QHash>
#include <QLocale>

#include <vector>

namespace chapterhouse {

/// An event with what is told of it beside its own fields. Notes and tasks are told to nobody.
struct ToldEvent {
    Record event;
    std::vector<Record> agenda;       ///< its items
    QHash<RecordId, QString> names{}; ///< of its chapter and of the speakers who may be named
    /// The names of the speakers on the roster who may not, see mayBeNamed().
    QStringList unnamed{};
};

/// Who speaks at an item of its agenda, by name, those on the roster first.
QStringList speakersOf(const ToldEvent &told, const Record &item);

/// A sentence for each of those that are left out: "Ann Lee has not agreed to be named …".
QStringList consentNotes(const ToldEvent &told);

/// Its title, which says so when it is called off.
QString announcedTitle(const Record &event);

/// Who organises it: the organiser, else the chapter.
QString organiserOf(const ToldEvent &told);

/// The one link for everybody: where to register, else the site of the event, else where to join.
/// Whoever has the link to join is in, so it is told only where nobody has to register. Of an event
/// that is called off only its site is left. Empty without any.
QString announcedLink(const Record &event);

/// One or two lines for a chat: what, when, where; the link.
QString chatText(const ToldEvent &told, const QLocale &locale = QLocale());

/// A mail without its addresses.
struct MailText {
    QString subject; ///< one line
    QString body;

    bool operator==(const MailText &) const = default;
};

/// When with how far the zone is from UTC, where with the address, what it is about, the agenda
/// with times (none while that of the event is not confirmed) and speakers, the links that
/// announcedLink() may choose from, organiser and host. What is not known is left out.
MailText mailText(const ToldEvent &told, const QLocale &locale = QLocale());

} // namespace chapterhouse
