#pragma once

#include "models/openfile.h"
#include "models/relatedmodel.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QPushButton;
class QTableView;
QT_END_NAMESPACE

namespace chapterhouse {

class CorrectionPanel;
class InkLabel;

/// A member's periods with the board's decisions, or payments, newest first.
class RelatedTab final : public QWidget {
    Q_OBJECT

public:
    enum class What { Periods, Payments };

    RelatedTab(OpenFile &file, What what, QWidget *parent = nullptr);

    void showMember(const MemberId &member);
    /// Nothing can be corrected while it is read-only.
    void setReadOnly(bool readOnly);
    /// Periods or payments, for the tab.
    int count() const;

private:
    struct Section {
        Kind kind;
        InkLabel *title;
        QTableView *table;
        RelatedModel *model;
        QPushButton *correct = nullptr; ///< only for what can be corrected
        CorrectionPanel *correction = nullptr;
    };

    void addSection(OpenFile &file, const QString &title, Kind kind, const QStringList &fields);
    void addCorrection(OpenFile &file, const QStringList &fields);
    void fitHeights();
    void offer();

    std::vector<Section> m_sections;
    InkLabel *m_nothing;
    bool m_readOnly = false;
};

} // namespace chapterhouse
