#pragma once

namespace chapterhouse {

/// What is done with an office.
enum class OfficeVerb { NewSeat, GiveFunction, HandOver, End };

} // namespace chapterhouse
