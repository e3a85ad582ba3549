#pragma once

#include "actions/association.h"
#include "desktop/shell/page.h"
#include "desktop/shell/usersettings.h"

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace chapterhouse {

class FieldEditor;
class FieldForm;

/// What a new file is told: who keeps it, and about the association. Everything has a default and
/// can be changed later.
class SetupPage final : public Page {
    Q_OBJECT

public:
    SetupPage(UserSettings &settings, const QString &usualPath, QWidget *parent = nullptr);

    QString place() const override { return {}; }

Q_SIGNALS:
    void finished(const QString &path, const chapterhouse::AssociationFacts &facts);

private:
    FieldEditor *addText(const QString &name, const QString &label, const QString &value);
    FieldEditor *addChoice(const QString &name, const QString &label,
                           const QList<QPair<QString, QString>> &choices, const QString &value);
    void finish();
    static QString textOf(const FieldEditor *editor);

    UserSettings &m_settings;
    FieldForm *m_form;
    FieldEditor *m_person;
    FieldEditor *m_association;
    FieldEditor *m_country;
    FieldEditor *m_zone;
    FieldEditor *m_currency;
    FieldEditor *m_path;
    QLabel *m_problem;
};

} // namespace chapterhouse
