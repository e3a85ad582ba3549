#pragma once

#include "desktop/widgets/fields/choice.h"
#include "desktop/widgets/fields/linefield.h"

QT_BEGIN_NAMESPACE
class QCompleter;
class QStandardItemModel;
QT_END_NAMESPACE

namespace chapterhouse {

/// One of many values (a country), found by typing a part of its name. Its value is the key as a
/// text; what is neither a label nor a key is told as it was typed.
class SearchableChoiceField final : public LineField {
    Q_OBJECT

public:
    explicit SearchableChoiceField(QWidget *parent = nullptr);

    void setChoices(const QList<ChoiceItem> &choices);

protected:
    QString textOf(const FieldValue &value) const override;
    FieldValue valueOf(const QString &text) const override;
    void showReadOnly(bool readOnly) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showAll();

    QStandardItemModel *m_model;
    QCompleter *m_completer;
    QAction *m_open;
    QList<ChoiceItem> m_choices;
};

} // namespace chapterhouse
