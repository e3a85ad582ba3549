#include "site/reviewnotes.h"

#include "base/words.h"
#include "site/reviewengine.h"
#include "site/reviewjson.h"

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

PostState postStateOf(ReviewState state)
{
    switch (state) {
    case ReviewState::Draft:
        return PostState::Draft;
    case ReviewState::InReview:
        return PostState::InReview;
    case ReviewState::Ready:
        return PostState::Ready;
    case ReviewState::Deletion:
        return PostState::Published;
    }
    Q_UNREACHABLE();
}

Result<void> putPostState(Transaction &transaction, const Reader &reader, const RecordRef &ref,
                          PostState state)
{
    if (ref.kind != Kind::Post)
        return {};
    auto record = reader.find(ref);
    if (!record || !*record)
        return record ? Result<void>() : failed(record);
    (*record)->set("state"_L1, QString(nameOf(state)));
    return transaction.put(**record);
}

QString reviewLabel()
{
    return Words::tr("Reviews of the website");
}

QString slugOfPath(const QString &path)
{
    const QString name = nameIn(path);
    return name.left(name.lastIndexOf(u'.'));
}

Result<std::vector<ReviewDraft>> knownReviews(Database &database)
{
    return SiteFileTable(database).reviews().map([](const QMap<QString, QByteArray> &kept) {
        std::vector<ReviewDraft> reviews;
        for (const QByteArray &json : kept) {
            if (const auto review = reviewFromJson(json))
                reviews.push_back(*review);
        }
        return reviews;
    });
}

} // namespace chapterhouse
