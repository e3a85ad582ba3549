#include "content/contentpreview.h"

#include "content/contentreading.h"
#include "content/siteimage.h"
#include "domain/daytext.h"
#include "domain/localtime.h"
#include "domain/momenttext.h"
#include "formats/markdown/markdownhtml.h"

#include <QFile>
#include <QUrl>

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

/// Which fields of a kind the page shows, and where.
struct PageFields {
    QLatin1String summary;
    QLatin1String cover;
    QLatin1String coverInWords;
    QList<QLatin1String> facts; ///< below the title, behind the days
};

PageFields fieldsOf(Kind kind)
{
    switch (kind) {
    case Kind::Post:
        return {"excerpt"_L1, "image"_L1, "imageAlt"_L1, {"author"_L1, "category"_L1}};
    case Kind::Event:
        return {"excerpt"_L1, "image"_L1, "image_alt"_L1, {"venue"_L1, "location"_L1, "url"_L1}};
    case Kind::Author:
        return {"bio"_L1, "avatar"_L1, {}, {"website"_L1}};
    default:
        return {};
    }
}

/// The address that a page on this computer gives the image of a file.
std::optional<QString> addressOfImage(const ImageRule &rule, const QString &root,
                                      const QString &image)
{
    const auto path = siteImagePath(rule, root, image);
    if (!path)
        return std::nullopt;
    return QUrl::fromLocalFile(*path).toString(QUrl::FullyEncoded);
}

QString styleSheet()
{
    QFile file(u":/sites/preview.css"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the style of previews cannot be read");
    return QString::fromUtf8(file.readAll());
}

/// Shows one entry.
class PreviewPage {
public:
    PreviewPage(const ContentCollection &collection, const Record &record, const QString &root)
        : m_collection(collection), m_record(record), m_root(root), m_fields(fieldsOf(record.kind))
    {
    }

    Result<QString> html() const
    {
        return previewHtml(m_record.text("body"_L1), bodyImages()).map([this](const QString &body) {
            return u"<!DOCTYPE html>\n<html>\n<head>\n"_s + head() +
                   u"</head>\n<body>\n<article>\n<header>\n"_s + header() +
                   u"</header>\n<div class=\"text\">\n"_s + body +
                   u"</div>\n</article>\n</body>\n</html>\n"_s;
        });
    }

private:
    QString head() const
    {
        return u"<meta charset=\"utf-8\">\n"
               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
               "img-src file: data:; style-src 'unsafe-inline'\">\n"
               "<meta name=\"viewport\" content=\"width=device-width\">\n<title>"_s +
               titleOf(m_record).toHtmlEscaped() + u"</title>\n<style>\n"_s + styleSheet() +
               u"</style>\n"_s;
    }

    QString header() const
    {
        return paragraph(u"facts"_s, facts().join(u" · "_s)) + u"<h1>"_s +
               titleOf(m_record).toHtmlEscaped() + u"</h1>\n"_s +
               paragraph(u"summary"_s, text(m_fields.summary).toHtmlEscaped()) +
               paragraph(u"cover"_s, cover());
    }

    static QString paragraph(const QString &what, const QString &html)
    {
        return html.isEmpty() ? QString() : u"<p class=\"%1\">"_s.arg(what) + html + u"</p>\n"_s;
    }

    /// Empty of a field that the kind does not have.
    QString text(QLatin1String field) const
    {
        return field.isEmpty() ? QString() : m_record.text(field);
    }

    QStringList facts() const
    {
        QStringList facts{daysText()};
        for (const QLatin1String field : m_fields.facts) {
            const ContentKey *key = m_collection.keyOf(field);
            const bool isAddress = key && key->form == ContentForm::Address;
            facts += isAddress ? link(text(field)) : text(field).toHtmlEscaped();
        }
        facts.removeAll(QString());
        return facts;
    }

    QString daysText() const
    {
        const QLatin1String field = m_collection.dayField();
        const auto first = dayOrTimeFromText(text(field));
        if (!first)
            return {};
        const bool isEvent = m_record.kind == Kind::Event;
        const auto last = dayOrTimeFromText(isEvent ? text("end"_L1) : QString());
        if (last && last->day > first->day)
            return (dayText(first->day) + u" – "_s + dayText(last->day)).toHtmlEscaped();
        return momentText(*first).toHtmlEscaped();
    }

    static QString link(const QString &address)
    {
        if (address.isEmpty())
            return {};
        const QString escaped = address.toHtmlEscaped();
        return safe(u"<a href=\"%1\">%1</a>"_s.arg(escaped), nullptr);
    }

    QString cover() const
    {
        const QString image = text(m_fields.cover);
        const ContentKey *key = m_collection.keyOf(m_fields.cover);
        if (image.isEmpty())
            return {};
        const ImageRule rule = key && key->images ? *key->images : ImageRule();
        return safe(u"<img src=\"%1\" alt=\"%2\">"_s.arg(
                        image.toHtmlEscaped(), text(m_fields.coverInWords).toHtmlEscaped()),
                    [&](const QString &target) { return addressOfImage(rule, m_root, target); });
    }

    static QString safe(const QString &html, const ImageFor &imageFor)
    {
        return sanitisedHtml(html, imageFor).value_or(QString());
    }

    /// Of the text, where the target of an image is an address: "a%20b.png".
    ImageFor bodyImages() const
    {
        const ImageRule rule = m_collection.bodyImages.value_or(ImageRule());
        return [rule, root = m_root](const QString &target) {
            const auto asWritten = addressOfImage(rule, root, target);
            return asWritten
                       ? asWritten
                       : addressOfImage(rule, root, QUrl::fromPercentEncoding(target.toUtf8()));
        };
    }

    const ContentCollection &m_collection;
    const Record &m_record;
    const QString &m_root;
    const PageFields m_fields;
};

} // namespace

Result<QString> previewPage(const ContentCollection &collection, const QByteArray &file,
                            const QString &root)
{
    return contentFrontMatter(file).and_then([&](const FrontMatter &frontMatter) {
        const Record record = readingOf(collection, file, frontMatter).record;
        return PreviewPage(collection, record, root).html();
    });
}

} // namespace chapterhouse
