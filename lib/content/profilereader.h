#pragma once

#include "content/siteprofile.h"
#include "formats/frontmatter/yamlreader.h"

/// Reads the YAML of a site profile; private to this folder.
namespace chapterhouse {

/// See readSiteProfile().
Result<SiteProfile> profileFrom(const YamlMap &yaml);

} // namespace chapterhouse
