#pragma once

#include "desktop/shell/tourstops.h"

#include <QElapsedTimer>
#include <QImage>
#include <QMutex>
#include <QObject>
#include <QSize>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>

namespace chapterhouse {

class Program;
class Theme;
enum class ThemeChoice;

/// Walks through every place and state of the window on the demo association, in light and dark,
/// writes a picture of each into a folder, prints their paths, and quits: with 1 when a stop was
/// not reached or a picture not written. A picture is taken when two looks in a row see the same.
class Tour final : public QObject {
    Q_OBJECT

public:
    Tour(Program &program, Theme &theme, const QString &folder);

    void start();

private:
    /// One picture: a stop in one theme and size.
    struct Visit {
        TourStop stop;
        ThemeChoice theme;
        QSize size;
        bool isFirst; ///< of the visits of this stop: it is gone to
    };

    void plan();
    void addVisits(const TourStop &stop, ThemeChoice theme);
    void begin();
    void look();
    bool isReached(const Visit &visit);
    void goOn();
    void save(const QImage &picture);
    void miss(const QString &sentence);
    QString nameOf(const Visit &visit) const;
    QImage picture() const;

    Program &m_program;
    Theme &m_theme;
    QString m_folder;
    TourHands m_hands;
    std::vector<Visit> m_visits;
    size_t m_at = 0;
    int m_pictures = 0;
    bool m_went = false;
    bool m_missed = false;
    QImage m_before;
    QElapsedTimer m_waited;
    QTimer m_look;
    QMutex m_lock; ///< of the paths that could not be written
    QStringList m_unwritten;
    QThreadPool m_saving; ///< writes pictures beside the tour; the last member: it ends first
};

} // namespace chapterhouse
