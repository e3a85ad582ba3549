#pragma once

#include "desktop/widgets/tonedframe.h"

#include <QStringList>

#include <vector>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace chapterhouse {

/// What wants somebody's attention, sentence by sentence, each with the steps that can be taken.
/// Hidden while there is nothing.
class AttentionList final : public TonedFrame {
    Q_OBJECT

public:
    struct Entry {
        QString sentence;
        QStringList steps; ///< words of links

        bool operator==(const Entry &) const = default;
    };

    explicit AttentionList(Shape shape, QWidget *parent = nullptr);

    void showEntries(const std::vector<Entry> &entries);
    /// Nothing can be done while it is read-only.
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void stepChosen(int entry, int step);

private:
    void addEntry(int number, const Entry &entry);

    QVBoxLayout *m_column;
    std::vector<Entry> m_entries;
    bool m_readOnly = false;
};

} // namespace chapterhouse
