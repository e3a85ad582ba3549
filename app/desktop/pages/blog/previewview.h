#pragma once

#include <QHash>
#include <QImage>
#include <QTextBrowser>
#include <QTimer>

namespace chapterhouse {

/// A page about as the site will show it. It shows the images that it was given and loads nothing.
class PreviewView final : public QTextBrowser {
    Q_OBJECT

public:
    explicit PreviewView(QWidget *parent = nullptr);

    /// A document of HTML; the place that is shown stays.
    void showPage(const QString &page, const QHash<QString, QImage> &images);
    /// In place of a page.
    void showReason(const QString &sentence);

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void render();
    void follow(const QUrl &link);

    QString m_page;
    QHash<QString, QImage> m_images;
    QTimer m_resized;
};

} // namespace chapterhouse
