#pragma once

#include "domain/announcement.h"

#include <QPair>
#include <QStringList>

namespace chapterhouse {

/// What a new post can begin with.
enum class PostTemplate { Post, Announcement, QuestionsAndAnswers, ReleaseNotes, MonthlyUpdate };

/// Their names in commands and titles, in the order of the enum.
std::span<const Choice> postTemplates();

/// The beginning of a post: what an editor goes on from.
struct PostDraft {
    QString title;
    QString category;
    QStringList tags;
    QString excerpt = {};
    QString body; ///< Markdown

    bool operator==(const PostDraft &) const = default;
};

/// Who joined in a tier: those by name who may be listed (mayBeListed()), and how many others.
struct Newcomers {
    QString tier;
    bool isSupporting = false; ///< partners, who are named first
    QStringList names;
    int others = 0;

    bool operator==(const Newcomers &) const = default;
};

/// What happened since the last update.
struct MonthReport {
    QDate day; ///< of the update
    std::vector<Newcomers> newcomers;
    std::vector<Record> events;            ///< of the days to come
    QList<QPair<QString, QString>> recaps; ///< titles, and their addresses on the site or nothing
    QString closing;                       ///< the last part of the last update

    bool operator==(const MonthReport &) const = default;
};

/// The beginning of a post by a template that needs nothing but itself; of a monthly update the
/// frame without what happened.
PostDraft draftOf(PostTemplate kind, const MonthReport &report, const QLocale &locale = QLocale());

/// A recap of an event: when and where it was, who had it, what was spoken of, whom to thank, and
/// where pictures belong.
PostDraft recapOf(const ToldEvent &told, const QLocale &locale = QLocale());

/// The announcement of an event: what it is about, when and where it is, who has it, what will be
/// spoken of and by whom, and the link for everybody (announcedLink()).
PostDraft announcementOf(const ToldEvent &told, const QLocale &locale = QLocale());

/// Whether a post of an event looks back on it: it is dated the first day of the event or later.
/// Where the days do not tell, and of a series, any does once the event was held. Others announce
/// the event.
bool looksBack(const Record &post, const Record &event);

/// From its last heading on, or from the line that sets it apart (`---`); empty without either.
QString closingOf(const QString &body);

} // namespace chapterhouse
