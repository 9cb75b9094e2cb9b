//! What was detected in the text: ranges of passages and how they are read.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use super::report::At;

/// All that was detected. A mention's position is its number among all of them, in reading order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Annotations {
    /// Parallel to `Report::chapters`; each sorted by place, start, then the longer first, then kind. Shared, so that a
    /// preview keeps those of chapters that have not changed.
    chapters: Vec<Arc<[Mention]>>,
    /// The position of the first mention of each chapter, and how many there are in all.
    starts: Vec<usize>,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Mention {
    pub(crate) at: At,
    /// Bytes of the passage's text.
    pub(crate) range: Range<usize>,
    pub(crate) reading: Reading,
    pub(crate) status: Status,
    /// The rule that made it, in words for the ledger.
    pub(crate) reason: Cow<'static, str>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Reading {
    /// An alpha-3 code of the gazetteer.
    Country {
        alpha3: String,
    },
    /// An area of the gazetteer without an alpha-3 code, by its slug.
    Area {
        slug: String,
    },
    /// A region named, by its slug.
    Region {
        slug: String,
    },
    /// An id of `places.toml` and its country.
    Place {
        id: String,
        country: String,
    },
    Date {
        edtf: String,
        yearly: bool,
    },
    /// An id of `documents.toml`, or a symbol that has no entry there.
    Document {
        id: String,
    },
    Organisation {
        id: String,
    },
    Term {
        slug: String,
    },
    /// Anchors; `last` for a range of paragraphs.
    Reference {
        first: String,
        last: Option<String>,
    },
    /// An article cited: index in `Config::instruments` and `art. 2 (b)`.
    Article {
        instrument: usize,
        text: String,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Status {
    Accepted,
    Rejected,
    Doubtful,
}

impl Annotations {
    pub(crate) fn new(chapters: Vec<Arc<[Mention]>>) -> Self {
        let mut starts = Vec::with_capacity(chapters.len() + 1);
        let mut count = 0;
        for chapter in &chapters {
            starts.push(count);
            count += chapter.len();
        }
        starts.push(count);
        Self { chapters, starts }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Mention> {
        self.chapters.iter().flat_map(|chapter| chapter.iter())
    }

    pub(crate) fn len(&self) -> usize {
        self.starts.last().copied().unwrap_or_default()
    }

    /// The mention at a position that an index has of it.
    pub(crate) fn get(&self, position: usize) -> &Mention {
        let chapter = self.starts.partition_point(|start| *start <= position) - 1;
        &self.chapters[chapter][position - self.starts[chapter]]
    }

    /// The mentions of each chapter, in reading order.
    pub(crate) fn chapters(&self) -> &[Arc<[Mention]>] {
        &self.chapters
    }

    /// The position of the first mention of a chapter.
    pub(crate) fn start(&self, chapter: usize) -> usize {
        self.starts[chapter]
    }

    /// The mentions of a passage.
    pub(crate) fn passage(&self, at: At) -> &[Mention] {
        let Some(chapter) = self.chapters.get(at.chapter) else { return &[] };
        let start = chapter.partition_point(|mention| mention.at < at);
        let end = start + chapter[start..].partition_point(|mention| mention.at == at);
        &chapter[start..end]
    }
}

impl Reading {
    /// The word used in `mentions.json` and `ledger.toml`.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Country { .. } => "country",
            Self::Area { .. } => "area",
            Self::Region { .. } => "region",
            Self::Place { .. } => "place",
            Self::Date { .. } => "date",
            Self::Document { .. } => "document",
            Self::Organisation { .. } => "organisation",
            Self::Term { .. } => "term",
            Self::Reference { .. } => "reference",
            Self::Article { .. } => "article",
        }
    }

    /// Whether it has a row in the data files; regions, areas without a code and articles have none.
    pub(crate) fn has_row(&self) -> bool {
        !matches!(self, Self::Area { .. } | Self::Region { .. } | Self::Article { .. })
    }

    /// The alpha-3 code of a country or of a place's country.
    pub(crate) fn country(&self) -> Option<&str> {
        match self {
            Self::Country { alpha3 } => Some(alpha3),
            Self::Place { country, .. } => Some(country),
            _ => None,
        }
    }

    /// The `target` of `mentions.json`, but for documents, whose symbol stands in the registry.
    pub(crate) fn target(&self) -> String {
        match self {
            Self::Country { alpha3: id }
            | Self::Area { slug: id }
            | Self::Region { slug: id }
            | Self::Place { id, .. }
            | Self::Date { edtf: id, .. }
            | Self::Document { id }
            | Self::Organisation { id }
            | Self::Term { slug: id }
            | Self::Article { text: id, .. } => id.clone(),
            Self::Reference { first, last: None } => first.clone(),
            Self::Reference { first, last: Some(last) } => format!("{first}/{last}"),
        }
    }
}

impl Mention {
    pub(crate) fn accepted(&self) -> bool {
        self.status == Status::Accepted
    }
}
