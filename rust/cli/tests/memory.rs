//! The memory limit: a search that reaches it says so, and the process holds hardly more.
#![cfg(target_os = "linux")]

use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

const SUITE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/bench/logic.lean");
/// What the program, the built-in library and the file take without any search.
const BESIDES: u64 = 40;
/// What the allocator keeps for a thread, and what is held twice while a table grows.
const FOR_EACH_THREAD: u64 = 16;

/// The greatest resident memory of a process so far, in MiB.
fn peak(process: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok()? >> 10)
}

#[test]
fn the_limit_is_kept() {
    const LIMIT: u64 = 48;
    for threads in [1, 2] {
        // Open: nothing is found, and the search goes on for as long as it may.
        let args = ["prove", "--json", "--theorem", "Bench.Logic.pelletier_46", "--timeout", "300", "--threads"];
        let mut child = Command::new(env!("CARGO_BIN_EXE_canonical"))
            .args(args)
            .arg(threads.to_string())
            .args(["--memory", &LIMIT.to_string(), SUITE])
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program runs");
        let mut most = 0;
        while child.try_wait().expect("a child").is_none() {
            most = most.max(peak(child.id()).unwrap_or(0));
            sleep(Duration::from_millis(5));
        }
        let out = child.wait_with_output().expect("its output");
        let text = String::from_utf8_lossy(&out.stdout).into_owned();
        assert_eq!(out.status.code(), Some(1), "{text}");
        assert!(text.contains("memory"), "{text}");
        assert!(
            most <= LIMIT + BESIDES + threads * FOR_EACH_THREAD,
            "{most} MiB with a limit of {LIMIT}, {threads} threads"
        );
        assert!(most >= LIMIT / 2, "{most} MiB were seen");
    }
}
