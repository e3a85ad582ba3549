DELETE FROM site_review
