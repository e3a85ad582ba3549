#pragma once

#include "domain/kind.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace chapterhouse {

class EmptyState;
struct ImportMapping;
struct ImportSource;

/// The first step of an import: a file is chosen or dropped, and it is said what it was recognised
/// as.
class FileStep final : public QWidget {
    Q_OBJECT

public:
    explicit FileStep(Kind kind, QWidget *parent = nullptr);

    void showNothing();
    void showSource(const ImportSource &source, const ImportMapping &mapping);
    /// Offers to fetch the members of a collective too. `known` is the address that was used
    /// before. To be called once.
    void offerCollective(const QString &known);

Q_SIGNALS:
    void chooseRequested();
    void folderRequested();
    void fileDropped(const QString &path);
    void collectiveRequested(const QString &address);

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void offerToChoose(const QString &text);
    bool takesFolders() const;
    void setHovered(bool isHovered);

    const Kind m_kind;
    QVBoxLayout *m_column;
    EmptyState *m_words;
    bool m_isHovered = false;
};

} // namespace chapterhouse
