#pragma once

#include "store/changelog.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QListWidget;
QT_END_NAMESPACE

namespace chapterhouse {

class InkLabel;
class Reader;

/// What one past sync changed here.
class SyncPanel final : public QWidget {
    Q_OBJECT

public:
    explicit SyncPanel(QWidget *parent = nullptr);

    void showStep(const Reader &reader, const Step &step);

private:
    InkLabel *m_title;
    InkLabel *m_when;
    QListWidget *m_changes;
};

} // namespace chapterhouse
