#pragma once

#include "content/finding.h"

#include <QScrollArea>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace chapterhouse {

class InkLabel;

/// What is to mend in a post, each with the line it is about and, where there is one obvious mend,
/// the link that carries it out.
class FindingsList final : public QScrollArea {
    Q_OBJECT

public:
    explicit FindingsList(QWidget *parent = nullptr);

    /// Lines up to `linesBefore` are those of the form.
    void showFindings(const QList<Finding> &findings, int linesBefore);
    void setReadOnly(bool readOnly);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// A line of the text, from 1.
    void lineChosen(int line);
    void mendChosen(const chapterhouse::Finding &finding);

private:
    void addFinding(const Finding &finding, int number);

    QList<Finding> m_findings;
    int m_linesBefore = 0;
    bool m_readOnly = false;
    QWidget *m_rows = nullptr;
};

} // namespace chapterhouse
