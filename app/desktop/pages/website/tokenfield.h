#pragma once

#include <QWidget>

#include <functional>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QUrl;
QT_END_NAMESPACE

namespace chapterhouse {

class InkLabel;

/// Asks for the token of a repository, and says in plain words which one that is and where to make
/// it. What is typed is not shown.
class TokenField final : public QWidget {
    Q_OBJECT

public:
    explicit TokenField(QWidget *parent = nullptr);

    /// Of what the token has to be: "mage-os/mage-os-org"; empty: not known yet.
    void setRepository(const QString &repository);
    /// An enterprise's forge has another page for tokens; empty: github.com.
    void setHost(const QString &host);
    QByteArray token() const;
    void clear();
    QLineEdit *edit() const { return m_edit; }

    /// For tests: who opens addresses.
    using Browser = std::function<void(const QUrl &)>;
    void setBrowser(Browser browser) { m_browser = std::move(browser); }

Q_SIGNALS:
    void changed();
    /// Return was pressed.
    void entered();

private:
    InkLabel *m_help;
    QLineEdit *m_edit;
    QString m_host;
    Browser m_browser;
};

} // namespace chapterhouse
