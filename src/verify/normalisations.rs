//! What is not compared, said in words: `verify --explain` and the page of repairs print this list. Whatever else
//! differs is an entry of `repairs.toml` or a departure.

/// A stated normalisation: its name and what it does.
pub(crate) const NORMALISATIONS: &[(&str, &str)] = &[
    (
        "white space",
        "Words are compared, however many spaces, no-break spaces or line ends part them; only an empty line ends a block. At a line that begins with a number, a letter in brackets or a bar, a block may begin without one.",
    ),
    (
        "emphasis and code",
        "Stars, underscores, tildes and back-ticks that mark emphasis or code, by CommonMark's rules, are no words, in a heading as in a paragraph. Those without a partner are compared.",
    ),
    ("links and pictures", "Of a link its text is compared and not its address; of a picture nothing."),
    ("tags", "HTML tags and comments in the source are no words."),
    (
        "tables and rules",
        "The bars of a table and lines drawn with dashes, stars or equals signs are no words; cells are compared in reading order.",
    ),
    (
        "headings",
        "The report's title is `#` in Markdown: a heading I is expected as `##`, A as `###`, 1 as `####`. Another level in the source needs an entry. The label is compared as it is printed, `II.`",
    ),
    ("bullets", "All marks of an unordered list are one mark; a mark where the page shows no list needs an entry."),
    (
        "footnotes",
        "A footnote that the source writes as `[^2]: ...` is compared with the footnote of the same sign, wherever it stands; the signs in the text are compared in their places.",
    ),
    ("quotation marks and letters", "They are compared as they are: a straight and a curly quotation mark differ."),
];
