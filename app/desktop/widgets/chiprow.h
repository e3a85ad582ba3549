#pragma once

#include <QWidget>

#include <optional>

namespace chapterhouse {

class Chip;
class FlowLayout;
class RovingFocus;

/// The filters above a list: choices that can be switched on and off, then the terms of the search
/// that no choice stands for, then "+ Filter". It wraps when it is too wide. One stop for Tab.
/// It decides nothing: what is on is set by whoever reads the search.
class ChipRow final : public QWidget {
    Q_OBJECT

public:
    struct Term {
        QString key;
        QString label;

        bool operator==(const Term &) const = default;
    };

    explicit ChipRow(QWidget *parent = nullptr);

    void addChoice(const QString &key, const QString &label, std::optional<int> count = {});
    void setChoiceCount(const QString &key, std::optional<int> count);
    /// Says nothing to `choiceToggled`.
    void setChecked(const QString &key, bool checked);
    bool isChecked(const QString &key) const;

    void setTerms(const QList<Term> &terms);
    void setFilterOffered(bool offered);

Q_SIGNALS:
    void choiceToggled(const QString &key, bool checked);
    void termClicked(const QString &key);
    void termRemoved(const QString &key);
    /// "+ Filter" was pressed; `below` is where a menu would open, on the screen.
    void filterRequested(const QPoint &below);

private:
    Chip *choice(const QString &key) const;
    void rebuildOrder();
    void focusNear(qsizetype index);

    FlowLayout *m_flow;
    RovingFocus *m_focus;
    Chip *m_filter;
    QList<Chip *> m_choices;
    QList<Chip *> m_termChips;
    QList<Term> m_terms;
};

} // namespace chapterhouse
