//! Time grows in proportion to the text: whoever doubles a text that is as nasty as one can be made, by saying one thing
//! again and again, waits twice as long, not four times.
//!
//! Processor time is compared, not time on the wall, and only this test stands in this file, so that nothing else runs in
//! its process. A text is first made long enough to be measured; then the least times seen of it and of one that is doubled
//! twice are compared. A busy machine adds to times and takes nothing away, so that more rounds can only bring the truth
//! out; and what grows by the square is sixteen times as long after two doublings, which no noise looks like.

use std::fmt::Write;

use rapporteur::fuzzing;
use rustix::time::{ClockId, clock_gettime};

/// A text is long enough when it takes so long; the time to set up is then small beside it.
const ENOUGH: f64 = 0.0015;
/// Nor is it made longer than this, in bytes. What takes so little at this length takes seconds at the most at the 4 MB
/// that the largest chapter has, however it grew.
const LONGEST: usize = 128 << 10;
const ROUNDS: usize = 8;
/// Where what is made of a text outgrows the processor's own memory, each of its parts takes longer. That is met once: so a
/// text that seems to take too long is made twice as long, and again, before it is said to.
const LENGTHS: usize = 3;
/// For each doubling: twice, with room for sorting and for memory that is asked for; what grows by the square gives 4.
const MOST: f64 = 2.6;

/// What is repeated: signs that open and never close, marks, names and dates without an end, and lines of every kind.
const FRAGMENTS: &[&str] = &[
    "[",
    "![",
    "](",
    "[a](b",
    "[a](b) ",
    "![a](b.png) ",
    "<",
    "<a ",
    "<!--",
    "<!-- a --> ",
    "<sub>",
    "<sub>a</sub> ",
    "<?a",
    "*",
    "*a ",
    "*a* ",
    "**a** _b_ ",
    "*a **b ",
    "a*_",
    "~~a~~ ",
    "`",
    "`a",
    "`a` ",
    "[^1] ",
    "a[^1]",
    "&amp; ",
    "&",
    "\\",
    "\"a ",
    "\u{201c}a\u{201d} ",
    "(",
    "a (b) ",
    "a-",
    "a/",
    "a.",
    "a. B ",
    "A ",
    "Ab cd ",
    "a\u{301}",
    "\u{ad}a",
    "- ",
    "\u{2013} ",
    "1, ",
    "1. ",
    "1 and ",
    "1-2, ",
    "3 May, ",
    "3 and ",
    "May and ",
    "May, ",
    "May 3 ",
    "in May ",
    "4 May 2013 ",
    "4 May 2013, ",
    "4 May to ",
    "4 May every year ",
    "30 July of each year, since 2013, ",
    "from 2010 to ",
    "since 2013 ",
    "2013 ",
    "2013-",
    "2013/",
    "on 03/04/2013 ",
    "the end of ",
    "the second week of ",
    "early ",
    "the first half of 2013 and ",
    "Ghana ",
    "Ghana, ",
    "Ghana and ",
    "Congo ",
    "Guinea-",
    "New ",
    "Republic of ",
    "the State of ",
    "Accra ",
    "Georgia, ",
    "United Nations ",
    "United ",
    "the United Nations Office on ",
    "World Health Organization (WHO) ",
    "WHO ",
    "(WHO) ",
    "A/RES/68/1 ",
    "A/68/",
    "A/",
    "resolution 68/1 ",
    "resolutions 68/1, 68/2, ",
    "68/1, ",
    "General Assembly resolution ",
    "General Assembly ",
    "Security Council resolution 1 (1946) ",
    "article 3 ",
    "articles 3, 4, ",
    "article 3, paragraph 1, ",
    "art. 3 (a) ",
    "para. 1 ",
    "paras. 1-2, ",
    "paragraphs 1 and ",
    "see para. 1 above ",
    "section I ",
    "sections I and II, ",
    "chapter I, ",
    "Convention on ",
    "Convention ",
    "the Protocol to the Convention against ",
    "the Convention (\u{201c}the Act\u{201d}) ",
    "hereinafter ",
    "\u{201c}Guidelines on ",
    "consent ",
    "Consent of the ",
    "http://a.example/b ",
    "a@b.example ",
    "[a]: b\n",
    "[^a]: b\n\n",
    "a\n",
    "a  \n",
    "a\n\n",
    "1. a\n\n",
    "1. a\n   b\n",
    "1. Ghana.[^1]\n\n[^1]: a\n\n",
    "- a\n",
    "  - a\n",
    "> a\n",
    "> ",
    "a | b\n--|--\n",
    "| a | b |\n",
    "| a ",
    "|",
    "```\n",
    "~~~ a\n",
    "    a\n",
    "# A\n\n",
    "## A\n",
    "A\n===\n\n",
    "***\n",
    "a\n: b\n\n",
    "<div>\n\n",
    "<!--\n",
    "\n",
    "\t",
    " ",
    "\r\n",
    "\0",
    "a = 1\n",
    "[a]\n",
    "[[a]]\n",
    "[a.b]\n",
    "a.",
    "a = [",
    "[[",
    "a = \"",
    "a = {",
    "'''",
    "\"\"\"\n",
    "+++\n",
    "a = 1\n\n[[event]]\n",
    "- 1 \u{2013} a\n",
    "A.1 \n",
    "co-\noperation ",
    "Page 1 of 2\n\n",
    "V.14-00001 1\n\n",
    "I. A\n\n",
    "**A. B**\n\n",
    "\u{b9} ",
    "a.1 ",
    "1 a\n\n",
    "(a) b; ",
    "(a) b;\n\n",
];

fn numbered(inner: &str) -> String {
    format!("1. {inner}")
}

/// A table that has a row for each fragment: texts of many blocks, each with marks.
fn rows(fragment: &str, times: usize) -> String {
    let mut text = "1. a\n\n   | a | b |\n   |---|---|\n".to_owned();
    for _ in 0..times {
        let _ = writeln!(text, "   | {} | *b* |", fragment.trim());
    }
    text
}

/// Processor time of one call, in seconds.
fn time(step: fn(&str), text: &str) -> f64 {
    let now = || {
        let now = clock_gettime(ClockId::ProcessCPUTime);
        now.tv_sec as f64 + now.tv_nsec as f64 / 1e9
    };
    let begun = now();
    step(text);
    now() - begun
}

/// How many times as long a doubled text takes, with the length it had; nothing if even a long one takes no time.
fn growth(step: fn(&str), text: &dyn Fn(usize) -> String, unit: usize) -> Option<(f64, usize)> {
    let mut times = 1024_usize.div_ceil(unit);
    let mut short = text(times);
    while time(step, &short) < ENOUGH {
        times *= 2;
        short = text(times);
        if short.len() > LONGEST {
            return None;
        }
    }
    let mut ratio = f64::MAX;
    for _ in 0..LENGTHS {
        short = text(times);
        let long = text(times * 4);
        let (mut least, mut longest) = (f64::MAX, f64::MAX);
        for _ in 0..ROUNDS {
            least = least.min(time(step, &short));
            longest = longest.min(time(step, &long));
            if longest < least * MOST * MOST {
                return Some(((longest / least).sqrt(), short.len()));
            }
        }
        ratio = ratio.min((longest / least).sqrt());
        times *= 2;
    }
    Some((ratio, short.len()))
}

/// A step by its name.
type Step = (&'static str, fn(&str));
/// A way to put so many fragments into a text.
type Form<'a> = (&'static str, Box<dyn Fn(usize) -> String + 'a>);

#[test]
fn time_grows_in_proportion_to_the_text() {
    let steps: [Step; 5] = [
        ("parse", fuzzing::parse),
        ("annotate", fuzzing::annotate),
        ("markup", fuzzing::markup),
        ("import", fuzzing::import),
        ("front matter", fuzzing::front_matter),
    ];
    let mut found = Vec::new();
    for (name, step) in steps {
        for fragment in FRAGMENTS {
            let forms: [Form<'_>; 3] = [
                ("alone", Box::new(|times| fragment.repeat(times))),
                ("in a paragraph", Box::new(|times| numbered(&fragment.repeat(times)))),
                ("in a table", Box::new(|times| rows(fragment, times))),
            ];
            let chosen = match name {
                "front matter" => &forms[..1],
                "annotate" | "import" => &forms[..2],
                _ => &forms[..],
            };
            for (form, text) in chosen {
                let Some((ratio, length)) = growth(step, text, fragment.len()) else { continue };
                // What is wrong with one family is mostly wrong with others, and slow to measure.
                if ratio > MOST && found.len() < 5 {
                    found.push(format!("{name}, {fragment:?} {form}: {ratio:.1} times, from {} KB on", length / 1024));
                }
            }
            if found.len() == 5 {
                break;
            }
        }
    }
    assert!(found.is_empty(), "twice the text takes more than {MOST} times as long:\n{}", found.join("\n"));
}
