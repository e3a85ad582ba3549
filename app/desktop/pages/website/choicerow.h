#pragma once

#include <QWidget>

#include <optional>

QT_BEGIN_NAMESPACE
class QRadioButton;
QT_END_NAMESPACE

namespace chapterhouse {

/// One place in which two versions of a file contradict each other: mine and the website's side by
/// side, with the words that differ marked, and the choice between them.
class ChoiceRow final : public QWidget {
    Q_OBJECT

public:
    enum class Choice { Mine, Theirs, Both };

    /// `name` is what it is about: a key, or the text; nothing of a version: it is not there.
    ChoiceRow(const QString &name, const std::optional<QString> &mine,
              const std::optional<QString> &theirs, QWidget *parent = nullptr);

    /// One after the other can be taken too.
    void offerBoth();
    Choice choice() const;
    /// What the row is called for tests, with its number.
    void setNumber(int number);

Q_SIGNALS:
    void changed();

private:
    QRadioButton *addChoice(const QString &words, const QString &meaning);

    QString m_name;
    QRadioButton *m_mine;
    QRadioButton *m_theirs;
    QRadioButton *m_both;
};

} // namespace chapterhouse
