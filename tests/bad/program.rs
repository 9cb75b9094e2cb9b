//! Runs the program within bounds.

use std::io::Read;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// In kilobytes of address space.
const MEMORY: u32 = 512 * 1024;

/// In seconds of processor time, since other work on the machine may hold up the clock's.
const TIME: u32 = 2;

/// By the clock: only what hangs takes so long.
const HANGS: Duration = Duration::from_secs(10);

/// An ordinary user, for what the administrator may do and others may not.
const NOBODY: &str = "65534";

pub(crate) struct Ended {
    /// None if a signal ended it, which exceeding a bound also does.
    pub(crate) status: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// Runs it in a project, as an ordinary user if wanted.
pub(crate) fn run(project: &Path, as_nobody: bool, arguments: &[&str]) -> Ended {
    let bounds = format!("ulimit -t {TIME} && ulimit -v {MEMORY} && exec \"$@\"");
    let mut command = Command::new("sh");
    command.args(["-c", &bounds, "sh"]);
    let mut program = PathBuf::from(env!("CARGO_BIN_EXE_rapporteur"));
    if as_nobody && rustix::process::geteuid().is_root() {
        command.args(["setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"]);
        // The folder that the program was built in may be closed to others.
        let copy = project.join("../rapporteur");
        // By another program: a file that this one holds open for writing cannot be run, in no thread.
        assert!(Command::new("cp").arg(&program).arg(&copy).status().unwrap().success());
        program = copy;
    }
    command.arg(program).args(arguments).current_dir(project).env("RAYON_NUM_THREADS", "2");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let (stdout, stderr) = (read(child.stdout.take()), read(child.stderr.take()));
    let status = wait(&mut child);
    Ended { status, stdout: stdout.join().unwrap(), stderr: stderr.join().unwrap() }
}

fn read(stream: Option<impl Read + Send + 'static>) -> std::thread::JoinHandle<String> {
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        stream.unwrap().read_to_end(&mut bytes).unwrap();
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

fn wait(child: &mut Child) -> Option<i32> {
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return status.code().filter(|_| status.signal().is_none());
        }
        if start.elapsed() > HANGS {
            child.kill().unwrap();
        }
        std::thread::sleep(Duration::from_millis(3));
    }
}
