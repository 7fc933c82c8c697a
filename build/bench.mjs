import './node-version.mjs'

await import('./commands/bench.ts')
