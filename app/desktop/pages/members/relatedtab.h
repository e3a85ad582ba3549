#pragma once

#include "desktop/widgets/scrollcolumn.h"
#include "models/openfile.h"

#include <vector>

namespace chapterhouse {

class InkLabel;
class RelatedSection;

/// A member's periods with the board's decisions, offices and chapters, or payments, newest first.
class RelatedTab final : public ScrollColumn {
    Q_OBJECT

public:
    enum class What { Periods, Payments };

    RelatedTab(OpenFile &file, What what, QWidget *parent = nullptr);

    void showMember(const MemberId &member);
    /// Nothing can be corrected while it is read-only.
    void setReadOnly(bool readOnly);
    /// Periods or payments, for the tab.
    int count() const;

Q_SIGNALS:
    /// Why a correction was not made, where it cannot be read in place.
    void problemMissed(const QString &sentence);

private:
    RelatedSection *addSection(OpenFile &file, const QString &title, Kind kind,
                               const QList<QLatin1String> &fields);
    void tellNothing();

    std::vector<RelatedSection *> m_sections;
    InkLabel *m_nothing;
};

} // namespace chapterhouse
