#pragma once

#include "desktop/shell/page.h"

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace chapterhouse {

/// The place of the chapters, and of what else the association is organised in: pages of their own,
/// one of which is shown, the others being entries under the place in the rail.
class ChaptersPage final : public Page {
    Q_OBJECT

public:
    /// Shows `chapters` until another side is chosen. The page owns its sides.
    explicit ChaptersPage(Page *chapters);

    /// Adds a side with its entry in the rail.
    void addSide(const QString &view, const QString &label, Page *side);

    QString place() const override { return QStringLiteral("chapters"); }
    void finishEditing() override { shown()->finishEditing(); }
    void focusSearch() override { shown()->focusSearch(); }
    std::optional<PrintableList> printable() const override { return shown()->printable(); }
    QList<Rail::View> views() const override { return m_views; }
    QString currentView() const override;
    void showView(const QString &view) override;
    QString summary() const override { return shown()->summary(); }

private:
    Page *shown() const;
    void addPage(Page *side);

    QStackedWidget *m_sides; ///< the chapters, then those of the views in their order
    QList<Rail::View> m_views;
};

} // namespace chapterhouse
