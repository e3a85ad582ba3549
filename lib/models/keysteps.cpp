#include "models/keysteps.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace chapterhouse {

namespace {

using Keys = std::vector<qint64>;
using Places = QHash<qint64, qsizetype>;

Places placesOf(const Keys &keys)
{
    Places places;
    places.reserve(static_cast<qsizetype>(keys.size()));
    for (size_t i = 0; i < keys.size(); ++i)
        places.insert(keys[i], static_cast<qsizetype>(i));
    return places;
}

/// Which of the values are not part of a longest rising row of them.
std::vector<bool> outOfOrder(const std::vector<qsizetype> &values)
{
    std::vector<size_t> ends; // the index of the smallest last value of a rising row of each length
    std::vector<qsizetype> previous(values.size(), -1);
    for (size_t i = 0; i < values.size(); ++i) {
        const auto at = std::lower_bound(ends.begin(), ends.end(), values[i],
                                         [&](size_t end, qsizetype v) { return values[end] < v; });
        if (at != ends.begin())
            previous[i] = static_cast<qsizetype>(*std::prev(at));
        if (at == ends.end())
            ends.push_back(i);
        else
            *at = i;
    }
    std::vector<bool> out(values.size(), true);
    for (qsizetype i = ends.empty() ? -1 : static_cast<qsizetype>(ends.back()); i >= 0;
         i = previous[static_cast<size_t>(i)])
        out[static_cast<size_t>(i)] = false;
    return out;
}

/// Runs of keys that are not in `places`.
struct Run {
    size_t first;
    size_t count;
};
std::vector<Run> runsNotIn(const Keys &keys, const Places &places)
{
    std::vector<Run> runs;
    for (size_t i = 0; i < keys.size(); ++i) {
        if (places.contains(keys[i]))
            continue;
        if (!runs.empty() && runs.back().first + runs.back().count == i)
            ++runs.back().count;
        else
            runs.push_back({i, 1});
    }
    return runs;
}

qsizetype sumOf(const std::vector<Run> &runs)
{
    size_t sum = 0;
    for (const Run &run : runs)
        sum += run.count;
    return static_cast<qsizetype>(sum);
}

qsizetype rowOf(const Keys &keys, qint64 key)
{
    return std::find(keys.begin(), keys.end(), key) - keys.begin();
}

/// Collects steps and takes them on a copy of the keys.
class Plan {
public:
    explicit Plan(Keys keys) : m_keys(std::move(keys)) {}

    const Keys &keys() const { return m_keys; }
    const std::vector<KeyStep> &steps() const { return m_steps; }

    void take(KeyStep step)
    {
        applyStep(m_keys, step);
        m_steps.push_back(std::move(step));
    }

private:
    Keys m_keys;
    std::vector<KeyStep> m_steps;
};

/// Puts those that are out of order behind the key that comes before them in `after`.
void planMoves(Plan &plan, const Keys &after, const QSet<qint64> &moving, const Places &before)
{
    std::optional<qint64> previous;
    for (const qint64 key : after) {
        if (!before.contains(key))
            continue;
        if (moving.contains(key)) {
            const qsizetype row = rowOf(plan.keys(), key);
            const qsizetype to = previous ? rowOf(plan.keys(), *previous) + 1 : 0;
            if (to != row && to != row + 1)
                plan.take({.what = KeyStep::What::Move, .row = row, .to = to});
        }
        previous = key;
    }
}

} // namespace

std::optional<std::vector<KeyStep>> keySteps(const Keys &before, const Keys &after, qsizetype most)
{
    if (std::abs(static_cast<qsizetype>(before.size()) - static_cast<qsizetype>(after.size())) >
        most)
        return std::nullopt;
    const Places inBefore = placesOf(before);
    const Places inAfter = placesOf(after);
    const std::vector<Run> removed = runsNotIn(before, inAfter);
    const std::vector<Run> inserted = runsNotIn(after, inBefore);
    qsizetype differences = sumOf(removed) + sumOf(inserted);
    if (differences > most)
        return std::nullopt;
    Plan plan(before);
    for (auto run = removed.rbegin(); run != removed.rend(); ++run)
        plan.take({.what = KeyStep::What::Remove,
                   .row = static_cast<qsizetype>(run->first),
                   .count = static_cast<qsizetype>(run->count)});
    std::vector<qsizetype> targets;
    for (const qint64 key : plan.keys())
        targets.push_back(inAfter.value(key));
    const std::vector<bool> out = outOfOrder(targets);
    QSet<qint64> moving;
    for (size_t i = 0; i < out.size(); ++i) {
        if (out[i])
            moving.insert(plan.keys()[i]);
    }
    differences += moving.size();
    if (differences > most)
        return std::nullopt;
    if (!moving.isEmpty())
        planMoves(plan, after, moving, inBefore);
    for (const Run &run : inserted) {
        const auto first = after.begin() + static_cast<qsizetype>(run.first);
        plan.take({.what = KeyStep::What::Insert,
                   .row = static_cast<qsizetype>(run.first),
                   .count = static_cast<qsizetype>(run.count),
                   .keys = {first, first + static_cast<qsizetype>(run.count)}});
    }
    return plan.steps();
}

void applyStep(Keys &keys, const KeyStep &step)
{
    const auto at = keys.begin() + step.row;
    switch (step.what) {
    case KeyStep::What::Remove:
        keys.erase(at, at + step.count);
        break;
    case KeyStep::What::Insert:
        keys.insert(at, step.keys.begin(), step.keys.end());
        break;
    case KeyStep::What::Move:
        if (step.to > step.row)
            std::rotate(at, at + 1, keys.begin() + step.to);
        else
            std::rotate(keys.begin() + step.to, at, at + 1);
        break;
    }
}

} // namespace chapterhouse
