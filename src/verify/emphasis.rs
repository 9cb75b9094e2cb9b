//! Which stars, underscores and tildes of a block are marks of emphasis: those that have a partner, by CommonMark's
//! rules of what may open and close. The others are text.

use super::glyph::Glyph;

/// A run of one mark.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Run {
    mark: char,
    start: usize,
    pub(crate) length: usize,
    /// How long it was before some of its marks found their partners.
    whole: usize,
    opens: bool,
    closes: bool,
}

impl Run {
    pub(crate) fn at(block: &[Glyph], start: usize) -> Self {
        let mark = block[start].ch;
        let length = block[start..].iter().take_while(|glyph| glyph.ch == mark).count();
        let before = start.checked_sub(1).map_or(' ', |at| block[at].ch);
        let after = block.get(start + length).map_or(' ', |glyph| glyph.ch);
        let left =
            !after.is_whitespace() && (!is_punctuation(after) || before.is_whitespace() || is_punctuation(before));
        let right =
            !before.is_whitespace() && (!is_punctuation(before) || after.is_whitespace() || is_punctuation(after));
        let (opens, closes) = match mark {
            '_' => (left && (!right || is_punctuation(before)), right && (!left || is_punctuation(after))),
            '~' => tildes(before, length, after),
            _ => (left, right),
        };
        Self { mark, start, length, whole: length, opens, closes }
    }

    /// Whether the two may be partners. Of runs that might both open and close, those do not whose lengths make three
    /// together: `*a**b*` is one emphasis around two stars.
    fn opens_for(&self, closer: &Self) -> bool {
        let either = self.closes || closer.opens;
        let thirds = (self.whole + closer.whole).is_multiple_of(3) && !self.whole.is_multiple_of(3);
        self.mark == closer.mark && if self.mark == '~' { self.whole == closer.whole } else { !(either && thirds) }
    }
}

/// Whether a run of tildes may open and close a strikethrough, which CommonMark does not know: as the site's parser has
/// it, two of them may stand inside a word and before punctuation, one may not, and three are text.
fn tildes(before: char, length: usize, after: char) -> (bool, bool) {
    let ends = |ch: char| ch.is_whitespace() || is_punctuation(ch);
    let opens = !after.is_whitespace() && (length == 2 || ends(before));
    let closes = !before.is_whitespace() && (ends(after) || length == 2 && !is_punctuation(before));
    (length <= 2 && opens, length <= 2 && closes)
}

/// The positions of all marks that have a partner.
pub(crate) fn matched(runs: Vec<Run>) -> Vec<usize> {
    let (mut open, mut marks): (Vec<Run>, Vec<usize>) = (Vec::new(), Vec::new());
    for mut run in runs {
        while run.closes && run.length > 0 {
            let Some(at) = open.iter().rposition(|other| other.opens_for(&run)) else { break };
            open.truncate(at + 1);
            let opener = &mut open[at];
            let length = opener.length.min(run.length);
            opener.length -= length;
            marks.extend(opener.start + opener.length..opener.start + opener.length + length);
            marks.extend(run.start..run.start + length);
            run.start += length;
            run.length -= length;
            if opener.length == 0 {
                open.pop();
            }
        }
        if run.opens && run.length > 0 {
            open.push(run);
        }
    }
    marks
}

fn is_punctuation(ch: char) -> bool {
    !ch.is_alphanumeric() && !ch.is_whitespace()
}
