"""The atoms of administrative French: text forms, numbers, dates, money, names."""
