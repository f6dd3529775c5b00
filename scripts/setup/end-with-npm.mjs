const pollMs = 1_000;

/**
 * Ends this process in an orderly way when the npm that started it is gone. Ctrl-C in a terminal reaches both,
 * but npm killed hard, as supervisors do, would leave a platform that holds its port with nobody to stop it.
 */
export function endWithNpm() {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, pollMs);
  timer.unref();
}
