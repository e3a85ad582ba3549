#pragma once

#include "domain/query.h"
#include "models/openfile.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

namespace chapterhouse {

class Chip;
class ChipRow;
class SearchField;
class SearchValues;

/// What a place says about the search of its records, and offers.
struct SearchGuide {
    /// A chip of its own, which stands for one term of the search.
    struct Choice {
        QString label;
        std::function<QString(QDate today)> term; ///< "status:current"
    };

    QString placeholder;
    std::vector<Choice> choices;       ///< after "All"; of one key only one is on at a time
    QList<QLatin1String> filters;      ///< keys that "+ Filter" begins a term with
    QList<QLatin1String> commonValues; ///< keys that are completed with what stands in the file
};

/// The search over a list of records: the field, the chips that are its terms, and the day as of
/// which the list is shown. The text of the field is the one state; chips are read from it and
/// write it.
class SearchPanel final : public QWidget {
    Q_OBJECT

public:
    /// `file` must outlive the panel. For members, its parts are called `memberSearch` and
    /// `memberChips`.
    SearchPanel(OpenFile &file, Kind kind, SearchGuide guide, QWidget *parent = nullptr);

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
    Term termFrom(const QString &text) const;
    Term termOf(const SearchGuide::Choice &choice) const;
    void toggleChoice(const QString &key, bool on);
    void read();
    void showTerms();
    void removeTerm(const QString &key);
    void write(const Query &query);
    void offerKeys(const QPoint &below);
    void offerDays();
    void showDay();

    OpenFile &m_file;
    Kind m_kind;
    SearchGuide m_guide;
    SearchField *m_field;
    ChipRow *m_chips;
    Chip *m_asOf;
    SearchValues *m_values;
    Query m_query;
    std::optional<QDate> m_day;
};

} // namespace chapterhouse
