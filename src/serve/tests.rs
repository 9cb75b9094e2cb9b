//! The preview as browsers meet it.
