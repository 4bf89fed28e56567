//! Problem files in and out.
