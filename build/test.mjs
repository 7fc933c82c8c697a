import './node-version.mjs'

await import('./commands/test.ts')
