//! The memory of a process, where the system tells: on Linux.

/// Starts the count of this process's peak anew.
pub fn reset_peak() {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}

/// The greatest resident memory of this process since then, in bytes.
pub fn peak() -> Option<u64> {
    peak_of("self")
}

/// The greatest resident memory of a running process, in bytes.
pub fn peak_of(process: &str) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok().map(|kib| kib << 10)
}
