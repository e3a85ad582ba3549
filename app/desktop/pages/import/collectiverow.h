#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace chapterhouse {

/// Asks for the address of a collective at Open Collective whose members are to be fetched.
class CollectiveRow final : public QWidget {
    Q_OBJECT

public:
    /// `known` is the address that was used before; empty: none was.
    explicit CollectiveRow(const QString &known, QWidget *parent = nullptr);

Q_SIGNALS:
    void fetchRequested(const QString &address);

private:
    void request();

    QLineEdit *m_address;
    QPushButton *m_fetch;
};

} // namespace chapterhouse
