#pragma once

#include "desktop/shell/tourhands.h"

#include <QList>

namespace chapterhouse {

/// A place or state that the tour shows.
struct TourStop {
    enum class Kind {
        Usual,     ///< in the usual size
        EverySize, ///< in small and large windows too
        Fleeting,  ///< moves, and is taken as it is seen first
        OnTheWay,  ///< no picture is taken
    };

    QString name;  ///< of the picture
    QString shows; ///< name of a widget that is in sight once the stop is reached; empty: any
    bool (*go)(TourHands &hands); ///< tried again until it can be done
    Kind kind = Kind::Usual;
};

/// The stops of the tour in walks, each of which can be gone again.
QList<QList<TourStop>> tourWalks();

} // namespace chapterhouse
