//! The two programs that the benchmark measures against, and what they need.
//!
//! usage: floor first BARE OUT | floor pages PROJECT FOLDER | floor second FOLDER OUT
//!
//! `first` is the least that a generator can do: it reads chapters, parses them, fills one template, minifies and writes.
//! `second` is the least that ours could do for pages such as ours: it only minifies and writes their bytes, which `pages`
//! has laid ready in a folder.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use rapporteur::measure::Pipe;
use rayon::prelude::*;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

const TEMPLATE: &str = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{{ title }}</title>\n\
    </head>\n<body>\n<header><nav><a href=\"index.html\">Report</a></nav></header>\n<main>{{ content | safe }}</main>\n\
    <footer><p>Report</p></footer>\n</body>\n</html>\n";

fn main() -> Result<()> {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    match arguments.as_slice() {
        [what, bare, out] if what.as_os_str() == "first" => first(bare, out),
        [what, project, folder] if what.as_os_str() == "pages" => pages(project, folder),
        [what, folder, out] if what.as_os_str() == "second" => second(folder, out),
        _ => Err("usage: floor first BARE OUT | pages PROJECT FOLDER | second FOLDER OUT".into()),
    }
}

fn minified(html: &[u8]) -> Vec<u8> {
    let cfg = minify_html::Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        keep_input_type_text_attr: true,
        ..minify_html::Cfg::default()
    };
    minify_html::minify(html, &cfg)
}

fn first(bare: &Path, out: &Path) -> Result<()> {
    fs::create_dir_all(out)?;
    let mut tera = tera::Tera::default();
    tera.autoescape_on([".html"]);
    tera.add_raw_templates(vec![("page.html", TEMPLATE)])?;
    let files: Vec<PathBuf> = fs::read_dir(bare)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    files.par_iter().try_for_each(|file| {
        let text = fs::read_to_string(file)?;
        let mut content = String::new();
        pulldown_cmark::html::push_html(
            &mut content,
            pulldown_cmark::Parser::new_ext(&text, pulldown_cmark::Options::all()),
        );
        let title = text.lines().next().unwrap_or_default().trim_start_matches('#').trim();
        let mut context = tera::Context::new();
        context.insert("title", title);
        context.insert("content", &content);
        let page = tera.render("page.html", &context)?;
        let name = file.with_extension("html");
        fs::write(out.join(name.file_name().unwrap_or_default()), minified(page.as_bytes()))?;
        Ok(())
    })
}

/// Every page as its template prints it, before it is made smaller.
fn pages(project: &Path, folder: &Path) -> Result<()> {
    let pipe = Pipe::open(project).ok_or("the project has errors")?;
    pipe.printed(&|address, html| {
        let path = folder.join(address);
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(path, html)
    })?;
    Ok(())
}

fn second(folder: &Path, out: &Path) -> Result<()> {
    let files: Vec<PathBuf> = walkdir::WalkDir::new(folder)
        .into_iter()
        .filter_map(|entry| entry.ok().filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path))
        .collect();
    let folders: std::collections::BTreeSet<&Path> = files.iter().filter_map(|file| file.parent()).collect();
    for inner in folders {
        fs::create_dir_all(out.join(inner.strip_prefix(folder)?))?;
    }
    files.par_iter().try_for_each(|file| {
        fs::write(out.join(file.strip_prefix(folder)?), minified(&fs::read(file)?))?;
        Ok(())
    })
}
