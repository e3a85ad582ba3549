#include "base/safefile.h"

#include "base/words.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

namespace chapterhouse {

namespace {

Failure failAtFile(ErrorKind kind, const QString &path, const QString &sentence)
{
    return Failure(Error{.kind = kind, .message = sentence.arg(path), .file = path});
}

} // namespace

Result<QByteArray> readWholeFile(const QString &path, qint64 most)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failAtFile(ErrorKind::Input, path, Words::tr("There is no file %1."));
    if (info.isDir())
        return failAtFile(ErrorKind::Input, path,
                          Words::tr("%1 is a folder. Name a file within it."));
    if (!info.isFile())
        return failAtFile(
            ErrorKind::Input, path,
            Words::tr("%1 is a pipe or a device. Save what it says as a file first."));
    const auto tooLarge = [&] {
        return failAtFile(ErrorKind::Input, path,
                          Words::tr("%1 is larger than %2, the most that can be read.")
                              .arg(u"%1", QLocale().formattedDataSize(most)));
    };
    if (info.size() > most)
        return tooLarge();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failAtFile(ErrorKind::Input, path,
                          Words::tr("%1 cannot be read: %2.").arg(u"%1", file.errorString()));
    QByteArray bytes = file.read(most + 1);
    if (file.error() != QFileDevice::NoError)
        return failAtFile(ErrorKind::Input, path,
                          Words::tr("%1 cannot be read: %2.").arg(u"%1", file.errorString()));
    if (bytes.size() > most)
        return tooLarge();
    return bytes;
}

Result<void> writeSafely(const QString &path,
                         const std::function<Result<void>(QIODevice &out)> &write)
{
    const auto unwritable = [&](const QString &why) {
        return failAtFile(
            ErrorKind::Store, path,
            Words::tr("%1 cannot be written: %2. What was there is as it was.").arg(u"%1", why));
    };
    if (QFileInfo(path).isDir())
        return unwritable(Words::tr("it is a folder"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return unwritable(file.errorString());
    if (auto written = write(file); !written) {
        file.cancelWriting();
        return written;
    }
    if (!file.commit())
        return unwritable(file.errorString());
    return {};
}

Result<void> writeSafely(const QString &path, const QByteArray &bytes)
{
    return writeSafely(path, [&bytes](QIODevice &out) -> Result<void> {
        // What could not be written is known when the file is closed.
        out.write(bytes);
        return {};
    });
}

} // namespace chapterhouse
