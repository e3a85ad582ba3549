#include "desktop/pages/authors/authorhead.h"

#include <QAction>
#include <QPushButton>

namespace chapterhouse {

using namespace Qt::StringLiterals;

AuthorHead::AuthorHead(QWidget *parent) : RecordHead(Kind::Author, parent)
{
    connect(addButton(tr("Their posts"), u"postsOfAuthor"_s, Effect::ChangesNothing),
            &QPushButton::clicked, this, &AuthorHead::postsRequested);
    connect(addToMenu(tr("Remove")), &QAction::triggered, this, &AuthorHead::removeRequested);
}

void AuthorHead::showAuthor(const Record &author)
{
    setName(titleOf(author));
    setStanding(author.text("slug"_L1));
}

} // namespace chapterhouse
