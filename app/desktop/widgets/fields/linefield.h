#pragma once

#include "desktop/widgets/fields/fieldeditor.h"

QT_BEGIN_NAMESPACE
class QLineEdit;
class QToolButton;
QT_END_NAMESPACE

namespace chapterhouse {

/// A value in one line of text.
class LineField : public FieldEditor {
    Q_OBJECT

public:
    explicit LineField(QWidget *parent = nullptr);

    void setPlaceholderText(const QString &text);
    bool isModified() const override;

protected:
    QLineEdit *edit() const { return m_edit; }
    virtual QString textOf(const FieldValue &value) const = 0;
    virtual FieldValue valueOf(const QString &text) const = 0;

    FieldValue typedValue() const override;
    void showValue(const FieldValue &value) override;
    void showReadOnly(bool readOnly) override;

private:
    QLineEdit *m_edit;
    QString m_shown;
};

/// Plain text; spaces around it are not part of it. Beside a web address is a button that opens it.
class TextField final : public LineField {
    Q_OBJECT

public:
    explicit TextField(QWidget *parent = nullptr);

protected:
    QString textOf(const FieldValue &value) const override;
    FieldValue valueOf(const QString &text) const override;
    void showValue(const FieldValue &value) override;

private:
    void openAddress() const;

    QToolButton *m_open;
};

} // namespace chapterhouse
