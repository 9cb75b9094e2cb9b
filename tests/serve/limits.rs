//! Nobody can keep the others from reading: not by being slow, not by being many.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::preview::{Preview, answer};

#[test]
fn who_is_slow_to_ask_holds_up_nobody_and_is_sent_away() {
    let preview = Preview::of("minimal", &[]);
    let mut slow: Vec<TcpStream> = (0..40).map(|_| preview.connect()).collect();
    let begun = Instant::now();
    for stream in &mut slow {
        stream.write_all(b"GET / HTTP/1.1\r\nHost: loc").unwrap();
    }
    assert_eq!(preview.get("/").status, 200);
    assert!(begun.elapsed() < Duration::from_secs(8), "others are served meanwhile");
    // A byte now and then buys no more time.
    for stream in &mut slow {
        std::thread::sleep(Duration::from_millis(20));
        let _ = stream.write_all(b"a");
    }
    for stream in &mut slow {
        let mut rest = Vec::new();
        let _ = stream.read_to_end(&mut rest);
        assert!(!String::from_utf8_lossy(&rest).contains(" 200 "));
    }
    assert!(begun.elapsed() > Duration::from_secs(5), "they were given some time");
    assert_eq!(preview.get("/").status, 200);
}

#[test]
fn who_does_not_read_the_answer_holds_up_nobody() {
    let preview = Preview::of("full", &[]);
    let mut deaf: Vec<TcpStream> = (0..20).map(|_| preview.connect()).collect();
    for stream in &mut deaf {
        for _ in 0..50 {
            let asked = write!(stream, "GET /assets/site.css HTTP/1.1\r\nHost: {}\r\n\r\n", preview.host);
            if asked.is_err() {
                break;
            }
        }
    }
    assert_eq!(preview.get("/").status, 200);
}

#[test]
fn connections_are_bounded_and_come_free_again() {
    let preview = Preview::of("minimal", &[]);
    let crowd: Vec<TcpStream> = (0..128).map(|_| preview.connect()).collect();
    let mut one_more = preview.connect();
    assert_eq!(answer(&mut one_more, true).expect("a word").status, 503);
    drop(crowd);
    let begun = Instant::now();
    while preview.get("/").status != 200 {
        assert!(begun.elapsed() < Duration::from_secs(30));
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_port_in_use_moves_on_to_the_next() {
    let first = Preview::of("minimal", &[]);
    let port = first.host.rsplit(':').next().unwrap().to_owned();
    let second = Preview::of("minimal", &["--port", &port]);
    let other: u16 = second.host.rsplit(':').next().unwrap().parse().unwrap();
    let port: u16 = port.parse().unwrap();
    assert!(other > port && other < port.saturating_add(100), "{port}, {other}");
    assert_eq!(second.get("/").status, 200);
}

#[cfg(unix)]
#[test]
fn an_interrupt_ends_it_at_once_even_with_a_page_open() {
    let mut preview = Preview::of("minimal", &[]);
    let mut events = preview.events();
    events.next();
    let begun = Instant::now();
    assert_eq!(preview.interrupt(), Some(0));
    assert!(begun.elapsed() < Duration::from_secs(5));
}

#[test]
fn a_host_that_is_not_here_and_a_folder_without_a_project_are_the_call_s_fault() {
    let folder = tempfile::tempdir().unwrap();
    let serve = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rapporteur"));
        command.arg("serve").args(arguments).stdout(Stdio::null()).stderr(Stdio::null());
        command.status().unwrap().code()
    };
    assert_eq!(serve(&["--root", folder.path().to_str().unwrap()]), Some(2));
    let site = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sites/minimal");
    assert_eq!(serve(&["--root", site, "--host", "192.0.2.1"]), Some(2));
    assert_eq!(serve(&["--root", site, "--host", "no such name"]), Some(2));
    assert_eq!(serve(&["--root", site, "--port", "70000"]), Some(2));
}
