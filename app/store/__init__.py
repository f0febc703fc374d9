"""Where records are kept and asked for: tables derived from the records, migrations, filters, lists."""
