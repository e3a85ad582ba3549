#pragma once

#include "actions/association.h"
#include "desktop/shell/page.h"
#include "desktop/shell/usersettings.h"

namespace chapterhouse {

class FieldEditor;
class FieldForm;
class FieldRow;
class TierChoices;

/// What a new file is told: who keeps it, and about the association. Everything has a default and
/// can be changed later.
class SetupPage final : public Page {
    Q_OBJECT

public:
    /// `importPath` is the spreadsheet that is imported then, if any. `settings` must outlive the
    /// page.
    SetupPage(UserSettings &settings, const QString &usualPath, const QString &importPath,
              QWidget *parent = nullptr);

    QString place() const override { return {}; }

Q_SIGNALS:
    void finished(const QString &path, const chapterhouse::AssociationFacts &facts);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addFields(const QString &usualPath);
    QWidget *makeColumn(const QString &importPath);
    QLayout *makeButtons();
    FieldRow *addField(const QString &name, const QString &label, FieldEditor *editor,
                       const QString &value);
    FieldEditor *addChoice(const QString &name, const QString &label,
                           const QList<QPair<QString, QString>> &choices, const QString &value);
    /// Why no file can be made at the path; empty when it can.
    QString problemWith(const QString &path) const;
    void finish();
    static QString textOf(const FieldEditor *editor);

    UserSettings &m_settings;
    FieldForm *m_form;
    TierChoices *m_tiers;
    FieldEditor *m_person = nullptr;
    FieldEditor *m_association = nullptr;
    FieldEditor *m_country = nullptr;
    FieldEditor *m_zone = nullptr;
    FieldEditor *m_currency = nullptr;
    FieldRow *m_path = nullptr;
    FieldEditor *m_backups = nullptr;
};

} // namespace chapterhouse
