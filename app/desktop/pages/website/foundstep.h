#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QTableWidget;
QT_END_NAMESPACE

namespace chapterhouse {

class InkLabel;
struct FoundSite;

/// What a website has, before it is connected: its collections with their folders and how many
/// files, how it is published, and what connecting does.
class FoundStep final : public QWidget {
    Q_OBJECT

public:
    explicit FoundStep(QWidget *parent = nullptr);

    void showSite(const FoundSite &site);

private:
    InkLabel *m_name;
    QTableWidget *m_collections;
    InkLabel *m_effect;
};

} // namespace chapterhouse
