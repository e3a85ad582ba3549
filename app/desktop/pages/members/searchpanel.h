#pragma once

#include "domain/query.h"
#include "models/openfile.h"

#include <QWidget>

#include <optional>

namespace chapterhouse {

class Chip;
class ChipRow;
class SearchField;
class SearchValues;

/// The search over the member list: the field, the chips that are its terms, and the day as of
/// which the list is shown. The text of the field is the one state; chips are read from it and
/// write it.
class SearchPanel final : public QWidget {
    Q_OBJECT

public:
    /// `file` must outlive the panel.
    explicit SearchPanel(OpenFile &file, QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    /// What the text was understood as.
    const Query &query() const { return m_query; }
    /// Nothing: today.
    void setDay(std::optional<QDate> day);
    std::optional<QDate> day() const { return m_day; }
    void focusField();
    /// Where the list's own tools (columns) stand: at the end of the row of chips.
    void addTool(QWidget *tool);

Q_SIGNALS:
    void queryChanged(const chapterhouse::Query &query);
    void dayChanged(std::optional<QDate> day);
    /// On to the list.
    void leftDownwards();

private:
    void addChoices();
    Term choiceTerm(const QString &key) const;
    void read();
    void showTerms();
    void toggle(const QString &key, bool on);
    void removeTerm(const QString &key);
    void write(const Query &query);
    void offerKeys(const QPoint &below);
    void offerDays();
    void showDay();

    OpenFile &m_file;
    SearchField *m_field;
    ChipRow *m_chips;
    Chip *m_asOf;
    SearchValues *m_values;
    QStringList m_choices; ///< keys of the chips of their own, for choiceTerm(); of "All" empty
    Query m_query;
    std::optional<QDate> m_day;
};

} // namespace chapterhouse
