#pragma once

#include <QObject>
#include <QSize>
#include <QTimer>

#include <functional>
#include <vector>

namespace chapterhouse {

class Program;
class Theme;
enum class ThemeChoice;

/// Walks through every place and state of the window on the demo association, writes a picture of
/// each into a folder, prints their paths, and quits. Steps follow each other on a timer, so that
/// what runs aside has ended when the picture is taken.
class Tour final : public QObject {
    Q_OBJECT

public:
    Tour(Program &program, Theme &theme, QString folder);

    void start();

private:
    struct Stop {
        QString name;
        std::function<void()> action;
    };

    void addStops();
    void addWelcome();
    void addMembers(const QString &theme);
    void addWizards(const QString &theme);
    void addSizes(const QString &theme);
    /// A small spreadsheet with everything that an import has to say something about.
    QString writeSpreadsheet();
    void addStop(const QString &name, std::function<void()> action);
    void next();
    void takePicture(const QString &name);

    /// Presses keys in a widget as a person would: what it held is replaced by the text.
    void type(QWidget *widget, const QString &text);
    void press(QWidget *widget, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void click(const QString &objectName);
    void search(const QString &text);
    void choose(const QString &name);
    void showTab(int tab);

    Program &m_program;
    Theme &m_theme;
    QString m_folder;
    std::vector<Stop> m_stops;
    size_t m_at = 0;
    QTimer m_pause;
};

} // namespace chapterhouse
