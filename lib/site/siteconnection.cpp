#include "site/siteconnection.h"

#include "base/words.h"
#include "site/forge/forgeaddress.h"

namespace chapterhouse {

using namespace Qt::StringLiterals;

namespace {

constexpr SettingSpec folderSetting{"site/folder"_L1, ""_L1};
constexpr SettingSpec repositorySetting{"site/repository"_L1, ""_L1};
constexpr SettingSpec apiSetting{"site/api"_L1, ""_L1};
constexpr SettingSpec branchSetting{"site/branch"_L1, ""_L1};
constexpr SettingSpec configurationSetting{"site/configuration"_L1, ""_L1};
constexpr SettingSpec headSetting{"site/head"_L1, ""_L1};
constexpr SettingSpec etagSetting{"site/etag"_L1, ""_L1};

Result<void> putSettings(Transaction &transaction,
                         std::initializer_list<std::pair<SettingSpec, QString>> settings)
{
    for (const auto &[setting, value] : settings) {
        if (const auto put = transaction.putSetting(setting.key, value); !put)
            return put;
    }
    return {};
}

bool isSamePlace(const SiteConnection &one, const SiteConnection &other)
{
    return one.folder == other.folder && one.repository == other.repository &&
           one.api == other.api && one.branch == other.branch;
}

} // namespace

QString SiteConnection::host() const
{
    if (repository.isEmpty())
        return {};
    return (api.isEmpty() ? ForgeAddress::publicApi() : QUrl(api)).host();
}

Result<SiteProfile> SiteConnection::profile() const
{
    if (configuration.isEmpty())
        return builtInProfile();
    return profileOf(configuration).map_error([](Error error) {
        error.message = Words::tr("The configuration of the website's CMS cannot be followed. %1")
                            .arg(error.message);
        return error;
    });
}

Result<SiteProfile> SiteConnection::usableProfile() const
{
    auto site = profile();
    if (site && site->collections.isEmpty())
        return fail(ErrorKind::NotFound,
                    Words::tr("The site's CMS is configured for no posts, events or authors in "
                              "folders: there is nothing to bring together."));
    return site;
}

Result<SiteConnection> connectionOf(Database &database)
{
    SettingTable settings(database);
    SiteConnection connection;
    QString configuration;
    for (const auto &[setting, value] :
         {std::pair(folderSetting, &connection.folder),
          std::pair(repositorySetting, &connection.repository),
          std::pair(apiSetting, &connection.api), std::pair(branchSetting, &connection.branch),
          std::pair(configurationSetting, &configuration)}) {
        const auto found = settings.value(setting);
        if (!found)
            return failed(found);
        *value = *found;
    }
    connection.configuration = configuration.toUtf8();
    if (connection.folder.isEmpty() && connection.repository.isEmpty())
        return fail(ErrorKind::NotFound,
                    Words::tr("No website is connected. Connect the folder of a site, or its "
                              "repository."));
    return connection;
}

Result<void> connectSite(Store &store, const SiteConnection &connection)
{
    return store
        .transact(Origin::Program, Words::tr("Connect the website"),
                  [&](Transaction &transaction) -> Result<void> {
                      const auto before = connectionOf(store.database());
                      if (!before || !isSamePlace(*before, connection)) {
                          const auto forgotten = transaction.forgetSite().and_then(
                              [&] { return putHead(transaction, {}); });
                          if (!forgotten)
                              return forgotten;
                      }
                      return putSettings(
                          transaction,
                          {{folderSetting, connection.folder},
                           {repositorySetting, connection.repository},
                           {apiSetting, connection.api},
                           {branchSetting, connection.branch},
                           {configurationSetting, QString::fromUtf8(connection.configuration)}});
                  })
        .map([](const ChangeSet &) {});
}

Result<SiteHead> knownHead(Database &database)
{
    SettingTable settings(database);
    return settings.value(headSetting).and_then([&](const QString &commit) {
        return settings.value(etagSetting).map([&commit](const QString &etag) {
            return SiteHead{commit.toLatin1(), etag.toLatin1()};
        });
    });
}

Result<void> putHead(Transaction &transaction, const SiteHead &head)
{
    return putSettings(transaction, {{headSetting, QString::fromLatin1(head.commit)},
                                     {etagSetting, QString::fromLatin1(head.etag)}});
}

} // namespace chapterhouse
