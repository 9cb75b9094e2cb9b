//! The list of all codes: name, severity, cause and cure. Names never change once they are released, since editors'
//! scripts read them.

use super::Severity;

/// A kind of finding.
#[derive(Debug)]
pub(crate) struct Code {
    pub(crate) name: &'static str,
    pub(crate) severity: Severity,
    #[cfg_attr(not(test), expect(dead_code, reason = "for the page of all codes, which a test writes"))]
    pub(crate) cause: &'static str,
    pub(crate) cure: &'static str,
}

macro_rules! codes {
    ($($constant:ident $name:literal $severity:ident $cause:literal $cure:literal;)*) => {
        $(pub(crate) const $constant: &Code =
            &Code { name: $name, severity: Severity::$severity, cause: $cause, cure: $cure };)*

        /// Every code, in the order of this file.
        #[allow(dead_code, reason = "the page of codes is made from it")]
        pub(crate) const ALL: &[&Code] = &[$($constant),*];
    };
}

codes! {
    MISSING_FILE "missing-file" Error "A file that the project names or needs is not there." "Create it, or mend the name.";
    NOT_UTF8 "not-utf8" Error "A text file holds bytes that are not UTF-8." "Save the file as UTF-8.";
    NUL_BYTE "nul-byte" Error "A text file holds a NUL character." "Remove it; the file may be damaged.";
    CONTROL_CHARACTER "control-character" Error "A text holds a control character, or a number that is no character." "Delete it; it comes from a conversion or an old encoding.";
    NOT_A_FILE "not-a-file" Error "A folder, a pipe, a device or a link that leads nowhere stands in the place of a file." "Put the file itself there.";
    OVER_LIMIT "too-large" Error "A file, or the project, is larger than what is read." "Make it smaller; the README lists the limits.";
    BAD_NAME "bad-name" Error "A name cannot be that of a file on every computer." "Rename it with letters, digits and hyphens.";
    UNSAFE_IMAGE "unsafe-image" Error "A drawing holds a script, or loads something from elsewhere." "Save it anew without, as plain SVG.";
    TOML_SYNTAX "toml-syntax" Error "A file or front matter is not TOML." "Mend the line; strings stand in quotation marks.";
    UNKNOWN_KEY "unknown-key" Error "A key is not known here." "Mend its spelling, or remove it.";
    MISSING_KEY "missing-key" Error "A key that is needed is missing." "Add it.";
    WRONG_VALUE "wrong-value" Error "A value has the wrong type or is out of range." "Write it as the message says.";
    NO_FRONT_MATTER "no-front-matter" Error "A file does not begin with front matter between `+++` lines." "Begin it with `+++`, the keys, `+++`.";
    EQUAL_ORDER "equal-order" Error "Two entries of a folder have the same leading number, so that their order is not known." "Give each its own number.";
    UNLABELLED_FOLDER "missing-index" Error "A folder of chapters has no `_index.md`." "Add `_index.md` with the heading's title.";
    PARAGRAPH_SEQUENCE "paragraph-sequence" Error "A paragraph number is skipped, repeated or steps back." "Mend the number, or restore the missing paragraph.";
    MISREAD_MARKDOWN "misread-markdown" Error "Markdown would read the text otherwise than it is printed." "Escape it with a backslash, or indent it, as the hint says.";
    RAW_HTML "raw-html" Error "Raw HTML stands in the content." "Write Markdown; only comments, `<br>`, `<sub>` and `<sup>` are allowed.";
    UNSAFE_LINK "unsafe-link" Error "A link has a scheme that is not allowed." "Use http, https, mailto, tel or a relative link.";
    NESTING "nesting-too-deep" Error "Quotations, lists or emphasis are nested more than 100 deep." "Flatten them.";
    HEADING_IN_BODY "heading-in-body" Error "A heading stands in the body of a chapter." "Make it a chapter file or folder of its own.";
    DANGLING_FOOTNOTE "dangling-footnote" Error "A footnote sign has no footnote, or a footnote has no sign." "Add the missing half.";
    DUPLICATE_FOOTNOTE "duplicate-footnote" Error "A footnote is defined or signed twice in a series." "Keep one.";
    FOOTNOTE_ORDER "footnote-order" Error "Footnote numbers do not rise." "Mend the number.";
    UNNUMBERED_TEXT "unnumbered-text" Warning "Text without a number stands after the chapter's first numbered paragraph." "Indent it under its paragraph, or number it.";
    BROKEN_LINK "broken-link" Error "An internal link leads nowhere." "Mend the address or the anchor.";
    DUPLICATE_ADDRESS "duplicate-address" Error "Two things have one address." "Give one of them another slug.";
    BAD_SLUG "bad-slug" Error "A slug or anchor holds other signs than small letters, digits and hyphens." "Write it with small letters, digits and hyphens.";
    UNKNOWN_COUNTRY "unknown-country" Error "A code is no country code." "Use ISO 3166-1 alpha-3.";
    UNKNOWN_PLACE "unknown-place" Error "A place is not in `places.toml`." "Add it there, or mend the id.";
    UNKNOWN_TERM "unknown-term" Error "A term is not in the glossary." "Add it, or mend the slug.";
    UNKNOWN_DOCUMENT "unknown-document" Error "A document is not in `documents.toml`." "Add it there, or mend the id.";
    UNKNOWN_ORGANISATION "unknown-organisation" Error "An organisation is not in `organisations.toml`." "Add it there, or mend the id.";
    UNKNOWN_THEME "unknown-theme" Error "An event's theme is not in the list of themes." "Add it to `[themes]`, or mend it.";
    UNKNOWN_INSTRUMENT "unknown-instrument" Error "A treaty is not in `[[instruments]]` of `report.toml`." "Add it there, or mend the name.";
    UNKNOWN_PARAGRAPH "unknown-paragraph" Error "A paragraph does not exist in the report." "Mend the number.";
    AMBIGUOUS_NAME "ambiguous-name" Error "A name, alias or see-also belongs to two entries." "Remove it from one of them.";
    DUPLICATE_ID "duplicate-id" Error "Two entries have the same id, or two notes say the same." "Give one of them another id, or remove it.";
    BAD_DATE "bad-date" Error "A date is no EDTF, or not on the calendar." "Write it as EDTF, such as 2013-05 or 2012-12-03/2012-12-06.";
    QUOTE_NOT_FOUND "quote-not-found" Error "A quotation is nowhere in the report." "Copy the words from the paragraph.";
    QUOTE_AMBIGUOUS "quote-ambiguous" Error "A quotation stands more than once in its paragraph." "Add prefix or suffix.";
    QUOTE_MOVED "quote-moved" Warning "A quotation stands in another paragraph than the one named." "Mend the paragraph's number.";
    SELF_REFERENCE "self-reference" Error "A see-also leads to its own entry." "Remove it.";
    BAD_ARTICLE "bad-article" Error "An article is not written as `art. 3 (a)` or `Convention, art. 2 (a)`." "Write it so.";
    WRONG_REFERENCE "wrong-reference" Warning "A cross-reference names a missing paragraph, or says above or below wrongly." "Compare with the source; if it is printed so, keep it.";
    STALE_DECISION "stale-decision" Warning "A decision in `ledger.toml` matches no detection." "Mend or remove it.";
    TEMPLATE_ERROR "template-error" Error "A template of the theme does not work." "Mend the template.";
    UNKNOWN_FIELD "unknown-field" Error "A template names something that its page does not give it." "Mend the name; `docs/themes.md` lists what each template is given.";
    INLINE_CODE "inline-code" Error "A template holds a script, a style or a handler in the page itself, which the pages' policy refuses." "Put it into a file of the theme and list that in `theme.toml`.";
    OUTSIDE_ADDRESS "outside-address" Error "A theme loads something from elsewhere." "Copy the file into the theme and list it in `theme.toml`.";
    PHYSICAL_PROPERTY "physical-property" Warning "A style sheet names a side of the sheet, which is the wrong one where writing runs from right to left." "Write the property that follows the direction of writing.";
    UNSAFE_SCRIPT "unsafe-script" Error "A script of a theme makes markup or code from text, or fetches." "Build nodes, as the hint says.";
    UNUSED_THEME_FILE "unused-theme-file" Warning "A file in the site's theme is used by nothing." "List it in `theme.toml`, mend its name, or remove it.";
    UNKNOWN_THEME_NAME "unknown-site-theme" Error "The theme named in `report.toml`, or as a `base` in `theme.toml`, is not there or stands on itself." "Mend the name, or add the folder under `themes/`.";
    MISSING_MESSAGE "missing-message" Error "A word of the interface is missing." "Add it to the theme's `i18n` file.";
    ADDRESS_GONE "address-gone" Warning "An address of the last build is gone." "Add it to `aliases` of the page that took its place.";
    LONG_PAGE "long-page" Warning "A page is larger than 2 MB, too much for an old phone." "Give the headings of its chapter files of their own.";
    FOREIGN_PICTURE "foreign-picture" Warning "A picture is of a kind that readers of books need not show." "Save it as PNG, JPEG, GIF, WebP or SVG.";
    TOO_LARGE "too-large-to-take" Warning "The site is too large to be offered as a zip, as a book or to be kept by browsers." "Switch these off under `[take_along]` of `report.toml`.";
    MISSING_IMAGE "missing-image" Error "An image is not there, or has no alternative text." "Add the file beside the chapter, or the text between `![` and `]`.";
    UNREAD_FILE "unread-file" Warning "A file in the content folder is not read by anything." "Move it to `files/`, or remove it.";
    OUTSIDE_PROJECT "outside-project" Error "A path leads out of the project." "Keep the file inside the project.";
    DEPARTURE "departure" Error "The published text departs from the source." "Restore the word, or list the difference in `source/repairs.toml`.";
    DEPARTURE_COUNT "departures" Warning "The published text departs from the source, which the site then says." "Run `rapporteur verify` and mend or list each departure.";
    BAD_REPAIR "bad-repair" Error "An entry of `repairs.toml` matches nothing, or more than once." "Mend or remove it.";
    REFUSED_IMPORT "refused-import" Error "A text cannot be imported: it is no report in Markdown, or its numbering is not plain." "Convert it again, or mend the numbering as the hint says.";
    DOUBTFUL_IMPORT "doubtful-import" Warning "An import was not sure of what it read." "Look the place up in the printed report, and mend the chapter and its entry in `source/repairs.toml`.";
    DOUBTFUL "doubtful-detection" Warning "A detection is doubtful." "Decide it in `ledger.toml`.";
}

#[cfg(test)]
mod tests {
    use super::{ALL, Severity};

    const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/codes.md");

    const HEAD: &str = "# Codes

Each finding of `rapporteur check` has a code, which stays the same from version to version. It stands in square brackets
behind `error` or `warning`, and as `code` in `--format json`. An error stops a build, and the published site stays as it
was; a warning does not, unless `check --strict` is asked for.

This page is written from the tool's own list: `UPDATE_CASES=1 cargo test --release --lib code`.
";

    #[test]
    fn names_are_unique() {
        let mut names: Vec<_> = ALL.iter().map(|code| code.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), ALL.len());
    }

    #[test]
    fn every_code_says_cause_and_cure() {
        for code in ALL {
            assert!(code.cause.ends_with('.') && code.cure.ends_with('.'), "{}", code.name);
        }
    }

    #[test]
    fn the_page_of_codes_is_made_from_the_list() {
        let mut codes = ALL.to_vec();
        codes.sort_by_key(|code| code.name);
        let mut page = HEAD.to_owned();
        for code in codes {
            let severity = match code.severity {
                Severity::Error => "Error",
                Severity::Warning => "Warning",
            };
            page += &format!("\n## {}\n\n*{severity}.* {}\n\n{}\n", code.name, code.cause, code.cure);
        }
        if std::env::var_os("UPDATE_CASES").is_some() {
            std::fs::write(PAGE, page).unwrap();
        } else {
            assert_eq!(std::fs::read_to_string(PAGE).unwrap_or_default(), page, "run it again with UPDATE_CASES=1");
        }
    }
}
