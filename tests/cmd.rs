//! The command line's transcripts, run as they stand in `tests/cmd`.

#[test]
fn transcripts() {
    trycmd::TestCases::new().case("tests/cmd/*.trycmd").default_bin_name("rapporteur").run();
}
