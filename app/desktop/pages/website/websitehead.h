#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QAction;
class QPushButton;
class QToolButton;
QT_END_NAMESPACE

namespace chapterhouse {

class InkLabel;
class Website;

/// The head of the website's place: which site it is, how it is published, and what can be done.
class WebsiteHead final : public QWidget {
    Q_OBJECT

public:
    explicit WebsiteHead(Website &website, QWidget *parent = nullptr);

    /// As the website is now.
    void refresh();

Q_SIGNALS:
    void sendRequested();
    void connectRequested();
    void disconnectRequested();

private:
    QString sendWords(int count) const;
    QString siteWords() const;

    Website &m_website;
    InkLabel *m_site;
    QPushButton *m_check;
    QPushButton *m_send;
    QToolButton *m_more;
    QAction *m_byItself;
    QList<QAction *> m_changing;
};

} // namespace chapterhouse
