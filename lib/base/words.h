#pragma once

#include <QCoreApplication>

namespace chapterhouse {

/// Translation context of everything in lib/ that is no QObject: `Words::tr("Paid until %1")`.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Chapterhouse)
};

/// Gives `tr` the words that are not in the sources: English plurals. Called once, at the start of
/// a program; the application owns what is installed.
void installWords(QCoreApplication &application);

} // namespace chapterhouse
