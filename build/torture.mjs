import './node-version.mjs'

await import('./commands/torture.ts')
