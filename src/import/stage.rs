//! Writes an imported tree: staged beside its place and renamed into it, so that nothing is left half done. What an editor
//! has written already is never overwritten.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::error::Error;

/// Writes the files into the content folder; answers with the files that stood there and were kept.
///
/// # Errors
/// If chapters stand there already, or the machine does not let us write.
pub(crate) fn stage(into: &Path, files: &BTreeMap<String, String>) -> Result<Vec<String>, Error> {
    for taken in ["chapters", "source/report.md", "source/repairs.toml"] {
        if holds(&into.join(taken)) {
            let message =
                format!("`{}` is there already, and an import overwrites nothing", into.join(taken).display());
            return Err(Error::new(message).hint("name another folder with `--into`, or move it away"));
        }
    }
    let above = into.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(above).map_err(|cause| Error::io("make the folder", above, &cause))?;
    let stage = tempfile::Builder::new()
        .prefix(".rapporteur-import-")
        .tempdir_in(above)
        .map_err(|cause| Error::io("write in", above, &cause))?;
    for (name, text) in files {
        let path = stage.path().join(name);
        let folder = path.parent().unwrap_or(above);
        fs::create_dir_all(folder).map_err(|cause| Error::io("make the folder", folder, &cause))?;
        fs::write(&path, text).map_err(|cause| Error::io("write", &path, &cause))?;
    }
    let mut kept = Vec::new();
    let mut moved: Vec<PathBuf> = Vec::new();
    fs::create_dir_all(into).map_err(|cause| Error::io("make the folder", into, &cause))?;
    for name in ["report.toml", "source", "chapters"] {
        let target = into.join(name);
        if name == "report.toml" && target.exists() {
            kept.push(name.to_owned());
            continue;
        }
        // A folder `source` may hold other files of the editor's: then the two are put beside them.
        let pairs: Vec<(PathBuf, PathBuf)> = if name == "source" && target.is_dir() {
            ["source/report.md", "source/repairs.toml"]
                .iter()
                .map(|file| (stage.path().join(file), into.join(file)))
                .collect()
        } else {
            let _ = fs::remove_dir(&target);
            vec![(stage.path().join(name), target)]
        };
        for (from, to) in pairs {
            if let Err(cause) = fs::rename(&from, &to) {
                undo(&moved);
                return Err(Error::io("write", &to, &cause));
            }
            moved.push(to);
        }
    }
    Ok(kept)
}

/// Whether something is there; an empty folder is nothing.
fn holds(path: &Path) -> bool {
    match fs::read_dir(path) {
        Ok(mut entries) => entries.next().is_some(),
        Err(_) => path.exists(),
    }
}

/// Takes back what was put in place: all of it is ours, since nothing that stood there was replaced.
fn undo(moved: &[PathBuf]) {
    for path in moved {
        let _ = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    }
}
