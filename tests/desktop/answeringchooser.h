#pragma once

#include "desktop/pages/wizard/filechooser.h"

namespace chapterhouse::tests {

/// A person who always chooses the same file, and remembers what was proposed.
class AnsweringChooser final : public FileChooser {
public:
    AnsweringChooser(QString answer, QString *proposed)
        : m_answer(std::move(answer)), m_proposed(proposed)
    {
    }

    void open(QWidget *, const QString &, const QString &, const Chosen &chosen) override
    {
        chosen(m_answer);
    }
    void openFolder(QWidget *, const QString &, const QString &, const Chosen &chosen) override
    {
        chosen(m_answer);
    }
    void save(QWidget *, const QString &, const QString &path, const QString &,
              const Chosen &chosen) override
    {
        *m_proposed = path;
        chosen(m_answer);
    }

private:
    QString m_answer;
    QString *m_proposed;
};

} // namespace chapterhouse::tests
