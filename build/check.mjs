import './node-version.mjs'

await import('./commands/check.ts')
