//! Finds the project that a command is meant for.

use std::path::{Path, PathBuf};

use crate::cli::Common;
use crate::error::Error;

const MARK: &str = "content/report.toml";

/// The folder named with `--root`, or the nearest one upwards that holds `content/report.toml`.
pub(super) fn find(common: &Common) -> Result<PathBuf, Error> {
    if let Some(root) = &common.root {
        return match root.join("content").is_dir() {
            true => Ok(root.clone()),
            false => Err(Error::new(format!("there is no project in `{}`", root.display()))
                .hint(format!("name the folder that holds `{MARK}` with `--root`"))),
        };
    }
    let here = std::env::current_dir().map_err(|error| Error::io("find", Path::new("."), &error))?;
    here.ancestors().find(|folder| folder.join(MARK).is_file()).map(Path::to_path_buf).ok_or_else(|| {
        Error::new("there is no project here")
            .hint(format!("change to the folder that holds `{MARK}`, or name it with `--root`"))
    })
}
