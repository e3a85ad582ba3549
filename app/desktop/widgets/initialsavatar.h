#pragma once

#include <QWidget>

namespace chapterhouse {

/// The first letters of the first and the last word of a name, in capitals: "GF" for
/// "Giulia Ferrari", one letter for one word.
QString initialsOf(const QString &name);

/// A round picture of a person made of their initials, or of a building for an organisation.
class InitialsAvatar final : public QWidget {
    Q_OBJECT

public:
    explicit InitialsAvatar(QWidget *parent = nullptr);

    void setPerson(const QString &name);
    void setOrganisation(const QString &name);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_initials;
};

} // namespace chapterhouse
