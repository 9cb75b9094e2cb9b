#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| rapporteur::fuzzing::front_matter(text));
