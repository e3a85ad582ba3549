#pragma once

#include "domain/bodyroster.h"

#include <QDate>

/// What an answer to OfficePanel will do, in words; empty while it is not known whom or when.
namespace chapterhouse {

QString newSeatSentence(const QString &who, const QString &title, QDate from, QDate until);
QString functionSentence(const QString &who, const QString &title, QDate from, QDate until);
/// `seat` is handed over to `successor`, whose first day is `on`.
QString handoverSentence(const FilledSeat &seat, const QString &successor, QDate on);
/// `on` is the last day.
QString endOfSeatSentence(const FilledSeat &seat, QDate on);
QString endOfFunctionSentence(const FilledSeat &seat, const QString &title, QDate on);

} // namespace chapterhouse
