// The first import of every entry point: under a Node that is too old for TypeScript sources and for the database
// package, a sentence is printed instead of a stack.

/** The oldest Node that runs TypeScript sources as they are and loads the database package (Node-API 9). */
export const OLDEST_NODE = '22.18'

/** Whether a Node version is at least `OLDEST_NODE`. */
export function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  const [oldestMajor, oldestMinor] = OLDEST_NODE.split('.').map(Number)
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)
}

if (!isNewEnough(process.versions.node) && !process.argv[1]?.endsWith('with-node.mjs')) {
  console.error(
    `This needs Node ${OLDEST_NODE} or newer, and this is ${process.versions.node}. ` +
      'Use the npm scripts (npm start, npm test, ...): they find a Node that is new enough.',
  )
  process.exit(1)
}
