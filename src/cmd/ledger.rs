//! `rapporteur ledger`: every detection with its place, reading, rule and status.

use serde::Serialize;

use super::{Ended, print, root};
use crate::cli::{Common, LedgerArgs, LedgerFormat};
use crate::error::Error;
use crate::load::Overrides;
use crate::render::data::Facts;
use crate::render::data::mentions::{self, Row};

/// The JSON form: one document with a version.
#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    mentions: Vec<Row<'a>>,
}

pub(super) fn run(common: &Common, args: &LedgerArgs) -> Result<Ended, Error> {
    print::colours(common.color);
    let root = root::find(common)?;
    let (understood, diagnostics) = crate::understand(&root, &Overrides::default())?;
    let Some(understood) = understood else {
        print::findings(common, &diagnostics.into_sorted());
        print::message("nothing was detected: the content has to be mended first");
        return Ok(Ended::Mend);
    };
    let facts = Facts {
        report: &understood.report,
        lexicon: &understood.project.lexicon,
        config: &understood.project.config,
        annotations: &understood.annotations,
        indexes: &understood.indexes,
    };
    let wanted = |row: &Row<'_>| {
        args.kind.as_deref().is_none_or(|kind| row.kind == kind)
            && args.status.as_deref().is_none_or(|status| row.status == status)
    };
    let rows = mentions::rows(facts).filter(wanted);
    print::data(&match args.format {
        LedgerFormat::Table => table(rows),
        LedgerFormat::Json => json(rows)?,
        LedgerFormat::Csv => csv(rows)?,
    })?;
    Ok(Ended::Done)
}

/// Columns as wide as their widest cell, but for the last, the rule in words.
fn table<'a>(rows: impl Iterator<Item = Row<'a>>) -> String {
    let rows: Vec<[String; 6]> = rows
        .map(|row| {
            let quote = format!("\"{}\"", row.quote.replace('\n', " "));
            [row.anchor.into(), row.kind.into(), row.status.into(), row.target.into_owned(), quote, row.reason.into()]
        })
        .collect();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default();
    let widths: Vec<usize> = (0..5).map(width).collect();
    let line = |row: &[String; 6]| {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}  ")).collect::<String>();
        format!("{cells}{}\n", row[5])
    };
    rows.iter().map(line).collect()
}

fn json<'a>(rows: impl Iterator<Item = Row<'a>>) -> Result<String, Error> {
    let document = Document { version: 1, mentions: rows.collect() };
    let text = serde_json::to_string_pretty(&document).map_err(|error| Error::new(error.to_string()))?;
    Ok(text + "\n")
}

fn csv<'a>(rows: impl Iterator<Item = Row<'a>>) -> Result<String, Error> {
    let mut bytes = Vec::new();
    mentions::csv(rows, &mut bytes).map_err(|error| Error::new(error.to_string()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
