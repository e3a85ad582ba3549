#pragma once

#include <QCoreApplication>

namespace chapterhouse {

/// Translation context of everything in lib/ that is no QObject: `Words::tr("Paid until %1")`.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Chapterhouse)
};

} // namespace chapterhouse
