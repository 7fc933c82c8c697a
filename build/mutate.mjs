import './node-version.mjs'

await import('./commands/mutate.ts')
