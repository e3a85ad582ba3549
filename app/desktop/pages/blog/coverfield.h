#pragma once

#include "desktop/widgets/fields/fieldeditor.h"

#include <functional>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace chapterhouse {

/// The picture of a post as its front matter names it, with a small view of it, and a button that
/// chooses another.
class CoverField final : public FieldEditor {
    Q_OBJECT

public:
    explicit CoverField(QWidget *parent = nullptr);

    /// The small view; a null image where there is none to see, with the words that say why.
    void showPicture(const QImage &picture, const QString &why);
    bool isModified() const override;
    /// As if the name were typed and the field left.
    void take(const QString &name);

Q_SIGNALS:
    /// Another picture is shown or none; its view is wanted.
    void pictureWanted(const QString &name);
    void chooseRequested();

protected:
    FieldValue typedValue() const override;
    void showValue(const FieldValue &value) override;
    void showReadOnly(bool readOnly) override;

private:
    QLineEdit *m_name;
    QPushButton *m_choose;
    QLabel *m_view;
    QString m_shown;
};

} // namespace chapterhouse
