#pragma once

#include "desktop/website/sitework.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QToolButton;
QT_END_NAMESPACE

namespace chapterhouse {

class TokenField;

/// Where the website is: in a folder, or in a repository with its token.
class WhereStep final : public QWidget {
    Q_OBJECT

public:
    /// `beside` is a site's folder that is known already, and offered first; empty: none.
    explicit WhereStep(const QString &beside, QWidget *parent = nullptr);

    /// What was entered; without a repository or folder it is not complete.
    SiteAccess access() const;
    bool isComplete() const;
    void setFolder(const QString &folder);
    TokenField *token() const { return m_token; }

Q_SIGNALS:
    void changed();
    void folderRequested();
    /// Return was pressed in a field.
    void entered();

private:
    QWidget *makeFolderPart();
    QWidget *makeRepositoryPart();
    QLineEdit *addField(QBoxLayout *column, const QString &label, const QString &name);
    void takeAddress();
    void refresh();

    QString m_beside;
    QRadioButton *m_takesBeside;
    QRadioButton *m_takesFolder;
    QRadioButton *m_takesRepository;
    QLineEdit *m_folder = nullptr;
    QLineEdit *m_repository = nullptr;
    QLineEdit *m_branch = nullptr;
    QToolButton *m_more = nullptr;
    QWidget *m_morePart = nullptr;
    QLineEdit *m_api = nullptr;
    TokenField *m_token = nullptr;
    QWidget *m_folderPart; ///< made with the fields in it
    QWidget *m_repositoryPart;
};

} // namespace chapterhouse
