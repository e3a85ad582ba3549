#pragma once

#include "domain/fieldtext.h"
#include "store/changelog.h"
#include "store/settingtable.h"
#include "store/statusspans.h"

#include <QPair>
#include <QTimeZone>

namespace chapterhouse {

/// Reading a store by record. Works on any connection, the writing one or a reader's own.
class Reader final : public ReferenceFinder {
public:
    explicit Reader(Database &database) : m_database(database) {}

    Database &database() const { return m_database; }

    /// The record without derived fields; NotFound with a sentence when there is none.
    Result<Record> get(const RecordRef &ref) const;
    Result<std::optional<Record>> find(const RecordRef &ref) const;
    /// titleOf() the record; NotFound as get().
    Result<QString> title(const RecordRef &ref) const;

    /// An id; of a member also the number, an e-mail or the full name; of any other kind with names
    /// also what no two share, the slug, the name or title; or else the beginning of one id, of
    /// eight characters or more (a number of eight digits is no id).
    Result<RecordId> findReference(Kind kind, const QString &text) const override;

    /// The records of `kind` whose field `key`, a reference or a list of them, holds `target`, in
    /// the order they came.
    Result<std::vector<Record>> recordsOf(Kind kind, QLatin1String key,
                                          const RecordId &target) const;
    /// The records of `kind` whose reference `key` is to one of recordsOf(its target, `ofThose`,
    /// `target`): the functions within the seats of a body.
    Result<std::vector<Record>> recordsOfThose(Kind kind, QLatin1String key, QLatin1String ofThose,
                                               const RecordId &target) const;
    /// The records of `kind` whose field `key` is exactly that text, in the order they came.
    Result<std::vector<Record>> recordsWith(Kind kind, QLatin1String key,
                                            const QString &text) const;
    /// All records of a small kind (tiers), in the order they came.
    Result<std::vector<Record>> all(Kind kind) const;

    Result<MemberStory> storyOf(const MemberId &member) const;
    /// What the kept spans say of the member on the day.
    Result<StatusOnDay> statusOn(const MemberId &member, QDate day) const;

    /// The changes of one record, newest first.
    Result<std::vector<HistoryEntry>> history(const RecordRef &record) const;
    /// Key and text of what is unfinished in a record.
    Result<QList<QPair<QString, QString>>> unfinished(const RecordRef &ref) const;

    Result<QString> setting(const SettingSpec &setting) const;
    /// The association's zone, or UTC when the setting is no zone.
    QTimeZone associationZone() const;

private:
    Result<std::vector<Record>> recordsWhere(Kind kind, const QByteArray &condition,
                                             const QString &text) const;

    Database &m_database;
};

} // namespace chapterhouse
