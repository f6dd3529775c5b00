// Imported first and for its effect: what comes after may use what an older Node does not have.
const least = [20, 19];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < least[0] || (major === least[0] && minor < least[1])) {
  process.stderr.write(
    `Tianfu needs Node ${least.join('.')} or later; this is ${process.versions.node}.\n` +
      'Get a current one from https://nodejs.org or with your package manager.\n',
  );
  process.exit(1);
}
