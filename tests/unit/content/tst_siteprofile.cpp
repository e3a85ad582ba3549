#include "contenttesting.h"

#include "content/contentfile.h"
#include "content/contentname.h"
#include "content/siteprofile.h"
#include "support/testmain.h"

using namespace chapterhouse;
using namespace Qt::StringLiterals;

namespace {

/// A Hugo blog that is edited with Decap.
constexpr char hugo[] = R"(backend:
  name: git-gateway
  branch: trunk
  squash_merges: true
  cms_label_prefix: blog/
publish_mode: editorial_workflow
media_folder: static/uploads
public_folder: /uploads
collections:
  - name: pages
    files:
      - {name: about, file: content/about.md, fields: []}
  - name: blog
    label: Entries
    label_singular: Entry
    folder: content/blog/
    extension: markdown
    slug: '{{year}}-{{slug}}'
    fields:
      - {label: Title, name: title, widget: string}
      - {label: Date, name: date, widget: datetime}
      - {label: Summary, name: summary, widget: text, required: false, pattern: ['^.{0,200}$', 'At most 200 letters']}
      - {label: Section, name: section, widget: select, options: [News, {label: How to, value: howto}]}
      - {label: Tags, name: tags, widget: list, required: false}
      - {label: Cover, name: cover, widget: image, required: false}
      - {label: Draft, name: draft, widget: boolean, default: true}
      - {label: Weight, name: weight, widget: number, required: false}
      - {label: Body, name: body, widget: markdown}
  - {name: products, folder: content/products, fields: [{name: title}]}
)";

SiteProfile profileRead(const QByteArray &yaml)
{
    const auto profile = readSiteProfile(yaml);
    if (!profile)
        qFatal("%s", qPrintable(profile.error().message));
    return *profile;
}

QStringList heldKeys(const ContentCollection &collection)
{
    QStringList held;
    for (const ContentKey *key : collection.fieldKeys())
        held += key->name() + u'=' + key->field;
    return held;
}

Record postOf(const QList<std::pair<const char *, FieldValue>> &fields)
{
    return tests::recordOf(Kind::Post, fields);
}

} // namespace

class tst_SiteProfile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBuiltInSiteHasPostsEventsAndAuthors();
    void aNewPostIsWrittenInTheSitesStyle();
    void anotherSiteIsKnownFromItsCms();
    void filesOfAnotherSiteGoInAndOut();
    void theCmsCompletesAProfile();
    void whatIsNoConfigurationIsExplained_data();
    void whatIsNoConfigurationIsExplained();
};

void tst_SiteProfile::theBuiltInSiteHasPostsEventsAndAuthors()
{
    const SiteProfile &site = builtInProfile();
    QCOMPARE(site.repository, u"mage-os/mage-os-org"_s);
    QVERIFY(site.hasReview);
    const ContentCollection &posts = builtInCollection(Kind::Post);
    QCOMPARE(posts.folder, u"src/data/post"_s);
    QCOMPARE(posts.label, u"Post"_s);
    QCOMPARE(posts.dayField(), "publishDate"_L1);
    QCOMPARE(heldKeys(posts),
             (QStringList{u"title=title"_s, u"publishDate=publishDate"_s,
                          u"updateDate=updateDate"_s, u"category=category"_s, u"author=author"_s,
                          u"draft=draft"_s, u"excerpt=excerpt"_s, u"image=image"_s,
                          u"imageAlt=imageAlt"_s, u"tags=tags"_s}));
    QCOMPARE(posts.keyOf("category"_L1)->options,
             (QStringList{u"Releases"_s, u"Updates"_s, u"Community"_s, u"Events"_s, u"Technical"_s,
                          u"Initiatives"_s, u"eCommerce Insights"_s, u"Case Studies"_s}));
    QCOMPARE(posts.keyOf("author"_L1)->relation, u"authors"_s);
    QCOMPARE(builtInCollection(Kind::Event).dayField(), "start"_L1);
    QCOMPARE(
        heldKeys(builtInCollection(Kind::Author)),
        (QStringList{u"name=name"_s, u"slug=slug"_s, u"avatar=avatar"_s, u"bio=bio"_s,
                     u"website=website"_s, u"social.github=github"_s, u"social.twitter=twitter"_s,
                     u"social.linkedin=linkedin"_s, u"social.discord=discord"_s}));
}

void tst_SiteProfile::aNewPostIsWrittenInTheSitesStyle()
{
    const Record post = postOf({{"title", u"Hello: world"_s},
                                {"slug", u"hello-world"_s},
                                {"publishDate", u"2026-01-09T08:30"_s},
                                {"tags", QStringList{u"Updates"_s, u"Q&A"_s}},
                                {"body", u"Text."_s}});
    const auto file = patch(builtInCollection(Kind::Post), {}, post);
    QCOMPARE(file.value_or(QByteArray()), "---\n"
                                          "title: \"Hello: world\"\n"
                                          "publishDate: \"2026-01-09T08:30:00.000Z\"\n"
                                          "draft: false\n"
                                          "tags:\n"
                                          "  - \"Updates\"\n"
                                          "  - \"Q&A\"\n"
                                          "---\n"
                                          "\n"
                                          "Text.\n");
    QCOMPARE(fileNameFor(builtInCollection(Kind::Post), post, [](const QString &) { return false; })
                 .value_or(QString()),
             u"2026-01-09-hello-world.md"_s);
}

void tst_SiteProfile::anotherSiteIsKnownFromItsCms()
{
    const SiteProfile site = profileRead(hugo);
    QCOMPARE(site.branch, u"trunk"_s);
    QCOMPARE(site.labelPrefix, u"blog/"_s);
    QVERIFY(site.hasReview);
    QVERIFY(site.squashes);
    QCOMPARE(site.mediaFolder, u"static/uploads"_s);
    QCOMPARE(site.collections.size(), 1);
    const ContentCollection &blog = site.collections.first();
    QCOMPARE(blog.kind, Kind::Post);
    QCOMPARE(blog.folder, u"content/blog"_s);
    QCOMPARE(blog.label, u"Entry"_s);
    QCOMPARE(blog.extension, u"markdown"_s);
    QCOMPARE(heldKeys(blog), (QStringList{u"title=title"_s, u"date=publishDate"_s,
                                          u"summary=excerpt"_s, u"section=category"_s,
                                          u"tags=tags"_s, u"cover=image"_s, u"draft=draft"_s}));
    QCOMPARE(blog.keyOf("category"_L1)->options, (QStringList{u"News"_s, u"howto"_s}));
    QCOMPARE(blog.keyOf("excerpt"_L1)->patternHint, u"At most 200 letters"_s);
    QVERIFY(blog.keyOf("publishDate"_L1)->isRequired);
    QVERIFY(!blog.keyOf("tags"_L1)->isRequired);
    QVERIFY(blog.keyOf("image"_L1)->images ==
            (ImageRule{.places = {{u"/uploads/"_s, u"static/uploads"_s}},
                       .missing = SiteEffect::Spoils}));
}

void tst_SiteProfile::filesOfAnotherSiteGoInAndOut()
{
    const SiteProfile site = profileRead(hugo);
    const ContentCollection &blog = site.collections.first();
    const QByteArray file = "---\n"
                            "title: 'It''s on'\n"
                            "date: 2025-03-04T10:00:00Z # UTC\n"
                            "section: News\n"
                            "draft: false\n"
                            "weight: 3\n"
                            "---\n"
                            "Hello.";
    const auto read = recordFrom(blog, u"its-on.markdown"_s, file, postOf({}));
    QVERIFY(read);
    QVERIFY(read->problems.isEmpty());
    Record post = read->record;
    QCOMPARE(post.text("title"_L1), u"It's on"_s);
    QCOMPARE(post.text("publishDate"_L1), u"2025-03-04T10:00"_s);
    QCOMPARE(post.text("category"_L1), u"News"_s);
    QCOMPARE(post.text("slug"_L1), u"its-on"_s);
    QCOMPARE(patch(blog, file, post).value_or(QByteArray()), file);
    post.set("publishDate"_L1, u"2025-03-05T12:15"_s);
    post.set("excerpt"_L1, u"Short"_s);
    QCOMPARE(patch(blog, file, post).value_or(QByteArray()),
             "---\n"
             "title: 'It''s on'\n"
             "date: 2025-03-05T12:15:00.000Z # UTC\n"
             "summary: Short\n"
             "section: News\n"
             "draft: false\n"
             "weight: 3\n"
             "---\n"
             "Hello.");
    const Record fresh = postOf({{"title", u"New"_s},
                                 {"publishDate", u"2026-01-09"_s},
                                 {"category", u"howto"_s},
                                 {"draft", false}});
    QCOMPARE(patch(blog, {}, fresh).value_or(QByteArray()), "---\n"
                                                            "title: New\n"
                                                            "date: 2026-01-09T00:00:00.000Z\n"
                                                            "section: howto\n"
                                                            "draft: false\n"
                                                            "---\n");
    QCOMPARE(fileNameFor(blog, fresh, [](const QString &) { return false; }).value_or(QString()),
             u"2026-new.markdown"_s);
}

void tst_SiteProfile::theCmsCompletesAProfile()
{
    const auto whole = completed(builtInProfile(), R"(backend: {branch: live}
publish_mode: simple
collections:
  - name: post
    label_singular: Story
    folder: content/stories
    slug: '{{slug}}'
    fields:
      - {name: title, widget: string}
      - {name: excerpt, widget: text}
      - {name: category, widget: select, options: [A, B]}
      - {name: mood, widget: number}
  - {name: news, folder: content/news, fields: [{name: title, widget: string}]}
)");
    QVERIFY(whole);
    QCOMPARE(whole->branch, u"live"_s);
    QCOMPARE(whole->repository, u"mage-os/mage-os-org"_s);
    QVERIFY(!whole->hasReview);
    const ContentCollection &posts = *whole->collectionNamed(u"post");
    QCOMPARE(posts.folder, u"content/stories"_s);
    QCOMPARE(posts.label, u"Story"_s);
    QCOMPARE(posts.addressTemplate, u"/{{category}}/{{filename}}"_s);
    const ContentKey &excerpt = *posts.keyOf("excerpt"_L1);
    QVERIFY(excerpt.isExpected);
    QVERIFY(!excerpt.isRequired);
    QVERIFY(!posts.keyOf("title"_L1)->isExpected);
    QCOMPARE(posts.keyOf("category"_L1)->options, (QStringList{u"A"_s, u"B"_s}));
    QCOMPARE(posts.keys.last().name(), u"mood"_s);
    QCOMPARE(posts.keys.last().form, ContentForm::Anything);
    QVERIFY(whole->collectionNamed(u"news"));
    QCOMPARE(heldKeys(*whole->collectionNamed(u"event")), heldKeys(builtInCollection(Kind::Event)));
}

void tst_SiteProfile::whatIsNoConfigurationIsExplained_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("message");
    const QString none = u"The configuration names no folder of posts, events or authors under "
                         "“collections”."_s;
    QTest::newRow("nothing") << QByteArray() << none;
    QTest::newRow("no list") << QByteArray("collections: blog") << none;
    QTest::newRow("no folder") << QByteArray("collections: [{name: blog}]") << none;
    QTest::newRow("folders of others")
        << QByteArray("collections: [{name: shoes, folder: a/shoes}]") << none;
    QTest::newRow("no kind of ours")
        << QByteArray("collections: [{name: blog, folder: a, kind: member}]") << none;
}

void tst_SiteProfile::whatIsNoConfigurationIsExplained()
{
    QFETCH(const QByteArray, yaml);
    const auto profile = readSiteProfile(yaml);
    QVERIFY(!profile);
    QTEST(profile.error().message, "message");
}

static const tests::Suite<tst_SiteProfile> suite;
#include "tst_siteprofile.moc"
