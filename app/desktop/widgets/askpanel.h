#pragma once

#include "desktop/widgets/askingpanel.h"

#include <functional>

namespace chapterhouse {

class LineField;

/// Asks for one short text in place, without a dialog. Hidden until it asks.
class AskPanel final : public AskingPanel {
    Q_OBJECT

public:
    struct Question {
        QString label;
        QString text;   ///< what stands in the field at first
        QString accept; ///< words of the button
    };

    explicit AskPanel(QWidget *parent = nullptr);

    /// `answered` is called with what was typed, once, and once more after each `setProblem`.
    void ask(const Question &question, std::function<void(const QString &)> answered);

protected:
    void carryOut() override;

private:
    LineField *m_field = nullptr;
    std::function<void(const QString &)> m_answered;
};

} // namespace chapterhouse
