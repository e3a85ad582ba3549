#pragma once

#include "site/reviews.h"

#include <QJsonObject>

namespace chapterhouse {

/// Parts of answers about pull requests, of which every byte is hostile.

/// The objects of a connection of GraphQL: `{"nodes": […]}`.
QList<QJsonObject> nodesOf(const QJsonObject &object, const QString &key);
/// The name of who wrote something; empty of an account that is gone.
QString authorOf(const QJsonObject &object);
/// A text of several lines as it can be shown.
QString shownText(const QString &text);
/// An address of a page, which is opened in a browser; empty of any other.
QString pageAddress(const QString &url);
/// A moment in UTC; none when that is no moment.
QDateTime momentAt(const QJsonObject &object, const QString &key);
/// A number from 1; 0 when that is none.
qint64 countAt(const QJsonObject &object, const QString &key);

/// All that was said of a pull request, in the order of time: remarks, reviews, and the threads at
/// lines that are not resolved.
QList<ReviewRemark> readRemarks(const QJsonObject &pull);

struct BuildResult {
    BuildState state = BuildState::Unknown;
    QString url{};
};
/// How the build of its head went; the address is that of the first thing that failed.
BuildResult readBuild(const QJsonObject &pull);

} // namespace chapterhouse
