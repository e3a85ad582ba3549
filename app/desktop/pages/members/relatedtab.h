#pragma once

#include "models/openfile.h"
#include "models/relatedmodel.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QTableView;
QT_END_NAMESPACE

namespace chapterhouse {

class InkLabel;

/// A member's periods with the board's decisions, or payments, newest first.
class RelatedTab final : public QWidget {
    Q_OBJECT

public:
    enum class What { Periods, Payments };

    RelatedTab(OpenFile &file, What what, QWidget *parent = nullptr);

    void showMember(const MemberId &member);
    /// Periods or payments, for the tab.
    int count() const;

private:
    struct Section {
        InkLabel *title;
        QTableView *table;
        RelatedModel *model;
    };

    void addSection(OpenFile &file, const QString &title, Kind kind, const QStringList &fields);
    void fitHeights();

    std::vector<Section> m_sections;
    InkLabel *m_nothing;
};

} // namespace chapterhouse
