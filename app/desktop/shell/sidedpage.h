#pragma once

#include "desktop/shell/page.h"

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace chapterhouse {

/// A place of several pages, one of which is shown: the main one, and others that are entries under
/// the place in the rail (the board and committees under the chapters).
class SidedPage final : public Page {
    Q_OBJECT

public:
    /// Shows `main`, whose place it is, until another side is chosen. The page owns its sides.
    explicit SidedPage(Page *main);

    /// Adds a side with its entry in the rail.
    void addSide(const QString &view, const QString &label, Page *side);

    QString place() const override { return m_main->place(); }
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

    Page *m_main;
    QStackedWidget *m_sides; ///< the main one, then those of the views in their order
    QList<Rail::View> m_views;
};

} // namespace chapterhouse
