"""Reading free text: language, markup, dates, names."""
