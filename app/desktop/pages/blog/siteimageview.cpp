#include "desktop/pages/blog/siteimageview.h"

#include <QImageReader>

namespace chapterhouse {

QImage siteImageView(const QString &path, int widest)
{
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    if (reader.format().startsWith("svg"))
        return {};
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.width() > widest)
        reader.setScaledSize(size.scaled(widest, size.height(), Qt::KeepAspectRatio));
    return reader.read();
}

} // namespace chapterhouse
