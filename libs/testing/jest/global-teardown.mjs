/** @type {() => Promise<void>} */
let stopServers = async () => {};

/** @param {() => Promise<void>} stop */
export function keepForTeardown(stop) {
  stopServers = stop;
}

/** Jest calls it once after the last integration suite. */
export default async function globalTeardown() {
  await stopServers();
}
