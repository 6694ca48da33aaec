/* Imported first by every command, for its effect: an old Node gets a sentence instead of a stack trace. */
const oldest = [20, 19];
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  process.stderr.write(
    `Parley needs Node.js ${oldest.join(".")} or newer; this is ${process.versions.node} (${process.execPath}).\n`,
  );
  process.exit(1);
}
