#pragma once

#include "desktop/pages/blog/blogsite.h"
#include "desktop/pages/wizard/filechooser.h"
#include "desktop/records/searchvalues.h"

#include <QDate>
#include <QPointer>

#include <memory>

namespace chapterhouse {

class CoverField;
class FieldEditor;
class SearchableChoiceField;
class TagField;
enum class Tone;

/// Makes what edits the fields of a post, and keeps up what it offers: the categories of the site,
/// the authors of the file, tags that others have, pictures.
class PostEditors final : public QObject {
    Q_OBJECT

public:
    /// `file` must outlive it; dialogs stand before `window`.
    PostEditors(OpenFile &file, const BlogSite &site, QWidget &window);

    FieldEditor *newEditor(const FieldSpec &field);
    /// The post whose fields are shown, and its day, by which a new picture is filed.
    void setPost(const RecordRef &post, QDate day);
    /// For tests: who is asked for pictures.
    void setFileChooser(std::unique_ptr<FileChooser> chooser) { m_chooser = std::move(chooser); }

Q_SIGNALS:
    void messageWanted(chapterhouse::Tone tone, const QString &sentence);

private:
    FieldEditor *newCategory();
    FieldEditor *newAuthor();
    FieldEditor *newTags();
    FieldEditor *newCover();
    FieldEditor *newExcerpt();
    void offerAuthors();
    void followAuthors(const ChangeSet &changes);
    void offerTags();
    void choosePicture();
    void takePicture(const RecordRef &post, QDate day, const QString &path);
    void setPicture(const RecordRef &post, const QString &name);
    void readPicture(const QString &name);

    OpenFile &m_file;
    const BlogSite m_site;
    QWidget &m_window;
    SearchValues m_values;
    std::unique_ptr<FileChooser> m_chooser = std::make_unique<FileChooser>();
    RecordRef m_post;
    QDate m_day;
    QPointer<SearchableChoiceField> m_author;
    QPointer<TagField> m_tags;
    QPointer<CoverField> m_cover;
    int m_newestPicture = 0;
};

} // namespace chapterhouse
