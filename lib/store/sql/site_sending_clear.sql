DELETE FROM site_sending
