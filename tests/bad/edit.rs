//! One thing done to a project before a run.

use std::ffi::OsString;
use std::fs::{self, File, Permissions};
use std::os::unix::ffi::OsStringExt;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::Command;

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Edit {
    /// Relative to the project; `{n}` in it and in the text counts the files from 1, if there are to be several.
    file: String,
    /// Bytes in hexadecimal that follow the file's name.
    #[serde(default)]
    name_hex: String,
    /// Replaced once by `with`; it has to be there.
    #[serde(default)]
    find: String,
    #[serde(default)]
    with: String,
    /// The whole file, instead: `before`, then `text` so many `times`, then `then`, then `close` as many times, then `after`;
    /// `{n}` in `text` counts them from 1.
    text: Option<String>,
    #[serde(default)]
    before: String,
    #[serde(default)]
    then: String,
    #[serde(default)]
    close: String,
    #[serde(default)]
    after: String,
    times: Option<usize>,
    /// The whole file, in hexadecimal.
    hex: Option<String>,
    /// A file of so many bytes, all of them nothing.
    size: Option<u64>,
    /// How many such files.
    files: Option<usize>,
    /// A symbolic link that leads there.
    link: Option<String>,
    /// Something else than a file: `folder`, `pipe` or `socket`.
    make: Option<String>,
    /// The permissions, in octal.
    mode: Option<String>,
    #[serde(default)]
    delete: bool,
}

fn bytes(hex: &str) -> Vec<u8> {
    hex.split_whitespace().map(|byte| u8::from_str_radix(byte, 16).unwrap()).collect()
}

impl Edit {
    pub(crate) fn apply(&self, project: &Path) {
        match self.files {
            None => self.at(project, &self.file),
            Some(files) => (1..=files).for_each(|n| self.at(project, &self.file.replace("{n}", &n.to_string()))),
        }
    }

    fn at(&self, project: &Path, file: &str) {
        let mut name = OsString::from(file);
        name.push(OsString::from_vec(bytes(&self.name_hex)));
        let path = project.join(name);
        if self.delete {
            return if path.is_dir() { fs::remove_dir_all(path).unwrap() } else { fs::remove_file(path).unwrap() };
        }
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        if let Some(target) = &self.link {
            let _ = fs::remove_file(&path);
            symlink(target.replace("{project}", project.to_str().unwrap()), path).unwrap();
        } else if let Some(kind) = &self.make {
            let _ = fs::remove_file(&path);
            match kind.as_str() {
                "folder" => fs::create_dir_all(path).unwrap(),
                "pipe" => assert!(Command::new("mkfifo").arg(path).status().unwrap().success()),
                "socket" => drop(std::os::unix::net::UnixListener::bind(path).unwrap()),
                other => panic!("nothing is made as `{other}`"),
            }
        } else if let Some(mode) = &self.mode {
            fs::set_permissions(path, Permissions::from_mode(u32::from_str_radix(mode, 8).unwrap())).unwrap();
        } else if let Some(size) = self.size {
            File::create(path).unwrap().set_len(size).unwrap();
        } else if let Some(hex) = &self.hex {
            fs::write(path, bytes(hex)).unwrap();
        } else if let Some(text) = &self.text {
            let closed = format!("{}{}{}", self.then, self.repeated(&self.close), self.after);
            fs::write(path, format!("{}{}{closed}", self.before, self.repeated(text))).unwrap();
        } else {
            let old = fs::read_to_string(&path).unwrap();
            assert!(old.contains(&self.find), "`{}` is not in {file}", self.find);
            fs::write(path, old.replacen(&self.find, &self.repeated(&self.with), 1)).unwrap();
        }
    }

    fn repeated(&self, text: &str) -> String {
        match self.times {
            Some(times) if text.contains("{n}") => (1..=times).map(|n| text.replace("{n}", &n.to_string())).collect(),
            Some(times) => text.repeat(times),
            None => text.to_owned(),
        }
    }
}
