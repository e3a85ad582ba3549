#pragma once

#include "desktop/lightscheme.h"
#include "desktop/program.h"
#include "support/countedids.h"
#include "support/keptcredentials.h"

#include <QApplication>
#include <QSettings>

namespace chapterhouse::tests {

/// The program on settings of its own, in light colours, with a keychain and ids of a test's own.
struct ProgramParts {
    /// `clock` outlives it.
    ProgramParts(const Clock &clock, const QString &settingsFile)
        : settings(std::make_unique<QSettings>(settingsFile, QSettings::IniFormat)),
          theme(*qobject_cast<QApplication *>(QCoreApplication::instance()), scheme,
                ThemeChoice::Light),
          program(clock, ids, settings, theme, keychain)
    {
    }

    CountedIds ids{1000};
    UserSettings settings;
    LightScheme scheme;
    Theme theme;
    KeptCredentials keychain;
    Program program;
};

} // namespace chapterhouse::tests
