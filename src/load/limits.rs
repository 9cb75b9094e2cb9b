//! How much is read. What lies above is refused before it is read, so that a film in the place of a chapter, or a disk that
//! was linked by mistake, costs neither memory nor an afternoon. The README lists these under "Limits".

/// Bytes of a chapter, a registry, a template or any other text.
pub(crate) const TEXT: u64 = 4_000_000;

/// Bytes of the source received, which is the whole report in one file.
pub(crate) const RECEIVED: u64 = 32_000_000;

/// Bytes of an image, a font, or a file that is copied.
pub(crate) const COPIED: u64 = 50_000_000;

/// Bytes of all files together: they are in memory until they are written.
pub(crate) const TOGETHER: u64 = 250_000_000;

/// Files of a project.
pub(crate) const FILES: usize = 20_000;

/// Folders within one another, counted from the project's.
pub(crate) const FOLDERS: usize = 30;

/// Bytes of a slug, which is a part of a file's name: with its ending it has to fit into 255.
pub(crate) const SLUG: usize = 200;
