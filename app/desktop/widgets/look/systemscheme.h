#pragma once

#include "desktop/widgets/look/colours.h"

#include <QObject>

QT_BEGIN_NAMESPACE
class QDBusVariant;
QT_END_NAMESPACE

namespace chapterhouse {

/// Whether the user's desktop is light or dark.
class SystemScheme : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    virtual Scheme scheme() const = 0;

Q_SIGNALS:
    void changed();
};

/// What the real desktop says: Qt itself from 6.5 on; before that the settings portal of the
/// session bus where there is one, and else the palette the program started with. Create it before
/// the program sets a palette of its own.
class DesktopScheme final : public SystemScheme {
    Q_OBJECT

public:
    explicit DesktopScheme(QObject *parent = nullptr);
    Scheme scheme() const override { return m_scheme; }

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void askThePortal();
    void setScheme(Scheme scheme);

    Scheme m_scheme;
};

} // namespace chapterhouse
