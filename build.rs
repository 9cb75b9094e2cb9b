//! How the program is linked.

use std::env::var;

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let is = |name: &str, value: &str| var(format!("CARGO_CFG_TARGET_{name}")).is_ok_and(|given| given == value);
    // The minifier's tables are ten megabytes of pointers. A program that may be loaded anywhere has each of them set right
    // before it begins, which takes 8 ms, a seventh of the time in which a report is built; one that is loaded where it was
    // linked reads those that it needs. Stack, heap and shared libraries still stand where nobody can guess.
    if is("OS", "linux") && is("ENV", "gnu") {
        println!("cargo:rustc-link-arg=-no-pie");
    }
}
