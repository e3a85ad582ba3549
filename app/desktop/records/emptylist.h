#pragma once

#include "desktop/widgets/emptystate.h"

#include <functional>
#include <optional>

namespace chapterhouse {

/// What stands in place of a list while it is empty: because the file has no such records yet, or
/// because none fits the search.
class EmptyList : public EmptyState {
    Q_OBJECT

public:
    struct Words {
        Icon icon;
        QString none;     ///< "No chapters yet"
        QString future;   ///< what will be here
        QString readOnly; ///< the same while nothing can be added
        QString noFit;    ///< "No chapter fits"
        QString tryLess;  ///< what to do about that
        QString showAll;
    };

    /// It is called `name`.
    EmptyList(const QString &name, const Words &words, QWidget *parent = nullptr);

    /// Offered while the file has no such records and some can be added.
    void addFirstStep(const QString &text, ButtonKind kind, std::function<void()> taken);
    void explain(bool isSearching, bool isEditable);

Q_SIGNALS:
    void addRequested();
    void allRequested();

private:
    struct FirstStep {
        QString text;
        ButtonKind kind;
        std::function<void()> taken;
    };
    struct Reason {
        bool isSearching;
        bool isEditable;

        bool operator==(const Reason &) const = default;
    };

    Words m_words;
    std::vector<FirstStep> m_firstSteps;
    std::optional<Reason> m_shown;
};

} // namespace chapterhouse
