import './node-version.mjs'

await import('./commands/start.ts')
