#pragma once

#include "content/collection.h"
#include "desktop/widgets/scrollcolumn.h"
#include "models/titles.h"

namespace chapterhouse {

/// A file of the site as a form to be read: each field that it has under its title, and what in it
/// cannot be read.
class ResultForm final : public ScrollColumn {
    Q_OBJECT

public:
    explicit ResultForm(QWidget *parent = nullptr);

    /// Of a file that cannot be read it says why.
    void showFile(const ContentCollection &collection, const QString &fileName,
                  const QByteArray &file, const Titles &titles);

private:
    void addProblem(const Error &problem);
    void addField(const QString &title, const QString &text);
};

} // namespace chapterhouse
