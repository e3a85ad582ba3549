#pragma once

#include "desktop/widgets/look/systemscheme.h"

QT_BEGIN_NAMESPACE
class QApplication;
QT_END_NAMESPACE

namespace chapterhouse {

enum class ThemeChoice { System, Light, Dark };

/// Dresses the application: installs the style once, and sets the palette to what the user chose,
/// or to what the desktop says, now and whenever either changes.
class Theme final : public QObject {
    Q_OBJECT

public:
    /// `system` must outlive the theme.
    Theme(QApplication &application, const SystemScheme &system, ThemeChoice choice);

    ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);
    /// What is shown now.
    Scheme scheme() const;

Q_SIGNALS:
    void schemeChanged(chapterhouse::Scheme scheme);

private:
    void apply();

    const SystemScheme &m_system;
    ThemeChoice m_choice;
    Scheme m_shown;
};

} // namespace chapterhouse
