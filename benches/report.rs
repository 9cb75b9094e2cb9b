//! Times the whole build as a process, each step of the pipe, and how annotating grows, on the report that the project
//! ships with. Annotating must cost less than parsing and rendering together, grow in proportion to the text, and hardly
//! with the number of entries of the glossary.

use std::path::Path;
use std::process::Command;

use criterion::{Criterion, criterion_group, criterion_main};
use rapporteur::measure::Pipe;

fn steps(criterion: &mut Criterion) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let pipe = Pipe::open(root).expect("the project's own content has no errors");
    let mut group = criterion.benchmark_group("step");
    group.bench_function("load", |bench| bench.iter(|| pipe.load()));
    group.bench_function("parse", |bench| bench.iter(|| pipe.parse()));
    group.bench_function("annotate", |bench| bench.iter(|| pipe.annotate()));
    group.bench_function("index", |bench| bench.iter(|| pipe.index()));
    group.bench_function("verify", |bench| bench.iter(|| pipe.verify()));
    group.bench_function("render", |bench| bench.iter(|| pipe.render()));
    let folder = tempfile::tempdir().expect("a folder for the site");
    let out = folder.path().join("public");
    group.bench_function("render and write, nothing changed", |bench| bench.iter(|| pipe.write(&out)));
    group.finish();
}

fn growth(criterion: &mut Criterion) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let pipe = Pipe::open(root).expect("the project's own content has no errors");
    let mut group = criterion.benchmark_group("annotate");
    group.sample_size(20);
    for copies in [1, 10, 50] {
        let grown = pipe.grown(copies, 60);
        group.bench_function(format!("the report {copies} times"), |bench| bench.iter(|| grown.annotate()));
    }
    for terms in [60, 600, 6000] {
        let grown = pipe.grown(10, terms);
        group.bench_function(format!("the report 10 times, {terms} entries"), |bench| bench.iter(|| grown.annotate()));
    }
    group.finish();
}

fn build(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder for the site");
    let mut group = criterion.benchmark_group("build");
    group.sample_size(20);
    group.bench_function("whole process, into an empty folder", |bench| {
        let mut runs = 0;
        bench.iter(|| {
            runs += 1;
            let status = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
                .args(["-q", "-C", env!("CARGO_MANIFEST_DIR"), "build", "--out"])
                .arg(folder.path().join(runs.to_string()))
                .status();
            assert!(status.is_ok_and(|status| status.success()));
        });
    });
    group.finish();
}

criterion_group!(benches, steps, growth, build);
criterion_main!(benches);
