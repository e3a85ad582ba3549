#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QMap>

/// The zones that a calendar file defines; private to this folder.
namespace chapterhouse {

/// The zones, by their IANA names, that times of a file are in, each with its earliest instant.
class ZoneUse {
public:
    void note(const QByteArray &zone, const QDateTime &instant);

    /// Their VTIMEZONEs under those names: their clocks from the earliest time on, the rules of
    /// their future included. UTC needs none. Fails with Input when libical has no such zone.
    Result<QByteArray> definitions() const;

private:
    QMap<QByteArray, QDateTime> m_zones;
};

/// Whether times of a zone are written as instants of UTC.
bool isUtc(const QByteArray &zone);

} // namespace chapterhouse
