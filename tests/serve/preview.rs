//! A preview that runs for one test, in a project of its own.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use tempfile::TempDir;

/// Longer than any answer takes on the busiest machine.
const PATIENCE: Duration = Duration::from_secs(60);

pub(crate) struct Preview {
    process: Child,
    /// `127.0.0.1:4848`.
    pub(crate) host: String,
    pub(crate) folder: TempDir,
}

/// An answer as it came.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: String,
    pub(crate) body: Vec<u8>,
}

impl Preview {
    /// Serves a copy of a fixture site.
    pub(crate) fn of(site: &str, arguments: &[&str]) -> Self {
        Self::after(site, arguments, |_| {})
    }

    /// The same, of a copy that is first changed.
    pub(crate) fn after(site: &str, arguments: &[&str], change: impl FnOnce(&Path)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites").join(site);
        copy(&from, folder.path());
        change(folder.path());
        let port: &[&str] = if arguments.contains(&"--port") { &[] } else { &["--port", "0"] };
        let mut process = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
            .args(["serve", "--quiet", "--root"])
            .arg(folder.path())
            .args(arguments)
            .args(port)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let host = line.trim().strip_prefix("http://").and_then(|rest| rest.strip_suffix('/'));
        let host = host.unwrap_or_else(|| panic!("no address but {line:?}")).to_owned();
        Self { process, host, folder }
    }

    pub(crate) fn path(&self, inner: &str) -> PathBuf {
        self.folder.path().join(inner)
    }

    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(&self.host).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        let mut stream = self.connect();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.host).unwrap();
        answer(&mut stream, true).expect("an answer")
    }

    /// The page's bytes without the tag that the preview adds, which must be there.
    pub(crate) fn page(&self, path: &str) -> String {
        let body = String::from_utf8(self.get(path).body).unwrap();
        let at = body.rfind("<script src=\"/.rapporteur/reload.js?").expect("the tag");
        body[..at].to_owned()
    }

    /// What the server tells open pages from now on.
    pub(crate) fn events(&self) -> Events {
        let mut stream = self.connect();
        write!(stream, "GET /.rapporteur/events HTTP/1.1\r\nHost: {}\r\n\r\n", self.host).unwrap();
        Events { lines: BufReader::new(stream) }
    }

    /// Asks the process to end, as Ctrl-C does, and answers with its exit status.
    #[cfg(unix)]
    pub(crate) fn interrupt(&mut self) -> Option<i32> {
        let id = self.process.id().to_string();
        assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
        self.process.wait().unwrap().code()
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

pub(crate) struct Events {
    lines: BufReader<TcpStream>,
}

impl Events {
    /// The next state: the build's name, and the errors' messages.
    pub(crate) fn next(&mut self) -> (String, Vec<String>) {
        loop {
            let mut line = String::new();
            assert!(self.lines.read_line(&mut line).unwrap() > 0, "the stream has ended");
            if let Some(data) = line.strip_prefix("data: ") {
                let said: serde_json::Value = serde_json::from_str(data).unwrap();
                let errors = said["errors"].as_array().unwrap().iter();
                let messages = errors.map(|error| error["message"].as_str().unwrap().to_owned()).collect();
                return (said["build"].as_str().unwrap().to_owned(), messages);
            }
        }
    }

    /// Waits for a state that fits.
    pub(crate) fn until(&mut self, fits: impl Fn(&str, &[String]) -> bool) -> (String, Vec<String>) {
        loop {
            let (build, errors) = self.next();
            if fits(&build, &errors) {
                return (build, errors);
            }
        }
    }
}

/// One answer; none if the server hangs up instead.
pub(crate) fn answer(stream: &mut TcpStream, has_body: bool) -> Option<Answer> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        match stream.read(&mut byte) {
            Ok(1) => head.push(byte[0]),
            _ if head.is_empty() => return None,
            other => panic!("{other:?} within {:?}", String::from_utf8_lossy(&head)),
        }
    }
    let head = String::from_utf8(head).unwrap();
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect(&head);
    let length = head.to_lowercase().lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
    let mut body = vec![0; if has_body { length.unwrap_or(0) } else { 0 }];
    stream.read_exact(&mut body).unwrap();
    Some(Answer { status, headers: head, body })
}

pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)
        } else {
            assert!(fs::copy(entry.path(), target).is_ok())
        }
    }
}
