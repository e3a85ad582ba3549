#include "desktop/pages/blog/posteditors.h"

#include "actions/recordverbs.h"
#include "content/filecheck.h"
#include "content/siteimage.h"
#include "desktop/pages/blog/coverfield.h"
#include "desktop/pages/blog/siteimageview.h"
#include "desktop/records/fieldeditors.h"
#include "desktop/widgets/fields/notefield.h"
#include "desktop/widgets/fields/searchablechoicefield.h"
#include "desktop/widgets/fields/tagfield.h"
#include "desktop/widgets/look/colours.h"
#include "exchange/content/siteimages.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestView = 480;

/// The words say why there is nothing to see; none for one that lies on another site.
Result<QImage> pictureOf(const BlogSite &site, const QString &name)
{
    const ContentKey *key = site.posts().keyOf("image"_L1);
    const ImageRule::Place *place = key && key->images ? key->images->placeOf(name) : nullptr;
    if (place && place->folder.isEmpty())
        return QImage();
    const auto path =
        place ? siteImagePath(*key->images, site.root, name) : std::optional<QString>();
    if (!path)
        return fail(ErrorKind::NotFound,
                    PostEditors::tr("This picture is not in the folder of the site."));
    QImage picture = siteImageView(*path, widestView);
    if (picture.isNull())
        return fail(ErrorKind::Input, PostEditors::tr("This picture cannot be shown here."));
    return picture;
}

} // namespace

PostEditors::PostEditors(OpenFile &file, const BlogSite &site, QWidget &window)
    : QObject(&window), m_file(file), m_site(site), m_window(window),
      m_values(file, Kind::Post, {"tags"_L1})
{
    connect(&m_values, &SearchValues::changed, this, &PostEditors::offerTags);
    connect(&file.writer(), &StoreThread::changed, this, &PostEditors::followAuthors);
}

FieldEditor *PostEditors::newEditor(const FieldSpec &field)
{
    if (field.key == "category"_L1)
        return newCategory();
    if (field.key == "author"_L1)
        return newAuthor();
    if (field.key == "tags"_L1)
        return newTags();
    if (field.key == "image"_L1)
        return newCover();
    return field.key == "excerpt"_L1 ? newExcerpt() : newFieldEditor(field, m_file);
}

FieldEditor *PostEditors::newCategory()
{
    auto *category = new SearchableChoiceField;
    QList<ChoiceItem> items;
    if (const ContentKey *key = m_site.posts().keyOf("category"_L1)) {
        for (const QString &option : key->options)
            items.append({option, option});
    }
    category->setChoices(items);
    return category;
}

FieldEditor *PostEditors::newAuthor()
{
    m_author = new SearchableChoiceField;
    offerAuthors();
    return m_author;
}

void PostEditors::followAuthors(const ChangeSet &changes)
{
    if (changes.touches(Kind::Author))
        offerAuthors();
}

void PostEditors::offerAuthors()
{
    const auto authors = m_file.reader().all(Kind::Author);
    if (!authors || !m_author)
        return;
    QList<ChoiceItem> items;
    for (const Record &author : *authors)
        items.append({author.text("slug"_L1), titleOf(author)});
    m_author->setChoices(items);
}

FieldEditor *PostEditors::newTags()
{
    m_tags = new TagField;
    offerTags();
    return m_tags;
}

void PostEditors::offerTags()
{
    const Catalogue &posts = catalogueOf(Kind::Post);
    if (m_tags)
        m_tags->setSuggestions(m_values.of(posts.at(posts.indexOf("tags"_L1))));
}

FieldEditor *PostEditors::newCover()
{
    m_cover = new CoverField;
    connect(m_cover, &CoverField::chooseRequested, this, &PostEditors::choosePicture);
    connect(m_cover, &CoverField::pictureWanted, this, &PostEditors::readPicture);
    return m_cover;
}

FieldEditor *PostEditors::newExcerpt()
{
    auto *excerpt = new NoteField;
    excerpt->showCount(longestExcerpt);
    return excerpt;
}

void PostEditors::setPost(const RecordRef &post, QDate day)
{
    m_post = post;
    m_day = day;
}

void PostEditors::choosePicture()
{
    m_chooser->open(
        &m_window, tr("Choose a picture"),
        tr("Pictures (*.png *.jpg *.jpeg *.gif *.webp *.avif *.svg);;All files (*)"),
        [this, post = m_post, day = m_day](const QString &path) { takePicture(post, day, path); });
}

void PostEditors::takePicture(const RecordRef &post, QDate day, const QString &path)
{
    m_file.query(
        this,
        [site = m_site, path, day](Database &) {
            return takeImage(site.posts(), site.root, path, day);
        },
        [this, post](const Result<QString> &name) {
            if (!name)
                Q_EMIT messageWanted(Tone::Wrong, name.error().message);
            else if (post == m_post && m_cover && !m_cover->isReadOnly())
                m_cover->take(*name);
            else
                setPicture(post, *name);
        });
}

/// Of a post that is not shown any more.
void PostEditors::setPicture(const RecordRef &post, const QString &name)
{
    m_file.writer().run(
        this,
        [post, name](Store &store) {
            return setFields(store, post, {{u"image"_s, name}});
        },
        [this](const Result<ChangeSet> &done) {
            if (!done)
                Q_EMIT messageWanted(Tone::Wrong, done.error().message);
        });
}

void PostEditors::readPicture(const QString &name)
{
    const int number = ++m_newestPicture;
    if (name.isEmpty())
        return m_cover->showPicture({}, {});
    m_file.query(
        this, [site = m_site, name](Database &) { return pictureOf(site, name); },
        [this, number](const Result<QImage> &picture) {
            if (number != m_newestPicture || !m_cover)
                return;
            if (picture)
                m_cover->showPicture(*picture, {});
            else
                m_cover->showPicture({}, picture.error().message);
        });
}

} // namespace chapterhouse
