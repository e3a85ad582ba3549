#include "desktop/records/emptylist.h"

#include <QPushButton>

namespace chapterhouse {

EmptyList::EmptyList(const QString &name, const Words &words, QWidget *parent)
    : EmptyState(words.icon, words.none, {}, parent), m_words(words)
{
    setObjectName(name);
}

void EmptyList::addFirstStep(const QString &text, ButtonKind kind, std::function<void()> taken)
{
    m_firstSteps.push_back({text, kind, std::move(taken)});
}

void EmptyList::explain(bool isSearching, bool isEditable)
{
    const Reason reason{isSearching, isEditable};
    if (m_shown == reason)
        return;
    m_shown = reason;
    if (isSearching) {
        setContent(Icon::Search, m_words.noFit, m_words.tryLess);
        connect(addStep(m_words.showAll), &QPushButton::clicked, this, &EmptyList::allRequested);
        return;
    }
    setContent(m_words.icon, m_words.none, isEditable ? m_words.future : m_words.readOnly);
    if (!isEditable)
        return;
    for (const FirstStep &step : m_firstSteps)
        connect(addStep(step.text, step.kind), &QPushButton::clicked, this, step.taken);
}

} // namespace chapterhouse
