#pragma once

#include "domain/localtime.h"

#include <libical/ical.h>

#include <memory>

/// Owners of what libical allocates, and its times; private to this folder.
namespace chapterhouse {

template<auto release>
struct IcalRelease {
    template<class T>
    void operator()(T *handle) const
    {
        release(handle);
    }
};

using IcalComponent = std::unique_ptr<icalcomponent, IcalRelease<icalcomponent_free>>;
using IcalIterator = std::unique_ptr<icalrecur_iterator, IcalRelease<icalrecur_iterator_free>>;
using IcalText = std::unique_ptr<char, IcalRelease<icalmemory_free_buffer>>;

/// A time without a zone ("floating").
icaltimetype floatingTime(const LocalTime &local);
LocalTime localTimeOf(const icaltimetype &time);
/// A time in UTC.
icaltimetype utcTime(const QDateTime &instant);

} // namespace chapterhouse
