#include "exchange/content/siteimages.h"

#include "base/safefile.h"
#include "base/words.h"
#include "content/contentname.h"
#include "content/contenttemplate.h"
#include "domain/siteslug.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

struct ImageFormat {
    QByteArrayView beginning;
    qsizetype at; ///< where it stands in the file
    QStringList endings;
};

/// Of what is in the file; empty when it is no image that sites show.
QStringList endingsOf(const QByteArray &bytes)
{
    static const ImageFormat formats[] = {
        {"\x89PNG\r\n\x1a\n", 0, {u"png"_s}},
        {"\xff\xd8\xff", 0, {u"jpg"_s, u"jpeg"_s}},
        {"GIF8", 0, {u"gif"_s}},
        {"WEBP", 8, {u"webp"_s}},
        {"ftypavi", 4, {u"avif"_s}},
    };
    for (const ImageFormat &format : formats) {
        const QByteArrayView view(bytes);
        if (view.size() > format.at && view.sliced(format.at).startsWith(format.beginning))
            return format.endings;
    }
    constexpr qsizetype longestProlog = 4096;
    const QByteArray text = bytes.first(std::min(bytes.size(), longestProlog)).trimmed();
    const bool isSvg =
        text.startsWith("<svg") || (text.startsWith("<?xml") && text.contains("<svg"));
    return isSvg ? QStringList{u"svg"_s} : QStringList();
}

struct ChosenImage {
    QByteArray bytes;
    QString stem;
    QString ending;

    QString name(int number) const
    {
        return number == 1 ? stem + u'.' + ending
                           : u"%1-%2.%3"_s.arg(stem, QString::number(number), ending);
    }
};

Failure refused(const QString &sentence, const QString &path)
{
    return Failure(Error{.kind = ErrorKind::Input, .message = sentence.arg(path), .file = path});
}

Result<ChosenImage> chosenImage(const QString &path)
{
    constexpr qsizetype longestStem = 100;
    const QFileInfo info(path);
    if (info.isSymLink())
        return refused(Words::tr("%1 is a link, and links are not followed. Choose the image that "
                                 "it leads to."),
                       path);
    const auto bytes = readWholeFile(path, largestSiteImage);
    if (!bytes)
        return failed(bytes);
    const QStringList endings = endingsOf(*bytes);
    if (endings.isEmpty())
        return refused(Words::tr("%1 is no image that sites show. Choose a PNG, JPEG, GIF, WebP, "
                                 "AVIF or SVG file."),
                       path);
    const QString own = info.suffix().toLower();
    ChosenImage image{.bytes = *bytes,
                      .stem = siteSlug(info.completeBaseName()).left(longestStem),
                      .ending = endings.contains(own) ? own : endings.first()};
    if (!isSafeFileName(image.name(1)))
        image.stem.prepend("image-"_L1);
    return image;
}

/// Where new images go, and how entries name what is there.
struct ImageFolder {
    QString path;   ///< from the root of the site
    QString prefix; ///< before the name of the file
};

/// The rule of the collection's cover, else that of its bodies; null when it has no folder.
const ImageRule *ruleWithFolder(const ContentCollection &collection)
{
    const auto hasFolder = [](const ImageRule &rule) {
        return std::ranges::any_of(rule.places,
                                   [](const auto &place) { return !place.folder.isEmpty(); });
    };
    for (const ContentKey *key : collection.fieldKeys()) {
        if (key->images && hasFolder(*key->images))
            return &*key->images;
    }
    return collection.bodyImages && hasFolder(*collection.bodyImages) ? &*collection.bodyImages
                                                                      : nullptr;
}

QString filledFolder(const ContentCollection &collection, QDate day)
{
    Record entry = blankRecord(collection.kind, {});
    entry.set(collection.dayField(), day.toString(Qt::ISODate));
    return QDir::cleanPath(filledTemplate(collection.mediaFolder, [&](const QString &part) {
        return placeholderText(collection, entry, part);
    }));
}

Result<ImageFolder> imageFolder(const ContentCollection &collection, QDate day)
{
    const ImageRule *rule = ruleWithFolder(collection);
    if (!rule)
        return fail(ErrorKind::Input,
                    Words::tr("The site has no folder for images of “%1”.").arg(collection.label));
    const QString wanted = filledFolder(collection, day);
    for (const ImageRule::Place &place : rule->places) {
        if (!place.folder.isEmpty() && wanted == place.folder)
            return ImageFolder{wanted, place.prefix};
        if (!place.prefix.isEmpty() && wanted.startsWith(place.folder + u'/'))
            return ImageFolder{wanted,
                               place.prefix + wanted.sliced(place.folder.size() + 1) + u'/'};
    }
    const auto first = std::ranges::find_if(
        rule->places, [](const ImageRule::Place &place) { return !place.folder.isEmpty(); });
    return ImageFolder{first->folder, first->prefix};
}

/// Makes a folder of the site, none of whose parts may be a link.
Result<QDir> madeFolder(const QString &root, const QString &folder)
{
    QString path = root;
    for (const QString &part : folder.split(u'/', Qt::SkipEmptyParts)) {
        path += u'/' + part;
        if (part == ".."_L1 || QFileInfo(path).isSymLink())
            return refused(Words::tr("%1 leads out of the site, and links are not followed."),
                           path);
    }
    if (!QDir().mkpath(path))
        return Failure(Error{.kind = ErrorKind::Store,
                             .message = Words::tr("The folder %1 cannot be made.").arg(path),
                             .file = path});
    return QDir(path);
}

/// The name under which the image is, or now comes, into the folder.
Result<QString> putInto(const QDir &folder, const ChosenImage &image)
{
    for (int number = 1;; ++number) {
        QString name = image.name(number);
        const QFileInfo present(folder.filePath(name));
        if (!present.exists() && !present.isSymLink())
            return writeSafely(present.filePath(), image.bytes).map([&name] { return name; });
        const auto bytes = present.isSymLink()
                               ? Result<QByteArray>(QByteArray())
                               : readWholeFile(present.filePath(), largestSiteImage);
        if (bytes && *bytes == image.bytes)
            return name;
    }
}

} // namespace

Result<QString> takeImage(const ContentCollection &collection, const QString &siteRoot,
                          const QString &imagePath, QDate postDay)
{
    const auto image = chosenImage(imagePath);
    if (!image)
        return failed(image);
    const auto place = imageFolder(collection, postDay);
    if (!place)
        return failed(place);
    const auto folder = madeFolder(siteRoot, place->path);
    if (!folder)
        return failed(folder);
    return putInto(*folder, *image).map([&place](const QString &name) {
        return place->prefix + name;
    });
}

std::function<std::optional<QByteArray>(const QString &path)> imageReader(const QString &siteRoot)
{
    return [folder = QDir(siteRoot)](const QString &path) -> std::optional<QByteArray> {
        const auto bytes = readWholeFile(folder.filePath(path), largestSiteImage);
        return bytes ? std::optional(*bytes) : std::nullopt;
    };
}

} // namespace chapterhouse
