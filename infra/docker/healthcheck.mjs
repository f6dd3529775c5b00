// Exit 0 when this container's process says it is ready. HEALTH_PORT for services, PORT for the gateway.
const port = process.env.HEALTH_PORT ?? process.env.PORT;
try {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(2_000) });
  process.exitCode = answer.ok ? 0 : 1;
} catch {
  process.exitCode = 1;
}
