//! The table of raw requests.

use std::collections::HashMap;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::preview::{Preview, answer};

fn table() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/serve/requests.txt")
}

/// A request as written in the table, as bytes.
fn bytes(written: &str, host: &str) -> Vec<u8> {
    let whole = if written.contains("\\r") || written.contains("\\n") {
        written.to_owned()
    } else {
        format!("{written} HTTP/1.1\\r\\nHost: {{host}}\\r\\nConnection: close\\r\\n\\r\\n")
    };
    let whole = repeated(&whole.replace("{host}", host));
    let mut bytes = Vec::new();
    let mut rest = whole.as_str();
    while let Some(first) = rest.chars().next() {
        let hex = || u8::from_str_radix(&rest[2..4], 16).unwrap();
        let (byte, length) = match rest.get(..2) {
            Some("\\r") => (b'\r', 2),
            Some("\\n") => (b'\n', 2),
            Some("\\t") => (b'\t', 2),
            Some("\\0") => (0, 2),
            Some("\\\\") => (b'\\', 2),
            Some("\\x") => (hex(), 4),
            _ => {
                bytes.extend_from_slice(first.to_string().as_bytes());
                rest = &rest[first.len_utf8()..];
                continue;
            }
        };
        bytes.push(byte);
        rest = &rest[length..];
    }
    bytes
}

/// `{x*3}` as `xxx`.
fn repeated(text: &str) -> String {
    let Some((before, rest)) = text.split_once('{') else { return text.to_owned() };
    let found = rest.split_once('}').and_then(|(inner, after)| {
        let (what, count) = inner.rsplit_once('*')?;
        Some(format!("{before}{}{}", what.repeat(count.parse().ok()?), repeated(after)))
    });
    found.unwrap_or_else(|| format!("{before}{{{}", repeated(rest)))
}

/// What the server makes of a request, as the table writes it.
fn asked(preview: &Preview, request: &[u8], files: &HashMap<Vec<u8>, String>) -> String {
    let mut stream = preview.connect();
    // Who is refused early may find the door closed before all is said.
    let _ = stream.write_all(request);
    let text = String::from_utf8_lossy(request);
    let mut said = Vec::new();
    for has_body in text.split("\r\n\r\n").map(|part| !part.trim_start().starts_with("HEAD")).chain([true; 4]) {
        // What stays open after an answer is waiting for more.
        let Some(found) = answer_soon(&mut stream, has_body, !said.is_empty()) else { break };
        let body = if has_body { "" } else { "h" };
        let file = match found.status {
            200 if has_body => {
                format!(" {}", files.get(&untagged(&found.body)).map_or("UNKNOWN BYTES", String::as_str))
            }
            _ => String::new(),
        };
        for header in ["cache-control: no-store", "x-content-type-options: nosniff"] {
            assert!(found.status == 503 || found.headers.contains(header) || is_hyper_s_own(found.status), "{text}");
        }
        let hangs_up = found.headers.contains("connection: close");
        said.push(format!("{}{body}{file}", found.status));
        if hangs_up {
            let mut more = Vec::new();
            let _ = stream.read_to_end(&mut more);
            assert!(more.is_empty(), "{text:?} brings more: {:?}", String::from_utf8_lossy(&more));
            break;
        }
    }
    if said.is_empty() { "-".to_owned() } else { said.join(", ") }
}

/// What is no HTTP never reaches us.
fn is_hyper_s_own(status: u16) -> bool {
    [400, 414, 431].contains(&status)
}

fn answer_soon(stream: &mut std::net::TcpStream, has_body: bool, later: bool) -> Option<crate::preview::Answer> {
    if later {
        stream.set_read_timeout(Some(Duration::from_millis(300))).unwrap();
        let mut one = [0];
        if stream.peek(&mut one).unwrap_or(0) == 0 {
            return None;
        }
        stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    }
    answer(stream, has_body)
}

fn untagged(body: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(body);
    match text.rfind("<script src=\"/.rapporteur/reload.js?") {
        Some(at) => text[..at].as_bytes().to_vec(),
        None => body.to_vec(),
    }
}

/// The files that may be sent, by their bytes: the site as it is built, and the preview's own.
fn files(preview: &Preview) -> HashMap<Vec<u8>, String> {
    let out = preview.path("public");
    let built = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
        .args(["--quiet", "build", "--root"])
        .arg(preview.folder.path())
        .status()
        .unwrap();
    assert!(built.success());
    let mut files = HashMap::new();
    let mut folders = vec![out.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.file_name().is_some_and(|name| name != ".rapporteur") {
                let address = path.strip_prefix(&out).unwrap().to_str().unwrap().to_owned();
                files.insert(fs::read(&path).unwrap(), address);
            }
        }
    }
    for name in ["reload.js", "reload.css"] {
        let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/serve/page").join(name);
        files.insert(fs::read(own).unwrap(), format!(".rapporteur/{name}"));
    }
    files
}

#[test]
fn raw_requests_are_answered_as_the_table_says() {
    let preview = Preview::of("full", &[]);
    let files = files(&preview);
    let written = fs::read_to_string(table()).unwrap();
    let mut answered = String::new();
    let mut count = 0;
    for line in written.lines() {
        match line.split_once(" | ").filter(|_| !line.starts_with('#')) {
            Some((_, request)) => {
                let found = asked(&preview, &bytes(request, &preview.host), &files);
                assert!(!found.contains("UNKNOWN"), "{request} brings what is not of the site");
                answered.push_str(&format!("{found} | {request}\n"));
                count += 1;
            }
            None => answered.push_str(&format!("{line}\n")),
        }
    }
    assert!(count >= 300, "{count}");
    if std::env::var_os("UPDATE_CASES").is_some() {
        fs::write(table(), &answered).unwrap();
    }
    let written = fs::read_to_string(table()).unwrap();
    for (is, should) in answered.lines().zip(written.lines()) {
        assert_eq!(is, should);
    }
    assert_eq!(answered, written);
}
