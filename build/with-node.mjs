// Starts a script of this project with a Node that can run it. Every npm script goes through here, so that a
// machine whose own Node is too old (it must be 20 or newer for this file) meets a sentence and not a crash:
// under Node 20 the database package loads and then takes the whole process down.
//
// Usage: node build/with-node.mjs SCRIPT [ARGUMENTS...]
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isNewEnough, OLDEST_NODE } from './node-version.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

function findNode() {
  if (isNewEnough(process.versions.node)) return process.execPath
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const packaged = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', name)
  return existsSync(packaged) ? packaged : null
}

const node = findNode()
if (node === null) {
  console.error(
    `Respite needs Node ${OLDEST_NODE} or newer; this is ${process.versions.node}, and no packaged Node was ` +
      'installed for this kind of machine. Run "npm ci" first; if that was done, install Node 24 and try again.',
  )
  process.exit(1)
}

const child = spawn(node, process.argv.slice(2), {
  stdio: 'inherit',
  env: {
    // What Node has compiled once, every process it starts finds again: tests and the stand-in start hundreds.
    NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/respite/compiled'),
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
  },
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1))
