import './node-version.mjs'

await import('./commands/demo.ts')
