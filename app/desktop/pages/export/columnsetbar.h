#pragma once

#include "exchange/export/columnsets.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace chapterhouse {

class InkLabel;
class LinkButton;

/// Chooses one of the named column sets, or the own choice, and saves that under a name; asks
/// before that replaces another set.
class ColumnSetBar final : public QWidget {
    Q_OBJECT

public:
    explicit ColumnSetBar(QWidget *parent = nullptr);

    /// The sets there are, and the own choice. The one of that name is chosen then, or the first.
    void setSets(const QList<ColumnSet> &sets, const QList<ColumnTarget> &own, const QString &name);
    const ColumnSet &current() const;
    bool isOwnChoice() const;
    /// Makes the columns the own choice, and chooses it.
    void setOwnChoice(const QList<ColumnTarget> &columns);

Q_SIGNALS:
    void chosen();
    void saveRequested(const QString &name);
    void removeRequested(const QString &name);

private:
    void showTools();
    void askForName();
    void askToReplace(const QString &name);
    void forgetQuestion();
    void save();

    QList<ColumnSet> m_sets; ///< the last one is the own choice
    QComboBox *m_set;
    LinkButton *m_saveAs;
    LinkButton *m_remove;
    QWidget *m_naming;
    QLineEdit *m_name;
    QPushButton *m_save;
    InkLabel *m_question;
};

} // namespace chapterhouse
