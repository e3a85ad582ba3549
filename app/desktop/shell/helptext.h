#pragma once

#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace chapterhouse {

/// Shows how to search, and the keys of the program.
void showHelp(QWidget *parent);
void showAbout(QWidget *parent);

} // namespace chapterhouse
