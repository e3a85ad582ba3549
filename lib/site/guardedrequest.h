#pragma once

#include <QNetworkRequest>
#include <QString>
#include <QUrl>

#include <chrono>

namespace chapterhouse {

/// A request that trusts nobody more than it must: it follows nothing by itself, takes nothing from
/// a cache, keeps and sends no cookies, and ends when nothing moves for a while.
QNetworkRequest guardedRequest(const QUrl &url, std::chrono::milliseconds stall);

/// Whether an answer of that status sends the reader of something to another address.
bool isRedirect(int status);

/// The same scheme, host and port, and no name or password in the other.
bool isSamePlace(const QUrl &one, const QUrl &other);

/// Whether a host is this computer itself, to which nobody can listen in.
bool isThisComputer(const QString &host);

} // namespace chapterhouse
