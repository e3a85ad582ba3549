DELETE FROM site_setback
