#pragma once

#include <QSize>
#include <QString>

#include <functional>
#include <vector>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace chapterhouse::gallery {

struct Sheet {
    QString name;
    QSize size;
    std::function<QWidget *()> make;
};

const std::vector<Sheet> &sheets();

QWidget *makeControls();
QWidget *makeIcons();
QWidget *makeRails();
QWidget *makeBars();
QWidget *makeFields();
QWidget *makeMembers();
QWidget *makeEmpty();
QWidget *makeSearch();
QWidget *makeMenu();
QWidget *makeList();
QWidget *makeCalendar();

} // namespace chapterhouse::gallery
