#pragma once

#include "desktop/records/ownedlist.h"

namespace chapterhouse {

class InkLabel;

/// The agenda of an event in its order, each item with the time that follows from those before it,
/// and what leaves a gap or overlaps.
class AgendaList final : public OwnedList {
    Q_OBJECT

public:
    explicit AgendaList(OpenFile &file, QWidget *parent = nullptr);

    /// The event whose items are listed.
    void showTimes(const Record &event);

private:
    InkLabel *m_findings;
};

} // namespace chapterhouse
