//! What each page's template is given, as schemas made from the types that give it: the checks of a theme and its guide
//! are written from these, so that neither can say what is no longer so.

use std::collections::BTreeMap;

use schemars::schema_for;
use serde_json::Value;

use super::{
    articles, az, chapter, cite, countries, country, documents, figures, glossary, home, notes, organisations, pages,
    region, repairs, term, timeline, whole,
};

/// By the name of the template.
pub(crate) fn contexts() -> BTreeMap<&'static str, Value> {
    let schemas = [
        ("404.html", schema_for!(pages::Fixed)),
        ("a-z.html", schema_for!(az::Context)),
        ("abbreviations.html", schema_for!(organisations::Abbreviations)),
        ("about.html", schema_for!(pages::Context)),
        ("articles.html", schema_for!(articles::Context)),
        ("chapter.html", schema_for!(chapter::Context)),
        ("cite.html", schema_for!(cite::Context)),
        ("contents.html", schema_for!(home::Contents)),
        ("countries.html", schema_for!(countries::Context)),
        ("country.html", schema_for!(country::Context)),
        ("documents.html", schema_for!(documents::Context)),
        ("figures.html", schema_for!(figures::Context)),
        ("glossary.html", schema_for!(glossary::Context)),
        ("home.html", schema_for!(home::Context)),
        ("notes.html", schema_for!(notes::Context)),
        ("one-file.html", schema_for!(crate::render::one_file::Context)),
        ("organisations.html", schema_for!(organisations::Context)),
        ("page.html", schema_for!(pages::Context)),
        ("redirect.html", schema_for!(pages::Redirect)),
        ("region.html", schema_for!(region::Context)),
        ("repairs.html", schema_for!(repairs::Context)),
        ("search.html", schema_for!(pages::Fixed)),
        ("term.html", schema_for!(term::Context)),
        ("timeline.html", schema_for!(timeline::Context)),
        ("whole-report.html", schema_for!(whole::Context)),
    ];
    schemas.into_iter().map(|(name, schema)| (name, schema.to_value())).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fmt::Write;
    use std::path::{Path, PathBuf};

    use serde_json::{Map, Value};

    use crate::render::contexts;

    /// Where the guide's own words end.
    const REFERENCE: &str = "## Reference\n";

    const HEAD: &str = "
Written from the types and from `themes/default` by `UPDATE_CASES=1 cargo test --release --lib contexts`.
";

    fn root() -> &'static Path {
        Path::new(env!("CARGO_MANIFEST_DIR"))
    }

    /// Name and text of the files of a folder of the default theme, sorted.
    fn files(folder: &str) -> Vec<(String, String)> {
        let folder = root().join("themes/default").join(folder);
        let mut paths: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
        let files = paths.iter().filter(|path| path.is_file());
        files.map(|path| (name(path), std::fs::read_to_string(path).unwrap())).collect()
    }

    fn blocks(page: &mut String) {
        page.push_str("\n### Blocks\n\n| template | blocks |\n|---|---|\n");
        for (name, text) in files("templates") {
            let named = text.split("{% block ").skip(1).filter_map(|rest| rest.split_whitespace().next());
            let named: Vec<String> = named.map(|block| format!("`{block}`")).collect();
            writeln!(page, "| `{name}` | {} |", named.join(", ")).unwrap();
        }
    }

    fn components(page: &mut String) {
        page.push_str("\n### Components\n\n| component | file | what it is |\n|---|---|---|\n");
        for (name, text) in files("templates/components") {
            let mut before = "";
            for line in text.lines() {
                if let Some(rest) =
                    line.trim_start_matches("{%-").trim_start_matches("{%").trim_start().strip_prefix("component ")
                {
                    let call = &rest[..=rest.find(')').unwrap()];
                    let what = before.strip_prefix("{#-").and_then(|rest| rest.split(['-', '#']).next());
                    let what = what.unwrap_or_else(|| panic!("{name}: say in a comment above what `{call}` is")).trim();
                    writeln!(page, "| `{call}` | `components/{name}` | {what} |").unwrap();
                }
                before = line;
            }
        }
    }

    fn tokens(page: &mut String) {
        page.push_str("\n### Tokens\n\n");
        let css = std::fs::read_to_string(root().join("themes/default/css/02-tokens.css")).unwrap();
        let mut seen = BTreeSet::new();
        let names = css.split("--").skip(1).filter_map(|rest| {
            let name = rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next()?;
            rest[name.len()..].starts_with(':').then_some(name)
        });
        let names: Vec<String> = names.filter(|name| seen.insert(*name)).map(|name| format!("`--{name}`")).collect();
        writeln!(page, "{}", names.join(", ")).unwrap();
    }

    /// What a field holds: `text`, `list of Part`.
    fn kind(node: &Value) -> String {
        if let Some(name) = node["$ref"].as_str().and_then(|address| address.rsplit('/').next()) {
            return format!("`{name}`");
        }
        if let Some(choices) = node["anyOf"].as_array() {
            return format!("{}, or nothing", kind(choices.iter().find(|choice| choice["type"] != "null").unwrap()));
        }
        let optional = node["type"].is_array();
        let name = match node["type"].as_str().or_else(|| node["type"][0].as_str()).unwrap_or_default() {
            "array" => format!("list of {}", kind(&node["items"])),
            "integer" | "number" => "number".into(),
            "boolean" => "true or false".into(),
            "object" => "table".into(),
            _ => "text".into(),
        };
        if optional { format!("{name}, or nothing") } else { name }
    }

    fn fields(node: &Value) -> String {
        let mut lines = String::new();
        for (name, field) in node["properties"].as_object().into_iter().flatten() {
            let what = field["description"].as_str().unwrap_or_default().replace('\n', " ");
            let what = if what.is_empty() { String::new() } else { format!(". {what}") };
            writeln!(lines, "- `{name}`: {}{what}", kind(field)).unwrap();
        }
        lines
    }

    /// Types that more than one page gives are told once; those of one page stand under it.
    fn types(page: &mut String) {
        let contexts = contexts();
        let defs = |schema: &Value| schema["$defs"].as_object().cloned().unwrap_or_else(Map::new);
        let mut places: std::collections::BTreeMap<(String, String), usize> = Default::default();
        for schema in contexts.values() {
            for (name, node) in defs(schema) {
                *places.entry((name, fields(&node))).or_default() += 1;
            }
        }
        page.push_str(
            "\n### What every template is given\n\nEach has `page`, a `Frame`. Types that several templates have:\n",
        );
        for ((name, lines), _) in places.iter().filter(|(_, count)| **count > 1) {
            write!(page, "\n`{name}`:\n\n{lines}").unwrap();
        }
        page.push_str("\n### What each template is given\n");
        for (template, schema) in &contexts {
            write!(page, "\n#### {template}\n\n{}", fields(schema)).unwrap();
            for (name, node) in defs(schema) {
                let lines = fields(&node);
                if places[&(name.clone(), lines.clone())] == 1 {
                    write!(page, "\n`{name}`:\n\n{lines}").unwrap();
                }
            }
        }
    }

    #[test]
    fn the_reference_of_the_guide_is_made_from_the_theme_and_the_types() {
        let path = root().join("docs/themes.md");
        let guide = std::fs::read_to_string(&path).unwrap();
        let at = guide.find(REFERENCE).expect("the guide has a part `## Reference`") + REFERENCE.len();
        let mut page = format!("{}{HEAD}", &guide[..at]);
        blocks(&mut page);
        components(&mut page);
        tokens(&mut page);
        types(&mut page);
        if std::env::var_os("UPDATE_CASES").is_some() {
            std::fs::write(path, page).unwrap();
        } else {
            assert_eq!(guide, page, "run it again with UPDATE_CASES=1");
        }
    }

    #[test]
    fn every_template_of_a_page_has_its_context() {
        let known = contexts();
        let missing = files("templates").into_iter().map(|(name, _)| name);
        let missing: Vec<String> =
            missing.filter(|name| name != "base.html" && !known.contains_key(name.as_str())).collect();
        assert!(missing.is_empty(), "add to the list of contexts: {missing:?}");
    }
}
