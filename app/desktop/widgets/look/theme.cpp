#include "desktop/widgets/look/theme.h"

#include "desktop/widgets/look/housestyle.h"

#include <QApplication>

namespace chapterhouse {

namespace {

void dress(Scheme scheme)
{
    QApplication::setPalette(paletteOf(scheme));
    for (const char *listClass : {"QAbstractItemView", "QMenu", "QMenuBar"})
        QApplication::setPalette(listPaletteOf(scheme), listClass);
}

} // namespace

Theme::Theme(QApplication &application, const SystemScheme &system, ThemeChoice choice)
    : QObject(&application), m_system(system), m_choice(choice), m_shown(scheme())
{
    QApplication::setStyle(new HouseStyle);
    dress(m_shown);
    connect(&m_system, &SystemScheme::changed, this, &Theme::apply);
}

void Theme::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

Scheme Theme::scheme() const
{
    switch (m_choice) {
    case ThemeChoice::System:
        return m_system.scheme();
    case ThemeChoice::Light:
        return Scheme::Light;
    case ThemeChoice::Dark:
        return Scheme::Dark;
    }
    Q_UNREACHABLE();
}

void Theme::apply()
{
    const Scheme now = scheme();
    if (now == m_shown)
        return;
    m_shown = now;
    dress(now);
    Q_EMIT schemeChanged(now);
}

} // namespace chapterhouse
